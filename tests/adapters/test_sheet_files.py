"""A sheet on the disk is whole or not there."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from drafter.adapters.sheet_files import write_sheet
from drafter.model.sheet import Sheet, Table
from drafter.ports import OutsideError

MARKS = Sheet("Marks", tables=(Table("Cases", ("Case", "Mark"), (("=SUM(A1)", "88"),)),))


@pytest.mark.parametrize("name", ["marks.csv", "marks.pdf"])
def test_a_sheet_that_cannot_be_written_says_so_and_leaves_nothing_behind(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.raises(OutsideError, match="there is a folder of that name"):
        write_sheet(tmp_path / name, MARKS)
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_a_cell_that_looks_like_a_formula_is_text_in_the_file(tmp_path: Path) -> None:
    write_sheet(tmp_path / "marks.csv", MARKS)
    rows = list(csv.reader((tmp_path / "marks.csv").read_text("utf-8-sig").splitlines()))
    assert rows == [["Case", "Mark"], ["'=SUM(A1)", "88"]]
