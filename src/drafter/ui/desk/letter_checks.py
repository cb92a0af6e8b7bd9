"""Has the letter checked: after each pause, in full when asked, and again when a remark is silenced."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtCore import QObject

from drafter.model.draft import Draft
from drafter.model.letter import Letter
from drafter.steps import flow
from drafter.steps.flow import Memo, Outside
from drafter.ui.desk.judged_sentences import JudgedSentences
from drafter.ui.desk.read_concerns import ReadConcerns
from drafter.ui.desk.sitting import Sitting
from drafter.ui.pausing import pause

CHECK_AFTER_MS = 220


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """A draft with its review, the sentences whose tone is judged, and what is shown of its concerns."""

    draft: Draft
    sentences: tuple[str, ...]
    shown: tuple[str, ...]


class LetterChecks(QObject):
    """An answer about a text that has changed since is dropped: the next one is on its way."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self._sitting = sitting
        self._memo: Memo | None = None
        self._in_full: Letter | None = None
        self._judged = JudgedSentences(sitting, self._once_more)
        self._read = ReadConcerns(sitting, self._once_more)
        self._timer = pause(CHECK_AFTER_MS, self.while_writing, self)
        sitting.worked_on.connect(self._timer.start)
        sitting.left.connect(self._timer.stop)

    def while_writing(self) -> None:
        """Whole-letter rules wait for a sign-off, so that nobody is nagged while the letter is still growing; once they
        were asked for, they go on until the text changes."""
        if self._sitting.draft is not None:
            letter = self._sitting.letter_on_screen()
            self._check(whole=letter == self._in_full or flow.has_sign_off(letter))

    def in_full(self) -> None:
        """Check the text as it stands by every rule, as asked."""
        if self._sitting.draft is not None:
            self._in_full = self._sitting.letter_on_screen()
            self._check(whole=True)

    def _check(self, whole: bool) -> None:
        """The answer comes with `reviewed`, unless the text has changed by then."""
        sitting = self._sitting
        if sitting.draft is None or not sitting.ready:
            return
        sitting.read_text()
        draft, book, seat = sitting.current, sitting.book, sitting.seat
        inspect, judged, read = sitting.services.inspect, self._judged.so_far, self._read.so_far

        def job() -> Checked:
            outside: Outside = msgspec.structs.replace(inspect(draft, book, whole), likely=judged, read=read)
            text = draft.letter.plain
            sentences = flow.sentences_to_tell(text, draft.letter.language, book)
            shown = flow.concerns_to_read(draft, text, book, outside.similarities)
            self._memo = flow.memo_of(draft, book, seat, self._memo)  # only ever touched on this lane
            answer = flow.reviewed(draft, book, seat, outside, whole, self._memo)
            return Checked(draft=answer, sentences=sentences, shown=shown)

        sitting.ask(sitting.lanes.checking, job, self._take_review, topic="check")

    def silence(self, key: str, scope: str) -> None:
        """A finding (its key) or a rule (its id): in this letter, for me, or for the team."""
        self._set_silence(key, scope, True)

    def unsilence(self, key: str, scope: str) -> None:
        self._set_silence(key, scope, False)

    def list_silenced(self, done: Callable[[tuple[tuple[str, str], ...]], None]) -> None:
        """Everything silent here, with its scope."""
        sitting = self._sitting
        here = tuple((key, "letter") for key in sitting.draft.silenced) if sitting.draft else ()
        sitting.ask(sitting.lanes.reading, sitting.services.silenced, lambda lasting: done((*here, *lasting)))

    def _set_silence(self, key: str, scope: str, silent: bool) -> None:
        sitting = self._sitting
        if scope == "letter":
            change = flow.silence if silent else flow.unsilence
            sitting.take(change(sitting.current, key))
            self.while_writing()
            return
        keep = sitting.services.silence
        sitting.ask(sitting.lanes.writing, lambda: keep(key, scope, silent), lambda _: self.while_writing())

    def _take_review(self, checked: Checked) -> None:
        sitting = self._sitting
        if sitting.draft is None or checked.draft.letter != sitting.draft.letter:
            return
        sitting.put(msgspec.structs.replace(sitting.draft, review=checked.draft.review))
        sitting.reviewed.emit(sitting.draft)
        self._judged.ask(checked.sentences, checked.draft.letter.language)
        self._read.ask(checked.shown)

    def _once_more(self) -> None:
        """A sentence was judged, or a concern read, since; where somebody writes on, the next check takes it in."""
        if not self._timer.isActive():
            self.while_writing()
