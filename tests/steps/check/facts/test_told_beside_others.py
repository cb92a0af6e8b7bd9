"""Ages behind 今年, lengths told with 多 inside, sums that only a clause tells, and what each of several cost."""

from __future__ import annotations

from decimal import Decimal

import pytest
from told_case import marked, marks

from drafter.model.award import AwardLine
from drafter.model.money import Money
from drafter.model.reading.dates import dates_in
from drafter.model.reading.durations import durations_in
from drafter.model.reading.times import times_in

STORY = (
    "I paid £219 for the hotel and took one cab there, £48. The taverna kept our €640 deposit. Your representative, "
    "Inma, told us every morning that the pump man was coming to the pool. Our guide was Rosa. The waders cost £188, "
    "and two days of fishing at £145 were lost."
)
HOTEL = AwardLine(kind="refund", amount=Money(Decimal(219), "GBP"), form="refund", note="hotel")
CAB = AwardLine(kind="refund", amount=Money(Decimal(48), "GBP"), form="refund", note="cab")
WADERS = AwardLine(kind="refund", amount=Money(Decimal(188), "GBP"), form="refund", note="waders")
SORRY = AwardLine(kind="goodwill", amount=Money(Decimal(150), "USD"))


@pytest.mark.parametrize("age", ["八十四歲", "84歲", "已屆八十四歲高齡"])
def test_an_age_is_read_whole_behind_this_year(age: str) -> None:
    told = "我帶八十四歲的外婆蔡陳玉蘭出國，她是第一次坐飛機。"
    assert not marks(told, f"您外婆今年{age}，第一次出國。", "歲")
    assert marks(told, "您外婆今年八十五歲，第一次出國。", "八十五歲")
    assert marks(told, "您外婆今年七十四歲，第一次出國。", "七十四歲")


@pytest.mark.parametrize(
    ("text", "words", "low", "high"),
    [
        ("足足遲了六個多小時。", "六個多小時", 360, 414),
        ("等了一個多鐘頭。", "一個多鐘頭", 60, 90),
        ("遲了六個小時多。", "六個小時多", 360, 414),
        ("等了两个多小时。", "两个多小时", 120, 150),
    ],
)
def test_a_length_with_more_before_its_unit_is_just_over(text: str, words: str, low: int, high: int) -> None:
    (reading,) = durations_in(text)
    assert (reading.text, reading.value.low, reading.value.high) == (words, low, high)


@pytest.mark.parametrize(
    ("letter", "words"),
    [
        ("I cannot repay the £300 your photographer charged for the extra day.", "£300"),
        ("We are not able to pay the £75 that you spent on the boat.", "£75"),
        ("I cannot give you the £310 you lost on the tickets.", "£310"),
    ],
)
def test_a_sum_that_they_are_said_to_have_spent_must_be_theirs_also_where_it_is_refused(
    letter: str, words: str
) -> None:
    assert marks(STORY, letter, words, HOTEL)


@pytest.mark.parametrize(
    "letter",
    [
        "I cannot repay the €640 you lost on the taverna.",
        "I cannot pay the £500 that a new pump costs us.",
        "The rules do not let me pay more than £900 a head.",
        "We cannot pay £300 where nobody was late.",
    ],
)
def test_what_is_refused_and_theirs_or_ours_is_left_alone(letter: str) -> None:
    assert not [one for one in marked(STORY, letter, HOTEL) if "£" in one or "€" in one]


def test_both_at_one_price_are_more_than_the_one_that_was_paid() -> None:
    assert marks(STORY, "We are repaying the hotel, £219, and both cab rides at £48 each.", "£48", HOTEL, CAB)
    assert not marks(STORY, "We are repaying the hotel, £219, and the cab ride at £48.", "£48", HOTEL, CAB)
    days = AwardLine(kind="refund", amount=Money(Decimal(290), "GBP"), form="refund", note="two days")
    assert not marks(STORY, "We are repaying two days at £145 each, £290.", "£145", days)
    each = AwardLine(kind="refund", amount=Money(Decimal(96), "GBP"), per_passenger=Money(Decimal(48), "GBP"), count=2)
    assert not marks(STORY, "We are repaying both of you, at £48 each.", "£48", each)


def test_a_sum_is_sent_in_its_own_currency_also_where_the_award_has_two() -> None:
    paid = (WADERS, SORRY)
    assert marks(STORY, "That is £188 in all, which we are sending in dollars, and $150 more.", "dollars", *paid)
    assert not marks(STORY, "That is £188 in all, which we are sending in pounds, and $150 more.", "pounds", *paid)
    assert not marks(STORY, "£188 for the waders, and $150 more, which we are sending in dollars.", "dollars", *paid)


