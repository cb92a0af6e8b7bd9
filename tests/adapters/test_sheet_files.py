"""A sheet on the disk is whole or not there."""

from __future__ import annotations

import csv
from pathlib import Path

import pypdf
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


def test_a_year_of_rows_is_on_the_pages_whole_and_in_order(tmp_path: Path) -> None:
    """Every page was laid out again with every cell once: this took minutes."""
    rows = tuple((f"case-{n:04}", str(n), "Lee") for n in range(400))
    write_sheet(tmp_path / "year.pdf", Sheet("Year", tables=(Table("Cases", ("Case", "Mark", "Who"), rows),)))
    pages = [page.extract_text() for page in pypdf.PdfReader(tmp_path / "year.pdf").pages]
    assert len(pages) > 5
    assert all("Mark" in page for page in pages), "the heading of the table stands on every page"
    assert [word for page in pages for word in page.split() if word.startswith("case-")] == [row[0] for row in rows]
