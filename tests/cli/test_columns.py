"""Tables from the command line: columns named, remembered, shown, or refused with the reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import Ask

TABLE = "Customer;Remarks;Travelled\nAna Silva;My bag was lost;03/04/2026\n"


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "form.csv"
    path.write_text(TABLE, "utf-8")
    return str(path)


def test_columns_named_in_the_call_are_followed_and_remembered(ask: Ask, table: str) -> None:
    assert ask("import", table, "--json").status == 1
    told = ask("import", table, "--columns", "Customer=name, Remarks=text", "--json")
    assert told.status == 0
    shown = ask("columns", table, "--json").json
    assert shown["columns"] == {"Customer": "name", "Remarks": "text"}
    assert shown["remembered"]
    assert shown["cases"][0]["case"]["customer"]["name"] == "Ana Silva"


def test_a_mapping_file_says_how_dates_are_written(ask: Ask, table: str, tmp_path: Path) -> None:
    mapping = tmp_path / "map.yaml"
    mapping.write_text("columns: {Remarks: text, Travelled: received}\ndates: day_first\n", "utf-8")
    shown = ask("columns", table, "--columns", str(mapping), "--json").json
    assert shown["cases"][0]["case"]["received"] == "2026-04-03"


def test_what_columns_prints_is_a_mapping_that_can_be_used(ask: Ask, table: str, tmp_path: Path) -> None:
    ask("import", table, "--columns", "Customer=name,Remarks=text")
    mapping = tmp_path / "map.yaml"
    mapping.write_text(ask("columns", table).out, "utf-8")
    assert ask("columns", table, "--columns", str(mapping)).status == 0


@pytest.mark.parametrize(
    ("given", "status", "said"),
    [
        ("Remark=text", 1, "no column is named 'Remark'"),
        ("Remarks=text,Customer=text", 1, "two columns"),
        ("Customer=name", 1, "--columns"),
        ("Remarks=txet", 2, "did you mean 'text'"),
        ("no such file", 2, "cannot be read"),
    ],
)
def test_a_mapping_that_cannot_be_used_says_why(ask: Ask, table: str, given: str, status: int, said: str) -> None:
    told = ask("import", table, "--columns", given)
    assert told.status == status
    assert said in told.out + told.err
