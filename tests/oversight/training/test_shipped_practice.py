"""Every shipped practice case: its model earns the marks, its careless and rude answers lose those they should."""

from __future__ import annotations

import pytest

from drafter.oversight.training import case_of, seat_for
from drafter.oversight.training.words import compiled
from drafter.steps.flow import open_case
from handbook import SEAT, book
from training_ground import marked, practice, shelf

CASES = sorted(shelf().cases)
MARKED = ["screen-dark", *(pytest.param(id, marks=pytest.mark.slow) for id in CASES if id != "screen-dark")]


TRAPS = {"other_booking", "wrong_law", "two_passengers", "minor", "hidden_legal", "expired_template", "customer_wrong",
         "bait", "page_two", "late_report"}  # fmt: skip


def test_every_file_can_be_used() -> None:
    assert not shelf().rejected


@pytest.mark.parametrize(("language", "least"), [("en-GB", 24), ("zh-Hant-HK", 6)])
def test_there_are_cases_enough_at_every_level(language: str, least: int) -> None:
    there = [case for case in shelf().cases.values() if case.language == language]
    assert len(there) >= least
    assert {case.level for case in there} == {1, 2, 3}


def test_every_kind_of_complaint_and_every_trap_can_be_practised() -> None:
    cases = shelf().cases.values()
    kinds = {category.split(".")[0] for case in cases for category in case.outcomes.categories}
    assert kinds >= {"disruption", "baggage", "booking", "refund", "service", "cabin", "airport", "loyalty",
                     "assistance", "safety", "tour", "discrimination", "privacy", "praise"}  # fmt: skip
    assert {trap.id for case in cases for trap in case.traps} >= TRAPS


@pytest.mark.parametrize("id", CASES)
def test_categories_and_routes_are_the_departments_own(id: str) -> None:
    right, rules = practice(id).outcomes, book().classify
    assert {*right.categories, *right.also_categories} <= set(rules.by_id)
    assert all(route == "desk" or rules.route_for(route) for route in right.routes)


@pytest.mark.slow
@pytest.mark.parametrize("id", CASES)
def test_what_the_law_owes_is_what_drafter_works_out(id: str) -> None:
    case = practice(id)
    draft = open_case(case_of(case), book(), seat_for(case, SEAT))
    due = [one.amount for one in draft.compensation.entitlements if one.amount and not one.if_]
    sealed = [one.least for one in case.outcomes.award if one.kind == "owed"]
    assert sealed == due or not due


@pytest.mark.parametrize("id", MARKED)
def test_the_model_answer_gets_95_percent_and_no_critical_error(id: str) -> None:
    marks = marked(id, "model")
    assert marks.percent >= 95, [(mark.id, mark.better) for mark in marks.lost]
    assert not marks.critical


@pytest.mark.parametrize("id", MARKED)
def test_the_careless_answer_loses_what_it_should_and_does_not_pass(id: str) -> None:
    marks, written = marked(id, "careless"), practice(id).careless
    assert set(written.loses) <= {mark.id for mark in marks.lost}
    assert set(written.critical) <= {error.id for error in marks.critical}
    assert not marks.passed
    assert marks.percent < 75


@pytest.mark.parametrize("id", MARKED)
def test_the_rude_answer_loses_its_tone_and_does_not_pass(id: str) -> None:
    marks, written = marked(id, "rude"), practice(id).rude
    assert {*written.loses, "tone"} <= {mark.id for mark in marks.lost}
    assert set(written.critical) <= {error.id for error in marks.critical}
    assert marks.parts["wrote"][0] <= marks.parts["wrote"][1] * 0.6
    assert not marks.passed


@pytest.mark.parametrize("id", MARKED)
def test_each_lost_mark_names_its_words_and_one_thing_to_do_better(id: str) -> None:
    for name in ("careless", "rude"):
        assert all(mark.evidence and mark.better for mark in marked(id, name).lost)


@pytest.mark.parametrize("id", CASES)
def test_notes_stand_beside_words_of_the_model_answer(id: str) -> None:
    case = practice(id)
    letter = " ".join(case.model.letter.split())
    assert [note.at for note in case.model.notes if note.at not in letter] == []
    assert case.model.notes


@pytest.mark.parametrize("id", CASES)
def test_every_pattern_can_be_read_and_every_id_is_said_once(id: str) -> None:
    right = practice(id).outcomes
    says = [*right.must_say, *right.must_not_say]
    for say in says:
        assert all(compiled(words) for words in say.words)
    assert len({say.id for say in right.must_say}) == len(right.must_say)
