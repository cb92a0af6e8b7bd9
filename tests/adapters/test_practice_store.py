"""The practice store keeps attempts, and stands on its own side of the wall."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from msgspec.structs import replace

from drafter.adapters.case_store import CaseStore
from drafter.adapters.practice_store import NAME, PracticeStore
from drafter.model.marks import Attempt
from drafter.oversight.training import answer_of, case_for_learner, case_of
from drafter.ports import OutsideError
from training_ground import marked, practice

SOURCE = Path(__file__).resolve().parents[2] / "src" / "drafter"
PRACTISING = [
    *SOURCE.glob("oversight/training/*.py"),
    *SOURCE.glob("ui/training/*.py"),
    *SOURCE.glob("adapters/practice_*.py"),
    SOURCE / "cli" / "practising.py",
    *SOURCE.glob("app/training_*.py"),
]
WAYS_OUT = {"finish", "approve", "letter_out", "write_letter", "CaseStore", "LetterOut", "FinishedLetter"}


def attempt(**changes: object) -> Attempt:
    made = Attempt(id="a", person="Lee", practice="screen-dark", at="2026-11-20T10:00:00+00:00",
                   answer=answer_of(practice(), "model"), marks=marked("screen-dark", "model"))  # fmt: skip
    return replace(made, **changes)


def test_attempts_come_back_as_they_were(home: Path) -> None:
    store = PracticeStore(home)
    store.keep(attempt())
    store.keep(attempt(id="b", person="Ada", at="2026-11-19T10:00:00+00:00"))
    store.close()
    again = PracticeStore(home)
    assert [one.id for one in again.attempts()] == ["b", "a"]
    assert [one.marks for one in again.attempts("Lee")] == [attempt().marks]
    again.close()


def test_a_case_store_refuses_the_practice_file(home: Path) -> None:
    store = PracticeStore(home)
    store.keep(attempt())
    store.close()
    with pytest.raises(OutsideError, match="another program"):
        CaseStore.open(home / NAME)


def test_the_practice_store_refuses_a_case_store(home: Path) -> None:
    CaseStore.open(home / NAME).close()
    with pytest.raises(OutsideError, match="not a practice store"):
        PracticeStore(home)


def test_practice_leaves_no_trace_among_the_cases(home: Path) -> None:
    store = PracticeStore(home)
    store.keep(attempt())
    store.close()
    cases = CaseStore.open(home / "cases.sqlite")
    assert not cases.search("Farrell")
    cases.close()


def test_a_practice_case_is_a_sample_and_hides_what_is_to_be_found() -> None:
    assert case_of(practice()).sample
    shown = case_for_learner(practice())
    assert (shown.sample, shown.facts, shown.disruption) == (True, (), None)


@pytest.mark.parametrize("path", PRACTISING, ids=lambda path: path.stem)
def test_nothing_in_training_can_finish_or_write_a_customers_letter(path: Path) -> None:
    names = {node.id for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Name)}
    imported = {
        alias.name
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert not (names | imported) & WAYS_OUT
