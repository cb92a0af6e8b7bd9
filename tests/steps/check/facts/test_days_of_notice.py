"""The day on which a flight was cancelled beside that on which it was to leave."""

from __future__ import annotations

import pytest
from penhaligon import given_in

from drafter.steps.check.facts import fact_findings

FLOWN = {
    "journey": {
        "segments": [
            {"flight": "BH447", "origin": "HKG", "destination": "FUK", "scheduled_departure": "2026-05-30T09:15+08:00"}
        ]
    }
}
MAIL = (
    "You cancelled BH447 to Fukuoka on 11 May, nineteen days before the flight, 30 May. On 14 June I wrote to you, and "
    "on 20 June you paid me half."
)


def marked(letter: str) -> list[str]:
    given = given_in(letter, MAIL, today="2026-08-20", received="2026-07-28T09:00:00Z", **FLOWN)
    return [one.text for one in fact_findings(given) if one.rule == "FAC-02" and one.severity != "advice"]


@pytest.mark.parametrize(
    "letter",
    [
        "We withdrew BH447 to Fukuoka on 11 May, nineteen days ahead of the flight.",
        "We called off BH447 on 11 May and told you so.",
        "We took BH447 out of the timetable on 11 May.",
        "BH447 was scrapped on 11 May.",
        "We dropped your flight on 11 May.",
        "We cut BH447 from the schedule on 11 May.",
        "BH447 was axed on 11 May.",
    ],
)
def test_the_day_on_which_they_say_that_we_cancelled_is_no_day_of_the_flight(letter: str) -> None:
    assert marked(letter) == []


@pytest.mark.parametrize(
    ("letter", "day"),
    [
        ("We withdrew BH447 to Fukuoka on 14 June.", "14 June"),
        ("We scrapped your flight BH447 on 20 June.", "20 June"),
        ("BH447 on 11 May was withdrawn.", "11 May"),
        ("We called off BH447 on 21 May.", "21 May"),
    ],
)
def test_another_day_of_theirs_is_marked_there(letter: str, day: str) -> None:
    assert marked(letter) == [day]
