"""Where the wedding or the congress was for which they travelled."""

from __future__ import annotations

import pytest
from penhaligon import given_in

from drafter.steps.check.facts import fact_findings

FLOWN = {
    "journey": {
        "segments": [
            {"flight": "VK214", "origin": "DEL", "destination": "SIN", "scheduled_departure": "2026-03-02T23:15+05:30"}
        ]
    }
}
MAIL = (
    "I was to open a congress in Singapore at ten. My sister's wedding in Batam was the day after. The talk went very "
    "well, no thanks to you."
)


def marked(letter: str) -> list[str]:
    return [one.text for one in fact_findings(given_in(letter, MAIL, **FLOWN)) if one.rule in ("FAC-08", "SAL-03")]


@pytest.mark.parametrize(
    ("letter", "place"),
    [
        ("I understand that, after all those hours, the talk in Kuala Lumpur went very well.", "Kuala Lumpur"),
        ("I hope that your lecture in Penang was worth it.", "Penang"),
        ("You missed the opening of your congress in Jakarta.", "Jakarta"),
        ("You slept in a chair, and your sister's wedding in Bintan was the next day.", "Bintan"),
        ("I am glad that the ceremony at Johor Bahru was not missed.", "Johor Bahru"),
    ],
)
def test_another_place_of_the_occasion_is_asked_about(letter: str, place: str) -> None:
    assert marked(letter) == [place]


@pytest.mark.parametrize(
    "letter",
    [
        "I understand that, after all those hours, the talk in Singapore went very well.",
        "I hope that your sister's wedding in Batam was worth it.",
        "We spoke of it at our own conference in Penang.",
        "Our trainers will speak of it at our conference in Madrid next month.",
        "I hope that the talk in May went well.",
    ],
)
def test_its_own_place_and_ours_are_left_alone(letter: str) -> None:
    assert marked(letter) == []
