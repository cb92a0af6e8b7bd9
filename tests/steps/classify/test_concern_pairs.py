"""A request that asks for two things is parted where what was learned says that two meet."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from drafter.steps.classify.concern_matters import Piece
from drafter.steps.classify.concern_pairs import parted, places_in
from drafter.steps.classify.concern_patterns import patterns_of

sys.path.insert(0, str(Path(__file__).parent))
from concern_gold import cues

PATTERNS = patterns_of(cues().english)
AT_AND = {"any": -1.0, "by and": 2.0}


def piece(text: str, kind: str = "request") -> Piece:
    return Piece(kind=kind, start=0, end=len(text), paragraph=0, listed=False, weight=1.0)  # type: ignore[arg-type]  # a kind of concern


def parts(text: str, kind: str = "request") -> list[str]:
    found = parted([piece(text, kind)], text, PATTERNS, AT_AND)
    return [text[one.start : one.end] for one in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I want the fare back and the bag found.", ["I want the fare back", "the bag found."]),
        ("I want the fare back, and then the bag found.", ["I want the fare back, and then the bag found."]),
        ("I want the fare back.", ["I want the fare back."]),
        ("Pay the taxi and the train and the hotel.", ["Pay the taxi", "the train", "the hotel."]),
    ],
)
def test_each_of_two_things_asked_for_stands_by_itself(text: str, wanted: list[str]) -> None:
    assert parts(text) == wanted


@pytest.mark.parametrize("kind", ["complaint", "question"])
def test_nothing_but_a_request_is_parted(kind: str) -> None:
    assert parts("The tray was broken and the lamp was out.", kind) == ["The tray was broken and the lamp was out."]


def test_before_anything_was_learned_every_piece_stays_whole() -> None:
    text = "I want the fare back and the bag found."
    assert parted([piece(text)], text, PATTERNS, {}) == [piece(text)]


def test_a_place_shows_the_words_on_both_sides_of_it() -> None:
    ((place, signs),) = places_in("Refund the £40 and send the form", PATTERNS)
    assert place.group() == " and "
    assert {"by and", "left1 'money", "right1 send", "before a sum", "right send the"} <= signs
    assert "after a sum" not in signs


def test_a_scrap_beside_the_joining_word_is_no_side() -> None:
    assert [place.group() for place, _ in places_in("So, pay the fare", PATTERNS)] == []
