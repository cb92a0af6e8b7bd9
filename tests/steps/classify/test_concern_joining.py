"""What two complaints that follow one another show for or against being one matter."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from concern_gold import cues

from drafter.steps.classify.concern_matters import Piece, joining_signs
from drafter.steps.classify.concern_parting import clauses_of
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


@pytest.mark.parametrize(
    "text", ["The lamp broke at once. 2. The reef tour was short. $110 each. 3. The bed was hard.", "2.", "3) "]
)
def test_the_number_of_a_list_that_stands_alone_is_no_clause(text: str) -> None:
    told = [clause.words.value for clause in clauses_of(text, PATTERNS)]
    assert not {"2.", "3.", "3)"} & set(told)
    assert not text.startswith("The") or "The lamp broke at once." in told
