"""The end of a letter: the one gate, the guards before it, the filing, and the files it leaves as."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject

from drafter.model.draft import FinishedLetter
from drafter.model.filed import AnsweredMeanwhile, FiledLetter, Saved
from drafter.model.letter_out import LetterOut
from drafter.steps import flow
from drafter.steps.flow import Refusal
from drafter.ui import wording as w
from drafter.ui.desk.case_keeping import CaseKeeping
from drafter.ui.desk.sitting import Sitting
from drafter.ui.saying import say
from drafter.ui.services import OpenedCase

MOST_PROMISES = 3


class LetterFiling(QObject):
    """Nothing is filed that has not passed the gate; whatever else leaves is marked as a working draft."""

    def __init__(self, sitting: Sitting, keeping: CaseKeeping) -> None:
        super().__init__(sitting)
        self._sitting, self._keeping = sitting, keeping
        self._final: str | None = None
        self._dropped: frozenset[str] = frozenset()
        self._known_letters: frozenset[str] = frozenset()

    def begin(self, opened: OpenedCase) -> None:
        """Another case is in front, with these letters."""
        self._dropped = self._sitting.current.dropped_promises
        self._known_letters = _ids_of(opened)
        self.look_again(opened)

    def look_again(self, opened: OpenedCase) -> None:
        """The case was read again: a letter may have been taken back."""
        self._final = _final_of(opened)

    @property
    def is_finished(self) -> bool:
        """Whether the text in front is the newest finished letter, unchanged."""
        draft = self._sitting.draft
        return self._final is not None and draft is not None and self._final == draft.letter.digest

    def try_finish(self) -> Refusal | FinishedLetter:
        """The one gate: the frozen letter, not yet filed, or everything that stops it."""
        self._keep_promises()
        sitting, number = self._sitting, len(self._known_letters) + 1
        return flow.finish(sitting.current, sitting.book, sitting.seat, now(), str(uuid.uuid4()), number)

    @property
    def answered_meanwhile(self) -> FiledLetter | None:
        """A letter that somebody else finished in this case while it was open here."""
        letters = self._sitting.case.letters if self._sitting.case else ()
        others = (one for one in letters if one.id not in self._known_letters and not one.taken_back_at)
        return next(others, None)

    def answer_again(self) -> None:
        """The person has seen that the case was answered meanwhile, and answers it all the same."""
        self._known_letters = _ids_of(self._sitting.case) if self._sitting.case else frozenset()

    def look_at_address(self, done: Callable[[tuple[str, ...]], None]) -> None:
        """Which other customers' cases have the address that the letter would go to."""
        sitting = self._sitting
        case = sitting.current.case

        def failed(sentence: str) -> None:
            sitting.told.emit(sentence)
            done(())

        sitting.ask(sitting.lanes.reading, lambda: sitting.services.other_owners(case), done, failed, topic="address")

    def drop_promise(self, text: str, dropped: bool) -> None:
        """A sentence that only looks like a promise is not kept as one."""
        self._dropped = self._dropped | {text} if dropped else self._dropped - {text}

    def file(self, letter: FinishedLetter) -> None:
        sitting = self._sitting
        case_id = sitting.case_id
        sitting.ask(
            sitting.lanes.writing,
            lambda: sitting.services.finish(case_id, letter),
            lambda answer: self._on_filed(letter, answer),
        )

    def export(self, path: Path, working_draft: bool, done: Callable[[str], None]) -> None:
        sitting, out = self._sitting, self.letter_out(working_draft)
        sitting.ask(sitting.lanes.writing, lambda: sitting.services.write_letter(path, out), lambda _: done(str(path)))

    def letter_out(self, working_draft: bool) -> LetterOut:
        self._sitting.read_text()
        return flow.letter_out(self._sitting.current, self._sitting.book, self._sitting.seat, working_draft)

    def _keep_promises(self) -> None:
        """The promises of the letter, at most three, kept unless a person dropped them."""
        draft = self._sitting.current
        found = draft.review.promises[:MOST_PROMISES] if draft.review else ()
        states = ("dropped" if one.text in self._dropped else "confirmed" for one in found)
        kept = tuple(msgspec.structs.replace(one, state=state) for one, state in zip(found, states, strict=True))
        self._sitting.put(flow.keep_promises(draft, kept))

    def _on_filed(self, letter: FinishedLetter, answer: Saved | AnsweredMeanwhile) -> None:
        sitting = self._sitting
        case_id = sitting.case_id
        if isinstance(answer, AnsweredMeanwhile):
            theirs = answer.theirs
            sitting.told.emit(say(w.ANSWERED_BY, who=theirs.finished_by, number=theirs.number))
        else:
            self._known_letters |= {letter.id}
            self._final = letter.digest
        self._keeping.write_down(lambda: sitting.services.open_case(case_id))
        if not isinstance(answer, AnsweredMeanwhile):
            sitting.told.emit(say(w.LETTER_FINISHED, number=letter.number))
            sitting.finished.emit(letter)


def now() -> str:
    """This moment, as the store writes it."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _ids_of(opened: OpenedCase) -> frozenset[str]:
    return frozenset(one.id for one in opened.letters)


def _final_of(opened: OpenedCase) -> str | None:
    """The digest of the newest finished letter that stands."""
    standing = [one.letter for one in opened.letters if one.letter and not one.taken_back_at]
    return standing[-1].digest if standing else None
