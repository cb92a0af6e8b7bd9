"""The learner's decisions beside the letter: categories, special handling, who answers, and the sums."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import get_args

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from drafter.model.award import Award, AwardLine, LineKind
from drafter.model.classification import FlagId
from drafter.model.compensation import Form
from drafter.model.money import Money
from drafter.model.practice import DESK, Answer
from drafter.model.template import Rejected
from drafter.ui.saying import flag_said, say
from drafter.ui.training import wording as w


class AnswerForm(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.categories, self.flags = _line(w.CATEGORIES_HINT), _line(w.FLAGS_HINT)
        self.route, self.form = QComboBox(), QComboBox()
        self.route.addItem(say(w.ROUTE_DESK), DESK)
        for flag in get_args(FlagId):
            self.route.addItem(flag_said(flag), flag)
        for form in get_args(Form):
            self.form.addItem(form.replace("_", " "), form)
        self.form.setCurrentIndex(self.form.findData("voucher"))
        self.sums: dict[LineKind, QLineEdit] = {kind: _line(w.SUM_HINT) for kind in get_args(LineKind)}
        layout = QFormLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        rows = (
            (w.CATEGORIES, self.categories), (w.FLAGS, self.flags), (w.ROUTE, self.route), (w.OWED, self.sums["owed"]),
            (w.REFUND, self.sums["refund"]), (w.GOODWILL, self.sums["goodwill"]), (w.GOODWILL_FORM, self.form),
        )  # fmt: skip
        for name, field in rows:
            field.setAccessibleName(say(name))
            layout.addRow(say(name), field)
        self.setLayout(layout)

    def clear(self) -> None:
        for field in (self.categories, self.flags, *self.sums.values()):
            field.clear()
        self.route.setCurrentIndex(0)

    def answer(self, practice: str, letter: str, minutes: float) -> Answer | Rejected:
        """What was decided, with the letter; or which field cannot be read."""
        known = get_args(FlagId)
        strange = [word for word in _words(self.flags) if word not in known]
        if strange:
            return Rejected(where=say(w.FLAGS), what=say(w.CHOICE_WRONG, words=strange[0]))
        sums = {kind: _sum(field.text()) for kind, field in self.sums.items() if field.text().strip()}
        for kind, found in sums.items():
            if found is None:
                return Rejected(where=kind, what=say(w.SUM_WRONG, words=self.sums[kind].text()))
        return Answer(
            practice=practice,
            letter=letter,
            categories=_words(self.categories),
            flags=tuple(flag for flag in known if flag in _words(self.flags)),
            route=self.route.currentData(),
            award=Award(lines=tuple(self._line(kind, found) for kind, found in sums.items() if found)),
            minutes=round(minutes, 1),
        )

    def _line(self, kind: LineKind, amount: Money) -> AwardLine:
        if kind == "goodwill":
            return AwardLine(kind=kind, amount=amount, value=amount, form=self.form.currentData())
        return AwardLine(kind=kind, amount=amount, form="cash")


def _line(hint: str) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(say(hint))
    return made


def _words(field: QLineEdit) -> tuple[str, ...]:
    return tuple(word.strip() for word in field.text().split(",") if word.strip())


def _sum(text: str) -> Money | None:
    """A sum as people write it, 1,040.00 GBP; None where it is none."""
    amount, _, currency = text.strip().rpartition(" ")
    try:
        return Money(Decimal(amount.replace(",", "")), currency.upper())
    except (InvalidOperation, ValueError):
        return None
