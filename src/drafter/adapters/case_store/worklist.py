"""The worklist: pages of case rows by due date or another order, and how many each saved filter holds."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlite_utils import Database

from drafter.adapters.case_store.cases import NO_DUE
from drafter.adapters.case_store.placing import position
from drafter.model.case_entry import CaseEntry
from drafter.model.filed import OPEN_STATES, CaseFilter, CaseRow, Sort

COLUMNS = (
    "id, reference, customer, received, state, n, due, categories, flags, office, assignee, language, channel, "
    "severity, comeback, sample, version"
)
_COMMON = 5000
_PROBE = "(SELECT 1 FROM labels WHERE label = ? AND labels.n = cases.n) IS NOT NULL"
NEVER = 2**62
"""After every case."""
_ORDER: dict[Sort, str] = {
    "due": "due, n",
    "received": "n DESC",
    "oldest": "n",
    "reference": "reference",
    "customer": "customer COLLATE NOCASE, n",
}


def rows(db: Database, wanted: CaseFilter, sort: Sort, limit: int, offset: int) -> tuple[CaseRow, ...]:
    """The page is found in the index alone; only its own rows are read. A list of what is due of one kind (promises,
    calls, payments) shows it and goes by its date."""
    awaited = _awaited(wanted)
    if len(awaited) == 1 and sort == "due":
        return _outstanding(db, wanted, *awaited[0], limit, offset)
    where, values = condition(wanted, probe=_is_common(db, wanted))
    page = f"SELECT n FROM cases WHERE {where} ORDER BY {_ORDER[sort]} LIMIT ? OFFSET ?"
    found = db.execute(
        f"SELECT {COLUMNS} FROM cases WHERE n IN ({page}) ORDER BY {_ORDER[sort]}", [*values, limit, offset]
    )
    return tuple(row_from(row) for row in found)


def _outstanding(
    db: Database, wanted: CaseFilter, kind: str, before: str, limit: int, offset: int
) -> tuple[CaseRow, ...]:
    """Cases with an open entry of this kind due before that day, the soonest first, each with its soonest."""
    where, values = condition(wanted)
    found = db.execute(
        "SELECT n, body, min(entries.due) AS soonest FROM entries "
        f"WHERE type = ? AND entries.open = 1 AND entries.due < ? AND n IN (SELECT n FROM cases WHERE {where}) "
        "GROUP BY n ORDER BY soonest, n LIMIT ? OFFSET ?",
        [kind, before, *values, limit, offset],
    ).fetchall()  # SQLite takes the other columns from the row with the minimum
    known = rows_at(db, [n for n, _, _ in found])
    return tuple(replace(known[n], outstanding=msgspec.json.decode(body, type=CaseEntry)) for n, body, _ in found)


def rows_at(db: Database, numbers: list[int]) -> dict[int, CaseRow]:
    marks = ", ".join("?" * len(numbers))
    found = db.execute(f"SELECT {COLUMNS} FROM cases WHERE n IN ({marks})", numbers)
    return {row[5]: row_from(row) for row in found}


def count(db: Database, wanted: CaseFilter) -> int:
    where, values = condition(wanted)
    return int(db.execute(f"SELECT count(*) FROM cases WHERE {where}", values).fetchone()[0])


def row_from(row: tuple[Any, ...]) -> CaseRow:
    names = [name.strip() for name in COLUMNS.split(",")]
    fields = dict(zip(names, row, strict=True))
    fields["position"] = fields.pop("n")
    fields["due"] = None if fields["due"] == NO_DUE else fields["due"]
    fields["categories"] = fields["categories"].split()
    fields["flags"] = fields["flags"].split()
    return msgspec.convert(fields, CaseRow, strict=False)


def _is_common(db: Database, wanted: CaseFilter) -> bool:
    """Whether a walk in the order asked for meets the category and flag often enough to fill a page soon."""
    labels = _labels(wanted)
    if not labels or _only_open(wanted):
        return bool(labels)
    few = "SELECT count(*) FROM (SELECT 1 FROM labels WHERE label = ? LIMIT ?)"
    return all(db.execute(few, [label, _COMMON]).fetchone()[0] == _COMMON for label in labels)


def _labels(wanted: CaseFilter) -> list[str]:
    found = (wanted.category and f"category {wanted.category}", wanted.flag and f"flag {wanted.flag}")
    return [label for label in found if label]


def _only_open(wanted: CaseFilter) -> bool:
    return bool(wanted.states) and set(wanted.states) <= set(OPEN_STATES)


def condition(wanted: CaseFilter, probe: bool = False) -> tuple[str, list[Any]]:
    """SQL for a filter, with its values. Erased cases are in no list. `probe`: look at each case whether it has the
    category or flag, rather than list all that have it first."""
    parts: list[tuple[str, list[Any]]] = [("erased_at IS NULL", [])]
    parts += _states(wanted)
    for column in ("assignee", "office", "language"):
        value = getattr(wanted, column)
        if value is not None:
            parts.append((f"{column} = ?", [value]))
    for column in ("flagged", "comeback", "sample"):
        value = getattr(wanted, column)
        if value is not None:
            parts.append((f"{column} = ?", [int(value)]))
    has = _PROBE if probe else "n IN (SELECT n FROM labels WHERE label = ?)"
    parts += [(has, [label]) for label in _labels(wanted)]
    parts += _dates(wanted)
    return " AND ".join(sql for sql, _ in parts), [value for _, values in parts for value in values]


def _states(wanted: CaseFilter) -> list[tuple[str, list[Any]]]:
    if not wanted.states:
        return []
    if set(wanted.states) == set(OPEN_STATES):
        return [("open = 1", [])]  # the index by due date begins with it
    if len(wanted.states) == 1:
        return [("state = ?", [wanted.states[0]])]
    return [(f"state IN ({', '.join('?' * len(wanted.states))})", list(wanted.states))]


def _dates(wanted: CaseFilter) -> list[tuple[str, list[Any]]]:
    parts: list[tuple[str, list[Any]]] = []
    if wanted.due_by:
        parts.append(("due <= ?", [wanted.due_by.isoformat()]))
    if wanted.received_from:
        parts.append(("n >= ?", [start_of(wanted.received_from)]))
    if wanted.received_to:
        parts.append(("n < ?", [end_of(wanted.received_to)]))
    open_entries = "SELECT n FROM entries WHERE type = ? AND open = 1 AND due < ?"
    parts += [(f"n IN ({open_entries})", list(awaited)) for awaited in _awaited(wanted)]
    return parts


def _awaited(wanted: CaseFilter) -> list[tuple[str, str]]:
    """The kinds of entry that must be due, and the day before which."""
    due = (("promise", wanted.promise_due_by), ("note", wanted.call_due_by), ("payment", wanted.payment_due_by))
    return [(kind, (until + timedelta(days=1)).isoformat()) for kind, until in due if until]


def start_of(day: date) -> int:
    """Where cases received on that day (UTC) begin."""
    return position(datetime(day.year, day.month, day.day, tzinfo=UTC))


def end_of(day: date) -> int:
    """Where cases received after that day begin."""
    return start_of(day + timedelta(days=1))
