"""Makes a case of one row of a table, by a mapping of its columns."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from drafter.adapters.intake.limits import digest
from drafter.adapters.values import value_from
from drafter.model.base import moment
from drafter.model.case import Case
from drafter.model.intake import DateOrder, Intaken, SheetField, SheetMapping
from drafter.model.template import Rejected
from drafter.steps.thread import quoted_parts

_CUSTOMER: tuple[SheetField, ...] = (
    "title", "given_name", "family_name", "name", "salutation", "email", "phone", "address", "loyalty_number",
    "loyalty_tier",
)  # fmt: skip
_CASE: tuple[SheetField, ...] = ("reference", "received", "channel", "language", "office")
_YEAR_FIRST = r"(?P<year>\d{4})[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?"
_SHAPES: dict[DateOrder, tuple[str, ...]] = {
    "year_first": (_YEAR_FIRST,),
    "day_first": (_YEAR_FIRST, r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})"),
    "month_first": (_YEAR_FIRST, r"(?P<month>\d{1,2})[-/.](?P<day>\d{1,2})[-/.](?P<year>\d{4})"),
}
_TIME = r"(?:[T ](?P<time>\d{2}:\d{2}.{0,20}))?"


def case_of_row(row: dict[str, str], mapping: SheetMapping, where: str, line: int) -> Intaken | Rejected:
    """The row itself, as JSON, is what is kept as the original."""
    cells = {field: row.get(heading, "").strip() for heading, field in mapping.columns.items()}
    if not cells.get("text"):
        return Rejected(where=where, what="the row has no words of a complaint", line=line)
    notes: list[str] = []
    case = value_from(_raw_case(cells, mapping.dates, notes), Case, where)
    if isinstance(case, Rejected):
        return msgspec.structs.replace(case, line=line)
    original = msgspec.json.encode(row)
    return Intaken(case=case, original=original, name=where, sha256=digest(original), notes=tuple(notes))


def _raw_case(cells: dict[SheetField, str], dates: DateOrder, notes: list[str]) -> dict[str, Any]:
    """The case as plain data. A date or channel that is none is noted and left out: the complaint still counts."""
    text = cells["text"]
    segment = {name: cells.get(name) for name in ("flight", "origin", "destination")}
    segment["scheduled_departure"] = _iso(cells.get("date", ""), "date", dates, notes)
    quoted = msgspec.to_builtins(quoted_parts(text))
    return {
        **{name: cells.get(name) or None for name in _CASE},
        "received": _iso(cells.get("received", ""), "received", dates, notes),
        "channel": _channel(cells.get("channel", ""), notes),
        "customer": {name: cells.get(name) or None for name in _CUSTOMER},
        "journey": {
            "booking_reference": cells.get("booking_reference") or None,
            "segments": [{name: value or None for name, value in segment.items()}] if any(segment.values()) else [],
        },
        "bag_tags": [cells["bag_tag"]] if cells.get("bag_tag") else [],
        "messages": [{"subject": cells.get("subject") or None, "text": text, "quoted": quoted}],
    }


def _iso(cell: str, field: str, dates: DateOrder, notes: list[str]) -> str | None:
    """03/04/2026 is two different days on two sides of an ocean: read only in the order a person has named."""
    for shape in _SHAPES[dates]:
        found = re.fullmatch(shape + _TIME, cell.strip())
        if found:
            time = found["time"]
            text = f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}" + (f"T{time}" if time else "")
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
