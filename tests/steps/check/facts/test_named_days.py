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
