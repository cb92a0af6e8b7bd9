"""Figures that the case tells otherwise or not at all: those that are ours to tell, and those that are wrong."""

from __future__ import annotations

import pytest
from penhaligon import given_for

from drafter.steps.check.facts.figures.stray_figures import stray_figure_findings
from drafter.steps.check.facts.surroundings import Sentences

MAIL = (
    "We had booked two cabins on the Lindesnes, 4117 and 4119, for my mother's eightieth birthday. The lift was out of "
    "order for four days, so she climbed six flights of stairs three times a day. At Bodø we queued ninety minutes for "
    "a tender, in the rain, with five other families. I rang your desk four times and was told at 9.40 that somebody "
    "would call within the hour. We paid for nine excursions and went on five."
)


def asked(letter: str, mail: str = MAIL) -> list[str]:
    given = given_for(letter, mail)
    return [one.text for one in stray_figure_findings(given, Sentences(given.text))]


@pytest.mark.parametrize(
    ("letter", "figure"),
    [
        ("Your cabins were 4117 and 4191, and neither was ready.", "4191"),
        ("Your mother climbed seven flights of stairs because the lift was out of order.", "seven"),
        ("The lift was out of order for eleven days.", "eleven days"),
        ("You queued for thirty minutes at Bodø for a tender, in the rain.", "thirty minutes"),
        ("You queued in the rain for a tender with eight other families.", "eight"),
        ("You had paid for twelve excursions.", "twelve"),
        ("You were told at 10.40 that somebody would call within the hour.", "10.40"),
        ("You rang our desk seven times and nobody called.", "seven"),
    ],
)
def test_a_figure_that_is_not_in_the_customers_story_is_asked_about(letter: str, figure: str) -> None:
    assert asked(letter) == [figure]


@pytest.mark.parametrize(
    "letter",
    [
        "Call me on +852 5550 0142 (Monday to Friday, 09:00 to 18:00 Hong Kong time).",
        "Please send me your receipts for meals, a room and transport within 30 days; photographs are enough.",
        "Your cabins were 4117 and 4119, and neither was ready.",
        "Your mother climbed six flights of stairs because the lift was out of order for four days.",
        "Our engineers needed a part that took eleven days to reach us from the yard.",
        "We shall pay you within fourteen days.",
        "Under our terms a lift that stands for more than 24 hours is a defect.",
        "You can reach me on extension 7320, on weekdays from 9 to 5.",
        "You went on five of your nine excursions, so four are refunded.",
        "Had the lift stood for eleven days, we should have paid twice as much.",
        "We carry 490 guests and have two lifts forward and three aft.",
        "I have worked aboard our ships for seventeen years.",
        "I taught navigation for nineteen years before I came ashore.",
        "I have added 500 miles to your account ending 9023.",
        "You may spend the credit on excursions until 30 September.",
        "At thirty-five thousand feet nobody sleeps well.",
    ],
)
def test_a_figure_of_theirs_and_one_that_is_ours_to_tell_are_left_alone(letter: str) -> None:
    assert asked(letter) == []


STORY = (
    "We had booked two cabins on the Lindesnes from 3 March. My mother slipped on the wet stair on 5 March, and the "
    "doctor at Bodø came two days after. Our trunks, three of them, came on 8 March. On 6 March the excursion to "
    "Narvik was lost; we paid £84 for it. I rang on 10 March and wrote on 11 March."
)


@pytest.mark.parametrize(
    ("letter", "day"),
    [
        ("I am sorry about your mother's fall on 4 March on the wet stair.", "4 March"),
        ("On 4 March your mother slipped on the stair.", "4 March"),
        ("(ii) Your mother's fall on 4 March. It should not have happened.", "4 March"),
        ("Your trunks reached you on 9 March.", "9 March"),
        ("The excursion to Narvik on 7 March, for which you paid £84, is refunded.", "7 March"),
    ],
)
def test_a_day_beside_the_one_they_told_of_it_is_asked_about(letter: str, day: str) -> None:
    assert asked(letter, STORY) == [day]


@pytest.mark.parametrize(
    "letter",
    [
        "On 5 March your mother slipped on the stair, and your trunks came on 8 March.",
        "Our engineer mended the lift on 7 March.",
        "We paid it into your account on 18 March.",
        "The stair was rebuilt on 9 March, with a rail on either side.",
        "The lock told us on 4 March that its gates stood open.",
        "Your mother was moved to another cabin on 4 March, the day before her fall.",
        "The crew washed the stair at ten that morning, as the log of 4 March shows.",
    ],
)
def test_a_day_of_theirs_and_one_of_our_own_doing_are_left_alone(letter: str) -> None:
    assert asked(letter, STORY) == []


def test_what_they_told_is_offered_and_one_told_of_something_else_is_called_so() -> None:
    given = given_for("The lift was out of order for eleven days, and you queued with four other families.", MAIL)
    found = list(stray_figure_findings(given, Sentences(given.text)))
    assert [one.text for one in found] == ["eleven days", "four"]
    assert {one.severity for one in found} == {"warning"}
    assert "four days" in found[0].fixes
    assert "is not in the case" in found[0].message
    assert "of something else" in found[1].message
