"""The next case trains the weakest skill, help fades, and progress can be told from the marks."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from drafter.model.marks import Attempt
from drafter.model.practice import Skill, Step
from drafter.oversight.training import answer_of
from drafter.oversight.training.coaching import help_level, level_of, next_case, skill_shares
from drafter.oversight.training.progress import certificate, most_missed, progress
from drafter.oversight.training.replaying import replay
from training_ground import marked, practice, shelf, terms


def attempt(skills: dict[Skill, float], n: int = 1, passed: bool = True, **changes: object) -> Attempt:
    marks = replace(marked("screen-dark", "model"), skills=skills, passed=passed)
    made = Attempt(id=str(n), person="Lee", practice="screen-dark", at=f"2026-11-{n:02}", marks=marks,
                   answer=answer_of(practice(), "model"))  # fmt: skip
    return replace(made, **changes)


def test_the_next_case_trains_the_weakest_skill() -> None:
    chosen = next_case([attempt({"tone": 0.9, "routes": 0.1})], shelf().cases.values(), "en-GB", terms())
    assert chosen is not None
    assert "routes" in practice(chosen.practice).skills
    assert "routes (10%" in chosen.because
    assert chosen.help == "shown"


def test_a_case_never_tried_comes_before_one_that_was() -> None:
    tried = attempt({"goodwill": 0.2})
    others = [one for one in shelf().cases.values() if "goodwill" in one.skills and one.id != "screen-dark"]
    chosen = next_case([tried], [practice(), *others], "en-GB", terms())
    assert chosen is not None
    assert chosen.practice != "screen-dark" or not others


def test_no_case_in_a_language_is_no_case() -> None:
    assert next_case([], shelf().cases.values(), "fr-FR", terms()) is None


def test_a_skill_is_judged_by_its_last_three_letters() -> None:
    tries = [attempt({"tone": share}, n) for n, share in enumerate((0.0, 0.9, 0.9, 0.9), 1)]
    assert skill_shares(tries)["tone"] == pytest.approx(0.9)


@pytest.mark.parametrize(("passed", "level"), [((True, True), 2), ((True, False), 1), ((True,), 1)])
def test_two_letters_passed_in_a_row_raise_the_level(passed: tuple[bool, ...], level: int) -> None:
    assert level_of([attempt({}, n, passed=one) for n, one in enumerate(passed, 1)]) == level


@pytest.mark.parametrize(("share", "help"), [(0.2, "shown"), (0.6, "on_request"), (0.95, "afterwards")])
def test_help_fades_with_skill(share: float, help: str) -> None:
    assert help_level(share, terms()) == help


def test_the_replay_keeps_the_order_of_the_decisions() -> None:
    steps = (Step(what="route", chosen="legal", at_min=2), Step(what="categories", chosen="baggage.lost", at_min=4))
    answer = replace(answer_of(practice(), "careless"), steps=steps)
    rows = replay(practice(), answer, marked("screen-dark", "careless"), terms().why)
    assert [row.what for row in rows[:2]] == ["route", "categories"]
    assert rows[1].better == "cabin.entertainment, service.cabin_crew"
    assert not rows[1].right
    assert all(row.why for row in rows)


def test_progress_shows_the_first_and_the_latest_letter() -> None:
    (row,) = progress([attempt({"tone": 0.4}, 1), attempt({"tone": 0.8}, 2)])
    assert (row.first, row.latest, row.mean, row.letters) == (0.4, 0.8, 0.6, 2)


def test_the_most_missed_trap_comes_first() -> None:
    tries = [attempt({}, 1), attempt({}, 2, marks=marked("screen-dark", "careless"))]
    assert [row.missed for row in most_missed(tries)] == [1, 0]
    assert most_missed(tries)[0].trap == "late_report"


def test_a_certificate_names_passed_cases_once() -> None:
    sheet = certificate("Lee", [attempt({"tone": 1.0}, 1), attempt({"tone": 1.0}, 2), attempt({}, 3, passed=False)])
    assert [row[0] for row in sheet.practised] == ["screen-dark"]
