"""The trainer's pages are worked by keys alone: Tab comes to everything, and what has the keys is seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.model.marks import Attempt
from drafter.oversight.training import answer_of
from drafter.ui.training.reason_box import ReasonBox
from drafter.ui.training.trainer_view import TrainerView
from training_ground import marked, practice

pytestmark = pytest.mark.slow
LETTERS, PROGRESS, GROUPS, CASES = range(4)


@pytest.fixture
def trainer(program: Program, qtbot: QtBot) -> TrainerView:
    """Priya is a manager, and Lee has handed in a careless letter."""
    program.take_settings(replace(program.settings, authority="manager"))
    assert program.training is not None
    program.training.shop.store.keep(
        Attempt(id="b", person="Lee", practice="screen-dark", at="2026-11-20T10:00:00+00:00",
                answer=answer_of(practice(), "careless"), marks=marked("screen-dark", "careless"))
    )  # fmt: skip
    view = program.training.view
    program.window.go_to(view)
    qtbot.waitUntil(lambda: view.list.topLevelItemCount() > 0, timeout=20_000)
    view.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: view.trainer.letters.rowCount() == 1, timeout=20_000)
    return view.trainer


def quiet(program: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not program.training.lane.busy, timeout=30_000)  # type: ignore[union-attr]


def page_of(trainer: TrainerView, number: int, program: Program, qtbot: QtBot) -> QWidget:
    """The page with something on it, and the keys on the row of tabs above it."""
    trainer.tabs.setCurrentIndex(number)
    if number == LETTERS:
        trainer._reopen("b")
    if number == CASES:
        trainer.maker._open("pump-and-grandmother")
    quiet(program, qtbot)
    trainer.tabs.tabBar().setFocus()
    return trainer.tabs.currentWidget()


def at_keys() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def write(qtbot: QtBot, text: str) -> None:
    """Each letter to whatever has the keys by then: the first opens the cell."""
    for letter in text:
        qtbot.keyClicks(at_keys(), letter)


def walked(page: QWidget, qtbot: QtBot) -> list[QWidget]:
    """What real presses of Tab come to on the page, in order; a date takes three of them."""
    found: list[QWidget] = []
    for _ in range(150):
        qtbot.keyClick(at_keys(), Qt.Key.Key_Tab)
        if at_keys() in found[:-1]:
            break
        if page.isAncestorOf(at_keys()) and at_keys() not in found:
            found.append(at_keys())
    return found


def wanted_on(page: QWidget) -> list[QWidget]:
    tab = Qt.FocusPolicy.TabFocus
    found = [one for one in page.findChildren(QWidget) if one.focusPolicy() & tab and one.isVisible()]
    within = [
        one for one in found if one.isEnabled() and not isinstance(one.parent(), QComboBox) and not one.focusProxy()
    ]
    return [one for one in within if not one.objectName().startswith("qt_") and type(one).__name__ != "QScrollArea"]


@pytest.mark.parametrize("number", [LETTERS, PROGRESS, GROUPS, CASES])
def test_tab_comes_to_every_control_of_a_trainers_page_and_each_has_a_name(
    trainer: TrainerView, program: Program, qtbot: QtBot, number: int
) -> None:
    page = page_of(trainer, number, program, qtbot)
    wanted = wanted_on(page)
    reached = walked(page, qtbot)
    assert len(wanted) >= 3
    assert [type(one).__name__ for one in wanted if one not in reached] == []
    names = [one.accessibleName() or QAccessible.queryAccessibleInterface(one).text(QAccessible.Text.Name)
             for one in reached if not isinstance(one, QTabBar)]  # fmt: skip
    assert all(names), list(zip(names, reached, strict=False))


@pytest.mark.parametrize("number", [LETTERS, PROGRESS, GROUPS, CASES])
def test_what_has_the_keys_looks_it(trainer: TrainerView, program: Program, qtbot: QtBot, number: int) -> None:
    page = page_of(trainer, number, program, qtbot)
    unseen = []
    for one in walked(page, qtbot):
        trainer.tabs.tabBar().setFocus()
        before = one.grab().toImage()
        one.setFocus(Qt.FocusReason.TabFocusReason)
        if one.grab().toImage() == before:
            unseen.append(type(one).__name__ + " " + one.accessibleName())
    assert unseen == []


def test_a_mark_is_overruled_by_keys(trainer: TrainerView, program: Program, qtbot: QtBot) -> None:
    trainer.letters.setFocus()
    trainer.letters.setCurrentCell(0, 0)
    qtbot.keyClick(trainer.letters, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: trainer.result.marked is not None, timeout=20_000)
    qtbot.waitUntil(trainer.result.tree.hasFocus, timeout=5_000)
    for _ in range(20):
        if trainer.result.overrule.isEnabled():
            break
        qtbot.keyClick(trainer.result.tree, Qt.Key.Key_Down)
    chosen = trainer.result.tree.chosen()
    assert chosen is not None
    for _ in range(4):
        qtbot.keyClick(at_keys(), Qt.Key.Key_Tab)
        if at_keys() is trainer.result.overrule:
            break
    qtbot.keyClick(at_keys(), Qt.Key.Key_Space)
    box = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ReasonBox) and one.isVisible())
    qtbot.keyClicks(box.reason, "a fair reading")
    box.share.setFocus()
    qtbot.keyClicks(box.share, "100")
    qtbot.keyClick(box.ok, Qt.Key.Key_Space)
    quiet(program, qtbot)
    kept = program.training.shop.store.attempt("b").marks.overrules[0]  # type: ignore[union-attr]
    assert (kept.mark, kept.reason) == (chosen.id, "a fair reading")


def test_the_progress_is_exported_by_keys(
    trainer: TrainerView, program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_of(trainer, PROGRESS, program, qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "all.csv"), ""))
    assert trainer.report.export in walked(page, qtbot)
    trainer.report.export.setFocus()
    qtbot.keyClick(trainer.report.export, Qt.Key.Key_Space)
    quiet(program, qtbot)
    assert "Lee" in (tmp_path / "all.csv").read_text("utf-8-sig")


def test_a_group_is_made_and_given_a_case_by_keys(trainer: TrainerView, program: Program, qtbot: QtBot) -> None:
    page_of(trainer, GROUPS, program, qtbot)
    groups = trainer.groups
    groups.name.setFocus()
    qtbot.keyClicks(at_keys(), "November")
    qtbot.keyClick(at_keys(), Qt.Key.Key_Tab)
    qtbot.keyClicks(at_keys(), "Lee")
    qtbot.keyClick(at_keys(), Qt.Key.Key_Tab)
    qtbot.keyClick(at_keys(), Qt.Key.Key_Space)
    quiet(program, qtbot)
    groups.case.setFocus()
    for _ in range(groups.case.count()):
        if groups.case.currentData() != "wheelchair-at-the-far-gate":
            qtbot.keyClick(at_keys(), Qt.Key.Key_Down)
    qtbot.keyClick(at_keys(), Qt.Key.Key_Tab)
    qtbot.keyClicks(at_keys(), "November")
    while not isinstance(at_keys(), QPushButton):
        qtbot.keyClick(at_keys(), Qt.Key.Key_Tab)
    qtbot.keyClick(at_keys(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: groups.table.rowCount() == 1, timeout=20_000)
    given = program.training.shop.store.assignments("Lee")[0]  # type: ignore[union-attr]
    assert (given.practice, given.group) == ("wheelchair-at-the-far-gate", "November")


def test_a_late_report_is_written_into_a_case_by_keys(trainer: TrainerView, program: Program, qtbot: QtBot) -> None:
    page_of(trainer, CASES, program, qtbot)
    rows = trainer.maker.form.fields["arrives"]
    rows.setFocus()
    before = rows.table.rowCount()  # type: ignore[union-attr]
    qtbot.keyClick(at_keys(), Qt.Key.Key_Tab)
    qtbot.keyClick(at_keys(), Qt.Key.Key_Space)
    write(qtbot, "7")
    qtbot.keyClick(at_keys(), Qt.Key.Key_Tab)
    write(qtbot, "Station")
    qtbot.keyClick(at_keys(), Qt.Key.Key_Tab)
    write(qtbot, "The gate opened late.")
    qtbot.keyClick(at_keys(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert rows.rows()[before:] == [("7", "Station", "The gate opened late.")]  # type: ignore[union-attr]
    assert "The gate opened late." in trainer.maker.file.toPlainText()
