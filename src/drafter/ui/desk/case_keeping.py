"""Keeps the case on the desk in the store: its facts, and all that is written down beside the letter."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from drafter.model.case import Case
from drafter.model.draft import Draft
from drafter.model.filed import CaseConflict, StoredCase
from drafter.ui import wording as w
from drafter.ui.lane import Lane
from drafter.ui.saying import say
from drafter.ui.services import OpenedCase, Services


class CaseKeeping(QObject):
    """One write at a time: the next one goes on from the version that the last one made."""

    kept = Signal(object)
    written = Signal(object)
    told = Signal(str)

    def __init__(self, services: Services, writing: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._services, self._writing = services, writing
        self._opened: OpenedCase | None = None
        self._waiting: tuple[Case, Draft] | None = None
        self._pending = 0

    @property
    def opened(self) -> OpenedCase | None:
        return self._opened

    def take(self, opened: OpenedCase | None) -> None:
        """Another case is in front, or none."""
        self._opened, self._waiting, self._pending = opened, None, 0

    def save(self, case: Case, draft: Draft) -> None:
        """The case as it is now, as soon as the store has what was written before."""
        if self._opened is None or self._pending:
            self._waiting = (case, draft)
            return
        stored = self._opened.stored
        self._ask(lambda: self._services.save_case(case, draft, stored), self._on_saved)

    def write_down(self, job: Callable[[], OpenedCase]) -> None:
        """Something beside the letter; the case is read again after it."""
        self._ask(job, self._on_written)

    def _ask(self, job: Callable[[], object], done: Callable[..., None]) -> None:
        asked_for = self._id
        self._pending += 1
        self._writing.ask(job, lambda answer: self._answered(asked_for, done, answer), self._failed)

    @property
    def _id(self) -> str | None:
        return self._opened.stored.case.id if self._opened else None

    def _answered(self, asked_for: str | None, done: Callable[..., None], answer: object) -> None:
        """An answer about a case that is no longer in front is dropped; the store has it."""
        if asked_for is None or asked_for != self._id:
            return
        self._pending = max(0, self._pending - 1)
        done(answer)
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting is not None and not self._pending:
            (case, draft), self._waiting = self._waiting, None
            self.save(case, draft)

    def _failed(self, sentence: str) -> None:
        self._pending = max(0, self._pending - 1)
        self.told.emit(sentence)

    def _on_saved(self, answer: StoredCase | CaseConflict) -> None:
        if isinstance(answer, CaseConflict):
            self.told.emit(say(w.CASE_CONFLICT))
        stored = answer.theirs if isinstance(answer, CaseConflict) else answer
        if self._opened is not None:
            self._opened = dataclasses.replace(self._opened, stored=stored)
            self.kept.emit(self._opened)

    def _on_written(self, opened: OpenedCase) -> None:
        if opened.stored.case.id != self._id:
            return  # it was asked for a case that has been left
        self._opened = dataclasses.replace(opened, draft=None)
        self.written.emit(self._opened)
