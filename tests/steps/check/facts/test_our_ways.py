"""Places that only we can tell, and homes of others, beside those of the customer's own way."""

from __future__ import annotations

import pytest
from penhaligon import given_for

from drafter.steps.check.facts import fact_findings

MAIL = (
    "We chose the Thalassa Bay in Crete, and on nine of fourteen days they drilled. The pool was closed from 15 to 20 "
    "August. A junior team from Split played in the corridor. On the train between Tarcoola and Marla the lamp "
    "rattled. A lorry driver from Motherwell drove us to Gretna, and the van that was to meet us "
    "had broken down at Lockerbie."
)


def marked(letter: str, mail: str = MAIL) -> list[str]:
    return [one.text for one in fact_findings(given_for(letter, mail)) if one.rule in ("FAC-08", "SAL-03", "FAC-13")]


@pytest.mark.parametrize(
    "letter",
    [
        "The pool was shut for so long because the pump had to be sent from Athens.",
        "The pool was shut because a new valve was flown in from Leipzig.",
        "Chef swapped the bread at Port Augusta when he ran short.",
        "The technician who should have come was sent to Ballarat instead.",
        "A wagon had shed its load at Gargrave, and the road was closed.",
        "The dairy's wagon was stuck at Bodmin that morning.",
        "The parkin I cannot replace, but something is in the post from Grasmere.",
        "A new lamp is on its way to you from Wolverhampton.",
        "I should like to offer a night with breakfast whenever you are next in Wan Chai.",
        "Please come and see us on your next visit to Padstow.",
    ],
)
def test_a_place_of_our_side_of_the_story_is_left_alone(letter: str) -> None:
    assert marked(letter) == []


@pytest.mark.parametrize(
    ("letter", "place"),
    [
        ("The van that was to meet you had broken down at Carnforth.", "Carnforth"),
        ("On the train between Pimba and Marla the lamp rattled.", "Pimba"),
        ("A lorry driver from Hamilton drove you to Gretna.", "Hamilton"),
    ],
)
def test_a_place_of_their_own_story_is_marked(letter: str, place: str) -> None:
    assert marked(letter) == [place]


@pytest.mark.parametrize(
    "mail",
    [
        "The corridor was full of a junior water polo team from Split.",
        "A couple of friendly lads from Split drank all night in the corridor.",
        "Two nurses and a doctor from Split took pity on us.",
    ],
)
def test_the_home_of_others_is_no_place_of_their_way(mail: str) -> None:
    assert marked("You should have had the choice before you ever got on KT381 at Gatwick.", mail) == []


def test_a_group_that_flew_from_a_place_is_not_at_home_there() -> None:
    told = "I flew with the choir on KT381 from Split to Rijeka and sat there."
    assert marked("You flew with the choir on KT381 from Zadar to Rijeka.", told) == ["Zadar"]


def test_the_place_they_went_to_is() -> None:
    assert marked("You got on KT381 to Gatwick.", "I flew on KT381 to Split and sat there.") == ["Gatwick"]
