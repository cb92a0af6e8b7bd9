"""What the sentence encoder makes of a customer's clauses changes the concerns, until a person has worked on them."""

from __future__ import annotations

from drafter.model.case import Message
from drafter.model.draft import Draft
from drafter.steps.flow import add_concern, clauses_to_hear, concern_line, hear_concerns, open_case
from handbook import SEAT, book, late_case

TEXT = "The lift was a wardrobe. The pilot sang. Where is my bag?"
CLAUSES = ("The lift was a wardrobe.", "The pilot sang.", "Where is my bag?")
YES, NO = (-9.0, 9.0, 0.0, 0.0), (9.0, -9.0, -9.0, -9.0)


def opened() -> Draft:
    return open_case(late_case(messages=(Message(text=TEXT),)), book(), SEAT)


def test_every_clause_is_asked_about_among_its_neighbours() -> None:
    assert clauses_to_hear(opened(), book()) == CLAUSES
    assert concern_line(book()) is not None


def test_what_they_mean_says_which_are_concerns() -> None:
    heard = hear_concerns(opened(), dict(zip(CLAUSES, (NO, YES, NO), strict=True)), book(), SEAT)
    assert [one.text for one in heard.classification.concerns] == ["The pilot sang.", "Where is my bag?"]
    assert clauses_to_hear(heard, book()) == ()


def test_a_ledger_that_a_person_has_arranged_is_asked_about_no_more() -> None:
    assert clauses_to_hear(add_concern(opened(), 0, 0, len(CLAUSES[0])), book()) == ()
