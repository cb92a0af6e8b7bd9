"""Gives a new case its id, its number, and its place in time."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

from sqlite_utils import Database

from drafter.model.case import Case

EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


def own_id(wanted: str | None) -> str:
    """The case's own id when it is a UUID; any other is only its name in the file it came in."""
    try:
        return str(uuid.UUID(wanted or ""))
    except ValueError:
        return str(uuid.uuid4())


def received_at(case: Case, otherwise: datetime) -> datetime:
    if case.received is None:
        return otherwise
    moment = datetime.fromisoformat(case.received)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def position(moment: datetime) -> int:
    """Milliseconds since 2000, in whole seconds: where cases received in that second begin."""
    return max(1, int((moment - EPOCH).total_seconds()) * 1000)


def free_place(db: Database, received: datetime) -> int:
    """The first free place from that moment on."""
    n = position(received)
    while True:
        row = db.execute("SELECT max(n) FROM cases WHERE n >= ? AND n < ?", [n, n + 1000]).fetchone()
        if row[0] is None:
            return n
        if row[0] < n + 999:
            return int(row[0]) + 1
        n += 1000


def next_reference(db: Database, year: int) -> str:
    """The next free case number of that year, as CR-2026-004512."""
    name = f"reference {year}"
    while True:
        db.execute("INSERT INTO counters VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET last = last + 1", [name])
        last = db.execute("SELECT last FROM counters WHERE name = ?", [name]).fetchone()[0]
        reference = f"CR-{year}-{last:06d}"
        if not db.execute("SELECT 1 FROM cases WHERE reference = ?", [reference]).fetchone():
            return reference
