"""What a letter has told already is marked where it is told again in other words."""

from __future__ import annotations

import pytest

from drafter.steps.check import check
from steps.check.tone_cases import letter_context, tone_rules

LETTER = "Dear Ms Lund\n\nI am sorry about the coach. {told}\n\n{again}\n\nYours sincerely\n\nPriya Nair"


def told_again(told: str, again: str) -> list[str]:
    findings = check(letter_context(LETTER.format(told=told, again=again)), tone_rules()).findings
    return [one.text for one in findings if one.rule in ("LEN-05", "LEN-08")]


@pytest.mark.parametrize(
    ("told", "again"),
    [
        (
            "I am refunding what you spent on clothes, £164.50, and the transfer, £26.",
            "The clothes, which were £164.50, and the transfer, which was £26, are therefore refunded to you.",
        ),
        (
            "Bruce Geddes cooks on the Mallaig leg, and he has your order for the 14th.",
            "For the Mallaig leg on the 14th the cook is Bruce Geddes, who has got your order.",
        ),
        (
            "I am paying your bank's £12, and £40 for your trouble, to the same account on Friday.",
            "The £40, which is for your trouble, and the £12 of your bank will be paid to that account on Friday.",
        ),
        (
            "The guide fell ill at the ferry, and nobody could lead the walk to the lighthouse.",
            "Nobody could lead the lighthouse walk, the guide having fallen ill at the ferry.",
        ),
    ],
)
def test_what_was_told_before_is_marked(told: str, again: str) -> None:
    assert again in told_again(told, again)


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("The taxi cost you £38.", "We have refunded the £38 to your card, and it arrives by Friday."),
        ("The coach left at 7.10.", "You waited at the stop until the inspector came at 9.40, in the rain."),
        ("The guide fell ill at the ferry.", "A second guide now stands by on each ferry, from May on."),
        ("Your bag was found on 4 May.", "Your bag comes to your door on 6 May, between nine and eleven."),
        (
            "The £94 for the room went back to the card you used when you booked, by 1 December. You also lost a meal.",
            "So I have added £15. It went to the card you booked with, by 1 December.",
        ),
        (
            "Room codes are typed at the desk by hand, and one digit of yours was lost that night.",
            "We have stopped typing room codes by hand.",
        ),
        ("I have refunded £94 for the room.", "The £94 left our account on Monday and takes five working days."),
    ],
)
def test_what_goes_on_from_it_is_left_alone(told: str, again: str) -> None:
    assert told_again(told, again) == []
