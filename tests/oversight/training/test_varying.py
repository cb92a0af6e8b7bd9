"""A varied case teaches the same lesson in other words, and the same seed gives the same case."""

from __future__ import annotations

import msgspec
import pytest
from msgspec.structs import replace

from drafter.model.practice import OtherCause, Practice, Variation
from drafter.model.template import Rejected
from drafter.oversight.training import answer_of, grade, varied
from drafter.oversight.training.varying import of_cause, seed_for
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
    route = Variation(stands=("HKG",), others=(("CDG",),))
    wrong = replace(practice("pump-and-grandmother"), varies=(route,), causes=())
    answers = [varied(wrong, seed, book(), SEAT) for seed in range(6)]
    assert any(isinstance(answer, Rejected) for answer in answers)


def test_a_cause_that_the_law_excuses_owes_nothing_and_asks_for_the_reason() -> None:
    found = of_cause(practice("pump-and-grandmother"), 2, book(), SEAT)
    assert isinstance(found, Practice), found
    assert found.facts["cause"] == "bird_strike"
    assert not [one for one in found.outcomes.award if one.kind == "owed"]
    says = {say.id for say in found.outcomes.must_say}
    assert "not_due" in says
    assert "sum" not in says
    assert found.model.award is not None
    assert not found.model.award.of("owed")


def test_a_cause_that_the_airline_answers_for_owes_what_the_steps_say() -> None:
    found = of_cause(practice("zh-cancelled-with-parents"), 1, book(), SEAT)
    assert isinstance(found, Practice), found
    owed = [one for one in found.outcomes.award if one.kind == "owed"]
    assert [(str(one.least.amount), one.least.currency) for one in owed] == [("1800.00", "EUR")]
    assert "EU261" in owed[0].why


def test_learners_get_the_same_complaint_from_different_causes() -> None:
    causes = {str(of_seed("pump-and-grandmother", seed).facts["cause"]) for seed in range(12)}
    assert causes == {"technical", "crew_shortage", "bird_strike"}


def test_every_case_has_more_than_one_cause() -> None:
    assert not [case.id for case in shelf().cases.values() if not case.causes]


def test_a_sentence_that_the_file_breaks_is_changed_all_the_same() -> None:
    words = ("had left the Thames behind", "had left the river behind")
    changed = replace(practice(), varies=(), causes=(OtherCause(words=(words,)),))
    found = of_cause(changed, 1, book(), SEAT)
    assert isinstance(found, Practice)
    assert "left the river behind" in found.case.messages[0].text


def test_a_person_gets_the_same_variation_again_and_another_at_the_next_try() -> None:
    first, again, second = seed_for("Lee", "screen-dark", 0), seed_for("Lee", "screen-dark", 0), seed_for("Lee", "x", 1)
    assert first == again
    assert first != second
    assert first != seed_for("Ada", "screen-dark", 0)


@pytest.mark.slow
@pytest.mark.parametrize("id", CASES)
def test_the_model_of_a_varied_case_is_as_good_and_the_careless_answer_as_bad(id: str) -> None:
    for seed in range(16):
        found = of_seed(id, seed)
        marks = grade(found, answer_of(found, "model"), book(), SEAT, terms())
        assert marks.percent >= 95, (seed, [(mark.id, mark.evidence) for mark in marks.lost])
        assert not marks.critical, seed
        assert not grade(found, answer_of(found, "careless"), book(), SEAT, terms()).passed, seed
