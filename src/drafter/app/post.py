"""Files a day's post behind the open window: in small writes, with how far it has come, and to be stopped."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from drafter.model.filed import Added, Known
from drafter.model.intake import Intaken
from drafter.model.template import Rejected
from drafter.ports import OutsideError
from drafter.ui.lane import Lane
from drafter.ui.services import Services

if TYPE_CHECKING:
    from drafter.model.case import Case
    from drafter.steps.flow import Handbook

BATCH = 10
"""So many cases go into the store in one write: some 50 ms, for which an autosave may have to wait."""


@dataclass(frozen=True)
class Imported:
    """What became of a day's post."""

    filed: int
    known: int
    refused: tuple[Rejected, ...]


class PostImport(QObject):
    """On a lane of its own: the lane that saves drafts never waits for ten thousand mails."""

    progressed = Signal(int, int)
    ended = Signal(object)
    filed_one = Signal(str)
    failed = Signal(str)

    def __init__(self, services: Services, lane: Lane) -> None:
        super().__init__()
        self._services, self._lane = services, lane
        self._stopped = False

    def take(self, paths: list[Path], book: Handbook) -> None:
        self._stopped = False
        self._lane.ask(lambda: self._file(paths, book), self.ended.emit, self.failed.emit)

    def take_text(self, text: str, book: Handbook) -> None:
        """Words from the clipboard: a letter, or a mail with its head."""
        from drafter.adapters.intake.txt import read_txt

        self._take_one(lambda: read_txt(text.encode(), "clipboard"), book)

    def take_case(self, case: Case, book: Handbook) -> None:
        """A case that was entered by hand."""
        raw = msgspec.json.encode(case)
        told = Intaken(case=case, original=raw, name="form.json", sha256=hashlib.sha256(raw).hexdigest())
        self._take_one(lambda: told, book)

    def _take_one(self, read: Callable[[], Intaken | Rejected], book: Handbook) -> None:
        def job() -> str:
            intaken = read()
            if isinstance(intaken, Rejected):
                raise OutsideError(f"{intaken.where}: {intaken.what}")
            (answer,) = self._services.file((intaken,), book)
            return (answer.case.id if isinstance(answer, Added) else answer.id) or ""

        self._lane.ask(job, self.filed_one.emit, self.failed.emit)

    def cancel(self) -> None:
        """Stop after the write in hand; what is filed stays filed."""
        self._stopped = True

    def close(self) -> None:
        self.cancel()
        self._lane.close()

    def _file(self, paths: list[Path], book: Handbook) -> Imported:
        answers: list[Added | Known] = []
        refused: list[Rejected] = []
        waiting: list[Intaken] = []
        for counted in self._services.read_post(paths, book):
            if isinstance(counted.answer, Rejected):
                refused.append(counted.answer)
            else:
                waiting.append(counted.answer)
            if len(waiting) == BATCH:
                answers += self._services.file(waiting, book)
                waiting = []
                self.progressed.emit(counted.number, counted.total)
            if self._stopped:
                break
        answers += self._services.file(waiting, book)
        filed = sum(isinstance(answer, Added) for answer in answers)
        return Imported(filed=filed, known=len(answers) - filed, refused=tuple(refused))
