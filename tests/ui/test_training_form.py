"""The trainer's form: every list of a practice file has a field, and what is not touched stays as it was."""

from __future__ import annotations

import copy
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from drafter.adapters.practice_files import practice_from_text, practice_paths, practice_text
from drafter.adapters.values import yaml_from
from drafter.model.practice import Practice
from drafter.ui.training.maker_form import MakerForm
from drafter.ui.training.maker_rows import ROWS
from drafter.ui.training.maker_texts import at, read, write
from drafter.ui.training.rows_field import RowsField

CASES = {path.stem: path for path in practice_paths(None)}


@cache
def plain(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.to_builtins(yaml_from(path.read_text("utf-8"), path.name))
    return found


def shown(form: MakerForm, id: str) -> dict[str, Any]:
    form.show_file(plain(CASES[id]))
    return plain(CASES[id])


def rows_of(form: MakerForm, key: str) -> RowsField:
    field = form.fields[key]
    assert isinstance(field, RowsField)
    return field


@pytest.mark.parametrize("id", CASES)
def test_rows_read_and_written_back_make_the_same_case(id: str) -> None:
    before = plain(CASES[id])
    after = copy.deepcopy(before)
    for key, rows in ROWS.items():
        if at(after, key) is not None:
            *path, last = key.split(".")
            place = after[path[0]] if path else after
            place[last] = rows.write(rows.read(at(before, key)), at(before, key))
    assert practice_from_text(practice_text(after)) == practice_from_text(practice_text(before))


def test_a_new_name_leaves_the_customers_tier_alone() -> None:
    file = copy.deepcopy(plain(CASES["screen-dark"]))
    write(file, "customer", "Mr, Angus, Petrie")
    assert read(file, "customer") == "Mr, Angus, Petrie"
    assert file["case"]["customer"]["loyalty_tier"] == "green"


@pytest.fixture
def form(qtbot: QtBot) -> MakerForm:
    made = MakerForm()
    qtbot.addWidget(made)
    made.show()
    return made


def typed(form: MakerForm, key: str, row: int, cell: int, text: str) -> dict[str, Any]:
    """The file after that cell has been typed into."""
    told: list[dict[str, Any]] = []
    form.edited.connect(told.append)
    item = rows_of(form, key).table.item(row, cell)
    assert item is not None
    item.setText(text)
    return told[-1]


def test_the_range_of_an_award_is_typed_into_the_form(form: MakerForm) -> None:
    shown(form, "screen-dark")
    file = typed(form, "outcomes.award", 0, 2, "65.00")
    award = file["outcomes"]["award"][0]
    assert (award["least"], award["most"]) == (
        {"amount": "15.00", "currency": "GBP"}, {"amount": "65.00", "currency": "GBP"}
    )  # fmt: skip
    assert award["forms"] == ["voucher", "miles", "cash"]


@pytest.mark.parametrize(
    ("key", "cells", "field", "value"),
    [
        ("papers", ("receipt", "Soup 6.90"), "text", "Soup 6.90"),
        ("arrives", ("8", "Station", "The door was shut."), "after_min", 8),
        ("traps", ("bait", "He shouts", "Stay level", "calm|down | shout", "sorry", "customer"), "fallen",
         ["calm|down", "shout"]),
        ("varies", ("Lee | Mr Lee", "Chan | Mr Chan\nWong | Mr Wong"), "others",
         [["Chan", "Mr Chan"], ["Wong", "Mr Wong"]]),
    ],
)  # fmt: skip
def test_a_line_is_added_and_taken_out(
    form: MakerForm, key: str, cells: tuple[str, ...], field: str, value: object
) -> None:
    before = len(at(shown(form, "pump-and-grandmother"), key) or ())
    rows = rows_of(form, key)
    rows.add.click()
    for n, text in enumerate(cells):
        file = typed(form, key, rows.table.rowCount() - 1, n, text)
    assert at(file, key)[-1][field] == value
    assert len(at(file, key)) == before + 1
    rows.table.setCurrentCell(rows.table.rowCount() - 1, 0)
    rows.remove.click()
    assert len(rows.rows()) == before


def test_a_remark_leads_to_its_field(form: MakerForm, qtbot: QtBot) -> None:
    shown(form, "pump-and-grandmother")
    qtbot.waitExposed(form)
    assert form.point_at("traps[1].seen")
    assert rows_of(form, "traps").table.currentRow() == 1
    assert form.point_at("outcomes.must_say[0].words")
    assert form.point_at("model.letter")
    assert not form.point_at("rubric.time")


def test_a_case_typed_in_the_form_is_a_case(form: MakerForm) -> None:
    shown(form, "screen-dark")
    file = typed(form, "arrives", 0, 0, "9")
    found = practice_from_text(practice_text(file))
    assert isinstance(found, Practice), found
    assert found.arrives[0].after_min == 9
