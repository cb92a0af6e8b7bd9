"""Slips that stand beside something right, and right things that look like slips."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.model.award import Award, AwardLine
from drafter.model.case import Case, Customer, Message
from drafter.model.checking import CheckContext
from drafter.model.money import money
from drafter.steps.check.facts import fact_findings
from handbook import book


def marked(told: str, letter: str, language: str = "en-GB", title: str = "Mrs", family: str = "Norcott") -> list[str]:
    case = Case(customer=Customer(title=title, given_name="Edith", family_name=family),
                messages=(Message(text=told, sent="2026-10-05T09:00:00Z"),))  # fmt: skip
    given = CheckContext(text=letter, language=language, today=dt.date(2026, 10, 12), company=book().company,
                         kinds=book().kinds, case=case)  # fmt: skip
    return [one.text for one in fact_findings(given) if one.severity != "advice"]


TRAIN = "I took the 07.52 train, due in at 10:24. It arrived at 11:47."
HAN_START = "說好早上八點從台北出發，八點四十五分才開。導遊推銷了一個小時。"

WRONG = [
    (TRAIN, "You reached London at 11:47 rather than 10:42.", "10:42"),
    ("It cost $219 and $105.", "I refund $219. I also refund $105.\n\nThat adds up to $382.", "$382"),
    ("I rang the desk four times; the fourth time it rang out.",
     "It was noisy enough for you to telephone the desk twice.", "twice"),
    ("He was ill on Tuesday the 18th. We came on Saturday 8 August.",
     "You came on Saturday 8 August. On the Tuesday of your second week, the 17th, he was ill.",
     "Tuesday of your second week, the 17th"),
    ("I have your e-mail confirming it, dated 25 September.", "You had it confirmed in writing on 24 September.",
     "24 September"),
    ("It was bad.", "The voucher is valid until 30 September 2026.", "30 September 2026"),
    ("It was bad.", "It may be used on any route until 30 September 2026.", "30 September 2026"),
    ("很差。", "禮券有效期至2026年9月30日。", "2026年9月30日"),
    ("很差。", "禮券於2026年9月30日前有效。", "2026年9月30日"),
    (HAN_START, "原定早上八時開出，延至八時四十五分才開車，遲了五十五分鐘。", "五十五分鐘"),
]  # fmt: skip
RIGHT = [
    (TRAIN, "You reached London at 11:47 rather than 10:24, an hour and twenty-three minutes late.", ""),
    ("The main course was due at 2.30. It arrived at 3.40. The band played for forty minutes.",
     "It should have come at 2.30 and it came at 3.40, an hour and ten minutes late.", ""),
    ("On both nights the generator was off.", "The generator stopped on each of your two nights aboard.", ""),
    ("My voucher was good until 30 September 2026.", "Your voucher was valid until 30 September 2026.", ""),
    ("It was bad.", "The voucher is valid until 30 September 2027.", ""),
    ("The hotel, the taxi and the meals were dear.", "We pay:\n\n1. Your meals.\n2. Your hotel.\n3. Your taxi.", ""),
    ("遲了四小時二十分鐘才到。", "抵達延誤四小時二十分鐘，我們已要求每三十分鐘廣播一次。", ""),
    (HAN_START, "原定早上八時開出，延至八時四十五分才開車，遲了四十五分鐘。", ""),
    ("No announcement was made between half past ten and ten to three.",
     "From half past ten until ten to three nobody said a word to you.", ""),
    ("I am seventy-four and I stood. Our nephew Cillian is eleven.", "A lady of seventy-four should not stand.", ""),
    ("My son is nineteen. My mother Moira, eighty-one and never late, stood.",
     "A chair should have been found for a woman of eighty-one.", ""),
    ("You told me of it on 24 September.", "You had it confirmed in writing on 24 September.", ""),
    ("The flight was on Saturday 11 July.", "The hotel told us on Friday 10 July, the day before you flew.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("told", "letter", "words"), WRONG)
def test_the_slip_itself_is_marked(told: str, letter: str, words: str) -> None:
    assert words in marked(told, letter, "zh-Hant" if not letter.isascii() else "en-GB")


@pytest.mark.parametrize(("told", "letter", "_words"), RIGHT)
def test_what_is_right_is_left_alone(told: str, letter: str, _words: str) -> None:
    assert marked(told, letter, "zh-Hant" if not letter.isascii() else "en-GB") == []


def test_his_wife_bears_his_name_in_a_letter_that_greets_him() -> None:
    told = "本人與內人於9月13日登船，內人在甲板滑倒。\n鄧國棟"
    letter = "鄧先生：\n\n鄧太太於9月13日在甲板滑倒，我們十分抱歉。"
    assert marked(told, letter, "zh-Hant", title="先生", family="鄧") == []
    assert marked(told, letter.replace("鄧先生：", "鄧太太："), "zh-Hant", title="先生", family="鄧")


def test_the_value_that_stands_in_for_another_is_marked_and_not_the_right_one_beside_it() -> None:
    assert marked(TRAIN, "You reached London at 11:47 rather than 10:42.") == ["10:42"]


def test_a_name_of_small_words_only_is_read_without_trouble() -> None:
    assert marked("We flew home.", "You should not have been told that by De, nor by De La.") is not None


@pytest.mark.parametrize(("sum_told", "found"), [("£605", ["£605"]), ("£660", [])])
def test_a_share_a_head_is_held_against_the_heads_of_the_award(sum_told: str, found: list[str]) -> None:
    line = AwardLine(kind="refund", head="spa", amount=money("660.00", "GBP"), count=12,
                     per_passenger=money("55.00", "GBP"))  # fmt: skip
    case = Case(customer=Customer(title="Miss", given_name="Niamh", family_name="Bell"),
                messages=(Message(text="The spa was £55 a head.", sent="2026-10-05T09:00:00Z"),))  # fmt: skip
    given = CheckContext(text=f"I have refunded the spa, £55 a head, which comes to {sum_told}, and more.",
                         language="en-GB", today=dt.date(2026, 10, 12), company=book().company, kinds=book().kinds,
                         case=case, award=Award(lines=(line,)))  # fmt: skip
    assert [one.text for one in fact_findings(given) if one.severity != "advice"] == found
