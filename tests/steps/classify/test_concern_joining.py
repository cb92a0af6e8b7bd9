"""What two complaints that follow one another show for or against being one matter."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from concern_gold import cues

from drafter.steps.classify.concern_matters import Piece, joining_signs
from drafter.steps.classify.concern_patterns import patterns_of

PATTERNS = patterns_of(cues().english)
SHORT, LONG = "It broke.", "The lamp over my seat would not go out from the first hour until we landed in the morning."


def shown(first: str, then: str) -> frozenset[str]:
    text = f"{first} {then}"
    last = Piece("complaint", 0, len(first), paragraph=0, listed=False)
    now = Piece("complaint", len(first) + 1, len(text), paragraph=0, listed=False)
    return frozenset(sign for sign in joining_signs(last, now, text, PATTERNS, 0) if " long " in sign)


@pytest.mark.parametrize(
    ("first", "then", "wanted"),
    [
        (SHORT, SHORT, {"last long 0", "now long 0"}),
        (LONG, SHORT, {"last long 4", "now long 0"}),
        (SHORT, "燈壞了，整晚都亮着。", {"last long 0", "now long 1"}),
    ],
)
def test_two_complaints_show_how_long_each_is(first: str, then: str, wanted: set[str]) -> None:
    assert shown(first, then) == wanted
