"""Keys that a person has chosen are told wherever keys are told, and no command takes the keys of writing."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QTextBrowser, QToolButton
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.ui.keyboard import Command
from drafter.ui.keys_page import KeysPage
from drafter.ui.sheet_box import SheetBox


def sheet(program: Program) -> str:
    """The words of the F1 sheet."""
    program.window.deeds.show_keys()
    box = next(one for one in QApplication.topLevelWidgets() if isinstance(one, SheetBox) and one.isVisible())
    words = box.findChild(QTextBrowser).toPlainText()  # type: ignore[union-attr]  # it has one
    box.close()
    box.deleteLater()
    return words


def test_other_keys_are_told_on_buttons_in_menus_and_on_the_sheet(program: Program) -> None:
    view, actions = program.window.desk, program.window.open_cases.actions_
    assert view.letter.finish.text() == "Finish letter  Ctrl+Enter"
    chosen = {"Finish letter": "Ctrl+Shift+F12", actions.bold.objectName(): "Ctrl+Alt+B"}
    program.take_settings(replace(program.settings, shortcuts=chosen))
    assert view.letter.finish.text() == "Finish letter  Ctrl+Shift+F12"
    tips = [button.toolTip() for button in view.letter.findChildren(QToolButton)]
    assert "Bold  Ctrl+Alt+B" in tips
    assert actions.finish in program.window.all_actions()
    assert actions.finish.shortcut() == QKeySequence("Ctrl+Shift+F12")
    assert "Ctrl+Shift+F12" in sheet(program)
    program.take_settings(replace(program.settings, shortcuts={}))
    assert view.letter.finish.text() == "Finish letter  Ctrl+Enter"


@pytest.mark.parametrize("keys", ["A", "Shift+A", "7", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Space"])
def test_keys_that_write_or_copy_are_refused_with_the_reason(qtbot: QtBot, keys: str) -> None:
    page = KeysPage((Command(id="Note", name="Note", keys="Ctrl+Shift+M", usual="Ctrl+Shift+M"),))
    qtbot.addWidget(page)
    page.keys.setKeySequence(QKeySequence(keys))
    page.give.click()
    assert page.told.text().startswith(keys)
    assert page.chosen() == {}


@pytest.mark.parametrize("keys", ["Shift+F7", "F12", "Ctrl+Shift+A", "Alt+7"])
def test_keys_that_write_nothing_can_be_given(qtbot: QtBot, keys: str) -> None:
    page = KeysPage((Command(id="Note", name="Note", keys="Ctrl+Shift+M", usual="Ctrl+Shift+M"),))
    qtbot.addWidget(page)
    page.keys.setKeySequence(QKeySequence(keys))
    page.give.click()
    assert page.chosen() == {"Note": keys}
