"""Erasing customers in the real window: asked for first, done for good, and the figures stay."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.model.case import Case, Customer
from drafter.model.filed import CaseRow, Standing
from drafter.model.retention import Expired
from drafter.ui.cases.erase_box import EraseBox, RetentionBox
from drafter.ui.theme import LIGHT


def closed_long_ago(program: Program, qtbot: QtBot) -> None:
    case = Case(customer=Customer(name="Ada Lund"), text="My bag is lost.", received="2019-01-10T10:00:00+00:00")
    program.store.add_case(case, Standing(state="closed"))
    program.window.cases.choices.setCurrentRow(program.window.cases.choices.count() - 1)
    qtbot.waitUntil(lambda: len(program.window.cases.model.rows) == 1, timeout=10_000)


def test_a_customer_is_erased_only_after_the_question(program: Program, qtbot: QtBot, post: Path) -> None:
    with qtbot.waitSignal(program._post.ended, timeout=20_000):
        program.import_files([post])
    qtbot.waitUntil(lambda: len(program.window.cases.model.rows) == 1, timeout=10_000)
    action = next(one for one in program.window.all_actions() if one.objectName() == "Erase the customer …")
    action.trigger()
    qtbot.waitUntil(lambda: program.forgetting.box is not None, timeout=10_000)
    box = program.forgetting.box
    assert isinstance(box, EraseBox)
    assert len(program.store.rows()) == 1
    box.erase.click()
    qtbot.waitUntil(lambda: not program.store.rows(), timeout=10_000)
    assert program.store.search("Whitcombe") == ()


def test_what_is_past_its_time_is_shown_and_erased_in_one_go(program: Program, qtbot: QtBot) -> None:
    closed_long_ago(program, qtbot)
    program.window.retention_wanted.emit()
    qtbot.waitUntil(lambda: program.forgetting.box is not None, timeout=10_000)
    box = program.forgetting.box
    assert isinstance(box, RetentionBox)
    assert [card.detail for card in box.list.cards.cards] == ["our retention schedule"]
    box.erase.click()
    qtbot.waitUntil(lambda: not program.store.rows(), timeout=10_000)


def test_enter_in_the_list_of_what_is_due_erases_nothing(qtbot: QtBot) -> None:
    row = CaseRow(
        id="c1", reference="CR-2019-000001", customer="Ada Lund", received="2019-01-10", state="closed", position=1
    )
    box = RetentionBox((Expired(row=row, since=dt.date(2026, 1, 1), period="closed"),), LIGHT)
    qtbot.addWidget(box)
    box.show()
    erased: list[object] = []
    box.confirmed.connect(erased.append)
    qtbot.keyClick(box.list, Qt.Key.Key_Return)
    assert erased == []
    assert not box.isVisible()
