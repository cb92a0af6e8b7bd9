"""The learner's decisions beside the letter: categories, special handling, facts, who answers, and the sums."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from drafter.model.award import Award, AwardLine, LineKind
from drafter.model.category import ClassifyRules
from drafter.model.classification import FlagId
from drafter.model.compensation import Form
from drafter.model.money import Money
from drafter.model.practice import DESK, Answer, Practice
from drafter.model.template import Rejected
from drafter.ui import wording as common
from drafter.ui.parts import column, label
from drafter.ui.saying import category_said, flag_said, say
from drafter.ui.training import wording as w
from drafter.ui.training.chooser import Chooser

_NAMED = ("categories", "flags", "route", "form")


class AnswerForm(QWidget):
    """Every choice is told at once, as (what, chosen): the replay shows them in this order."""

    decided = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.categories, self.flags = Chooser(say(w.CATEGORIES)), Chooser(say(w.FLAGS))
        self.flags.offer({flag: flag_said(flag) for flag in get_args(FlagId)})
        self.route, self.form = QComboBox(), QComboBox()
        self.route.addItem(say(w.ROUTE_DESK), DESK)
        for flag in get_args(FlagId):
            self.route.addItem(flag_said(flag), flag)
        for form in get_args(Form):
            self.form.addItem(say(common.FORMS[form]), form)
        self.form.setCurrentIndex(self.form.findData("voucher"))
        self.sums: dict[LineKind, QLineEdit] = {kind: _line(w.SUM_HINT) for kind in get_args(LineKind)}
        self.deadline = _line(w.DEADLINE_HINT)
        self.facts: dict[str, QLineEdit] = {}
        self._facts = QFormLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._build()
        self._tell()

    def _build(self) -> None:
        layout = QFormLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows = (
            (w.DEADLINE, self.deadline), (w.ROUTE, self.route), (w.OWED, self.sums["owed"]),
            (w.REFUND, self.sums["refund"]), (w.GOODWILL, self.sums["goodwill"]), (w.GOODWILL_FORM, self.form),
        )  # fmt: skip
        for name, field in rows:
            field.setAccessibleName(say(name))
            layout.addRow(say(name), field)
        self._rows = layout
        heads = [label(say(name), "title") for name in (w.CATEGORIES, w.FLAGS, w.FACTS_NOTED, w.DECIDED)]
        self.setLayout(
            column(heads[0], self.categories, heads[1], self.flags, heads[2], self._facts, heads[3], layout, margin=8)
        )

    def _tell(self) -> None:
        self.categories.chosen.connect(lambda: self.decided.emit("categories", _said(self.categories.ids())))
        self.flags.chosen.connect(lambda: self.decided.emit("flags", _said(self.flags.ids())))
        self.route.currentIndexChanged.connect(lambda _: self.decided.emit("route", self.route.currentData()))
        self.form.currentIndexChanged.connect(lambda _: self.decided.emit("form", self.form.currentData()))
        self.deadline.editingFinished.connect(lambda: self._typed("deadline", self.deadline))
        for kind, field in self.sums.items():
            field.editingFinished.connect(lambda kind=kind, field=field: self._typed(kind, field))

    def _typed(self, what: str, field: QLineEdit) -> None:
        """Leaving a field that never held anything is no decision."""
        if field.text().strip() or field.property("told"):
            field.setProperty("told", True)
            self.decided.emit(what, field.text().strip() or "none")

    def show_case(self, practice: Practice, rules: ClassifyRules) -> None:
        """Empty, and asking what this case asks."""
        self.categories.offer({id: category_said(id, rules) for id in rules.by_id})
        for chooser in (self.categories, self.flags):
            chooser.choose((), quietly=True)
        for field in (*self.sums.values(), self.deadline):
            field.clear()
            field.setProperty("told", False)
        for combo, data in ((self.route, DESK), (self.form, "voucher")):
            combo.blockSignals(True)
            combo.setCurrentIndex(combo.findData(data))
            combo.blockSignals(False)
        self._ask_facts(practice)
        self._rows.setRowVisible(self.deadline, practice.outcomes.deadline is not None)

    def _ask_facts(self, practice: Practice) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        self.facts = {}
        for name in practice.outcomes.facts:
            field, said = QLineEdit(), say(common.FACT_NAMES.get(name, name.replace(".", " ").replace("_", " ")))
            field.setAccessibleName(said)
            field.setPlaceholderText(say(w.FACT_DATE_HINT) if name == "date" else "")
            field.editingFinished.connect(lambda: self.decided.emit("facts", self._facts_said()))
            self._facts.addRow(said, field)
            self.facts[name] = field

    def _facts_said(self) -> str:
        return ", ".join(f"{name}: {text}" for name, text in self.noted().items())

    def fill(self, answer: Answer) -> None:
        """What was decided before, when the learner comes back to the case."""
        self.categories.choose(answer.categories, quietly=True)
        self.flags.choose(answer.flags, quietly=True)
        for combo, data in ((self.route, answer.route), (self.form, _goodwill_form(answer.award))):
            combo.blockSignals(True)
            combo.setCurrentIndex(max(0, combo.findData(data)))
            combo.blockSignals(False)
        for kind, field in self.sums.items():
            field.setText(" ".join(_totals(answer.award.of(kind))))
        self.deadline.setText(answer.deadline.isoformat() if answer.deadline else "")
        for name, value in (answer.facts or {}).items():
            if name in self.facts:
                self.facts[name].setText(str(value))

    def take_award(self, award: Award) -> None:
        """The sums of the award panel, as if typed; each that is new is a decision."""
        for kind, field in self.sums.items():
            lines = [line for line in award.of(kind) if line.amount]
            text = " ".join(_totals(lines))
            if text != field.text():
                field.setText(text)
                self._typed(kind, field)
        self.form.setCurrentIndex(max(0, self.form.findData(_goodwill_form(award))))

    def noted(self) -> dict[str, str]:
        """The facts typed so far, as typed."""
        return {name: field.text().strip() for name, field in self.facts.items() if field.text().strip()}

    def answer(self, practice: Practice, letter: str, minutes: float) -> Answer | Rejected:
        """What was decided, with the letter; or which field cannot be read."""
        sums = {kind: _sum(field.text()) for kind, field in self.sums.items() if field.text().strip()}
        for kind, found in sums.items():
            if found is None:
                return Rejected(where=kind, what=say(w.SUM_WRONG, words=self.sums[kind].text()))
        due = _day(self.deadline.text())
        if self.deadline.text().strip() and due is None:
            return Rejected(where="deadline", what=say(w.DATE_WRONG, words=self.deadline.text()))
        asked = ("deadline",) if practice.outcomes.deadline else ()
        return Answer(
            practice=practice.id,
            letter=letter,
            categories=self.categories.ids(),
            flags=tuple(flag for flag in get_args(FlagId) if flag in self.flags.ids()),
            route=self.route.currentData(),
            award=Award(lines=tuple(self._award(sums))),
            facts=self._noted() if practice.outcomes.facts else None,
            deadline=due,
            minutes=round(minutes, 1),
            asked=asked,
        )

    def _noted(self) -> dict[str, str]:
        """A date is kept as the case has it, however it was typed."""
        typed = self.noted()
        return {name: str(_day(text) or text) if name == "date" else text for name, text in typed.items()}

    def _award(self, sums: Mapping[LineKind, Money | None]) -> list[AwardLine]:
        return [self._line(kind, found) for kind, found in sums.items() if found]

    def _line(self, kind: LineKind, amount: Money) -> AwardLine:
        if kind == "goodwill":
            return AwardLine(kind=kind, amount=amount, value=amount, form=self.form.currentData())
        return AwardLine(kind=kind, amount=amount, form="cash")


def _totals(lines: Iterable[AwardLine]) -> list[str]:
    """One sum for each currency."""
    found: dict[str, Money] = {}
    for line in lines:
        if line.amount:
            before = found.get(line.amount.currency)
            found[line.amount.currency] = before + line.amount if before else line.amount
    return [f"{one.amount:,} {one.currency}" for one in found.values()]


def _goodwill_form(award: Award) -> str:
    return next((line.form for line in award.of("goodwill")), "voucher")


def _said(ids: tuple[str, ...]) -> str:
    return ", ".join(ids) or "none"


def _line(hint: str) -> QLineEdit:
    made = QLineEdit()
    made.setPlaceholderText(say(hint))
    return made


_DAYS = ("%Y-%m-%d", "%d %B %Y", "%d %b %Y", "%d/%m/%Y", "%d.%m.%Y", "%Y年%m月%d日", "%Y/%m/%d")


def _day(text: str) -> dt.date | None:
    """A date as people write it; None where it is none."""
    for shape in _DAYS:
        try:
            return dt.datetime.strptime(text.strip(), shape).date()
        except ValueError:
            continue
    return None


def _sum(text: str) -> Money | None:
    """A sum as people write it, 1,040.00 GBP or GBP 1040; None where it is none."""
    parts = text.replace(",", "").split()
    if len(parts) != 2:
        return None
    amount, currency = (parts[1], parts[0]) if parts[0].isalpha() else (parts[0], parts[1])
    try:
        return Money(Decimal(amount), currency.upper())
    except (InvalidOperation, ValueError):
        return None
