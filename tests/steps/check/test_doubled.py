"""What several readers mark for the same reason is said once."""

from __future__ import annotations

import datetime as dt

import pytest
from tone_cases import tone_rules

from drafter.model.case import Case, Customer, Message
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.steps.check import check
from handbook import book

TOLD = (
    "We stayed at the Coral Bay Resort, booking NVH-77120, gate 172. Drilling went on every day except the two "
    "Sundays. Winnie, your purser, was kind. I waited fifty minutes. My friend had to help me."
)


def said_of(words: str, letter: str) -> list[Finding]:
    """What the whole check says of these words."""
    case = Case(customer=Customer(title="Mr", family_name="Malhotra"), messages=(Message(text=TOLD),))
    context = CheckContext(text=letter, today=dt.date(2026, 11, 5), company=book().company, case=case,
                           kinds=book().kinds)  # fmt: skip
    start = letter.index(words)
    return [one for one in check(context, tone_rules()).findings if one.start < start + len(words) and one.end > start]


@pytest.mark.parametrize(
    ("letter", "words", "meant"),
    [
        ("You stayed at the Coral Beach Resort.", "Coral Beach Resort", "Coral Bay Resort"),
        ("There was drilling on all but two Saturdays.", "Saturdays", "Sundays"),
        ("I have passed your thanks to Minnie.", "Minnie", "Winnie"),
        ("You waited forty minutes.", "forty minutes", "fifty minutes"),
        ("You were brought to gate 127.", "127", "172"),
        ("Your booking is NVH-77210.", "NVH-77210", "NVH-77120"),
        ("You had to rely on your sister.", "your sister", "friend"),
    ],
)
def test_one_remark_says_what_was_meant(letter: str, words: str, meant: str) -> None:
    (finding,) = said_of(words, letter)
    assert meant in finding.fixes or meant in finding.message


def test_a_weekday_that_does_not_fit_and_a_day_gone_by_are_matters_of_their_own() -> None:
    letter = "We shall transfer £40 to you by Monday 3 November 2026."
    assert {one.rule for one in said_of("Monday 3 November 2026", letter)} >= {"FAC-06", "FAC-07"}
