"""The desk itself: one open case, what the person does with it, and who is told. It paints nothing."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from drafter.model.case import Case, Link
from drafter.model.compensation import Form
from drafter.model.draft import ConcernDecision, Draft, FinishedLetter
from drafter.model.filed import AnsweredMeanwhile, DraftConflict, FiledLetter, Precedent, Revision, Saved, StoredDraft
from drafter.model.finding import Finding, Promise
from drafter.model.letter import Letter, Paragraph
from drafter.model.letter_out import LetterOut
from drafter.model.money import Money
from drafter.model.template import Rejected
from drafter.oversight.consistency import measured
from drafter.steps import flow
from drafter.steps.flow import Handbook, Memo, Outside, Refusal, Seat
from drafter.ui import wording as w
from drafter.ui.desk.case_keeping import CaseKeeping
from drafter.ui.desk.case_record import CaseRecord
from drafter.ui.lane import Lane
from drafter.ui.saying import say
from drafter.ui.services import LikeCases, OpenedCase, Services

CHECK_AFTER_MS = 220
SAVE_AFTER_MS = 1200
MOST_PROMISES = 3


class Desk(QObject):
    """Holds the draft; every method is something the person does; every signal says what is new."""

    opened = Signal(object)
    changed = Signal(object)
    letter_replaced = Signal(object)
    placeholder_answered = Signal(str, str)
    reviewed = Signal(object)
    saved = Signal(str)
    finished = Signal(object)
    recorded = Signal(object)
    two_texts = Signal(object, object)
    alike = Signal(object)
    told = Signal(str)

    def __init__(
        self, services: Services, reading: Lane, writing: Lane, checking: Lane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._reading, self._writing, self._checking = services, reading, writing, checking
        self._book: Handbook | None = None
        self._seat: Seat | None = None
        self._opened: OpenedCase | None = None
        self._draft: Draft | None = None
        self._revision = 0
        self._text: Callable[[], Letter] | None = None
        self._unsaved = False
        self._final: str | None = None
        self._dropped: frozenset[str] = frozenset()
        self._past: tuple[Precedent, ...] = ()
        self._known_letters: frozenset[str] = frozenset()
        self._keeping = CaseKeeping(services, writing, self)
        self._keeping.told.connect(self.told)
        self._keeping.kept.connect(self._on_case_kept)
        self._keeping.written.connect(self._on_written_down)
        self.record = CaseRecord(services, lambda: self._opened, self._keeping.write_down, self._who, self)
        self.record.refused.connect(self.told)
        self.record.linked.connect(self._link)
        self._memo: Memo | None = None
        self._check_timer = self._timer(CHECK_AFTER_MS, self._check_while_writing)
        self._save_timer = self._timer(SAVE_AFTER_MS, self.save)

    def take_seat(self, book: Handbook, seat: Seat) -> None:
        """The handbook in force and who writes from now on."""
        self._book, self._seat = book, seat

    def read_text_from(self, text: Callable[[], Letter]) -> None:
        """How to get the letter as it stands on the screen."""
        self._text = text

    @property
    def ready(self) -> bool:
        return self._book is not None

    @property
    def draft(self) -> Draft | None:
        return self._draft

    @property
    def is_finished(self) -> bool:
        """Whether the text in front is the newest finished letter, unchanged."""
        return self._final is not None and self._draft is not None and self._final == self._draft.letter.digest

    @property
    def book(self) -> Handbook:
        assert self._book is not None
        return self._book

    @property
    def seat(self) -> Seat:
        assert self._seat is not None
        return self._seat

    @property
    def case(self) -> OpenedCase | None:
        return self._opened

    def open(self, case_id: str) -> None:
        """Leave the case in front (saved) and open another."""
        self.leave()
        self._reading.ask(lambda: self._services.open_case(case_id), self._open, self.told.emit, topic="open")

    def read_again(self) -> None:
        """Another place changed cases; perhaps the one in front."""
        if self._opened is not None:
            case_id = self._case_id()
            self._keeping.write_down(lambda: self._services.open_case(case_id))

    def leave(self) -> None:
        if self._draft is not None:
            self.save()
        self._draft = self._opened = None
        self._keeping.take(None)

    def pick_template(self, id: str) -> None:
        picked = flow.pick_template(self._current(), id, self.book, self.seat)
        if isinstance(picked, Rejected):
            self.told.emit(say(w.NOT_COMPOSED, where=picked.where, what=picked.what))
            return
        self._take(picked, letter_too=True)

    def choose_language(self, language: str) -> None:
        self._seat = msgspec.structs.replace(self.seat, language=language)
        self.correct_case(self._current().case)

    def choose_route(self, who: str) -> None:
        self._take(msgspec.structs.replace(self._current(), route=who))

    def answer(self, name: str, value: Any) -> None:
        """A question of the template answered: kept with the case, and put into the letter where it was open."""
        touched = self._current().touched
        self._take(flow.answer_question(self._current(), name, value, self.book, self.seat), letter_too=not touched)
        if touched:
            self.placeholder_answered.emit(name, flow.read_out(self._current(), name, value, self.book, self.seat))

    def correct_case(self, case: Case) -> None:
        before = self._current().letter
        after = flow.correct_case(self._current(), case, self.book, self.seat)
        self._take(after, letter_too=after.letter != before)
        self._keeping.save(after.case, after)

    def confirm_fact(self, name: str, value: Any) -> None:
        plain = msgspec.to_builtins(value)
        self.correct_case(flow.confirm_fact(self._current().case, name, plain, self.seat.signatory.name))

    def confirm_facts(self, facts: list[tuple[str, Any]]) -> None:
        """Every fact as it was read, in one go."""
        case = self._current().case
        for name, value in facts:
            case = flow.confirm_fact(case, name, value, self.seat.signatory.name)
        self.correct_case(case)

    def drop_fact(self, name: str, value: Any) -> None:
        self.correct_case(flow.drop_fact(self._current().case, name, value))

    def give_goodwill(self, cash: Money, form: Form) -> None:
        self._take_award(flow.give_goodwill(self._current(), cash, form, self.book, self.seat))

    def sign_award(self, reason: str | None, signed_by: str | None) -> None:
        self._take_award(flow.sign_award(self._current(), reason, signed_by, self.book, self.seat))

    def paragraph(self, id: str) -> tuple[Paragraph, ...]:
        """A paragraph of the library, filled in; empty (and said) when it cannot be had."""
        found = flow.paragraph(self._current(), id, self.book, self.seat)
        if isinstance(found, Rejected):
            self.told.emit(say(w.NOT_COMPOSED, where=found.where, what=found.what))
            return ()
        return found

    def text_edited(self) -> None:
        """A hand changed the text: look at it, and save it, after a pause."""
        self._unsaved = True
        self._check_timer.start()
        self._save_soon()

    def check_now(self, whole: bool = True) -> None:
        """Check the text as it stands; the answer comes with `reviewed`, unless the text has changed by then."""
        if self._draft is None or self._book is None:
            return
        self._read_text()
        draft, book, seat = self._current(), self.book, self.seat
        inspect = self._services.inspect

        def job() -> Draft:
            outside: Outside = inspect(draft, book, whole)
            self._memo = flow.memo_of(draft, book, seat, self._memo)  # only ever touched on this lane
            return flow.reviewed(draft, book, seat, outside, whole, self._memo)

        self._checking.ask(job, self._take_review, self.told.emit, topic="check")

    def override(self, finding: Finding, reason: str) -> None:
        self._take(flow.override(self._current(), finding, reason, self.seat.signatory.name, _now()))
        self.check_now()

    def silence(self, key: str, scope: str) -> None:
        """A finding (its key) or a rule (its id): in this letter, for me, or for the team."""
        self._set_silence(key, scope, True)

    def unsilence(self, key: str, scope: str) -> None:
        self._set_silence(key, scope, False)

    def list_silenced(self, done: Callable[[tuple[tuple[str, str], ...]], None]) -> None:
        """Everything silent here, with its scope."""
        here = tuple((key, "letter") for key in self._draft.silenced) if self._draft else ()
        self._reading.ask(self._services.silenced, lambda lasting: done((*here, *lasting)), self.told.emit)

    def _set_silence(self, key: str, scope: str, silent: bool) -> None:
        if scope == "letter":
            change = flow.silence if silent else flow.unsilence
            self._take(change(self._current(), key))
            self._check_while_writing()
            return
        keep = self._services.silence
        self._writing.ask(lambda: keep(key, scope, silent), lambda _: self._check_while_writing(), self.told.emit)

    def decide_concern(self, decision: ConcernDecision) -> None:
        self._take(flow.decide_concern(self._current(), decision))
        self.check_now()

    def add_concern(self, message: int, start: int, end: int) -> None:
        self._arrange(flow.add_concern(self._current(), message, start, end))

    def join_concerns(self, first: str, second: str) -> None:
        self._arrange(flow.join_concerns(self._current(), first, second))

    def strike_concern(self, text: str) -> None:
        self._arrange(flow.strike_concern(self._current(), text))

    def _arrange(self, draft: Draft) -> None:
        self._take(draft)
        self.check_now()

    def keep_promises(self, promises: tuple[Promise, ...]) -> None:
        self._take(flow.keep_promises(self._current(), promises))

    def save(self) -> None:
        """Write the draft to the store now, if anything is new."""
        if self._draft is None or not self._unsaved:
            return
        self._read_text()
        self._unsaved = False
        draft, case_id, revision = self._current(), self._case_id(), self._revision
        self._revision += 1
        self._writing.ask(lambda: self._services.save_draft(case_id, draft, revision), self._on_saved, self.told.emit)

    def try_finish(self) -> Refusal | FinishedLetter:
        """The one gate: the frozen letter, not yet filed, or everything that stops it."""
        self._keep_promises()
        number = len(self._known_letters) + 1
        return flow.finish(self._current(), self.book, self.seat, _now(), str(uuid.uuid4()), number)

    @property
    def answered_meanwhile(self) -> FiledLetter | None:
        """A letter that somebody else finished in this case while it was open here."""
        letters = self._opened.letters if self._opened else ()
        others = (one for one in letters if one.id not in self._known_letters and not one.taken_back_at)
        return next(others, None)

    def answer_again(self) -> None:
        """The person has seen that the case was answered meanwhile, and answers it all the same."""
        self._known_letters = _ids_of(self._opened) if self._opened else frozenset()

    def look_at_address(self, done: Callable[[tuple[str, ...]], None]) -> None:
        """Which other customers' cases have the address that the letter would go to."""
        case = self._current().case

        def failed(sentence: str) -> None:
            self.told.emit(sentence)
            done(())

        self._reading.ask(lambda: self._services.other_owners(case), done, failed, topic="address")

    def drop_promise(self, text: str, dropped: bool) -> None:
        """A sentence that only looks like a promise is not kept as one."""
        self._dropped = self._dropped | {text} if dropped else self._dropped - {text}

    def _keep_promises(self) -> None:
        """The promises of the letter, at most three, kept unless a person dropped them."""
        found = self._draft.review.promises[:MOST_PROMISES] if self._draft and self._draft.review else ()
        states = ("dropped" if one.text in self._dropped else "confirmed" for one in found)
        kept = tuple(msgspec.structs.replace(one, state=state) for one, state in zip(found, states, strict=True))
        self._draft = flow.keep_promises(self._current(), kept)

    def file_letter(self, letter: FinishedLetter) -> None:
        self.save()
        case_id = self._case_id()
        self._writing.ask(
            lambda: self._services.finish(case_id, letter),
            lambda answer: self._on_filed(letter, answer),
            self.told.emit,
        )

    def export(self, path: Path, working_draft: bool, done: Callable[[str], None]) -> None:
        out = self.letter_out(working_draft)
        self._writing.ask(lambda: self._services.write_letter(path, out), lambda _: done(str(path)), self.told.emit)

    def letter_out(self, working_draft: bool) -> LetterOut:
        self._read_text()
        draft = self._current()
        return flow.letter_out(draft, self.book, self.seat, working_draft)

    def list_versions(self, done: Callable[[tuple[Revision, ...]], None]) -> None:
        """The earlier texts of this draft, newest first; what stands on the screen is saved before."""
        self.save()
        case_id = self._case_id()
        self._writing.ask(lambda: self._services.revisions(case_id), done, self.told.emit)

    def read_version(self, number: int, done: Callable[[StoredDraft | None], None]) -> None:
        self._reading.ask(lambda: self._services.draft_of_revision(number), done, self.told.emit, topic="version")

    def restore(self, letter: Letter) -> None:
        """An earlier text is the text again; what it takes the place of is saved first."""
        self._unsaved = True
        self.save()
        self._take(flow.edit_text(self._current(), letter), letter_too=True)

    def _open(self, opened: OpenedCase) -> None:
        self._opened = opened
        seat = msgspec.structs.replace(self.seat, language=None)
        self._seat = seat
        stored = opened.draft
        self._revision = stored.revision if stored else 0
        if stored is not None:
            self._draft = stored.draft
        else:
            self._draft = flow.open_case(opened.stored.case, self.book, seat)
        self._unsaved = False
        self._dropped = frozenset()
        self._keeping.take(opened)
        self._known_letters = _ids_of(opened)
        self._draft = flow.with_pauses(self._draft, flow.pauses_of(opened.entries), self.book, seat)
        self._final = _final_of(opened)
        self.opened.emit(opened)
        self.changed.emit(self._draft)
        self.letter_replaced.emit(self._draft.letter)
        self._check_while_writing()
        self._look_back()
        if opened.lost is not None and stored is not None:
            self.two_texts.emit(opened.lost, stored)

    def _current(self) -> Draft:
        assert self._draft is not None
        return self._draft

    def _case_id(self) -> str:
        assert self._opened is not None
        return self._opened.stored.case.id or ""

    def _read_text(self) -> None:
        if self._text is not None and self._draft is not None:
            self._draft = flow.edit_text(self._draft, self._text())

    def _take(self, draft: Draft, letter_too: bool = False) -> None:
        self._draft = draft = self._measured(draft)
        self._unsaved = True
        self._save_soon()
        self.changed.emit(draft)
        if letter_too:
            self.letter_replaced.emit(draft.letter)
        self._check_timer.start()

    def _save_soon(self) -> None:
        """Within a moment of the first change, however long the typing goes on: a kill loses no more than that."""
        if not self._save_timer.isActive():
            self._save_timer.start()

    def _take_award(self, after: Draft) -> None:
        self._take(after, letter_too=after.letter != self._current().letter)

    def _check_while_writing(self) -> None:
        """Whole-letter rules wait for a sign-off, so that nobody is nagged while the letter is still growing."""
        self.check_now(
            whole=self._draft is not None and flow.has_sign_off(self._text() if self._text else self._draft.letter)
        )

    def _take_review(self, checked: Draft) -> None:
        if self._draft is None or checked.letter != self._draft.letter:
            return
        self._draft = msgspec.structs.replace(self._draft, review=checked.review)
        self.reviewed.emit(self._draft)

    def _look_back(self) -> None:
        """What like cases got: read behind the open case."""
        self._past, draft = (), self._current()
        self._reading.ask(
            lambda: self._services.like_cases(draft), self._on_looked_back, self.told.emit, topic="like cases"
        )

    def _on_looked_back(self, found: LikeCases) -> None:
        if self._draft is not None:
            self._past = found.precedents
            self._draft = self._measured(self._draft)
            self.changed.emit(self._draft)
            self.alike.emit(found.similar)

    def _measured(self, draft: Draft) -> Draft:
        return measured(draft, self._past, self.book.policy.on(self.seat.today), self.seat.today)

    def _on_case_kept(self, opened: OpenedCase) -> None:
        self._opened = opened
        self.recorded.emit(opened)

    def _on_written_down(self, opened: OpenedCase) -> None:
        """Something beside the letter is in the store: waiting for others moves deadlines."""
        self._opened = opened
        self._final = _final_of(opened)
        self.recorded.emit(opened)
        before = self._current()
        after = flow.with_pauses(before, flow.pauses_of(opened.entries), self.book, self.seat)
        if after != before:
            self._take(after)
            self._keeping.save(after.case, after)

    def _link(self, link: Link) -> None:
        """The person says the two belong together; a comeback is answered as one."""
        draft = self._current()
        case = msgspec.structs.replace(draft.case, links=tuple(dict.fromkeys((*draft.case.links, link))))
        if link.kind == "comeback":
            self._draft = msgspec.structs.replace(draft, letter_kind="comeback")
        self.correct_case(case)

    def _who(self) -> str:
        return self.seat.signatory.name

    def _on_saved(self, answer: Saved | DraftConflict) -> None:
        if isinstance(answer, DraftConflict):
            self._revision = answer.theirs.revision
            self.told.emit(say(w.CONFLICT_KEPT, who=answer.theirs.by or "?"))
            self.two_texts.emit(answer.mine, answer.theirs)
            return
        self._revision = answer.version
        self.saved.emit(datetime.now().strftime("%H:%M"))

    def _on_filed(self, letter: FinishedLetter, answer: Saved | AnsweredMeanwhile) -> None:
        if isinstance(answer, AnsweredMeanwhile):
            self.told.emit(say(w.ANSWERED_BY, who=answer.theirs.finished_by, number=answer.theirs.number))
            self.read_again()
            return
        self._known_letters |= {letter.id}
        self._final = letter.digest
        case_id = letter.case_id or self._case_id()
        self._keeping.write_down(lambda: self._services.open_case(case_id))
        self.told.emit(say(w.LETTER_FINISHED, number=letter.number))
        self.finished.emit(letter)

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer


def _ids_of(opened: OpenedCase) -> frozenset[str]:
    return frozenset(one.id for one in opened.letters)


def _final_of(opened: OpenedCase) -> str | None:
    """The digest of the newest finished letter that stands."""
    standing = [one.letter for one in opened.letters if one.letter and not one.taken_back_at]
    return standing[-1].digest if standing else None


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")
