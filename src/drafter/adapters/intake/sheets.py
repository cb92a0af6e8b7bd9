"""Tables of complaints (.csv, .xlsx): one case from each row, by a mapping of columns that people see and change."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

from drafter.adapters.intake.charsets import decoded, detected
from drafter.adapters.intake.limits import LARGEST_FILE, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, bytes_of
from drafter.adapters.intake.reading_room import ReadingRoom
from drafter.adapters.intake.sheet_columns import ColumnsOf, guess_mapping, mapping_for, remembered_mapping
from drafter.adapters.intake.sheet_rows import case_of_row
from drafter.model.intake import Intaken, MappingFault, SheetLook, SheetMapping, mapping_faults
from drafter.model.template import Rejected

Rows = list[list[str]]
TABLES = (".csv", ".xlsx")
_FIRST = 5


def read_sheet(
    path: Path, columns: ColumnsOf = guess_mapping, room: ReadingRoom | None = None
) -> Iterator[Intaken | Rejected]:
    """A case of each row. Without a column for the words of the complaint nothing is imported."""
    rows = rows_of(path, room)
    if isinstance(rows, Rejected):
        yield rows
        return
    mapping = columns(rows[0])
    wrong = mapping_faults(mapping, rows[0])
    if wrong:
        yield Rejected(where=str(path), what=f"{_told(wrong[0])}; its columns are {', '.join(rows[0])[:500]}", line=1)
        return
    yield from _cases(rows, mapping, path)


def _cases(rows: Sequence[Sequence[str]], mapping: SheetMapping, path: Path | str) -> Iterator[Intaken | Rejected]:
    for number, row in enumerate(rows[1:], start=2):
        if any(cell.strip() for cell in row):
            yield case_of_row(dict(zip(rows[0], row, strict=False)), mapping, f"{path}, row {number}", number)


def _told(fault: MappingFault) -> str:
    match fault.kind:
        case "no_such_column":
            return f"no column is named {fault.heading!r}"
        case "field_twice":
            return f"two columns are named as {fault.field!r}, one of them {fault.heading!r}"
    return "no column looks like the words of the complaint; name it with --columns, as in --columns 'Remarks=text'"


def look_at(path: Path, home: Path | None = None, room: ReadingRoom | None = None) -> SheetLook | Rejected:
    """What a table holds, for the person who checks the mapping."""
    rows = rows_of(path, room)
    if isinstance(rows, Rejected):
        return rows
    filled = [tuple(row) for row in rows[1:] if any(cell.strip() for cell in row)]
    return SheetLook(
        path=str(path),
        headings=tuple(rows[0]),
        first_rows=tuple(filled[:_FIRST]),
        count=len(filled),
        mapping=mapping_for(rows[0], home),
        remembered=home is not None and remembered_mapping(rows[0], home) is not None,
    )


def first_cases(look: SheetLook, mapping: SheetMapping) -> tuple[Intaken | Rejected, ...]:
    """The first rows as the cases they would become; none while the mapping cannot be used."""
    if mapping_faults(mapping, look.headings):
        return ()
    return tuple(_cases((look.headings, *look.first_rows), mapping, look.path))


def rows_of(path: Path, room: ReadingRoom | None = None) -> Rows | Rejected:
    """All rows as text, the headings first."""
    raw = bytes_of(path, LARGEST_FILE)
    if isinstance(raw, Rejected):
        return raw
    if path.suffix.lower() == ".csv":
        return _headed(_csv_rows(raw, str(path)))
    if room is None:
        with ReadingRoom() as own:
            return rows_of(path, own)
    extract = room.read(".xlsx", raw, str(path))
    return _headed(extract if isinstance(extract, Rejected) else extract.rows)


def _headed(rows: Rows | Rejected) -> Rows | Rejected:
    """Every column gets a heading of its own: an empty one its number, a second of the same name a count."""
    if isinstance(rows, Rejected):
        return rows
    width = max(len(row) for row in rows[:1000])
    given = [*(cell.strip() for cell in rows[0]), *[""] * (width - len(rows[0]))]
    headings: list[str] = []
    for number, heading in enumerate(given, start=1):
        named = heading or f"column {number}"
        seen = sum(one == named or one.startswith(f"{named} (") for one in headings)
        headings.append(f"{named} ({seen + 1})" if seen else named)
    return [headings, *rows[1:]]


def _csv_rows(raw: bytes, where: str) -> Rows | Rejected:
    if b"\x00" in raw[:4000] and raw[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        return Rejected(where=where, what="not a text file: it holds binary data")
    text = decoded(raw, detected(raw))
    first = text.partition("\n")[0]
    divider = max(",;\t|", key=first.count)
    rows: Rows = []
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=divider):
            rows.append([cell[:LONGEST_CELL] for cell in row[:MOST_COLUMNS]])
            if len(rows) > MOST_ROWS:
                return Rejected(where=where, what=f"more than {MOST_ROWS:,} rows; divide the file", line=len(rows))
    except csv.Error as error:
        return Rejected(where=where, what=f"not a table: {error}", line=len(rows) + 1)
    return rows or Rejected(where=where, what="the table is empty")