@pytest.mark.parametrize(
    ("letter", "words"),
    [
        ("Inés, our representative, told you each morning that the pump man was coming.", "Inés"),
        ("Our representative, Marta, told you each morning that the pump man was coming.", "Marta"),
        ("Our representative Marta told you each morning that the pump man was coming.", "Marta"),
    ],
)
def test_another_name_for_the_one_who_held_that_place_is_marked(letter: str, words: str) -> None:
    assert marks(STORY, letter, words)


@pytest.mark.parametrize(
    "letter",
    [
        "Inma, our representative, told you each morning that the pump man was coming.",
        "Our representative Inma told you each morning that the pump man was coming.",
        "Our representative Marta will ring you on Friday.",
        "Our manager, Marta, has spoken to those who told you that the pump man was coming.",
        "Marta, our representative in Cork, has been asked to meet you.",
    ],
)
def test_the_same_name_and_somebody_else_of_ours_are_left_alone(letter: str) -> None:
    assert not [one for one in marked(STORY, letter) if one in ("Inma", "Marta", "Inés")]


@pytest.mark.parametrize(
    ("text", "hour"),
    [("深夜十一時五十分", 23), ("深夜一時半", 1), ("半夜三點十分", 3), ("夜裡十點", 22), ("午夜十二時正", 12)],
)
def test_the_deep_of_the_night_is_before_midnight_from_eight_on(text: str, hour: int) -> None:
    assert times_in(text)[0].value.hour == hour


def test_dollars_are_those_of_the_award_or_nobodys() -> None:
    pounds = AwardLine(kind="refund", amount=Money(Decimal(188), "GBP"), form="refund", note="waders")
    local = AwardLine(kind="refund", amount=Money(Decimal(188), "HKD"), form="refund", note="waders")
    letter = "We shall pay the £188 for the waders in dollars."
    assert marks(STORY, letter, "dollars", pounds)
    assert not marks("The waders cost HK$188.", "We shall pay the HK$188 in dollars.", "dollars", local)
    assert not marks(STORY + " Please pay me in dollars.", letter, "dollars", pounds)


@pytest.mark.parametrize("name", ["Madame Ferreira", "Auntie Ferreira", "Senhora Ferreira"])
def test_an_address_before_a_name_that_they_told_is_no_other_name(name: str) -> None:
    told = "My mother, Odile Ferreira, was at the barrier in Nice. I paid €36.40 for her parking."
    assert not marks(told, f"We shall repay {name}'s parking, €36.40.", "Ferreira")


def test_the_wife_of_the_customers_name_is_whom_they_call_by_her_own() -> None:
    told = "My wife Winifred and I joined on the Tuesday, where an officer saluted Winifred's hat."
    assert not marks(told, "I am glad that the officer saluted Mrs Norcott's hat.", "Norcott")


def test_how_long_a_bank_takes_is_ours_to_tell() -> None:
    told = "I rang seven times about the refund. Nothing came. There were ten of us."
    assert not marks(told, "The refund takes seven to ten business days to show up.", "seven")


@pytest.mark.parametrize(
    ("letter", "marked_"),
    [
        ("Please tell Ifeoma that, for a four-year-old, she has a fine sense of proportion.", True),
        ("It was hard on Kayode, aged nine, to sleep on two chairs.", True),
        ("Please tell Ifeoma that, for a nine-year-old, she has a fine sense of proportion.", False),
        ("It was hard on Kayode, aged four, to sleep on two chairs.", False),
        ("Kayode is four and Ifeoma, aged nine, slept beside him.", False),
        ("No four-year-old should sleep on two chairs.", False),
    ],
)
def test_the_age_of_one_is_not_that_of_another_whom_they_name(letter: str, marked_: bool) -> None:
    told = "My son Kayode (4) slept on two armchairs. My daughter Ifeoma (9) wrote her own review."
    assert bool([one for one in marked(told, letter) if "four" in one or "nine" in one]) == marked_


def test_who_writes_one_day_with_the_month_first_writes_them_all_so() -> None:
    told = "訂位代號R5WA2Y，7/9出發、7/23回程。\n5/4晚上在你們官網付款，頁面當掉，結果5/5凌晨又扣一次。"
    assert [(one.value.month, one.value.day) for one in dates_in(told)] == [(7, 9), (7, 23), (5, 4), (5, 5)]
    assert [(one.value.month, one.value.day) for one in dates_in("On 23/7 and on 5/4.")] == [(7, 23), (4, 5)]
    assert [(one.value.month, one.value.day) for one in dates_in("On 5/4.", day_first=False)] == [(5, 4)]
    assert not marks(told, "您五月四日晚上在官網付款，頁面當掉，系統便在五月五日凌晨又扣了一次。", "五月四日")
