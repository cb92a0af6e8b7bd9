"""How `drafter check` without `--json` tells what a letter leaves out."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.cli.answering import tell_review
from drafter.model.finding import ConcernAnswer, Profile, Review


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({}, "  not mentioned: Late."),
        ({"sure": False}, "  likely not mentioned: Late."),
        ({"sure": False, "state": "mentioned"}, "  mentioned: Late."),
        ({"aside": True}, "  perhaps a complaint too, not mentioned: Late."),
        ({"part": "so late"}, "  not mentioned: Late. – namely “so late”"),
    ],
)
def test_how_surely_a_concern_is_left_out_is_told(more: dict[str, Any], told: str) -> None:
    answer = ConcernAnswer(**{"text": "Late.", "message": 0, "start": 0, "end": 5, "state": "not_mentioned"} | more)
    review = Review(findings=(), concerns=(answer,), ready=True, profile=Profile(), auto_fails=())
    assert told in tell_review(review).split("\n")
