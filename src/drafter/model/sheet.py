"""A sheet of paper that is no letter: a heading, paragraphs and tables, to be printed or saved."""

from __future__ import annotations

from drafter.model.base import Value


class Table(Value, frozen=True):
    """`widths`: how much of the line each column takes, in hundredths; empty: as Qt lays it out."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()


class Sheet(Value, frozen=True):
    """`mark` stands small on top of every sheet, such as “Practice”."""

    title: str
    mark: str = ""
    paragraphs: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    language: str = "en-GB"
