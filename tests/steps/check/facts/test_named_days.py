"""A weekday of the case beside what they tell of another one."""

from __future__ import annotations

import pytest
from penhaligon import given_for

from drafter.steps.check.facts import fact_findings

MAIL = (
    "I booked adjoining rooms, Friday March 6 to Monday March 9. Then Saturday the elevator quit at 11 in the morning "
    "and came back at 4. On Sunday the boiler was cold till six o'clock. The shuttle we reserved for Monday never came."
)


def marked(letter: str) -> list[str]:
    return [one.text for one in fact_findings(given_for(letter, MAIL)) if one.rule == "FAC-02"]


@pytest.mark.parametrize(
    ("letter", "day"),
    [
        (
            "Then, on Friday, the elevator stopped at 11 in the morning and did not move again until 4 o'clock.",
            "Friday",
        ),
        ("On Monday the elevator stopped at eleven.", "Monday"),
        ("The elevator was out from 11 a.m. on Sunday.", "Sunday"),
        ("On Saturday the boiler was mended at 6 p.m.", "Saturday"),
    ],
)
def test_the_hour_tells_of_which_day_they_speak(letter: str, day: str) -> None:
    assert marked(letter) == [day]


@pytest.mark.parametrize(
    "letter",
    [
        "Then, on Saturday, the elevator stopped at 11 in the morning and did not move again until 4 o'clock.",
        "On Friday you came to the desk at 4 in the afternoon.",
        "Breakfast on Sunday is served at 11.",
        "On Sunday the boiler was mended at 6 p.m.",
        "The manager looked at 11 rooms on Friday.",
    ],
)
def test_the_day_itself_and_other_matters_are_left_alone(letter: str) -> None:
    assert marked(letter) == []


def test_a_day_on_which_they_were_going_somewhere_is_no_term() -> None:
    mail = "Saturday 7 March, 14.05 Leeds to Plymouth. Four of us, and nobody moved."
    letter = "Our first letter offered a voucher. You were going to Plymouth, on Saturday 7 March, and stood."
    assert "FAC-07" not in {one.rule for one in fact_findings(given_for(letter, mail))}


def test_a_payment_to_a_card_has_a_term_however_long_the_card_is_told() -> None:
    mail = "The bond was $200 and the parking $49 a night, from Friday 6 February."
    letter = "All of it goes to the card you paid with, number ending in 3467, Visa, by Friday 13 March."
    assert "FAC-07" in {one.rule for one in fact_findings(given_for(letter, mail))}


BUGGY = (
    "The desk said fill the form in within seven days or you lose your claim. We hired a buggy for 7 days. I am about "
    "to turn seventy-five and I have ridden trains since I was in a basket."
)


@pytest.mark.parametrize(
    ("letter", "words"),
    [
        ("You were told to fill the form in within five days or lose your claim.", "five days"),
        ("You were told to fill the form in within 10 days or lose your claim.", "10 days"),
        ("You mentioned that you'd be seventy-five in October.", "October"),
    ],
)
def test_a_term_or_a_month_that_they_did_not_tell_is_marked(letter: str, words: str) -> None:
    assert words in [one.text for one in fact_findings(given_for(letter, BUGGY)) if one.rule in ("FAC-02", "FAC-10")]


@pytest.mark.parametrize(
    "letter",
    [
        "You were told to fill the form in within seven days or lose your claim.",
        "You were told to fill the form in within 7 days or lose your claim.",
        "We will answer your claim and send the form within five days.",
        "You will have the money within ten days.",
        "You mentioned that you'd be seventy-five this year, and we open again in May.",
        "You told us in March that you would turn seventy-five.",
    ],
)
def test_a_term_and_a_month_of_theirs_or_of_ours_are_left_alone(letter: str) -> None:
    assert not [one for one in fact_findings(given_for(letter, BUGGY)) if one.rule in ("FAC-02", "FAC-10")]
