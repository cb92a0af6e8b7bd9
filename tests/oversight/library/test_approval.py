"""A text goes live when somebody other than its author has read it, and goes back with a reason."""

from __future__ import annotations

import pytest

from drafter.model.template import Status, Template
from drafter.oversight.library import Refused, moved_on
from oversight.library.small_library import letter

ALLOWED: list[tuple[Status, Status, str, str]] = [
    ("draft", "in_review", "Ada", ""),
    ("in_review", "live", "Ben", ""),
    ("in_review", "draft", "Ben", "The second paragraph blames."),
    ("in_review", "draft", "Ada", "I found a mistake."),
    ("live", "retired", "Ben", "The route has closed."),
    ("live", "draft", "Ben", "The policy changed."),
    ("retired", "draft", "Ada", ""),
    ("draft", "retired", "Ada", ""),
]
REFUSED: list[tuple[Status, Status, str, str, str]] = [
    ("draft", "live", "Ben", "", "draft cannot become live"),
    ("in_review", "live", "Ada", "", "other than the author"),
    ("in_review", "live", " ada ", "", "other than the author"),
    ("in_review", "draft", "Ben", " ", "say why"),
    ("live", "retired", "Ben", "", "say why"),
    ("retired", "live", "Ben", "", "retired cannot become live"),
    ("live", "live", "Ben", "", "live cannot become live"),
    ("draft", "in_review", " ", "", "say who you are"),
]


@pytest.mark.parametrize(("now", "to", "by", "reason"), ALLOWED)
def test_a_text_moves_on(now: Status, to: Status, by: str, reason: str) -> None:
    moved = moved_on(letter("Text.", status=now), to, by, "Ada", reason)
    assert isinstance(moved, Template)
    assert moved.head.status == to


@pytest.mark.parametrize(("now", "to", "by", "reason", "what"), REFUSED)
def test_a_text_stays_where_it_is(now: Status, to: Status, by: str, reason: str, what: str) -> None:
    refused = moved_on(letter("Text.", status=now), to, by, "Ada", reason)
    assert isinstance(refused, Refused)
    assert what in refused.what


def test_each_time_it_goes_live_is_a_new_version() -> None:
    moved = moved_on(letter("Text.", status="in_review", version=3), "live", "Ben", "Ada")
    assert isinstance(moved, Template)
    assert moved.head.version == 4
