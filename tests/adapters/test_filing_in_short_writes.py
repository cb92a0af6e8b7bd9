"""While a day's post goes into the store, whoever saves a draft never waits for more than one short write."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from drafter.adapters.case_store import CaseStore
from drafter.adapters.filing import WRITE_SECONDS, file_sorted
from drafter.model.case import Case
from drafter.model.draft import Draft
from drafter.model.filed import Added, Saved
from drafter.model.intake import Intaken, SortedPost
from drafter.steps.flow import read_post
from handbook import SEAT, book

PIECES = 40


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CaseStore]:
    opened = CaseStore.open(tmp_path / "cases.sqlite", person="Kim Ito")
    yield opened
    opened.close()


def piece(number: int) -> SortedPost:
    case, found = read_post(Case(text=f"Complaint {number}: my bag did not come.", language="en-GB"), book(), SEAT)
    told = Intaken(case=case, original=f"{number}".encode(), name=f"{number}.txt", sha256=f"{number}")
    return SortedPost(intaken=told, case=case, found=found)


class Clock:
    """Says that each piece took half the time of a write; with the first, somebody saves the draft they have open."""

    def __init__(self, store: CaseStore, case: Case) -> None:
        self._store, self._case, self._begun = store, case, Event()
        self._time, self._hand = 0.0, ThreadPoolExecutor(1)
        self.saved: Future[tuple[object, int]] | None = None

    def __call__(self) -> float:
        if self.saved is None:
            self.saved = self._hand.submit(self._save)
            self._begun.wait()
        self._time += 0.5 * WRITE_SECONDS
        return self._time

    def _save(self) -> tuple[object, int]:
        """What came of it, and how many cases were in the store by then."""
        self._begun.set()
        answer = self._store.save_draft(self._case.id or "", Draft(case=self._case), 0)
        return answer, len(self._store.rows(limit=2 * PIECES))


def test_a_draft_is_saved_in_the_middle_of_the_post(store: CaseStore) -> None:
    (mine,) = file_sorted(store, [piece(0)])
    assert isinstance(mine, Added)
    clock = Clock(store, mine.case)
    filed = file_sorted(store, [piece(number) for number in range(1, PIECES + 1)], clock)
    assert clock.saved is not None
    answer, there = clock.saved.result()
    assert isinstance(answer, Saved)
    assert there < PIECES
    assert len(filed) == PIECES
    assert len(store.rows(limit=2 * PIECES)) == PIECES + 1


def test_a_write_takes_in_one_case_even_where_that_alone_takes_too_long(store: CaseStore) -> None:
    ticks = iter(range(1000))
    assert len(file_sorted(store, [piece(1), piece(2)], lambda: float(next(ticks)))) == 2
