"""What the customer said of people and things, and what the letter makes of it: relations, ages, weights, numbers."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.model.award import Award, AwardLine
from drafter.model.case import Case, Customer, Message
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.money import money
from drafter.steps.check.facts import fact_findings
from handbook import book


def marked(letter: str, told: str, award: Award | None = None) -> list[str]:
    case = Case(customer=Customer(title="Mr", family_name="Hale", loyalty_number="PW 3310 8846"),
                messages=(Message(text=told, sent="2026-10-01T09:00:00Z"),))  # fmt: skip
    given = CheckContext(text=letter, language="en-GB", today=dt.date(2026, 10, 12), company=book().company,
                         kinds=book().kinds,
                         case=case, award=award or Award())  # fmt: skip
    return [one.text for one in fact_findings(given) if _wrong(one)]


def _wrong(one: Finding) -> bool:
    return one.severity != "advice"


@pytest.mark.parametrize(
    ("told", "letter", "words"),
    [
        ("My husband Dermot and I were refused.", "You and your brother Dermot were early.", "brother"),
        ("My mother died in January.", "I am sorry for the death of your father.", "father"),
        ("小女非常失望。", "令郎非常失望。", "令郎"),
        ("My daughter Zara is 11 and would fly.", "Zara may fly on her own at 12.", "12"),
        ("He is 7 years old.", "Your nine-year-old boy waited.", "nine-year-old"),
        ("我抱着七個月大的兒子。", "您抱着五個月大的兒子。", "五個月大"),
        ("My spaniel weighs 12 kg.", "We thought a spaniel of 14 kg was too heavy.", "14 kg"),
        ("I had 22 Year 9 pupils with me.", "It is addressed to Year 8.", "Year 8"),
        ("We were put in room 214.", "Room 241 looks on the car park.", "Room 241"),
        ("My ski bag was not on the belt.", "Your golf bag was put to one side.", "golf bag"),
        ("Nothing was there.", "I added PW 3310 8864 by hand.", "PW 3310 8864"),
        ("We took the ferry as a crew of six.", "You took the ferry with your crew of eight.", "crew of eight"),
        ("I flew on 2 September 2026.", "You flew on 2 September 2026, a Thursday.", "2 September 2026, a Thursday"),
        ("You offer nothing.", "I give you 20% off your next booking.", "20%"),
    ],
)
def test_another_than_the_customer_wrote_is_marked(told: str, letter: str, words: str) -> None:
    assert words in marked(letter, told)


@pytest.mark.parametrize(
    ("told", "letter"),
    [
        ("My husband Dermot and I were refused.", "You and your husband Dermot were early."),
        ("My mum was ill.", "I hope that your mother is better."),
        ("My mother and my father flew.", "I am sorry that your father waited."),
        ("我和太太乘搭航班。", "江先生：您和太太久候了。"),
        ("My daughter Zara is 11 and would fly.", "Zara may fly on her own at 11."),
        ("外母八十歲。小女十歲。", "八十歲的外母要覆診。"),
        ("My spaniel weighs 12 kg.", "The allowance is 23 kg for each bag."),
        ("I had 22 Year 9 pupils with me.", "It is addressed to the pupils of Year 9."),
        ("My ski bag was not on the belt.", "Your bag was put to one side."),
        ("Nothing was there.", "I added PW 3310 8846 by hand."),
        ("We were told three times.", "We refund £143.60 times five."),
        ("My number is +65 5550 0187.", "Please ring me on +852 5550 0142."),
        ("My mother died.", "Had your father flown, we would have asked."),
        ("I was offered 20% off.", "You were offered 20% off your next booking."),
    ],
)
def test_the_same_in_other_words_is_not(told: str, letter: str) -> None:
    award = Award(lines=(AwardLine(kind="refund", head="fare", amount=money("718.00", "GBP"), form="refund",
                                   per_passenger=money("143.60", "GBP"), count=5),))  # fmt: skip
    assert marked(letter, told, award) == []


@pytest.mark.parametrize(
    "letter",
    [
        "The payments left on 9 October.",
        "From 1 November the gate team starts to use a card.",
        "I rang the hotel on 8 October.",
    ],
)
def test_a_step_of_our_own_has_a_day_of_its_own(letter: str) -> None:
    assert marked(letter, "I flew on NV251 on 20 June 2026 and landed late.") == []
