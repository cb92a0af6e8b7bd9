"""The goodwill of the award: how much on the scale, in which form, what earlier cases got, and who signs."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit, QWidget

from drafter.model.award import Award
from drafter.model.compensation import Contribution, FormOffer, Goodwill, Precedents
from drafter.model.money import Money
from drafter.steps.flow import Offering
from drafter.ui import wording as w
from drafter.ui.desk.award_scale import Scale
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import money_said, say
from drafter.ui.theme import Theme


class GoodwillView(QWidget):
    """Every change is given at once; outside the band or above the giver's authority it asks for reason and name."""

    given = Signal(object, str)
    signed = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._goodwill: Goodwill | None = None
        self._award = Award()
        self.scale = Scale()
        self.amount = _amount_field()
        self.form = _form_field()
        self.none = button(say(w.NO_GOODWILL), lambda: self._give(Decimal(0)))
        self.same, self.like, self.why, self.authority = (label("", "muted", wrap=True) for _ in range(4))
        self.departs = label("", "soon", wrap=True)
        self.reason, self.signed_by = _line(w.REASON_PLEASE), _line(w.SIGNED_BY)
        self.setLayout(
            column(
                self.scale, row(self.amount, self.form), row(self.none, None), self.same, self.like, self.departs,
                self.why, self.authority, self.reason, self.signed_by, gap=5,
            )
        )  # fmt: skip
        self.scale.moved.connect(self._give)
        self.amount.valueChanged.connect(lambda value: self._give(Decimal(str(value))))
        self.form.activated.connect(lambda _: self._give(Decimal(str(self.amount.value()))))
        for field in (self.reason, self.signed_by):
            field.editingFinished.connect(self._sign)

    def show_theme(self, theme: Theme) -> None:
        self.scale.show_theme(theme)

    def show_goodwill(self, goodwill: Goodwill, award: Award, offering: Offering) -> None:
        self._goodwill, self._award = goodwill, award
        value = _cash_value(award)
        self._show_amount(goodwill, value)
        self._show_forms(goodwill, award, offering.forms)
        event, like = goodwill.same_event, goodwill.precedents
        self.scale.show_band(goodwill.band, goodwill.suggested.amount, value, _guide(event, like))
        self.why.setText("\n".join(_contribution_said(part) for part in goodwill.because))
        self._show_past(event, like)
        self._show_signing(award, offering)

    def _show_amount(self, goodwill: Goodwill, value: Decimal) -> None:
        blocked = QSignalBlocker(self.amount)
        self.amount.setPrefix(f"{goodwill.suggested.currency} ")
        self.amount.setValue(float(value))
        blocked.unblock()

    def _show_forms(self, goodwill: Goodwill, award: Award, forms: tuple[FormOffer, ...]) -> None:
        """Every form with what the sum comes to in it."""
        given = next(iter(award.of("goodwill")), None)
        liked = next((offer.form for offer in goodwill.forms if offer.preferred), "voucher")
        self.form.clear()
        for offer in forms:
            worth = money_said(offer.amount) if offer.amount else f"{offer.quantity or 0:,}"
            self.form.addItem(f"{say(w.FORMS[offer.form])} {worth}", offer.form)
        self.form.setCurrentIndex(max(0, self.form.findData(given.form if given else liked)))

    def _show_past(self, event: Precedents | None, like: Precedents | None) -> None:
        """A line on the cases of the same event, one on like cases, and a warning where the sum departs."""
        self.same.setVisible(event is not None)
        self.same.setText(_past_said(event, w.EVENT_CASES, w.EVENT_CASES_FEW) if event else "")
        self.like.setVisible(like is not None)
        self.like.setText(_past_said(like, w.LIKE_CASES, w.LIKE_CASES_FEW) if like else "")
        warnings = [past.warning for past in (event, like) if past and past.warning]
        self.departs.setText(" ".join(warnings))
        self.departs.setVisible(bool(warnings))

    def _show_signing(self, award: Award, offering: Offering) -> None:
        needs = offering.outside or offering.above
        self.authority.setText(_signing_said(offering))
        self.reason.setVisible(needs or bool(award.reason))
        self.signed_by.setVisible(needs or bool(award.reason))
        self.reason.setText(award.reason or "")
        self.signed_by.setText(award.signed_by or "")

    def _give(self, value: Decimal) -> None:
        if self._goodwill is not None:
            self.given.emit(Money(value, self._goodwill.suggested.currency).rounded(), self.form.currentData())

    def _sign(self) -> None:
        reason, signed = self.reason.text().strip() or None, self.signed_by.text().strip() or None
        if (reason, signed) != (self._award.reason, self._award.signed_by):
            self.signed.emit(reason, signed)


def _signing_said(offering: Offering) -> str:
    if offering.outside:
        return say(w.OUTSIDE_BAND)
    if offering.above:
        return say(w.ABOVE_AUTHORITY, role=say(w.ROLES[offering.signer])) if offering.signer else say(w.OUTSIDE_BAND)
    return say(w.AUTHORITY, role=say(w.ROLES[offering.signer])) if offering.signer else ""


def _contribution_said(part: Contribution) -> str:
    """What it is and what it adds; a remark that moved nothing stands alone."""
    return f"{part.what} {part.effect}" if Decimal(part.effect) else part.what


def _guide(event: Precedents | None, like: Precedents | None) -> Precedents | None:
    """Which earlier cases stand on the scale: those of the same event where there are enough, else like ones."""
    return next((past for past in (event, like) if past and not past.few), None)


def _past_said(past: Precedents, enough: str, few: str) -> str:
    if past.median is None or past.low is None or past.high is None:
        return say(w.NO_LIKE_CASES)
    sums = {"median": money_said(past.median), "low": money_said(past.low), "high": money_said(past.high)}
    return say(few if past.few else enough, count=past.count, **sums)


def _cash_value(award: Award) -> Decimal:
    """What the goodwill given is worth in cash, whatever its form."""
    given = next(iter(award.of("goodwill")), None)
    worth = (given.value or given.amount) if given else None
    return worth.amount if worth else Decimal(0)


def _amount_field() -> QDoubleSpinBox:
    made = QDoubleSpinBox()
    made.setAccessibleName(say(w.GOODWILL_AMOUNT))
    made.setRange(0, 10_000_000)
    made.setKeyboardTracking(False)
    made.setMinimumWidth(90)
    made.lineEdit().setTextMargins(6, 0, 6, 0)
    return made


def _form_field() -> QComboBox:
    made = QComboBox()
    made.setAccessibleName(say(w.GOODWILL_FORM))
    made.setMinimumContentsLength(12)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return made


def _line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(say(name))
    made.setAccessibleName(say(name))
    return made
