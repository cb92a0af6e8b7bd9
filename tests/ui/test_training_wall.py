"""The sandbox wall in the window: whatever is done while practising, nothing of it becomes a customer's."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.model.filed import CaseFilter
from drafter.ui.training.training_view import TrainingView

pytestmark = pytest.mark.slow
MARK = "A sentence that stands only in the practice letter"
LEFT_OUT = {"Quit"}
"""Ends the program, which the end of the test does anyway."""


@pytest.fixture
def place(program: Program, qtbot: QtBot) -> TrainingView:
    assert program.training is not None
    view = program.training.view
    program.window.go_to(view)
    qtbot.waitUntil(lambda: view.list.topLevelItemCount() > 0, timeout=10_000)
    view.open("charged-twice")
    qtbot.waitUntil(lambda: view.session.begun is not None, timeout=20_000)
    view.session.letter.setPlainText(f"Dear Mrs Pritchard,\n\n{MARK}.")
    view.session.keep()
    qtbot.waitUntil(lambda: not program.training.lane.busy, timeout=10_000)  # type: ignore[union-attr]
    return view


@pytest.fixture
def answered_boxes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Every file dialog gives a file, every question gets yes: the most that a careless hand could do."""
    out = tmp_path / "out"
    out.mkdir()

    def path(_: object, title: str, name: str = "", *more: object) -> tuple[str, str]:
        return str(out / (Path(name).name or "file.pdf")), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", path)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Yes)
    monkeypatch.setattr(QMessageBox, "about", lambda *_: None)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("because", True))
    return out


def actions(program: Program) -> list[QAction]:
    return [one for one in program.window.all_actions() if one.objectName().replace("&", "") not in LEFT_OUT]


def close_boxes(program: Program) -> None:
    for box in QApplication.topLevelWidgets():
        if box.isVisible() and box is not program.window:
            box.close()


def files_with_the_mark(*folders: Path) -> list[str]:
    paths = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [path.name for path in paths if MARK.encode() in path.read_bytes()]


def test_no_action_lets_a_practice_letter_out(
    place: TrainingView, program: Program, qtbot: QtBot, answered_boxes: Path
) -> None:
    done, name = 0, str(place.session.begun.practice.case.customer.family_name)  # type: ignore[union-attr]
    for action in actions(program):
        program.window.go_to(place)
        QTimer.singleShot(0, lambda: close_boxes(program))
        if action.isEnabled():
            action.trigger()
            done += 1
        close_boxes(program)
    lanes = (program.reading, program.writing, program.checking, program.training.lane)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: not any(lane.busy for lane in lanes), timeout=60_000)
    home = program.store.path.parent
    assert done > 25
    assert {name.partition("-")[0] for name in files_with_the_mark(home, answered_boxes)} <= {"practice.sqlite"}
    assert not [row for row in program.store.search("sentence practice letter") if MARK in str(row)]
    assert not [row for row in program.store.rows(CaseFilter(), limit=99, offset=0) if name in row.customer]


def test_a_practice_letter_is_not_counted_or_found(place: TrainingView, program: Program, qtbot: QtBot) -> None:
    name = place.session.begun.practice.case.customer.family_name  # type: ignore[union-attr]
    program.window.cases.refresh()
    qtbot.waitUntil(lambda: not program.reading.busy, timeout=10_000)
    assert not program.window.cases.model.rows
    assert not program.store.search(str(name))


def test_the_banner_stands_on_every_page_and_in_the_title(place: TrainingView, program: Program) -> None:
    assert "Practice" in program.window.windowTitle()
    for page in range(place.tabs.count()):
        place.tabs.setCurrentIndex(page)
        assert place.banner.isVisible()
    program.window.go_to(program.window.cases)
    assert "Practice" not in program.window.windowTitle()


def test_what_was_begun_is_there_again_after_the_program_was_closed(
    place: TrainingView, program: Program, qtbot: QtBot
) -> None:
    seed = place.session.begun.sitting.seed  # type: ignore[union-attr]
    place.session.form.route.setCurrentIndex(3)
    place.leave()
    place.open("charged-twice")
    qtbot.waitUntil(lambda: place.session.begun is not None, timeout=20_000)
    assert MARK in place.session.letter.toPlainText()
    assert place.session.form.route.currentIndex() == 3
    assert place.session.begun.sitting.seed == seed  # type: ignore[union-attr]
