"""Marks are fair to other hands: a good letter in other words passes, a bad one in good words loses the right mark."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from other_answers import BAD, GOOD, MIXED, Flawed

from drafter.model.marks import Marks
from drafter.model.practice import Answer
from drafter.oversight.training import answer_of, grade
from handbook import SEAT, book
from training_ground import practice, terms

pytestmark = pytest.mark.slow


def marks_of(id: str, answer: Answer) -> Marks:
    return grade(practice(id), answer, book(), SEAT, terms())


def flawed(flaw: Flawed) -> Marks:
    model = answer_of(practice(flaw.practice), "model")
    letter = model.letter
    for stands, instead in flaw.changed.items():
        assert stands in letter, stands
        letter = letter.replace(stands, instead)
    return marks_of(flaw.practice, replace(model, letter=letter, **flaw.decisions))


@pytest.mark.parametrize("id", GOOD)
def test_a_good_letter_by_another_hand_passes(id: str) -> None:
    marks = marks_of(id, replace(answer_of(practice(id), "model"), letter=GOOD[id]))
    assert marks.percent >= 85, [(mark.id, mark.evidence) for mark in marks.lost]
    assert not marks.critical
    assert marks.passed


@pytest.mark.parametrize("name", BAD)
def test_a_flaw_in_a_good_letter_loses_its_own_mark_with_its_words(name: str) -> None:
    flaw, marks = BAD[name], flawed(BAD[name])
    lost = {mark.id: " | ".join(one.text for one in mark.evidence) for mark in marks.lost}
    assert flaw.loses in lost
    assert flaw.evidence in lost[flaw.loses]
    assert bool(marks.critical) == flaw.critical, [error.what for error in marks.critical]


@pytest.mark.parametrize("name", [name for name, flaw in BAD.items() if flaw.critical])
def test_a_grave_flaw_fails_the_letter(name: str) -> None:
    assert not flawed(BAD[name]).passed


@pytest.mark.parametrize("id", MIXED)
def test_a_good_letter_with_one_fault_loses_that_and_little_else(id: str) -> None:
    answer = MIXED[id]
    marks = marks_of(id, replace(answer_of(practice(id), "model"), letter=answer.letter))
    assert [mark.id for mark in marks.lost if mark.share < 0.75] == [answer.loses]
    assert answer.evidence in next(mark for mark in marks.lost if mark.id == answer.loses).evidence[0].text
    assert (marks.passed, marks.percent > 90) == (answer.passed, True)
