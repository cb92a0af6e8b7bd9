"""Counts of a kind of thing, times of which one end is right, and sums that no term multiplies."""

from __future__ import annotations

from decimal import Decimal

import pytest
from told_case import marks

from drafter.model.award import AwardLine
from drafter.model.money import Money
from drafter.steps.check.facts.hours.clock_ranges import _ranges

STORY = (
    "From half five until quarter past nine nobody told us anything, and we left at eleven. My three cheese irons and "
    "two white coats were in the case, and I had three e-mails headed Your holiday. I complained at your counter four "
    "times. The clinic charged R3,850, and I bought one coat for £42. "
    "Our coach stood waiting 95 minutes. I am eighty-four years of age and was a nurse for thirty-six of them. "
    "The cases came to gate 41 at 14:25."
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
        ("Your coach stood idle for an hour and a quarter.", "an hour and a quarter"),
        ("The cases came to gate 14 in the end.", "14"),
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
        "Your coach stood idle for an hour and a half.",
        "You were nurse to them for thirty-six years.",
        "There is a voucher of £100, good for two years on any flight of ours.",
        "Two vouchers of £50 are enclosed, each good for two years.",
    ],
)
def test_what_is_theirs_is_left_alone(letter: str) -> None:
    assert not marks(STORY, letter, letter, TAXIS, VOUCHER)


EACH = AwardLine(kind="owed", head="compensation", amount=Money(Decimal(2100), "GBP"), count=6,
                 per_passenger=Money(Decimal(350), "GBP"))  # fmt: skip


@pytest.mark.parametrize(("heads", "marked"), [("seven", True), ("six", False), ("all six", False), ("5", True)])
def test_heads_told_with_a_total_are_those_that_the_share_before_it_makes(heads: str, marked: bool) -> None:
    letter = f"They do, and every one of you has £350 each. For {heads} of you that makes £2,100."
    assert marks(STORY, letter, heads.removeprefix("all "), EACH) is marked


def test_a_chinese_range_begins_with_its_word() -> None:
    right = "20:00至23:10沒有人理會"
    assert marks(f"由{right}我們。", "由20:00至22:10沒有人理會您們。", "22:10")
    assert list(_ranges(f"您自己說{right}您們。")) == []


def test_a_gate_is_another_though_its_number_stands_in_a_time() -> None:
    told = "原訂8:25起飛，下午4:25才到。我們在52號登機門等，張奶奶站了兩個鐘頭。"
    assert marks(told, "張奶奶在25號登機門站了兩個鐘頭。", "25")
    assert not marks(told, "張奶奶在52號登機門站了兩個鐘頭。", "52")


def test_minutes_less_which_an_hour_is_told_are_nobodys_own() -> None:
    assert not marks(STORY, "You left an hour, less five minutes, after the gate closed.", "five minutes")


@pytest.mark.parametrize(
    ("letter", "marked"),
    [
        ("We will pay you £350 in all by bank transfer.", True),
        ("We will pay you £350 each, £2,100 in all, by bank transfer.", False),
        ("We will pay £350 in all to each of you.", False),
    ],
)
def test_what_each_gets_is_not_what_they_get_in_all(letter: str, marked: bool) -> None:
    assert marks(STORY, letter, "£350", EACH) is marked
