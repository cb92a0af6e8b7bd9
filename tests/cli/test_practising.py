"""`drafter practice list|grade`, as other programs call it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from drafter.cli import run_command
from drafter.oversight.training import answer_of
from training_ground import practice, shelf


def asked(capsys: pytest.CaptureFixture[str], home: Path, *words: str) -> tuple[int, Any]:
    status = run_command(["practice", *words, "--json", "--home", str(home)])
    return status, json.loads(capsys.readouterr().out)


def test_the_list_has_a_row_for_each_case(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    status, rows = asked(capsys, home, "list")
    assert status == 0
    assert {row["id"] for row in rows} == set(shelf().cases)
    assert set(rows[0]) == {"id", "language", "level", "skills", "title"}


def test_a_case_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    (home / "answer.json").write_text(json.dumps({"id": "a", "practice": "nowhere", "letter": "Dear"}))
    status, answer = asked(capsys, home, "grade", str(home / "answer.json"))
    assert (status, answer["id"]) == (1, "a")
    assert "nowhere" in answer["error"]["what"]


@pytest.mark.parametrize(
    ("answer", "where", "near"),
    [({"practice": "charged-twise", "letter": "Dear"}, "practice", "'charged-twice'"),
     ({"practice": "charged-twice", "leter": "Dear"}, "leter", "`letter`"), (5, "$", "")],
)  # fmt: skip
def test_what_cannot_be_marked_names_its_field_and_what_was_meant(
    capsys: pytest.CaptureFixture[str], home: Path, answer: Any, where: str, near: str
) -> None:
    (home / "answer.json").write_text(json.dumps(answer))
    status, told = asked(capsys, home, "grade", str(home / "answer.json"))
    assert (status, told["error"]["where"]) == (1, where)
    assert near in told["error"]["what"]


def test_grading_needs_a_file(home: Path) -> None:
    assert run_command(["practice", "grade", "--home", str(home)]) == 2


@pytest.mark.slow
def test_the_model_answer_is_marked_from_the_command_line(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    raw = msgspec.to_builtins(answer_of(practice(), "model"))
    (home / "answer.json").write_text(json.dumps({**raw, "id": "a"}))
    status, marks = asked(capsys, home, "grade", str(home / "answer.json"))
    assert (status, marks["id"], marks["passed"]) == (0, "a", True)
    assert marks["percent"] >= 90
    assert not (home / "cases.sqlite").exists()
