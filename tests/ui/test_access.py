"""Everyone can use the window: every control has a name, every command keys of its own, Tab comes everywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QMenuBar,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from drafter.app.window import Program

CONTROLS = (QAbstractButton, QAbstractScrollArea, QAbstractSlider, QComboBox, QLineEdit)


def opened(program: Program, qtbot: QtBot, post: Path) -> None:
    program.import_files([post])
    qtbot.waitUntil(lambda: len(program.window.cases.model.rows) == 1, timeout=20_000)
    with qtbot.waitSignal(program.desk.opened, timeout=10_000):
        program.window.open_case(program.window.cases.model.rows[0].id)


def own(widget: QWidget) -> bool:
    """Not one of the parts that Qt builds controls from, such as the list that a combo box drops down."""
    if isinstance(widget, QMenu | QMenuBar | QTabWidget | QSplitter) or widget.objectName().startswith("qt_"):
        return False
    parent = widget.parent()
    while parent is not None:
        if isinstance(parent, QComboBox):
            return False
        parent = parent.parent()
    return True


def nameless(top: QWidget) -> list[str]:
    """Controls that can have the focus, and of which a screen reader could say nothing."""
    found = []
    for widget in top.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not own(widget) or widget.focusProxy() is not None:
            continue
        said = widget.accessibleName() or QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        frame = isinstance(widget, QScrollArea)  # it only scrolls; what stands in it has names
        if not said and not frame:
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_every_control_of_the_window_has_a_name(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post)
    assert len(program.window.findChildren(QWidget)) > 100
    assert nameless(program.window) == []


BOXES: dict[str, Callable[[Program], object]] = {
    "settings": lambda program: program.open_settings(),
    "library": lambda program: program.window.desk.letter_deeds.insert_from_library(),
    "finish": lambda program: program.window.desk.finish(),
    "commands": lambda program: program.window.deeds.open_palette(),
    "keys": lambda program: program.window.deeds.show_keys(),
    "welcome": lambda program: program._welcome(),
}


@pytest.fixture
def closed_again() -> Iterator[None]:
    yield
    for box in QApplication.topLevelWidgets():
        if isinstance(box, QDialog):
            box.close()


@pytest.mark.parametrize("box", BOXES)
@pytest.mark.usefixtures("closed_again")
def test_every_control_of_every_box_has_a_name(program: Program, qtbot: QtBot, post: Path, box: str) -> None:
    opened(program, qtbot, post)
    BOXES[box](program)
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    assert shown
    assert [nameless(one) for one in shown] == [[] for _ in shown]


def commands(program: Program) -> list[QAction]:
    return [action for action in program.window.findChildren(QAction) if not action.shortcut().isEmpty()]


def test_no_two_commands_share_their_keys(program: Program) -> None:
    keys = Counter(
        shortcut.toString()
        for action in commands(program)
        if action.shortcutContext() != Qt.ShortcutContext.WidgetShortcut
        for shortcut in action.shortcuts()
    )
    assert len(keys) > 30
    assert [one for one, count in keys.items() if count > 1] == []


LETTERS = {chr(code) for code in range(ord("A"), ord("Z") + 1)}


def test_no_command_takes_a_key_that_opens_a_menu_or_writes_a_letter(program: Program) -> None:
    taken = [action.shortcut().toString() for action in commands(program)]
    assert [keys for keys in taken if keys in {f"Alt+{one}" for one in LETTERS} or len(keys) == 1] == []


def test_no_command_takes_a_character_of_another_keyboard(program: Program) -> None:
    """Ctrl+Alt is AltGr: Ctrl+Alt+E is the euro sign in Berlin, Ctrl+Alt+Q the at sign."""
    taken = [one.toString() for action in commands(program) for one in action.shortcuts()]
    assert [keys for keys in taken if "Ctrl+Alt+" in keys and len(keys.rsplit("+", 1)[1]) == 1] == []


def test_every_command_stands_in_a_menu(program: Program) -> None:
    inside = {action for menu in program.window.menuBar().findChildren(QMenu) for action in menu.actions()}
    assert [action.text() for action in commands(program) if action not in inside and action.text()] == []


def test_each_menu_has_a_key_of_its_own(program: Program) -> None:
    titles = [action.text() for action in program.window.menuBar().actions() if action.isVisible()]
    keys = [QKeySequence.mnemonic(title).toString() for title in titles]
    assert all(keys)
    assert len(set(keys)) == len(keys)


def round_of(first: QWidget) -> list[QWidget]:
    """What Tab comes to from a widget until it is back."""
    found, widget = [first], first.nextInFocusChain()
    while widget is not first:
        found.append(widget)
        widget = widget.nextInFocusChain()
    return [one for one in found if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled()]


def test_tab_comes_to_everything_on_the_desk(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post)
    desk = program.window.desk
    reached = round_of(desk.letter.editor)
    wanted = [one for one in desk.findChildren(QWidget) if isinstance(one, CONTROLS) and own(one) and one.isVisible()]
    wanted = [one for one in wanted if one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(wanted) > 15
    assert [type(one).__name__ for one in wanted if one not in reached] == []


def test_tab_goes_from_the_customers_letter_to_ours_to_the_suggestions(
    program: Program, qtbot: QtBot, post: Path
) -> None:
    opened(program, qtbot, post)
    desk = program.window.desk
    reached = round_of(desk.letter.editor)
    first = next(place for place, one in enumerate(reached) if one is desk.customer or desk.customer.isAncestorOf(one))
    reached = reached[first:] + reached[:first]
    places = [reached.index(one) for one in (desk.letter.editor, desk.suggestions.list, desk.findings.list)]
    assert 0 < places[0] < places[1] < places[2]
