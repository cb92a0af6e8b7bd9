"""The settings in the real window: refused with a reason, or in force at once and written down."""

from __future__ import annotations

from pathlib import Path
from shutil import copy

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from drafter.adapters.settings_file import read_settings
from drafter.app.window import Program
from drafter.settings import Settings
from drafter.ui.keyboard import Command, clash
from drafter.ui.settings_box import SettingsBox
from handbook import book

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")  # the offscreen platform, of any dialog


def opened(program: Program, qtbot: QtBot) -> SettingsBox:
    qtbot.waitUntil(lambda: bool(program.keyboard.commands), timeout=10_000)
    return program.open_settings()


def choose(box: SettingsBox, page: int, field: str, value: str) -> None:
    control = box.pages[page].controls[field]
    if isinstance(control, QComboBox):
        control.setCurrentIndex(control.findData(value))
    elif isinstance(control, QLineEdit):
        control.setText(value)


def row_of(box: SettingsBox, words: str) -> None:
    box.keys.search.setText(words)
    assert box.keys.table.rowCount() >= 1


def test_a_server_that_is_no_address_is_refused_beside_its_field(program: Program, qtbot: QtBot) -> None:
    box = opened(program, qtbot)
    choose(box, 1, "engine", "languagetool-server")
    choose(box, 1, "server", "our server")
    box.save.click()
    qtbot.waitUntil(lambda: bool(box.told.text()), timeout=5_000)
    assert "“our server” is not an address" in box.told.text()
    assert box.places.currentRow() == 1
    assert program.settings.engine == "harper"


def test_settings_are_in_force_at_once_and_written_down(program: Program, qtbot: QtBot, home: Path) -> None:
    box = opened(program, qtbot)
    choose(box, 0, "name", "Tomás Reyes")
    choose(box, 1, "engine", "none")
    choose(box, 2, "theme", "dark")
    with qtbot.waitSignal(box.accepted, timeout=5_000):
        box.save.click()
    assert program.desk.seat.signatory.name == "Tomás Reyes"
    assert program.window.palette().window().color().lightness() < 80
    qtbot.waitUntil(lambda: isinstance(read := read_settings(home), Settings) and read.engine == "none", timeout=5_000)


def test_keys_that_another_command_has_are_refused(program: Program, qtbot: QtBot) -> None:
    box = opened(program, qtbot)
    row_of(box, "Next finding")
    box.keys.keys.setKeySequence(QKeySequence("Ctrl+O"))
    box.keys.give.click()
    assert "Ctrl+O belongs to “Import …”" in box.keys.told.text()
    assert box.keys.chosen() == {}


def test_new_keys_work_at_once(program: Program, qtbot: QtBot) -> None:
    box = opened(program, qtbot)
    row_of(box, "Next finding")
    box.keys.keys.setKeySequence(QKeySequence("F12"))
    box.keys.give.click()
    with qtbot.waitSignal(box.accepted, timeout=5_000):
        box.save.click()
    assert program.window.open_cases.actions_.next_finding.shortcut() == QKeySequence("F12")
    assert program.settings.shortcuts == {"Next finding": "F12"}


@pytest.mark.parametrize("keys", ["a", "7", "+"])
def test_a_letter_by_itself_stays_for_writing(program: Program, qtbot: QtBot, keys: str) -> None:
    box = opened(program, qtbot)
    box.keys.keys.setKeySequence(QKeySequence(keys))
    box.keys.give.click()
    assert "for writing" in box.keys.told.text()


def test_keys_that_begin_another_commands_keys_clash() -> None:
    commands = (Command("a", "Save", "Ctrl+S", "Ctrl+S"), Command("b", "Print", "", "Ctrl+P"))
    assert clash(commands, "b", "Ctrl+S") == commands[0]
    assert clash(commands, "a", "Ctrl+S") is None
    assert clash(commands, "b", "") is None


def test_post_put_into_its_folder_is_filed_by_itself_and_the_store_is_copied(
    program: Program, qtbot: QtBot, tmp_path: Path, post: Path
) -> None:
    incoming, copies = tmp_path / "post", tmp_path / "copies"
    incoming.mkdir()
    copies.mkdir()
    program.take_settings(replace(program.settings, watched_folder=str(incoming), backup_folder=str(copies)))
    copy(post, incoming)
    qtbot.waitUntil(lambda: len(program.window.cases.model.rows) == 1, timeout=20_000)
    assert [path.suffix for path in copies.iterdir()] == [".db"]


def test_a_settings_file_that_cannot_be_used_is_put_aside_and_said(
    qapp: QApplication, qtbot: QtBot, home: Path
) -> None:
    (home / "settings.yaml").write_text("name: Priya Nair\ntheme: purple\n", "utf-8")
    program = Program(qapp, home, book)
    program.show()
    qtbot.waitUntil(lambda: program.book is not None)
    assert "purple" in program.window.banner.text()
    assert program.window.banner.isVisible()
    assert "theme: purple" in (home / "settings.unread.yaml").read_text("utf-8")
    program.window.close()
    program.close()
    program.window.deleteLater()
