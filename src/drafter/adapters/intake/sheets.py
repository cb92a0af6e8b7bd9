"""Tables of complaints (.csv, .xlsx): one case from each row, by a mapping of columns that people see and change."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import msgspec

from drafter.adapters.intake.charsets import decoded, detected
from drafter.adapters.intake.limits import LARGEST_FILE, LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, bytes_of, digest
from drafter.adapters.intake.reading_room import ReadingRoom
from drafter.adapters.shipped import resource
from drafter.adapters.values import value_from, value_from_yaml
from drafter.model.base import moment
from drafter.model.case import Case
from drafter.model.intake import Intaken, SheetField, SheetMapping
from drafter.model.template import Rejected
from drafter.steps.thread import quoted_parts

Rows = list[list[str]]
_CUSTOMER: tuple[SheetField, ...] = (
    "title", "given_name", "family_name", "name", "salutation", "email", "phone", "address", "loyalty_number",
    "loyalty_tier",
)  # fmt: skip
_CASE: tuple[SheetField, ...] = ("reference", "received", "channel", "language", "office")


def guess_mapping(headings: Sequence[str], home: Path | None = None) -> SheetMapping:
    """Which heading looks like which field, by `columns.yaml`; each field at most once. To be shown and corrected."""
    known = value_from_yaml(resource(home, "columns.yaml"), dict[SheetField, tuple[str, ...]])
    if isinstance(known, Rejected):
        return SheetMapping()
    columns: dict[str, SheetField] = {}
    for field in known:
        wanted = {_folded(word) for word in (*known[field], field)}
        free = (heading for heading in headings if heading not in columns and _folded(heading) in wanted)
        heading = next(free, None)
        if heading is not None:
            columns[heading] = field
    return SheetMapping(columns=columns)


def _folded(heading: str) -> str:
    return re.sub(r"[\W_]+", "", heading.casefold())


def read_sheet(
    path: Path, mapping: SheetMapping | None = None, room: ReadingRoom | None = None, home: Path | None = None
) -> Iterator[Intaken | Rejected]:
    """A case of each row. Without a mapping it is guessed; without a column for the text nothing is imported."""
    rows = rows_of(path, room)
    if isinstance(rows, Rejected):
        yield rows
        return
    mapping = mapping or guess_mapping(rows[0], home)
    missing = [heading for heading in mapping.columns if heading not in rows[0]]
    if "text" not in mapping.fields or missing:
        what = f"no column is named {missing[0]!r}" if missing else "no column looks like the words of the complaint"
        yield Rejected(where=str(path), what=f"{what}; its columns are {', '.join(rows[0])[:500]}", line=1)
        return
    for number, row in enumerate(rows[1:], start=2):
        if any(cell.strip() for cell in row):
            yield _case(dict(zip(rows[0], row, strict=False)), mapping, f"{path}, row {number}", number)


def headings_of(path: Path, room: ReadingRoom | None = None) -> tuple[str, ...] | Rejected:
    """The first row, for the person who checks the mapping."""
    rows = rows_of(path, room)
    return rows if isinstance(rows, Rejected) else tuple(rows[0])


def rows_of(path: Path, room: ReadingRoom | None = None) -> Rows | Rejected:
    """All rows as text, the headings first."""
    raw = bytes_of(path, LARGEST_FILE)
    if isinstance(raw, Rejected):
        return raw
    if path.suffix.lower() == ".csv":
        return _csv_rows(raw, str(path))
    if room is None:
        with ReadingRoom() as own:
            return rows_of(path, own)
    extract = room.read(".xlsx", raw, str(path))
    return extract if isinstance(extract, Rejected) else extract.rows


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


def _case(row: dict[str, str], mapping: SheetMapping, where: str, line: int) -> Intaken | Rejected:
    """The row itself, as JSON, is what is kept as the original."""
    cells = {field: row.get(heading, "").strip() for heading, field in mapping.columns.items()}
    if not cells.get("text"):
        return Rejected(where=where, what="the row has no words of a complaint", line=line)
    notes: list[str] = []
    case = value_from(_raw_case(cells, notes), Case, where)
    if isinstance(case, Rejected):
        return msgspec.structs.replace(case, line=line)
    original = msgspec.json.encode(row)
    return Intaken(case=case, original=original, name=where, sha256=digest(original), notes=tuple(notes))


def _raw_case(cells: dict[SheetField, str], notes: list[str]) -> dict[str, Any]:
    """The case as plain data. A date or channel that is none is noted and left out: the complaint still counts."""
    text = cells["text"]
    segment = {name: cells.get(name) for name in ("flight", "origin", "destination")}
    segment["scheduled_departure"] = _iso(cells.get("date", ""), "date", notes)
    quoted = msgspec.to_builtins(quoted_parts(text))
    return {
        **{name: cells.get(name) or None for name in _CASE},
        "received": _iso(cells.get("received", ""), "received", notes),
        "channel": _channel(cells.get("channel", ""), notes),
        "customer": {name: cells.get(name) or None for name in _CUSTOMER},
        "journey": {
            "booking_reference": cells.get("booking_reference") or None,
            "segments": [{name: value or None for name, value in segment.items()}] if any(segment.values()) else [],
        },
        "bag_tags": [cells["bag_tag"]] if cells.get("bag_tag") else [],
        "messages": [{"subject": cells.get("subject") or None, "text": text, "quoted": quoted}],
    }


def _iso(cell: str, field: str, notes: list[str]) -> str | None:
    """A date written year first. 03/04/2026 is two different days on two sides of an ocean, so it is asked for."""
    found = re.fullmatch(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ](\d{2}:\d{2}.{0,20}))?", cell.strip())
    if found:
        year, month, day, time = found.groups()
        text = f"{year}-{int(month):02}-{int(day):02}" + (f"T{time}" if time else "")
        if _is_moment(text):
            return text
    if cell.strip():
        notes.append(f"{field}: {cell[:40]!r} is not a date that can only be read one way")
    return None


def _is_moment(text: str) -> bool:
    try:
        moment(text)
    except ValueError:
        return False
    return True


def _channel(cell: str, notes: list[str]) -> str:
    wanted = re.sub(r"[\W_]+", "_", cell.strip().casefold())
    if wanted in ("email", "letter", "web_form", "phone", "social", "face_to_face", "executive_office", "regulator"):
        return wanted
    if wanted:
        notes.append(f"channel: {cell[:40]!r} is not known; taken as a web form")
    return "web_form"
