"""The marked letters that teach the learners of facts: each against its whole case, then against a bare one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from drafter.adapters.values import yaml_from

FACTS = Path(__file__).resolve().parents[1] / "steps" / "check" / "facts"
Row = dict[str, Any]


def taught(
    folders: Sequence[str], fits: Callable[[Row], bool], bare: Callable[[Row], Row], more: Sequence[Path] = ()
) -> Iterator[tuple[Path, str, Row]]:
    """The file, how the case is taken ("" or "bare "), and the row; `bare` says what is left of a case."""
    for path in (*sorted(path for folder in folders for path in FACTS.glob(f"{folder}/*.yaml")), *more):
        rows: Any = yaml_from(path.read_text("utf-8"), path.name)
        for row in filter(fits, rows):
            yield path, "", row
            yield path, "bare ", {**row, "case": bare(row["case"])}


def in_english(row: Row) -> bool:
    return str(row["language"]).startswith("en")


def messages_alone(case: Row) -> Row:
    """Only what the customer wrote, as an imported mail is."""
    kept = ("reference", "received", "channel", "language", "messages")
    return {name: case[name] for name in kept if name in case}
