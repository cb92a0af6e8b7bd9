"""The draft of a practice case, and what the learner does with it by the desk's own steps. It paints nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from drafter.model.award import AwardLine
from drafter.model.compensation import Entitlement, Form, Regime
from drafter.model.draft import ConcernDecision, Draft
from drafter.model.finding import Finding
from drafter.model.letter import Letter, Paragraph
from drafter.model.money import Money
from drafter.model.template import Rejected
from drafter.model.typed_facts import typed_fact
from drafter.steps import flow
from drafter.steps.flow import Handbook, Seat
from drafter.ui import wording as common
from drafter.ui.lane import Lane
from drafter.ui.saying import say
from drafter.ui.training.practice_checks import PracticeChecks
from drafter.ui.training.services import Begun, PractisingServices


class PracticeDesk(QObject):
    """The wall: nothing here finishes, files or lets out a letter. What is done goes into the sitting, nowhere else."""

    changed = Signal(object)
    letter_replaced = Signal(object)
    placeholder_answered = Signal(str, str)
    reviewed = Signal(object)
    worked_on = Signal()
    picked = Signal(str)
    """A text of the library was put into the letter: its id."""
    told = Signal(str)

    def __init__(self, services: PractisingServices, lane: Lane, parent: QObject | None = None) -> None:
        """`lane`: the grammar engine's."""
        super().__init__(parent)
        self._services = services
        self._draft: Draft | None = None
        self._seat: Seat | None = None
        self.begun: Begun | None = None
        self.checks = PracticeChecks(self, services.review, lane)

    @property
    def silencing(self) -> PracticeChecks:
        return self.checks

    @property
    def draft(self) -> Draft | None:
        return self._draft

    @property
    def current(self) -> Draft:
        """The draft, where there must be one."""
        assert self._draft is not None
        return self._draft

    @property
    def book(self) -> Handbook:
        return self._services.book()

    @property
    def seat(self) -> Seat:
        assert self._seat is not None
        return self._seat

    def begin(self, begun: Begun, draft: Draft) -> None:
        self.begun, self._draft = begun, draft
        self._seat = self._services.seat(begun.practice)
        self.changed.emit(draft)
        self.letter_replaced.emit(draft.letter)
        self.checks.while_writing()

    def leave(self) -> None:
        self.begun = self._draft = None
        self.checks.stop()

    def edit(self, letter: Letter) -> None:
        """What the hand has just written."""
        if self._draft is not None:
            self._draft = flow.edit_text(self._draft, letter)
            self.worked_on.emit()

    def put(self, draft: Draft) -> None:
        """The draft anew, without a word to anybody."""
        self._draft = draft

    def pick_template(self, id: str) -> None:
        found = flow.pick_template(self.current, id, self.book, self.seat)
        if isinstance(found, Rejected):
            self.told.emit(say(common.NOT_COMPOSED, where=found.where, what=found.what))
            return
        self._take(found, letter_too=True)
        self.picked.emit(id)

    def paragraph(self, id: str) -> tuple[Paragraph, ...]:
        found = flow.paragraph(self.current, id, self.book, self.seat)
        if isinstance(found, Rejected):
            self.told.emit(say(common.NOT_COMPOSED, where=found.where, what=found.what))
            return ()
        self.picked.emit(id)
        return found

    def answer(self, name: str, value: Any) -> None:
        """A question of the template answered: kept with the draft, and put into the letter where it was open."""
        touched = self.current.touched
        self._take(flow.answer_question(self.current, name, value, self.book, self.seat))
        if touched:
            self.placeholder_answered.emit(name, flow.read_out(self.current, name, value, self.book, self.seat))

    def confirm_fact(self, name: str, value: Any) -> None:
        case = flow.confirm_fact(self.current.case, name, value, self.seat.signatory.name)
        self._take(flow.correct_case(self.current, case, self.book, self.seat))

    def note_facts(self, noted: Mapping[str, str]) -> None:
        """What the learner noted stands as confirmed; a word that is no such fact is passed over."""
        case = self.current.case
        for name, text in noted.items():
            value = typed_fact(name, text)
            if value is not None:
                case = flow.confirm_fact(case, name, value, self.seat.signatory.name)
        if case != self.current.case:
            self._take(flow.correct_case(self.current, case, self.book, self.seat))

    def give_goodwill(self, cash: Money, form: Form) -> None:
        self._take(flow.give_goodwill(self.current, cash, form, self.book, self.seat))

    def sign_award(self, reason: str | None, signed_by: str | None) -> None:
        self._take(flow.sign_award(self.current, reason, signed_by, self.book, self.seat))

    def refund_cost(self, what: str, amount: Money, because: str) -> None:
        self._take(flow.refund_cost(self.current, what, amount, because, self.book, self.seat))

    def take_out_refund(self, line: AwardLine) -> None:
        self._take(flow.take_out_refund(self.current, line, self.book, self.seat))

    def choose_sum(self, due: Entitlement, amount: Money) -> None:
        self._take(flow.choose_sum(self.current, due.regime, due.head, amount, self.book, self.seat))

    def choose_law(self, regime: Regime) -> None:
        self._take(flow.choose_law(self.current, regime, self.book, self.seat))

    def override(self, finding: Finding, reason: str) -> None:
        at = self.begun.sitting.begun if self.begun else ""
        self._take(flow.override(self.current, finding, reason, self.seat.signatory.name, at))

    def take_back_override(self, key: str) -> None:
        self._take(flow.take_back_override(self.current, key))

    def decide_concern(self, decision: ConcernDecision) -> None:
        self._take(flow.decide_concern(self.current, decision))

    def set_silent(self, key: str, silent: bool) -> None:
        """In this letter only: nothing practised changes what is silent on the desk."""
        change = flow.silence if silent else flow.unsilence
        self._take(change(self.current, key))

    def without_review(self) -> Draft:
        """As it is kept: the remarks are found anew."""
        return replace(self.current, review=None)

    def _take(self, draft: Draft, letter_too: bool = False) -> None:
        """The draft after something the learner did."""
        new = letter_too or draft.letter != self.current.letter
        self._draft = draft
        self.worked_on.emit()
        self.changed.emit(draft)
        if new:
            self.letter_replaced.emit(draft.letter)
