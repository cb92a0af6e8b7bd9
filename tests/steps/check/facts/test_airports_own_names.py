"""An airport by its own name, where they or their journey name its city."""

from __future__ import annotations

import pytest
from penhaligon import given_for

from drafter.steps.check.facts import fact_findings


def marked(told: str, letter: str) -> list[str]:
    return [one.text for one in fact_findings(given_for(letter, told)) if one.severity != "advice"]


@pytest.mark.parametrize(
    ("told", "letter"),
    [
        ("We land in Rome at 6.55 and nobody is there.", "Nobody should begin a cruise on the kerb at Fiumicino."),
        ("We flew from Denver to Boston and sat there.", "You were due into Logan at seven and sat there."),
        ("We flew from Leeds to Chicago and sat there.", "You should have been met at O'Hare by our driver."),
        ("I flew to Singapore and nobody was there.", "You came through Changi at six and nobody met you."),
        ("I flew home to Stockholm without my bag.", "You stood at Arlanda without your bag."),
        ("We flew home to Toronto without our bags.", "You stood at Pearson without your bags."),
        ("We flew home to Lisbon without our bags.", "You stood at Portela without your bags."),
        ("We flew home to Tel Aviv without our bags.", "You were left standing at Ben Gurion without your bags."),
        ("We flew home to Geneva without our bags.", "You stood at Cointrin without your bags."),
    ],
)
def test_the_own_name_of_an_airport_of_the_city_is_left_alone(told: str, letter: str) -> None:
    assert marked(told, letter) == []


@pytest.mark.parametrize(
    ("told", "letter", "words"),
    [
        ("We flew to Rome with the dog and sat there.", "You flew to Malpensa with the dog.", "Malpensa"),
        ("We flew to Boston with the dog and sat there.", "You flew to O'Hare with the dog.", "O'Hare"),
        ("We flew from Leeds to Boston with the dog.", "You flew from Leeds to Pearson with the dog.", "Pearson"),
    ],
)
def test_the_airport_of_another_city_is_marked(told: str, letter: str, words: str) -> None:
    assert marked(told, letter) == [words]
