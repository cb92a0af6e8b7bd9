"""The award: what is owed by law, what is refunded, what is offered beyond, and what is a supplier's; never mixed."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit, QSizePolicy, QWidget

from drafter.model.award import Award
from drafter.model.case import Case
from drafter.model.compensation import Band, Compensation, Entitlement, Goodwill, Precedents
from drafter.model.draft import Draft
from drafter.model.money import Money
from drafter.ui import wording as w
from drafter.ui.parts import Panel, box, button, clear, column, label, row
from drafter.ui.saying import date_said, money_said, say
from drafter.ui.theme import LIGHT, Theme

_FORMS = {
    "voucher": w.FORM_VOUCHER,
    "miles": w.FORM_MILES,
    "cash": w.FORM_CASH,
    "in_kind": w.FORM_IN_KIND,
    "refund": w.FORM_REFUND,
}


class Scale(QWidget):
    """The band from its minimum to its maximum, with the typical, the suggested and the chosen sum on it.
    Left and right move the sum by a step; Home and End go to the ends of the band."""

    moved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._theme: Theme = LIGHT
        self._band: Band | None = None
        self._suggested = self._value = Decimal(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say(w.SCALE))

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def show_band(self, band: Band, suggested: Decimal, value: Decimal) -> None:
        self._band, self._suggested, self._value = band, suggested, value
        said = say(w.SCALE_SAID, low=money_said(band.minimum), high=money_said(band.maximum), value=value)
        self.setAccessibleDescription(said)
        self.setToolTip(said)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 30 + QFontMetrics(self.font()).height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._band is None:
            return
        low, high = self._band.minimum.amount, self._band.maximum.amount
        step = max(Decimal(1), ((high - low) / 20).quantize(Decimal(1)))
        targets = {
            Qt.Key.Key_Left: self._value - step,
            Qt.Key.Key_Right: self._value + step,
            Qt.Key.Key_Home: low,
            Qt.Key.Key_End: high,
        }
        target = targets.get(Qt.Key(event.key()))
        if target is None:
            super().keyPressEvent(event)
            return
        self.moved.emit(min(high, max(low, target)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._band is None:
            return
        low, high = self._band.minimum.amount, self._band.maximum.amount
        share = Decimal(str((event.position().x() - 8) / max(1, self.width() - 16)))
        self.moved.emit(min(high, max(low, (low + (high - low) * share).quantize(Decimal(1)))))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._band is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(8, 9, self.width() - 16, 6)
        painter.setPen(QColor(self._theme.line))
        painter.setBrush(QColor(self._theme.accent_soft))
        painter.drawRoundedRect(track, 3, 3)
        for mark, colour in ((self._band.typical.amount, self._theme.muted), (self._suggested, self._theme.accent)):
            x = self._x(mark)
            painter.setPen(QColor(colour))
            painter.drawLine(QPointF(x, 5), QPointF(x, 19))
        outside = not self._band.minimum.amount <= self._value <= self._band.maximum.amount
        painter.setBrush(QColor(self._theme.error if outside else self._theme.accent))
        painter.setPen(QColor(self._theme.text if self.hasFocus() else self._theme.surface))
        painter.drawEllipse(QPointF(self._x(self._value), 12), 7, 7)
        painter.setPen(QColor(self._theme.muted))
        words = QRectF(0, 22, self.width(), self.height() - 22)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft, money_said(self._band.minimum))
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter, say(w.TYPICAL, amount=money_said(self._band.typical)))
        painter.drawText(words, Qt.AlignmentFlag.AlignRight, money_said(self._band.maximum))
        painter.end()

    def _x(self, amount: Decimal) -> float:
        assert self._band is not None
        low, high = self._band.minimum.amount, self._band.maximum.amount
        share = float((amount - low) / (high - low)) if high > low else 0.5
        return 8 + min(1.0, max(0.0, share)) * (self.width() - 16)


class AwardView(QWidget):
    goodwill_given = Signal(object, str)
    signed = Signal(object, object)
    question_opened = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._draft: Draft | None = None
        self._theme: Theme = LIGHT
        self.lines = QWidget()
        self.lines.setLayout(column(gap=4))
        self.scale = Scale()
        self.amount = QDoubleSpinBox()
        self.amount.setAccessibleName(say(w.GOODWILL_AMOUNT))
        self.amount.setRange(0, 10_000_000)
        self.amount.setKeyboardTracking(False)
        self.amount.setMinimumWidth(90)
        self.form = QComboBox()
        self.form.setAccessibleName(say(w.GOODWILL_FORM))
        self.form.setMinimumContentsLength(12)
        self.form.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.amount.lineEdit().setTextMargins(6, 0, 6, 0)
        self.none = button(say(w.NO_GOODWILL), self._give_nothing)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(say(w.REASON_PLEASE))
        self.reason.setAccessibleName(say(w.REASON_PLEASE))
        self.signed_by = QLineEdit()
        self.signed_by.setPlaceholderText(say(w.SIGNED_BY))
        self.signed_by.setAccessibleName(say(w.SIGNED_BY))
        self.why = label("", "muted", wrap=True)
        self.like = label("", "muted", wrap=True)
        self.departs = label("", "soon", wrap=True)
        self.authority = label("", "muted", wrap=True)
        self.goodwill = QWidget()
        self.goodwill.setLayout(
            column(
                self.scale,
                row(self.amount, self.form),
                row(self.none, None),
                self.like,
                self.departs,
                self.why,
                self.authority,
                self.reason,
                self.signed_by,
                gap=5,
            )
        )
        body = QWidget()
        body.setLayout(column(self.lines, self.goodwill, gap=6))
        self.panel = Panel(say(w.AWARD), body)
        self.setLayout(column(self.panel))
        self.scale.moved.connect(lambda value: self._give(value))
        self.amount.valueChanged.connect(lambda value: self._give(Decimal(str(value))))
        self.form.activated.connect(lambda _: self._give(Decimal(str(self.amount.value()))))
        self.reason.editingFinished.connect(self._sign)
        self.signed_by.editingFinished.connect(self._sign)

    def show_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.scale.show_theme(theme)

    def show_draft(self, draft: Draft) -> None:
        self._draft = draft
        self._show_lines(draft.compensation, draft.award)
        goodwill = draft.compensation.goodwill
        self.goodwill.setVisible(goodwill is not None)
        if goodwill is not None:
            self._show_goodwill(goodwill, draft.award)

    def show_nothing(self) -> None:
        """No case open."""
        clear(box(self.lines))
        self.goodwill.hide()
        box(self.lines).addWidget(label(say(w.AWARD_EMPTY), "muted", wrap=True))

    def _show_lines(self, answer: Compensation, award: Award) -> None:
        clear(box(self.lines))
        rows = [_owed_line(due) for due in answer.entitlements]
        rows += [(say(w.ONE_OF, regimes=" / ".join(choice)), "", "") for choice in answer.choose_one]
        rows += [
            (say(w.REFUND_IF if one.if_ else w.REFUND_LINE, what=one.what), money_said(one.amount), one.because)
            for one in answer.refunds
        ]
        rows += [
            (say(w.SUPPLIER_LINE, who=one.who), money_said(one.share) if one.share else "", one.because)
            for one in answer.suppliers
        ]
        if not answer.entitlements:
            rows += [(say(w.NOT_OWED, regime=one.regime), "", one.because) for one in answer.not_due[:2]]
        for title, amount, because in rows:
            box(self.lines).addWidget(_line(title, amount, because))
        for question in answer.questions[:3]:
            ask = button(
                say(w.QUESTION_LINE, why=question.why),
                partial(self.question_opened.emit, question.fact, question.why),
                name=question.why,
            )
            ask.setToolTip(question.fact)
            ask.setText(ask.fontMetrics().elidedText(ask.text(), Qt.TextElideMode.ElideRight, 270))
            ask.setToolTip(f"{question.why} ({question.fact})")
            ask.setStyleSheet("text-align: left;")
            box(self.lines).addWidget(ask)
        for sentence in self._below(answer, award):
            box(self.lines).addWidget(label(sentence, "muted", wrap=True))
        if not rows and not answer.questions and answer.goodwill is None:
            box(self.lines).addWidget(label(say(w.NOTHING_DUE), "muted", wrap=True))

    def _below(self, answer: Compensation, award: Award) -> list[str]:
        """Totals, what was asked for beside what is offered, and by when it must be paid."""
        said: list[str] = []
        if answer.totals.booking:
            each = ", ".join(money_said(one) for one in answer.totals.per_passenger)
            whole = ", ".join(money_said(one) for one in answer.totals.booking)
            said.append(say(w.TOTALS, each=each or whole, whole=whole))
        asked = _asked_for(self._draft.case) if self._draft else ""
        if asked:
            offered = ", ".join(money_said(line.amount) for line in award.lines if line.amount) or say(w.NOTHING)
            said.append(say(w.ASKED_AND_OFFERED, asked=asked, offered=offered))
        said += [
            say(w.PAY_BY, what=one.what, date=date_said(one.due), source=one.source) for one in answer.deadlines[:2]
        ]
        return said

    def _show_goodwill(self, goodwill: Goodwill, award: Award) -> None:
        given = next(iter(award.of("goodwill")), None)
        value = _cash_value(award)
        for widget in (self.amount, self.form):
            widget.blockSignals(True)
        self.amount.setPrefix(f"{goodwill.suggested.currency} ")
        self.amount.setValue(float(value))
        self.form.clear()
        for offer in goodwill.forms:
            worth = money_said(offer.amount) if offer.amount else f"{offer.quantity or 0:,}"
            self.form.addItem(
                f"{say(_FORMS[offer.form])} {worth if value == goodwill.suggested.amount else ''}".strip(), offer.form
            )
        chosen = given.form if given else next((offer.form for offer in goodwill.forms if offer.preferred), "voucher")
        self.form.setCurrentIndex(max(0, self.form.findData(chosen)))
        for widget in (self.amount, self.form):
            widget.blockSignals(False)
        self.scale.show_band(goodwill.band, goodwill.suggested.amount, value)
        self.why.setText("; ".join(f"{part.what} {part.effect}" for part in goodwill.because))
        self._show_precedents(goodwill.precedents)
        outside = given is not None and not goodwill.band.minimum.amount <= value <= goodwill.band.maximum.amount
        self.authority.setText(
            say(w.OUTSIDE_BAND) if outside else say(w.AUTHORITY, role=say(w.ROLES[goodwill.authority]))
        )
        needs = outside or (self._draft is not None and bool(self._draft.award.reason))
        self.reason.setVisible(needs)
        self.signed_by.setVisible(needs)
        self.reason.setText(award.reason or "")
        self.signed_by.setText(award.signed_by or "")

    def _show_precedents(self, past: Precedents | None) -> None:
        """One line on what like cases got; a warning where the sum departs from it."""
        self.like.setVisible(past is not None)
        self.like.setText(_precedents_said(past) if past else "")
        warning = past.warning if past else None
        self.departs.setText(warning or "")
        self.departs.setVisible(warning is not None)

    def _give(self, value: Decimal) -> None:
        if self._draft is None or self._draft.compensation.goodwill is None:
            return
        goodwill = self._draft.compensation.goodwill
        sum_ = Money(value, goodwill.suggested.currency).rounded()
        self.goodwill_given.emit(sum_, self.form.currentData())

    def _give_nothing(self) -> None:
        self._give(Decimal(0))

    def _sign(self) -> None:
        if self._draft is None:
            return
        award = self._draft.award
        reason, signed = self.reason.text().strip() or None, self.signed_by.text().strip() or None
        if (reason, signed) != (award.reason, award.signed_by):
            self.signed.emit(reason, signed)


def _asked_for(case: Case) -> str:
    """What the customer asked for: as stored, else as read in the letter and confirmed."""
    if case.asked_for:
        return ", ".join(money_said(one) for one in case.asked_for)
    facts = (fact.value for fact in case.facts_named("amount_asked") if fact.confirmed_by)
    return ", ".join(f"{value['currency']} {value['amount']}" for value in facts if isinstance(value, dict))


def _precedents_said(past: Precedents) -> str:
    if past.median is None or past.low is None or past.high is None:
        return say(w.NO_LIKE_CASES)
    sums = {"median": money_said(past.median), "low": money_said(past.low), "high": money_said(past.high)}
    return say(w.LIKE_CASES_FEW if past.few else w.LIKE_CASES, count=past.count, **sums)


def _cash_value(award: Award) -> Decimal:
    """What the goodwill given is worth in cash, whatever its form."""
    given = next(iter(award.of("goodwill")), None)
    worth = (given.value or given.amount) if given else None
    return worth.amount if worth else Decimal(0)


def _owed_line(due: Entitlement) -> tuple[str, str, str]:
    amount = (
        f"{money_said(due.range[0])} – {money_said(due.range[1])}"
        if due.range
        else money_said(due.amount)
        if due.amount
        else ""
    )
    title = say(w.OWED_IF, regime=due.regime) if due.if_ else say(w.OWED_LINE, regime=due.regime)
    return title, amount, f"{due.article}. {due.because}"


def _line(title: str, amount: str, because: str) -> QWidget:
    made = QWidget()
    made.setLayout(column(row(label(title), None, label(amount, "title")), label(because, "muted", wrap=True), gap=0))
    made.setAccessibleName(f"{title} {amount}. {because}")
    return made
