"""What the department's own texts say is asked of nobody; what a hand has put in their place is."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.model.case import Case, Message
from drafter.model.checking import CheckContext
from drafter.steps.check import check
from handbook import book

LIBRARY = "For costs of this kind the measure is £20 for a meal, £150 for a room and £60 for a transfer."


def asked(letter: str, approved: str = LIBRARY) -> list[str]:
    case = Case(messages=(Message(text="My flight was four hours late.", sent="2026-10-20T09:00:00Z"),))
    given = CheckContext(text=letter, today=dt.date(2026, 11, 2), company=book().company, kinds=book().kinds, case=case,
                         approved=approved)  # fmt: skip
    return [one.text for one in check(given, book().tone).findings if one.rule.startswith("FAC-")]


def test_words_of_an_approved_text_are_asked_about_by_nobody() -> None:
    assert asked(LIBRARY, approved="")
    assert asked(LIBRARY) == []


@pytest.mark.parametrize(
    "letter", [LIBRARY.replace("£20", "£25"), "For your taxi the measure was £20 on the way home."]
)
def test_words_of_a_hand_are_asked_about(letter: str) -> None:
    assert any(one.startswith("£") for one in asked(letter))


def test_the_houses_own_values_stand_in_its_texts() -> None:
    assert "the measure is £20 for a meal" in book().approved("en-GB")
