"""The left thumb for the right, sunset for sunrise: of the same thing, told otherwise."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.model.case import Case, Message
from drafter.model.checking import CheckContext
from drafter.steps.check.facts.matters.opposites import opposite_findings
from drafter.steps.check.facts.surroundings import Sentences
from handbook import book


def found(told: str, letter: str) -> list[str]:
    case = Case(messages=(Message(text=told, sent="2026-09-20T09:00:00Z"),))
    given = CheckContext(
        text=letter, today=dt.date(2026, 10, 13), company=book().company, kinds=book().kinds, case=case
    )
    return [one.text for one in opposite_findings(given, Sentences(letter))]


@pytest.mark.parametrize(
    ("told", "letter", "words"),
    [
        ("We left at six. The mirror opened my right thumb.", "I hope your left thumb has mended.", "left thumb"),
        ("He wrenched my left shoulder.", "I am sorry that your right shoulder still hurts.", "right shoulder"),
        ("It took off the rear bumper.", "It took the paint off the front bumper.", "front bumper"),
        ("We slept in the upper bunk.", "I am sorry that the lower bunk was wet.", "lower bunk"),
        ("My elder daughter Ira was refused.", "Your younger daughter Ira was refused.", "younger daughter"),
        ("The large case came soaked.", "I am sorry that your small case came soaked.", "small case"),
        ("Bedbugs on the second morning in room 318.", "You found bedbugs on the first morning in room 318.",
         "first morning"),
        ("The Taj at sunrise was the whole point.", "You were to see the Taj at sunset.", "sunset"),
        ("He carried it upstairs for us.", "I am glad that he carried it downstairs.", "downstairs"),
        ("我們想看富士山日出。", "您未能在富士山看到日落，我很抱歉。", "日落"),
    ],
)  # fmt: skip
def test_the_opposite_of_what_was_told_is_marked(told: str, letter: str, words: str) -> None:
    assert found(told, letter) == [words]


@pytest.mark.parametrize(
    ("told", "letter"),
    [
        ("The mirror opened my right thumb.", "I hope your right thumb has mended."),
        ("I write with my right hand, and cannot use the left.", "I hope your left hand has healed."),
        ("My right knee hurts.", "We left knee pads at the desk, and your left foot needs rest."),
        ("The rear door was shut and the front door too.", "The front door was shut."),
        ("The handle of the smaller case broke. The larger one was wet.", "I am sorry that the larger case was wet."),
        ("On the second night there was no water.", "On the first night our office had closed."),
        ("You gave the wrong answer in your first letter.", "This is our second letter to you."),
        ("We were in the lobby before sunrise.", "The bar closes at sunset."),
        ("The upper bunk broke.", "Next time we will keep the lower bunk for you."),
        ("He sat in the back seat.", "Had you been given the front seat, you would have seen it."),
        ("It was a large bill.", "We ask you for a small favour."),
    ],
)
def test_what_was_told_or_is_something_else_is_left_alone(told: str, letter: str) -> None:
    assert found(told, letter) == []
