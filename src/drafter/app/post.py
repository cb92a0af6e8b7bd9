"""Files a day's post behind the open window: in small writes, with how far it has come, and to be stopped."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from drafter.model.filed import Added, Known
from drafter.model.intake import Intaken, SortedCounted, SortedPost
from drafter.model.template import Rejected
from drafter.ports import OutsideError
from drafter.ui.lane import Lane
from drafter.ui.services import Services

if TYPE_CHECKING:
    from drafter.model.case import Case
    from drafter.steps.flow import Handbook

BATCH = 10
"""So many cases are handed to the store at once; it writes them in as many writes as keep each of them short."""


@dataclass(frozen=True)
class Imported:
    """What became of a day's post."""

    filed: int = 0
    known: int = 0
    refused: tuple[Rejected, ...] = ()


class PostImport(QObject):
    """On a lane of its own: the lane that saves drafts never waits for ten thousand mails."""

    progressed = Signal(int, int)
    ended = Signal(object)
    filed_one = Signal(object)
    """`Added`, or `Known` where the store has it already."""
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
        def job() -> Added | Known:
            intaken = read()
            if isinstance(intaken, Rejected):
                raise OutsideError(f"{intaken.where}: {intaken.what}")
            (answer,) = self._services.file((intaken,), book)
            return answer

        self._lane.ask(job, self.filed_one.emit, self.failed.emit)

    def cancel(self) -> None:
        """Stop after the write in hand; what is filed stays filed."""
        self._stopped = True

    def close(self) -> None:
        self.cancel()
        self._lane.close()

    def _file(self, paths: list[Path], book: Handbook) -> Imported:
        done = Imported()
        with closing(self._services.sorted_post(paths, book)) as posts:
            while not self._stopped and (some := list(islice(posts, BATCH))):
                done = self._with(done, some)
                self.progressed.emit(some[-1].number, some[-1].total)
        return done

    def _with(self, done: Imported, some: list[SortedCounted]) -> Imported:
        """What is new goes into the store."""
        new = [one.answer for one in some if isinstance(one.answer, SortedPost)]
        answers = self._services.file_sorted(new) if new else ()
        filed = sum(isinstance(answer, Added) for answer in answers)
        refused = tuple(one.answer for one in some if isinstance(one.answer, Rejected))
        known = len(some) - len(refused) - filed
        return Imported(done.filed + filed, done.known + known, done.refused + refused)
