"""Every shipped practice case: its model earns the marks, its careless and rude answers lose those they should."""

from __future__ import annotations

import pytest

from drafter.oversight.training.words import compiled
from training_ground import marked, practice, shelf

CASES = sorted(shelf().cases)
MARKED = ["screen-dark", *(pytest.param(id, marks=pytest.mark.slow) for id in CASES if id != "screen-dark")]


def test_every_file_can_be_used() -> None:
    assert not shelf().rejected
    assert CASES


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
