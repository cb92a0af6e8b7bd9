"""What the desk asks the person: the answer to a placeholder, a fact of the award, the reason for a decision."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QInputDialog, QWidget

from drafter.model.compensation import Entitlement
from drafter.model.draft import ConcernDecision, Draft
from drafter.model.field_paths import field_at
from drafter.model.finding import Finding
from drafter.model.letter import Placeholder
from drafter.model.money import Money
from drafter.steps.flow import Handbook, Seat, currency_of, question_for, remark_of
from drafter.ui import wording as w
from drafter.ui.desk.question_box import QuestionBox
from drafter.ui.desk.refund_box import RefundBox
from drafter.ui.desk.silence_box import SilenceBox
from drafter.ui.letter_editor import LetterEditor
from drafter.ui.saying import money_said, say
from drafter.ui.step_speech import say_step
from drafter.ui.theme import Theme


class Silencing(Protocol):
    """What keeps remarks quiet."""

    def unsilence(self, key: str, scope: str) -> None: ...
    def list_silenced(self, done: Callable[[tuple[tuple[str, str], ...]], None]) -> None: ...


class Asked(Protocol):
    """A case at work, to which the person's answers go."""

    @property
    def draft(self) -> Draft | None: ...
    @property
    def book(self) -> Handbook: ...
    @property
    def seat(self) -> Seat: ...
    @property
    def silencing(self) -> Silencing: ...
    def answer(self, name: str, value: Any) -> None: ...
    def confirm_fact(self, name: str, value: Any) -> None: ...
    def refund_cost(self, what: str, amount: Money, because: str) -> None: ...
    def choose_sum(self, due: Entitlement, amount: Money) -> None: ...
    def override(self, finding: Finding, reason: str) -> None: ...
    def decide_concern(self, decision: ConcernDecision) -> None: ...


class Questions(QObject):
    """Each is asked once, over the desk, and answered with the keyboard alone."""

    facts_wanted = Signal()

    def __init__(self, desk: Asked, editor: LetterEditor, theme: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._editor, self._theme, self._window = desk, editor, theme, parent

    def ask(self, placeholder: Placeholder) -> None:
        """The question behind a placeholder of the letter."""
        desk = self._desk
        field = question_for(desk.draft, placeholder.name, desk.book, desk.seat) if desk.draft else None
        if field is None:
            return
        box = QuestionBox(field, self._window)
        box.answered.connect(self._answer)
        box.set_aside.connect(self._editor.set_aside)
        box.open()

    def ask_fact(self, path: str, why: str) -> None:
        """A question of the award, answered in place: the answer is a confirmed fact of the case."""
        field = field_at(path, why)
        if field is None:
            self.facts_wanted.emit()
            return
        box = QuestionBox(field, self._window)
        box.answered.connect(self._desk.confirm_fact)
        box.open()

    def ask_refund(self) -> None:
        """A cost that goes back by the person's own decision, in the customer's currency unless they say otherwise."""
        draft = self._desk.draft
        if draft is None:
            return
        box = RefundBox(currency_of(draft, self._desk.book, self._desk.seat), self._window)
        box.given.connect(self._desk.refund_cost)
        box.open()

    def ask_sum(self, due: Entitlement) -> None:
        """A sum within the range that law gives."""
        if due.range is None:
            return
        low, high = due.range
        said = say(w.WITHIN_RANGE, low=money_said(low), high=money_said(high))
        middle = float((low.amount + high.amount) / 2)
        picked, given = QInputDialog.getDouble(
            self._window, say(w.CHOOSE_SUM), said, middle, float(low.amount), float(high.amount), 2
        )
        if given:
            self._desk.choose_sum(due, Money(Decimal(str(picked)), low.currency).rounded())

    def ask_reason(self, finding: Finding) -> None:
        reason, given = QInputDialog.getText(self._window, say(w.RIGHT_BECAUSE), finding.message)
        if given and reason.strip():
            self._desk.override(finding, reason.strip())

    def decide(self, text: str, decision: str) -> None:
        """What becomes of a concern; leaving it takes a reason."""
        reason = None
        if decision == "left":
            reason, given = QInputDialog.getText(self._window, say(w.LEAVE), say(w.WHY_LEFT))
            if not given or not reason.strip():
                return
        by = self._desk.seat.signatory.name
        self._desk.decide_concern(ConcernDecision(text=text, decided=decision, reason=reason, by=by))  # type: ignore[arg-type]  # one of the three decisions

    def show_silenced(self) -> None:
        """What has been silenced, and how to hear it again."""
        self._desk.silencing.list_silenced(self._open_silenced)

    def _open_silenced(self, silenced: tuple[tuple[str, str], ...]) -> None:
        book = self._desk.book
        box = SilenceBox(silenced, lambda key: say_step(remark_of(key, book)), self._theme(), self._window)
        box.heard_again.connect(self._desk.silencing.unsilence)
        box.open()

    def _answer(self, name: str, value: object) -> None:
        """Put it in, and go on to the next question."""
        self._desk.answer(name, value)
        self._editor.setFocus()
        self._editor.next_placeholder(1)
