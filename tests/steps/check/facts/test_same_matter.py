"""A day, a length of time or a time of day that the case knows is still wrong where it is told of another matter."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.model.case import Case, Customer, Journey, Message, Segment
from drafter.model.checking import CheckContext
from drafter.steps.check.facts import fact_findings
from handbook import book

FLOWN = Segment(flight="NV218", origin="EDI", destination="OPO", scheduled_departure="2026-04-11T09:30+01:00",
                scheduled_arrival="2026-04-11T12:25+01:00", actual_arrival="2026-04-11T15:35+01:00")  # fmt: skip


def marked(told: str, letter: str, *flown: Segment) -> list[str]:
    writer = Customer(title="Mr", given_name="Owen", family_name="Tarrant")
    sent = (Message(text=told, sent="2026-04-20T09:00:00Z"),)
    case = Case(customer=writer, journey=Journey(segments=flown), messages=sent)
    given = CheckContext(text=letter, language="en-GB", today=dt.date(2026, 5, 4), company=book().company, case=case)
    return [one.text for one in fact_findings(given) if one.severity != "advice"]


WRONG = [
    ("We flew on 14 April at 11.20 and reached Oslo at 12.45 the next day.", "You reached Oslo on 16 April.",
     "16 April"),
    ("The lagoon path was closed until 14 April. We left on 18 April.",
     "The lagoon path stayed closed until 18 April.", "18 April"),
    ("The heating in the chalet failed for two nights. We had booked three nights in Bergen.",
     "The heating of your chalet failed for three nights.", "three nights"),
    ("We have been married for forty-one years.", "A marriage of thirty-one years deserves better.",
     "thirty-one years"),
    ("原廠4月1日報價，4月11日我有演出。", "依原廠4月11日的報價支付。", "4月11日"),
    ("The ferry now sails at 22:45 instead of 13:20.", "The operator will not restore 13:20, and 22:15 stands.",
     "22:15"),
    ("六罐奶粉都被丟掉了。那天是4月8日。", "八罐奶粉的費用全數退還。", "八"),
]  # fmt: skip
RIGHT = [
    ("We were with you for two nights from Friday 10 April, room 214. Breakfast on Sunday was cold.",
     "You stayed with us in room 214 from Friday 10 April to Sunday 12 April, two nights."),
    ("My daughter Temi had an audition on Friday 17 April. We flew on the Thursday.",
     "You and your daughter Temi were booked on Thursday 16 April."),
    ("We flew on 14 April at 11.20 and reached Oslo at 12.45 the next day.", "You reached Oslo late on 15 April."),
    ("The lagoon path was closed until 14 April. We left on 18 April.", "The lagoon path was closed until 14 April."),
    ("The heating failed for two nights. We stayed three nights.", "You stayed three nights, two of them cold."),
    ("We have been married for forty-one years.", "A marriage of forty-one years deserves better."),
    ("My father died on 9 April. I sent you the certificate on 15 April.",
     "He died on 9 April, as the certificate shows."),
    ("You answered on 21 April that nothing is due.", "Our answer of 21 April was wrong."),
]  # fmt: skip


@pytest.mark.parametrize(("told", "letter", "wrong"), WRONG)
def test_what_the_customer_told_of_another_matter_is_marked(told: str, letter: str, wrong: str) -> None:
    assert any(wrong in one or one in wrong for one in marked(told, letter))


@pytest.mark.parametrize(("told", "letter"), RIGHT)
def test_what_the_customer_told_of_this_matter_is_left_alone(told: str, letter: str) -> None:
    assert marked(told, letter) == []


def test_a_day_in_words_that_is_no_day_of_the_case_is_marked() -> None:
    letter = "Your flights, out on the eleventh and back on the eighteenth, are not affected."
    assert marked("We came back on the 13th.", letter, FLOWN) == ["eighteenth"]


def test_the_day_on_which_we_cancelled_a_flight_is_not_the_day_of_the_flight() -> None:
    told = "You cancelled my flight NV218 today. Please refund it."
    assert marked(told, "We cancelled NV218 from Edinburgh to Porto on Monday 20 April.", FLOWN) == []
    assert marked(told, "That card had expired, and the bank bounced it on 6 April.", FLOWN) == []
    assert marked(told, "We cancelled NV218 from Edinburgh to Porto on Tuesday 14 April.", FLOWN) != []


def test_how_late_a_flight_was_is_only_asked_about_where_nobody_filled_in_its_times() -> None:
    letter = "NV218 left at 9.40 and came in eleven minutes late."
    assert marked("NV218 was late again, we stood there for two hours.", letter) == []


def test_how_late_a_flight_was_is_marked_where_its_times_are_known() -> None:
    assert marked("NV218 was late again.", "NV218 came in eleven minutes late.", FLOWN) == ["eleven minutes"]
