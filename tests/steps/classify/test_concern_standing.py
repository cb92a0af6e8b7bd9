"""What a matter shows of its letter: how grave the clauses beside it are, and how much else is told and asked."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from concern_gold import cues

from drafter.steps.classify.concern_matters import Piece
from drafter.steps.classify.concern_patterns import patterns_of
from drafter.steps.classify.concern_standing import standing_signs

TEXT = "We sat. The lamp broke. We ate. Pay me."
PATTERNS = patterns_of(cues().english)


def piece(words: str, **given: Any) -> Piece:
    start = TEXT.index(words)
    return Piece(**{"kind": None, "start": start, "end": start + len(words), "paragraph": 0, "listed": False} | given)


def test_a_matter_shows_how_grave_its_neighbours_are_and_what_else_stands() -> None:
    lamp, pay = piece("The lamp broke.", kind="complaint", weight=2.0), piece("Pay me.", kind="request", weight=1.0)
    pieces = [piece("We sat.", weight=-4.0), lamp, piece("We ate.", weight=-0.2), pay]
    told, asked = standing_signs([lamp, pay], pieces, TEXT, PATTERNS)
    assert {"complaint before weighs 1", "complaint after weighs 4"} <= told
    assert {"complaint beside 1 complaints", "complaint beside 1 asked"} <= told
    assert {"request before weighs 4", "request nothing after"} <= asked
    (first,) = standing_signs([lamp], [lamp, pay], TEXT, PATTERNS)
    assert "complaint nothing before" in first
