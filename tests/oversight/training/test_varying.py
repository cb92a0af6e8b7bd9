"""A varied case teaches the same lesson in other words, and the same seed gives the same case."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from drafter.model.practice import Practice, Variation
from drafter.model.template import Rejected
from drafter.oversight.training import answer_of, grade, varied
from handbook import SEAT, book
from training_ground import practice, shelf, terms

CASES = sorted(shelf().cases)


def of_seed(id: str, seed: int) -> Practice:
    found = varied(practice(id), seed, book(), SEAT)
    assert isinstance(found, Practice), found
    return found


def other_than(name: str) -> Practice:
    """The first variation of the dark screen in which that field of the case is another."""
    found = (of_seed("screen-dark", seed) for seed in range(20))
    return next(one for one in found if getattr(one, name) != getattr(practice(), name))


def test_the_same_seed_gives_the_same_case() -> None:
    assert of_seed("screen-dark", 7) == of_seed("screen-dark", 7)


def test_learners_side_by_side_get_different_letters() -> None:
    letters = {of_seed("screen-dark", seed).case.messages[0].text for seed in range(8)}
    assert len(letters) >= 6


def test_a_new_name_stands_everywhere_the_old_one_stood() -> None:
    found = next(one for seed in range(20) if family(one := of_seed("screen-dark", seed)) != "Farrell")
    assert "Farrell" not in msgspec.json.encode(replace(found, varies=())).decode()
    assert f"Dear Mr {family(found)}," in found.model.letter


def family(found: Practice) -> str:
    return found.case.customer.family_name or ""


def test_dates_move_by_whole_weeks_everywhere() -> None:
    found = other_than("today")
    assert (found.today - practice().today).days % 7 == 0
    assert str(found.facts["date"]) == str(found.outcomes.facts["date"])
    assert found.case.messages[0].sent != practice().case.messages[0].sent


def test_a_variation_that_changes_what_law_owes_is_refused() -> None:
    wrong = replace(practice("pump-and-grandmother"), varies=(Variation(stands=("HKG",), others=(("CDG",),)),))
    answers = [varied(wrong, seed, book(), SEAT) for seed in range(6)]
    assert any(isinstance(answer, Rejected) for answer in answers)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize("id", CASES)
def test_the_model_of_a_varied_case_is_as_good(id: str, seed: int) -> None:
    found = of_seed(id, seed)
    marks = grade(found, answer_of(found, "model"), book(), SEAT, terms())
    assert marks.percent >= 95, [(mark.id, mark.evidence) for mark in marks.lost]
    assert not marks.critical
