"""The engines of the window: one of each, however many lanes ask, and none once the window has closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from drafter.adapters.case_store import CaseStore
from drafter.app.engines import Engines
from drafter.ports import OutsideError
from drafter.settings import Settings

ASKED: list[Callable[[Engines], object]] = [
    Engines.grammar, Engines.inspector, Engines.meaning, Engines.attachments,
]  # fmt: skip


@pytest.fixture
def engines(home: Path) -> Iterator[Engines]:
    store = CaseStore.open(home / "cases.sqlite")
    made = Engines(home, Settings, store)
    yield made
    made.close()
    store.close()


@pytest.mark.parametrize("ask", ASKED, ids=lambda ask: ask.__name__)
def test_a_late_job_starts_no_engine(engines: Engines, ask: Callable[[Engines], object]) -> None:
    engines.close()
    with pytest.raises(OutsideError, match="closing"):
        ask(engines)


@pytest.mark.parametrize("ask", ASKED, ids=lambda ask: ask.__name__)
def test_lanes_that_ask_at_once_share_one(engines: Engines, ask: Callable[[Engines], object]) -> None:
    with ThreadPoolExecutor(8) as lanes:
        answers = list(lanes.map(lambda _: ask(engines), range(8)))
    assert len({id(one) for one in answers}) == 1


def test_another_engine_is_made_after_another_was_chosen(engines: Engines) -> None:
    before = engines.grammar()
    engines.change()
    assert engines.grammar() is not before
