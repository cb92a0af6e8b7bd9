"""The desk itself: one open case, what the person does with it, and who is told. It paints nothing."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtCore import QObject

from drafter.model.award import AwardLine
from drafter.model.case import Case, Link
from drafter.model.compensation import Entitlement, Form, Regime
from drafter.model.draft import ConcernDecision, Draft, FinishedLetter
from drafter.model.event import events_of
from drafter.model.finding import Finding, Promise
from drafter.model.letter import Paragraph
from drafter.model.money import Money
from drafter.model.template import Rejected
from drafter.steps import flow
from drafter.steps.flow import Handbook, Refusal, Seat
from drafter.ui import wording as w
from drafter.ui.desk.case_keeping import CaseKeeping
from drafter.ui.desk.case_record import CaseRecord
from drafter.ui.desk.draft_saving import DraftSaving
from drafter.ui.desk.letter_checks import LetterChecks
from drafter.ui.desk.letter_choice import LetterChoice
from drafter.ui.desk.letter_filing import LetterFiling, now
from drafter.ui.desk.sitting import Sitting
from drafter.ui.lane import Lanes
from drafter.ui.saying import say, speaks_english
from drafter.ui.services import LikeCases, OpenedCase, Services


class Desk(Sitting):
    """Every method is something the person does with the case; saving, checking and filing have parts of their own."""

    def __init__(self, services: Services, lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(services, lanes, parent)
        self._keeping = CaseKeeping(services, lanes.writing, self)
        self._keeping.told.connect(self.told)
        self._keeping.kept.connect(self._on_case_kept)
        self._keeping.written.connect(self._on_written_down)
        self.record = CaseRecord(services, lambda: self._opened, self._keeping.write_down, self._who, self)
        self.record.refused.connect(self.told)
        self.record.linked.connect(self._link)
        self.checks = LetterChecks(self)
        self.saving = DraftSaving(self)
        self.filing = LetterFiling(self, self._keeping)
        self.choice = LetterChoice(self)

    @property
    def silencing(self) -> LetterChecks:
        return self.checks

    def open(self, case_id: str) -> None:
        """Leave the case in front (saved) and open another, as the store has it once all is written down: the case may
        be one whose tab has just been closed."""
        self.leave()
        if self.lanes.writing.busy:
            self.when_written_down(lambda: self._read_and_open(case_id))
        else:
            self._read_and_open(case_id)

    def _read_and_open(self, case_id: str) -> None:
        def failed(sentence: str) -> None:
            self.told.emit(sentence)
            self.not_opened.emit()

        services, book, seat = self.services, self.book, msgspec.structs.replace(self.seat, language=None)
        self.ask(self.lanes.reading, lambda: _read(services, case_id, book, seat), self._open, failed, topic="open")

    def read_again(self) -> None:
        """Another place changed cases; perhaps the one in front."""
        if self._opened is not None:
            case_id = self.case_id
            self._keeping.write_down(lambda: self.services.open_case(case_id))

    def leave(self) -> None:
        if self._draft is not None:
            self.save()
        self._end()
        self._keeping.take(None)

    def save(self) -> None:
        """Write the draft to the store now, if anything is new."""
        self.saving.now()

    def check_in_full(self) -> None:
        self.checks.in_full()

    def text_edited(self) -> None:
        """A hand changed the text: look at it, and save it, after a pause."""
        self.worked_on.emit()

    def pick_template(self, id: str) -> None:
        picked = flow.pick_template(self.current, id, self.book, self.seat)
        if isinstance(picked, Rejected):
            self.told.emit(say(w.NOT_COMPOSED, where=picked.where, what=picked.what))
            return
        self.take(picked, letter_too=True)
        self.choice.picked()

    def choose_language(self, language: str) -> None:
        """A text by hand is read as of that language from now on; what is offered is offered in it."""
        self._seat = msgspec.structs.replace(self.seat, language=language)
        if self.current.touched:
            self.read_text()
            self.put(flow.write_in(self.current, language))
            self.language_chosen.emit(language)
        self.correct_case(self.current.case)

    def choose_route(self, who: str) -> None:
        self.take(msgspec.structs.replace(self.current, route=who))

    def answer(self, name: str, value: Any) -> None:
        """A question of the template answered: kept with the case, and put into the letter where it was open."""
        touched = self.current.touched
        self.take(flow.answer_question(self.current, name, value, self.book, self.seat), letter_too=not touched)
        if touched:
            self.placeholder_answered.emit(name, flow.read_out(self.current, name, value, self.book, self.seat))

    def correct_case(self, case: Case) -> None:
        before = self.current
        after = flow.correct_case(before, case, self.book, self.seat)
        self.take(after, letter_too=after.letter != before.letter)
        self._keeping.save(after.case, after)
        if events_of(after.case) != events_of(before.case):
            self._look_back()

    def confirm_fact(self, name: str, value: Any) -> None:
        plain = msgspec.to_builtins(value)
        self.correct_case(flow.confirm_fact(self.current.case, name, plain, self._who()))

    def confirm_facts(self, facts: list[tuple[str, Any]]) -> None:
        """Every fact as it was read, in one go."""
        case = self.current.case
        for name, value in facts:
            case = flow.confirm_fact(case, name, value, self._who())
        self.correct_case(case)

    def drop_fact(self, name: str, value: Any) -> None:
        self.correct_case(flow.drop_fact(self.current.case, name, value))

    def give_goodwill(self, cash: Money, form: Form) -> None:
        self._take_award(flow.give_goodwill(self.current, cash, form, self.book, self.seat))

    def sign_award(self, reason: str | None, signed_by: str | None) -> None:
        self._take_award(flow.sign_award(self.current, reason, signed_by, self.book, self.seat))

    def refund_cost(self, what: str, amount: Money, because: str) -> None:
        self._take_award(flow.refund_cost(self.current, what, amount, because, self.book, self.seat))

    def choose_sum(self, due: Entitlement, amount: Money) -> None:
        self._take_award(flow.choose_sum(self.current, due.regime, due.head, amount, self.book, self.seat))

    def choose_law(self, regime: Regime) -> None:
        self._take_award(flow.choose_law(self.current, regime, self.book, self.seat))

    def take_out_refund(self, line: AwardLine) -> None:
        self._take_award(flow.take_out_refund(self.current, line, self.book, self.seat))

    def request_text(self, to: str) -> str:
        """What the library asks of them for this case, in the screen's language where it has that."""
        language = "en-GB" if speaks_english() else "zh-Hant-HK"
        return flow.request_text(self.current, to, language, self.book, self.seat)

    def paragraph(self, id: str) -> tuple[Paragraph, ...]:
        """A paragraph of the library, filled in; empty (and said) when it cannot be had."""
        found = flow.paragraph(self.current, id, self.book, self.seat)
        if isinstance(found, Rejected):
            self.told.emit(say(w.NOT_COMPOSED, where=found.where, what=found.what))
            return ()
        self.choice.put_in(id, found)
        return found

    def override(self, finding: Finding, reason: str) -> None:
        self.take(flow.override(self.current, finding, reason, self._who(), now()))
        self.checks.while_writing()

    def take_back_override(self, key: str) -> None:
        self.take(flow.take_back_override(self.current, key))
        self.checks.while_writing()

    def decide_concern(self, decision: ConcernDecision) -> None:
        self._arrange(flow.decide_concern(self.current, decision))

    def take_back_decision(self, concern: str) -> None:
        self._arrange(flow.take_back_decision(self.current, concern))

    def add_concern(self, message: int, start: int, end: int) -> None:
        self._arrange(flow.add_concern(self.current, message, start, end))

    def join_concerns(self, first: str, second: str) -> None:
        self._arrange(flow.join_concerns(self.current, first, second))

    def split_concern(self, text: str, at: int) -> None:
        self._arrange(flow.split_concern(self.current, text, at))

    def strike_concern(self, text: str) -> None:
        self._arrange(flow.strike_concern(self.current, text))

    def keep_promises(self, promises: tuple[Promise, ...]) -> None:
        self.take(flow.keep_promises(self.current, promises))

    @property
    def answered(self) -> Draft | None:
        """The case with the newest letter that went out and was not taken back."""
        sent = [one.letter for one in self.case.letters if one.letter and not one.taken_back_at] if self.case else []
        if self.draft is None or not sent:
            return None
        return msgspec.structs.replace(self.draft, letter=sent[-1].letter, award=sent[-1].award)

    def try_finish(self) -> Refusal | FinishedLetter:
        """The one gate: the frozen letter, not yet filed, or everything that stops it."""
        return self.filing.try_finish()

    def file_letter(self, letter: FinishedLetter) -> None:
        self.save()
        self.filing.file(letter)

    def _open(self, read: tuple[OpenedCase, Draft]) -> None:
        opened, self._draft = read
        self._begin(opened)
        stored = opened.draft
        self._keeping.take(opened)
        self.saving.begin(stored.revision if stored else 0)
        self.filing.begin(opened)
        self.opened.emit(opened)
        self.changed.emit(self._draft)
        self.letter_opened.emit(self._draft.letter)
        self.checks.while_writing()
        self.choice.begin()
        self._look_back()
        if opened.lost is not None and stored is not None:
            self.two_texts.emit(opened.lost, stored)

    def _arrange(self, draft: Draft) -> None:
        self.take(draft)
        self.checks.while_writing()

    def _take_award(self, after: Draft) -> None:
        self.take(after, letter_too=after.letter != self.current.letter)

    def _look_back(self) -> None:
        """What like cases got: read behind the open case."""
        draft = self.current
        self.ask(self.lanes.reading, lambda: self.services.like_cases(draft), self._on_looked_back, topic="like cases")

    def _on_looked_back(self, found: LikeCases) -> None:
        self.take_precedents(found.precedents)
        self.alike.emit(found.similar)

    def _on_case_kept(self, opened: OpenedCase) -> None:
        self._opened = opened
        self.recorded.emit(opened)

    def _on_written_down(self, opened: OpenedCase) -> None:
        """Something beside the letter is in the store: waiting for others moves deadlines."""
        self._tell_taken_back(opened)
        self._opened = opened
        self.filing.look_again(opened)
        self.recorded.emit(opened)
        categories = opened.stored.case.categories
        if categories != self.current.case.categories:  # somebody has said in the list what the case is about
            self.correct_case(msgspec.structs.replace(self.current.case, categories=categories))
        before = self.current
        after = flow.with_history(before, opened.entries, opened.letters, self.book, self.seat)
        if after != before:
            self.take(after)
            self._keeping.save(after.case, after)

    def _tell_taken_back(self, opened: OpenedCase) -> None:
        """A letter that stood until now stands no longer, whoever took it back."""
        standing = {one.id for one in self._opened.letters if not one.taken_back_at} if self._opened else set()
        for one in opened.letters:
            if one.taken_back_at and one.id in standing:
                self.told.emit(say(w.LETTER_TAKEN_BACK, number=one.number))
                self.taken_back.emit()

    def _link(self, link: Link) -> None:
        """The person says the two belong together; a comeback is answered as one."""
        draft = self.current
        case = msgspec.structs.replace(draft.case, links=tuple(dict.fromkeys((*draft.case.links, link))))
        if link.kind == "comeback":
            self._draft = msgspec.structs.replace(draft, letter_kind="comeback")
        self.correct_case(case)

    def _who(self) -> str:
        return self.seat.signatory.name


def _read(services: Services, case_id: str, book: Handbook, seat: Seat) -> tuple[OpenedCase, Draft]:
    """On the lane: the case from the store, and its draft; one that was never opened is worked out first."""
    opened = services.open_case(case_id)
    draft = opened.draft.draft if opened.draft else flow.open_case(opened.stored.case, book, seat)
    categories = opened.stored.case.categories
    if categories != draft.case.categories:
        draft = flow.correct_case(draft, msgspec.structs.replace(draft.case, categories=categories), book, seat)
    return opened, flow.with_history(draft, opened.entries, opened.letters, book, seat)
