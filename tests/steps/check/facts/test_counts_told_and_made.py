"""Totals of points and sums, counts of a crowd and of what was written, and numbers told beside the right ones."""

from __future__ import annotations

import pytest
from told_case import marked, marks

from drafter.model.award import AwardLine
from drafter.model.money import money

POINTS = (
    AwardLine(kind="refund", head="points", form="miles", note="60,000 points"),
    AwardLine(kind="goodwill", head="points", form="miles", note="20,000 points"),
)
BOAT = (
    AwardLine(kind="refund", head="refund", amount=money("150.00", "EUR"), note="boat"),
    AwardLine(kind="owed", head="price_reduction", amount=money("360.00", "EUR"), note="hotel"),
)
FEES = (AwardLine(kind="refund", head="fees", amount=money("210.00", "USD"), note="resort fee"),)
STAY = "A guaranteed reservation, two nights, 60,000 points, and they were six rooms over."
ROOMS = "We booked two rooms for three nights and paid a $35 resort fee per room per night. That's $210."
DINNER = "Nine people were offered an omelette at €85 a head, and I paid €3,570."
BOATS = "The boat was €25 a head and was to be included, for six of us. I called twice."
KEYED = "Room 302, three nights. Somebody typed 320 instead of 302. You have sent eleven emails about spa weekends."

WRONG = [
    (STAY, POINTS, "All 60,000 points are back, with another 20,000 from me, so you will see 90,000 posted.", "90,000"),
    (STAY, POINTS, "Your 60,000 points and 20,000 more are in, bringing your balance to 85,000.", "85,000"),
    (STAY, POINTS, "With 20,000 points on top that adds up to 90,000.", "90,000"),
    (ROOMS, FEES, "We charged $35 a night for it, three nights, $210.", "three nights"),
    (DINNER, (), "You paid €85 a head, €3,650 in all.", "€3,650"),
    (BOATS, BOAT, "You rang three times.", "three times"),
    (KEYED, (), "You were in room 305.", "305"),
    (KEYED, (), "You have had twelve emails about spa weekends.", "twelve"),
]
RIGHT = [
    (STAY, POINTS, "All 60,000 points are back, with another 20,000 from me, so you will see 80,000 posted."),
    (STAY, POINTS, "Your 60,000 points and 20,000 more are in, bringing your balance to 80,000."),
    (ROOMS, FEES, "We charged $35 per room per night, and that comes back: $210 for two rooms over three nights."),
    (DINNER, (), "You paid €85 a head, €3,570 in all."),
    (BOATS, BOAT, "I make that 510 in all."),
    (BOATS, (), "A day such as this comes around once."),
    (KEYED, (), "The dinners were in the name of a guest in room 320; you had been in room 302."),
    (KEYED, (), "You were one of the two passengers moved."),
    ("那天晚上我一個人等了很久。", (), "今後星期日晚上會增至三人。"),
]


@pytest.mark.parametrize(("told", "lines", "letter", "words"), WRONG)
def test_a_count_that_nothing_makes_is_marked(told: str, lines: tuple[AwardLine, ...], letter: str, words: str) -> None:
    assert marks(told, letter, words, *lines)


@pytest.mark.parametrize(("told", "lines", "letter"), RIGHT)
def test_one_that_the_case_makes_or_that_counts_others_is_left_alone(
    told: str, lines: tuple[AwardLine, ...], letter: str
) -> None:
    assert marked(told, letter, *lines) == []
