"""A real store in a folder of its own, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders.filing import Clock
from drafter.adapters.case_store import CaseStore


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store" / "cases.db"


@pytest.fixture
def store(path: Path, clock: Clock) -> Iterator[CaseStore]:
    store = CaseStore.open(path, person="Kim Ito", now=clock)
    yield store
    store.close()
