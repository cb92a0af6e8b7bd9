"""Counts of a kind of thing, times of which one end is right, and sums that no term multiplies."""

from __future__ import annotations

from decimal import Decimal

import pytest
from told_case import marks

from drafter.model.award import AwardLine
from drafter.model.money import Money

STORY = (
    "From half five until quarter past nine nobody told us anything, and we left at eleven. My three cheese irons and "
    "two white coats were in the case, and I had three e-mails headed Your holiday. I complained at your counter four "
    "times. The clinic charged R3,850, and I bought one coat for £42."
)
TAXIS = AwardLine(kind="refund", amount=Money(Decimal(66), "GBP"), form="refund")
VOUCHER = AwardLine(kind="goodwill", amount=Money(Decimal(100), "GBP"), form="voucher")


@pytest.mark.parametrize(
    ("letter", "words"),
    [
        ("Your own two irons lay in the hold of another aeroplane.", "two irons"),
        ("You had two e-mails that told you to count the days.", "two e-mails"),
        ("Nobody spoke to you between half past five and a quarter past eight.", "a quarter past eight"),
        ("Nobody spoke to you from half past six until quarter past nine.", "half past six"),
        ("You complained at the counter on five occasions.", "five occasions"),
        ("The clinic charged you R3,580, which we refund.", "R3,580"),
        ("There is a voucher of £200, good for two years on any flight of ours.", "£200"),
    ],
)
def test_what_is_told_otherwise_is_marked(letter: str, words: str) -> None:
    assert marks(STORY, letter, words, TAXIS, VOUCHER)


@pytest.mark.parametrize(
    "letter",
    [
        "Your three irons and two white coats lay in the hold of another aeroplane.",
        "You had three e-mails about a holiday.",
        "Nobody spoke to you between half past five and a quarter past nine.",
        "Nobody spoke to you from half past five until eleven.",
        "You complained at the counter on four occasions.",
        "The clinic charged you R3,850.",
        "There is a voucher of £100, good for two years on any flight of ours.",
        "Two vouchers of £50 are enclosed, each good for two years.",
    ],
)
def test_what_is_theirs_is_left_alone(letter: str) -> None:
    assert not marks(STORY, letter, letter, TAXIS, VOUCHER)
