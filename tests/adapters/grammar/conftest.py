"""The real engines, each started once for all tests that only ask."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from drafter.adapters.grammar.chosen import grammar_for
from drafter.ports import Grammar


@pytest.fixture(scope="session")
def harper() -> Iterator[Grammar]:
    engine = grammar_for("harper")
    yield engine
    engine.close()
