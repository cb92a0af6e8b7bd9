"""Categories in the real window: a manager merges and adds, the cases follow; an executive only reads."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from drafter.adapters.category_files import classify_rules
from drafter.app.window import Program
from drafter.ui.cases.categories_box import CategoriesBox


def opened(program: Program, authority: str) -> CategoriesBox:
    program.settings = replace(program.settings, authority=authority)  # type: ignore[arg-type]  # a role
    program.window.categories_wanted.emit()
    assert program.categories.box is not None
    return program.categories.box


def test_a_manager_merges_a_category_and_its_cases_follow(program: Program, qtbot: QtBot, post: Path) -> None:
    with qtbot.waitSignal(program._post.ended, timeout=20_000):
        program.import_files([post])
    assert "disruption.delay" in program.store.rows()[0].categories
    box = opened(program, "manager")
    box.choose("disruption.delay")
    box.into.setCurrentIndex(box.into.findData("disruption.cancellation"))
    box.merge.click()
    qtbot.waitUntil(lambda: "1 cases followed" in box.told.text(), timeout=20_000)
    assert "disruption.delay" not in program.store.rows()[0].categories


def test_a_manager_adds_a_category_or_is_told_why_not(program: Program, qtbot: QtBot, home: Path) -> None:
    box = opened(program, "assistant_manager")
    box.id.setText("Power Socket")
    box.add.click()
    qtbot.waitUntil(lambda: "small letters" in box.told.text(), timeout=20_000)
    box.id.setText("cabin.power_socket")
    box.english.setText("Power socket")
    box.chinese.setText("電源插座")
    box.add.click()
    qtbot.waitUntil(lambda: "changed" in box.told.text(), timeout=20_000)
    assert classify_rules(home).rules.by_id["cabin.power_socket"].name["zh-Hant-HK"] == "電源插座"


def test_an_executive_reads_the_categories_and_changes_none(program: Program) -> None:
    box = opened(program, "executive")
    assert not any(part.isEnabled() for part in (box.rename, box.merge, box.add))
    assert box.told.text()
