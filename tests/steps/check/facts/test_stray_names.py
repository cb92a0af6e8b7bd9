"""Names that stand nowhere in the case: those that are ours to tell, and those that are wrong."""

from __future__ import annotations

import pytest
from penhaligon import given_for

from drafter.steps.check.facts.persons.ours_to_tell import is_introduced
from drafter.steps.check.facts.persons.stray_names import stray_name_findings
from drafter.steps.check.facts.surroundings import Sentences

MAIL = (
    "My wife Rosamund and I were to see Bergen on the Tuesday; it was left out with one word over the loudspeaker. In "
    "Ålesund our guide Ingvild was a joy, and at the pier of Bodø my mother Edith fell on the ice. The coach from "
    "Trondheim was an hour late."
)


def asked(letter: str) -> list[str]:
    given = given_for(letter, MAIL)
    return [one.text for one in stray_name_findings(given, Sentences(given.text))]


@pytest.mark.parametrize(
    ("letter", "name"),
    [
        ("You and your wife had waited all week to see Tromsø, and we told you in one word.", "Tromsø"),
        ("I am glad that your guide Solveig was a joy.", "Solveig"),
        ("When your mother Enid fell on the ice, nobody stood beside her.", "Enid"),
        ("Your coach from Narvik was an hour late.", "Narvik"),
        ("I am sorry that you and Rosalind missed the town.", "Rosalind"),
        ("Your mother went down on the ice in Hammerfest, and our guide was the last to come.", "Hammerfest"),
        ("You saw Ålesund instead of Narvik, and nobody told you why.", "Narvik"),
        ("The desk left Solveig to find out for herself rather than tell you both.", "Solveig"),
    ],
)
def test_a_name_of_nobody_and_nowhere_in_the_customers_story_is_asked_about(letter: str, name: str) -> None:
    assert asked(letter) == [name]


@pytest.mark.parametrize(
    "letter",
    [
        "My colleague Sunniva Dahl has spoken to the harbour master.",
        "The spare pump had to be flown in from Rotterdam, which took the night.",
        "My colleague Solveig raised it, and it was bounced.",
        "An Icelandic-speaking guide was booked for you.",
        "Our Stavanger office will ring you on Monday.",
        "I have written to Mr Tveit, who runs the pier for us.",
        "We keep our relief coaches at Lillehammer, and none was free.",
        "The aircraft had come in late from Gothenburg with a damaged tyre.",
        "I have read the tracing file. ⟦Where was the bag?⟧ Loading your bag was our job, and we did not do it.",
        "I am sorry that Bergen was left out, and for Edith's fall at Bodø. Please give Rosamund my regards.",
    ],
)
def test_a_name_that_only_we_can_tell_and_one_of_theirs_are_left_alone(letter: str) -> None:
    assert asked(letter) == []


@pytest.mark.parametrize(("told", "names"), [(" Outside Trengwainton the bus stopped.", ["Lanhydrock"]), ("", [])])
def test_where_it_stopped_is_ours_to_tell_unless_they_tell_it(told: str, names: list[str]) -> None:
    given = given_for("It came late, and near Lanhydrock it stopped altogether with a split hose.", MAIL + told)
    assert [one.text for one in stray_name_findings(given, Sentences(given.text))] == names


def test_what_they_may_have_meant_is_offered() -> None:
    given = given_for("You and your wife had waited all week to see Tromsø, and we told you in one word.", MAIL)
    finding = next(iter(stray_name_findings(given, Sentences(given.text))))
    assert finding.severity == "warning"
    assert finding.blocks == "until_reason"
    assert "Bergen" in finding.fixes


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("I have written to ", ", our station manager, about it"),
        ("A note from ", ", who runs the pier for us"),
        ("You met ", " (purser) on the stairs"),
        ("I spoke with ", ", head of ground services"),
        ("You may ask for ", " at any time"),
        ("I am grateful to ", " at our Oslo desk"),
        ("The man behind the counter was ", ""),
        ("Then ", " in Guest Relations will ring you"),
    ],
)
def test_somebody_of_ours_is_known_by_the_words_around_the_name(before: str, after: str) -> None:
    assert is_introduced(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Your mother went down on the ice in ", ", and our guide was the last to come"),
        ("Your mother went down on the ice in ", ", our guide should have been the first"),
        ("You and ", " waited for the captain"),
        ("Nobody told ", ", so the team went on without her"),
        ("You left ", " on the Tuesday"),
        ("We saw ", " at the pier"),
        ("You reached ", ", you say, and the agent was gone"),
    ],
)
def test_one_of_ours_who_is_named_next_introduces_nobody(before: str, after: str) -> None:
    assert not is_introduced(before, after)
