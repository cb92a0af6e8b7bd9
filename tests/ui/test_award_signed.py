"""Goodwill outside the band goes out with a reason and a name, both filed with the letter; then it is paid."""

from __future__ import annotations

import csv
from pathlib import Path

from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.model.award import Award
from drafter.model.draft import FinishedLetter
from drafter.model.letter import letter_from_plain
from drafter.steps.flow import Refusal


def opened(program: Program, qtbot: QtBot, post: Path) -> None:
    program.import_files([post])
    qtbot.waitUntil(lambda: len(program.window.cases.model.rows) == 1, timeout=20_000)
    with qtbot.waitSignal(program.desk.opened, timeout=10_000):
        program.window.open_case(program.window.cases.model.rows[0].id)
    program.window.desk.confirm_all.click()


def signs_wanted(program: Program) -> list[str]:
    answer = program.desk.try_finish()
    assert isinstance(answer, Refusal)
    return [one.what for one in answer.obstacles if one.lifts == "sign"]


def signed_award(program: Program) -> Award:
    """Far above the band, with reason and name typed into the panel."""
    goodwill = program.window.desk.award.goodwill
    goodwill.amount.setValue(900)
    assert any("above the band" in what for what in signs_wanted(program))
    goodwill.reason.setText("third failure within a year")
    goodwill.reason.editingFinished.emit()
    assert signs_wanted(program)
    goodwill.signed_by.setText("M. Okafor, manager")
    goodwill.signed_by.editingFinished.emit()
    assert signs_wanted(program) == []
    assert program.desk.draft is not None
    return program.desk.draft.award


def test_reason_and_name_lift_the_gate_and_are_filed_with_the_letter(
    program: Program, qtbot: QtBot, post: Path, tmp_path: Path
) -> None:
    opened(program, qtbot, post)
    award = signed_award(program)
    case_id = program.desk.draft.case.id or ""  # type: ignore[union-attr]  # opened
    letter = letter_from_plain("Dear Mrs Whitcombe")
    finished = FinishedLetter(
        id="", case_id=case_id, number=0, letter=letter, digest=letter.digest, template=None, award=award,
        overrides=(), decisions=(), promises=(), finished_by="Priya Nair", finished_at="",
    )  # fmt: skip
    with qtbot.waitSignal(program.desk.finished, timeout=10_000):
        program.desk.file_letter(finished)
    (filed,) = program.store.letters(case_id)
    assert filed.letter is not None
    assert (filed.letter.award.reason, filed.letter.award.signed_by) == (
        "third failure within a year", "M. Okafor, manager",
    )  # fmt: skip
    target = tmp_path / "payments.csv"
    assert program.services.write_payments(target) >= 1
    rows = list(csv.DictReader(target.read_text("utf-8-sig").splitlines()))
    assert {row["kind"] for row in rows} >= {"goodwill"}
    assert all(row["reference"] and row["payee"] and row["due"] for row in rows)
