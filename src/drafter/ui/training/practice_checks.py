"""Has a practice letter checked by the desk's own rules: after each pause, and in full when asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QObject

from drafter.model.draft import Draft
from drafter.model.letter import Letter
from drafter.steps import flow
from drafter.ui.lane import Lane
from drafter.ui.pausing import pause
from drafter.ui.training.services import Begun

if TYPE_CHECKING:
    from drafter.ui.training.practice_desk import PracticeDesk

CHECK_AFTER_MS = 300


class PracticeChecks(QObject):
    """An answer about a text that has changed since, or about another case, is dropped."""

    def __init__(self, desk: PracticeDesk, review: Callable[[Begun, Draft, bool], Draft], lane: Lane) -> None:
        super().__init__(desk)
        self._desk, self._review, self._lane = desk, review, lane
        self._in_full: Letter | None = None
        self._timer = pause(CHECK_AFTER_MS, self.while_writing, self)
        desk.worked_on.connect(self._timer.start)

    def stop(self) -> None:
        self._timer.stop()

    def while_writing(self) -> None:
        """Rules for the whole letter wait for its end, or for somebody who asks for them, as on the desk."""
        draft = self._desk.draft
        if draft is not None:
            self._check(whole=draft.letter == self._in_full or flow.has_sign_off(draft.letter))

    def in_full(self) -> None:
        """By every rule, as asked."""
        if self._desk.draft is not None:
            self._in_full = self._desk.draft.letter
            self._check(whole=True)

    def _check(self, whole: bool) -> None:
        begun, draft, ask = self._desk.begun, self._desk.draft, self._review
        if begun is not None and draft is not None:
            self._lane.ask(lambda: ask(begun, draft, whole), self._take, self._desk.told.emit, topic="practice check")

    def silence(self, key: str, scope: str) -> None:
        """`scope` is always this letter: the menu offers no other."""
        self._desk.set_silent(key, True)

    def unsilence(self, key: str, scope: str) -> None:
        self._desk.set_silent(key, False)

    def list_silenced(self, done: Callable[[tuple[tuple[str, str], ...]], None]) -> None:
        draft = self._desk.draft
        done(tuple((key, "letter") for key in draft.silenced) if draft else ())

    def _take(self, checked: Draft) -> None:
        draft = self._desk.draft
        if draft is not None and (checked.case.id, checked.letter) == (draft.case.id, draft.letter):
            self._desk.put(replace(draft, review=checked.review))
            self._desk.reviewed.emit(self._desk.draft)
