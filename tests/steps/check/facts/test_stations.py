"""Which station of a town the customer used."""

from __future__ import annotations

import pytest
from test_substitutes import marked

TOLD = "I took your 10.05 train from Glasgow Central to Kyle with my sister. Reus Nord was closed."


@pytest.mark.parametrize(
    ("letter", "words"),
    [
        ("You took the 10.05 from Glasgow Buchanan to Kyle.", ["Glasgow Buchanan"]),
        ("You took the 10.05 from Glasgow Central to Kyle.", []),
        ("You took the 10.05 from Glasgow to Kyle.", []),
        ("We rebooked you from Glasgow Buchanan to Kyle.", []),
        ("Our Glasgow Buchanan office has your letter.", []),
    ],
)
def test_another_station_of_the_same_town_is_marked(letter: str, words: list[str]) -> None:
    assert marked(TOLD, letter) == words
