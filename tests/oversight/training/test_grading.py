"""Marks are fair: right decisions earn them, each wrong one costs its own, and evidence stands in the letter."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from drafter.model.award import Award, AwardLine
from drafter.model.marks import Mark, Marks
from drafter.model.money import Money
from drafter.model.practice import Answer
from drafter.oversight.training import answer_of, grade
from handbook import SEAT, book
from training_ground import marked, practice, terms


def graded(**changes: object) -> Marks:
    """The model answer of the dark screen with these changes, marked."""
    answer = replace(answer_of(practice(), "model"), **changes)
    return grade(practice(), answer, book(), SEAT, terms())


def mark_of(marks: Marks, id: str) -> Mark:
    return next(mark for mark in marks.marks if mark.id == id)


@pytest.mark.parametrize(
    ("changes", "lost"),
    [
        ({"categories": ("baggage.lost",)}, "categories"),
        ({"flags": ("legal",)}, "flags"),
        ({"route": "legal"}, "route"),
        ({"award": Award()}, "goodwill"),
        ({"minutes": 90.0}, "time"),
        ({"minutes": 2.0}, "waited"),
        ({"facts": {"flight": "NV1"}}, "facts"),
    ],
)
def test_each_wrong_decision_costs_its_own_mark(changes: dict[str, object], lost: str) -> None:
    assert lost in {mark.id for mark in graded(**changes).lost}


def test_half_of_the_categories_earn_half_of_the_mark() -> None:
    assert mark_of(graded(categories=("cabin.entertainment",)), "categories").share == 0.5


def test_a_form_that_policy_does_not_like_costs_the_form_only() -> None:
    line = AwardLine(kind="goodwill", amount=Money(Decimal(30), "GBP"), form="in_kind")
    lost = {mark.id for mark in graded(award=Award(lines=(line,))).lost}
    assert "form" in lost
    assert "goodwill" not in lost


def test_evidence_stands_in_the_letter_where_it_says() -> None:
    letter = answer_of(practice(), "model").letter.strip()
    places = [one for mark in marked("screen-dark", "model").marks for one in mark.evidence if one.end]
    assert places
    assert all(letter[one.start : one.end] == one.text for one in places)


def test_what_was_not_asked_of_the_learner_is_not_marked() -> None:
    marks = graded(facts=None, minutes=None)
    assert not {"facts", "time", "waited"} & {mark.id for mark in marks.marks}
    assert "time" not in marks.parts
    assert marks.percent >= 95


def test_an_empty_letter_is_marked_like_any_other() -> None:
    marks = grade(practice(), Answer(practice="screen-dark", letter=""), book(), SEAT, terms())
    assert marks.percent < 50
    assert not marks.passed


def test_the_profile_keeps_the_machine_and_the_person_apart() -> None:
    sections = marked("screen-dark", "model").profile
    assert len(sections) == 7
    assert sum(section.machine[1] for section in sections) == 100
    assert all(section.person is None and section.question for section in sections)


def test_a_critical_error_fails_the_letter_whatever_its_points() -> None:
    letter = answer_of(practice(), "model").letter.replace("I cannot pay that sum", "I will pay you £500 in cash")
    marks = graded(letter=letter)
    assert "never.sum" in {error.id for error in marks.critical}
    assert marks.percent > 75
    assert not marks.passed
