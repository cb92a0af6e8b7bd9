"""A newcomer is led through a first case in the real window, with the keyboard, and may leave at any step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.settings import Settings
from drafter.ui import wording as w
from drafter.ui.guide import STEPS, Guide
from drafter.ui.welcome import Welcome


@pytest.fixture
def guide(program: Program, qtbot: QtBot) -> Guide:
    """Begun from the Help menu on an empty store: the samples are loaded first."""
    action = next(one for one in program.window.all_actions() if one.objectName() == w.GUIDE_ACTION)
    action.trigger()
    qtbot.waitUntil(lambda: program.guidance.guide is not None, timeout=60_000)
    assert program.guidance.guide is not None
    return program.guidance.guide


def test_each_step_goes_on_by_itself_when_it_has_been_done(program: Program, qtbot: QtBot, guide: Guide) -> None:
    view, bar = program.window.desk, guide._bar
    assert (guide.step, bar.isVisible(), program.desk.case is not None) == (0, True, True)
    qtbot.keyClick(program.window.focusWidget(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: guide.step == 1, timeout=10_000)
    qtbot.keyClick(bar, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(view.suggestions.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: guide.step == 2, timeout=10_000)
    QTest.keyClicks(view.letter.editor, "We recieve many letters.")
    qtbot.waitUntil(lambda: guide.step == 3, timeout=20_000)
    qtbot.waitUntil(lambda: bool(view.letter.editor._marks._marked), timeout=30_000)
    qtbot.keyClick(view.letter.editor, Qt.Key.Key_F7)
    assert guide.step == 4
    bar.onwards.click()
    assert (guide.step, bar.isVisible()) == (None, False)


def test_it_is_left_at_any_step_and_the_case_stays(program: Program, qtbot: QtBot, guide: Guide) -> None:
    guide.go_on()
    guide._bar.end.click()
    assert (guide.step, guide._bar.isVisible()) == (None, False)
    assert program.desk.case is not None


def test_the_facts_come_to_the_front_before_they_are_asked_for(program: Program, guide: Guide) -> None:
    program.window.desk.tabs.setCurrentIndex(2)
    guide._bar.show_me.click()
    assert program.window.focusWidget() is program.window.desk.confirm_all


def test_it_goes_with_its_case(program: Program, qtbot: QtBot, guide: Guide) -> None:
    program.window.open_cases.close_front()
    assert guide.step is None


def test_nothing_of_it_stands_in_the_way(program: Program, guide: Guide) -> None:
    assert not [one for one in program.window.findChildren(QDialog) if one.isVisible()]
    assert program.window.desk.panes.isEnabled()


def test_every_step_can_be_begun_again_by_the_keyboard(program: Program, guide: Guide) -> None:
    for number, _ in enumerate(STEPS):
        guide._bar.show_me.setFocus()
        guide._bar.show_me.click()
        assert program.window.focusWidget() is not guide._bar.show_me, number
        guide.go_on()


@pytest.mark.parametrize(("samples", "guided"), [(True, True), (False, False)])
def test_the_first_form_offers_it_with_the_samples(qtbot: QtBot, samples: bool, guided: bool) -> None:
    box = Welcome(Settings(name="Priya Nair"), ("HKG",))
    qtbot.addWidget(box)
    box.samples.setChecked(samples)
    with qtbot.waitSignal(box.introduced) as told:
        box.start.click()
    assert told.args[1:] == [samples, guided]  # type: ignore[index]  # three values
