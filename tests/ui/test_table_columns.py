"""Tables in the real window: their columns are shown before anything is filed, and remembered afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.ui.cases.columns_box import ColumnsBox

TABLE = """Customer,Remarks,Flight No,Travelled,Mood
Ana Silva,"My bag was lost, twice",NV251,03/04/2026,bad
Bo Lee,The meal was cold,NV252,13/04/2026,sad
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "web form.csv"
    path.write_text(TABLE, "utf-8")
    return path


def columns_of(program: Program, qtbot: QtBot, table: Path) -> ColumnsBox:
    program.import_files([table])
    qtbot.waitUntil(lambda: program.tables.box is not None, timeout=10_000)
    assert program.tables.box is not None
    return program.tables.box


def name_columns(box: ColumnsBox) -> None:
    for heading, field in (("Remarks", "text"), ("Travelled", "date")):
        choice = box.choices[heading]
        choice.setCurrentIndex(choice.findData(field))
    box.dates.setCurrentIndex(box.dates.findData("day_first"))


def test_a_table_waits_until_its_words_are_named(program: Program, qtbot: QtBot, table: Path) -> None:
    box = columns_of(program, qtbot, table)
    assert not box.take.isEnabled()
    assert "words of the complaint" in box.told.text()
    assert not program.store.rows()


def test_the_first_rows_are_shown_as_the_cases_they_become(program: Program, qtbot: QtBot, table: Path) -> None:
    box = columns_of(program, qtbot, table)
    name_columns(box)
    qtbot.waitUntil(lambda: len(box.cases.cards.cards) == 2, timeout=10_000)
    qtbot.waitUntil(lambda: "2026-04-03" in box.cases.cards.cards[0].title, timeout=10_000)
    assert box.cases.cards.cards[0].title.startswith("Ana Silva  ·  NV251")


def test_a_table_is_filed_by_the_columns_chosen_and_they_are_remembered(
    program: Program, qtbot: QtBot, table: Path
) -> None:
    box = columns_of(program, qtbot, table)
    name_columns(box)
    with qtbot.waitSignal(program._post.ended, timeout=20_000):
        box.take.click()
    rows = program.store.rows()
    assert sorted(row.customer for row in rows) == ["Ana Silva", "Bo Lee"]
    again = columns_of(program, qtbot, table)
    assert again.choices["Remarks"].currentData() == "text"
    assert again.dates.currentData() == "day_first"
    again.reject()


def test_the_watched_folder_asks_only_for_headings_it_does_not_know(
    program: Program, qtbot: QtBot, table: Path, tmp_path: Path
) -> None:
    name_columns(box := columns_of(program, qtbot, table))
    with qtbot.waitSignal(program._post.ended, timeout=20_000):
        box.take.click()
    later = tmp_path / "next week.csv"
    later.write_text(TABLE.replace("Ana Silva", "Cy Wong"), "utf-8")
    with qtbot.waitSignal(program._post.ended, timeout=20_000):
        program.tables.take([later], ask_again=False)
    assert "Cy Wong" in [row.customer for row in program.store.rows()]


def test_a_table_left_out_is_not_filed_and_the_next_one_is_asked_for(
    program: Program, qtbot: QtBot, table: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.csv"
    other.write_text("Words\nLate\n", "utf-8")
    program.import_files([table, other])
    qtbot.waitUntil(lambda: program.tables.box is not None, timeout=10_000)
    first = program.tables.box
    assert first is not None
    first.reject()
    qtbot.waitUntil(lambda: program.tables.box not in (None, first), timeout=10_000)
    assert list(program.tables.box.choices) == ["Words"]  # type: ignore[union-attr]  # waited for
    program.tables.box.reject()  # type: ignore[union-attr]  # as above
    assert not program.store.rows()
