"""The place they had booked and the one they were given."""

from __future__ import annotations

import msgspec
import pytest
from penhaligon import given_for

from drafter.steps.check.facts import fact_findings

MAIL = (
    "You'd promised us three nights in Killarney, and where do we wake up but Tralee. Nobody told us till we stood in "
    "the car park. I've nothing against Tralee. But it was Killarney we paid for."
)
SHIP = "We had booked the Northern Sprite and you put us on the Fjord Maiden. It was smaller."


def marked(letter: str, mail: str = MAIL) -> list[str]:
    return [one.text for one in fact_findings(given_for(letter, mail)) if one.rule in ("FAC-08", "SAL-03")]


@pytest.mark.parametrize(
    ("letter", "mail", "names"),
    [
        (
            "You were to have three nights in Tralee. You were put up in Killarney instead.",
            MAIL,
            ["Tralee", "Killarney"],
        ),
        ("You had paid for three nights in Tralee.", MAIL, ["Tralee"]),
        ("You were sent to Killarney instead of Tralee.", MAIL, ["Killarney", "Tralee"]),
        ("Your booking was for Tralee, and you woke up in Killarney.", MAIL, ["Tralee", "Killarney"]),
        ("You should have stayed in Tralee, as the brochure says.", MAIL, ["Tralee"]),
        ("You had booked a cabin on the Fjord Maiden.", SHIP, ["Fjord Maiden"]),
    ],
)
def test_what_was_booked_and_what_was_given_are_not_exchanged(letter: str, mail: str, names: list[str]) -> None:
    assert marked(letter, mail) == names


@pytest.mark.parametrize(
    ("letter", "mail"),
    [
        ("You were to have three nights in Killarney. You were put up in Tralee instead.", MAIL),
        ("You were sent to Tralee instead of Killarney.", MAIL),
        ("You were moved to Killarney only on the last day.", MAIL),
        ("Our people booked you into Killarney, and the hotel in Tralee took you.", MAIL),
        ("You had booked the Northern Sprite and were given the Fjord Maiden.", SHIP),
        ("You had booked the Northern Sprite. It was full, and we chose the Fjord Maiden.", SHIP),
        ("It was full, and our agent booked you on the Fjord Maiden.", SHIP),
        ("You should have been in Tralee at 7.40, and you came at nine.", MAIL),
        ("I have nothing against Tralee either, and I shall be in Killarney in May.", MAIL),
    ],
)
def test_each_in_its_own_place_is_left_alone(letter: str, mail: str) -> None:
    assert marked(letter, mail) == []


WAY = "We flew from Hong Kong to London on NV716. It was late."
HAN_WAY = "我們乘NV716由香港飛往倫敦，遲了三小時。"


@pytest.mark.parametrize(
    ("letter", "mail", "names"),
    [
        ("You flew from London to Hong Kong on NV716.", WAY, ["London", "Hong Kong"]),
        ("閣下乘NV716由倫敦飛往香港，我們深感抱歉。", HAN_WAY, ["倫敦", "香港"]),
        ("You flew from Hong Kong to London on NV716.", WAY, []),
        ("閣下乘NV716從香港前往倫敦，我們深感抱歉。", HAN_WAY, []),
        ("You flew from London to Hong Kong on NV717.", WAY + " We came from London to Hong Kong on NV717.", []),
    ],
)
def test_a_flight_is_told_the_way_it_went(letter: str, mail: str, names: list[str]) -> None:
    given = given_for(letter, mail)
    given = msgspec.structs.replace(given, places={**given.places, "香港": "HKG", "倫敦": "LHR"})
    assert [one.text for one in fact_findings(given) if one.rule == "FAC-08"] == names
