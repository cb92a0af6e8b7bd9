"""Files cases: adds one once, replaces it only from the version it was read at, gives it back as it was."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlite_utils import Database

from drafter.adapters.case_store import case_files, searching
from drafter.adapters.case_store.placing import EPOCH, free_place, next_reference, own_id, received_at
from drafter.adapters.case_store.trail import Stamp, noted
from drafter.model.case import Case
from drafter.model.event import events_of
from drafter.model.filed import OPEN_STATES, Added, CaseConflict, Known, Original, Saved, Standing, StoredCase
from drafter.ports import OutsideError

NO_DUE = "9999-12-31"
"""Stands for no due date, so that such cases sort last in every index."""


def encoded(value: Any) -> bytes:
    return msgspec.json.encode(value)


def number_of(db: Database, case_id: str) -> int | None:
    """The row number of a case; None when the store has no such case."""
    row = db.execute("SELECT n FROM cases WHERE id = ?", [case_id]).fetchone()
    return int(row[0]) if row else None


def row_number(db: Database, case_id: str) -> int:
    """As `number_of`, for a case to be written to; another window may have removed or erased it meanwhile."""
    row = db.execute("SELECT n FROM cases WHERE id = ? AND erased_at IS NULL", [case_id]).fetchone()
    if row is None:
        raise OutsideError(
            "This case is no longer in the store: its customer was erased, or it was a sample that was removed. "
            "Copy what you still need of your text, then close the case."
        )
    return int(row[0])


def add(
    db: Database, stamp: Stamp, case: Case, standing: Standing, original: Original | None, files: Mapping[str, bytes]
) -> Added | Known:
    """Adds a case once: the same file, id or reference again changes nothing and is `Known`."""
    source = _source(case, original)
    found = known(db, case, original)
    if found:
        return found
    received = received_at(case, stamp.moment)
    case = replace(
        case,
        id=own_id(case.id),
        reference=case.reference or next_reference(db, received.year),
        received=case.received or received.isoformat(timespec="seconds"),
    )
    n = free_place(db, received)
    put_rows(db, n, stamp.origin, source, received, case, standing)
    searching.index(db, n, case, standing)
    case_files.keep(db, n, case, original, files)
    noted(db, stamp, "added", case.id, {"reference": case.reference, "source": source})
    return Added(case=case)


def _source(case: Case, original: Original | None) -> str:
    return hashlib.sha256(original.content if original else encoded(case)).hexdigest()


def known(db: Database, case: Case, original: Original | None) -> Known | None:
    """The case that the same file, reference or id became."""
    for because, column, value in (
        ("same_file", "source", _source(case, original)),
        ("same_reference", "reference", case.reference),
        ("same_id", "id", case.id),
    ):
        row = db.execute(f"SELECT id, reference FROM cases WHERE {column} = ?", [value]).fetchone()
        if row:
            return msgspec.convert({"id": row[0], "reference": row[1], "because": because}, Known)
    return None


def list_columns(case: Case, standing: Standing, received: datetime) -> dict[str, Any]:
    return {
        "reference": case.reference,
        "received": received.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "due": standing.due.isoformat() if standing.due else NO_DUE,
        "state": standing.state,
        "open": int(standing.state in OPEN_STATES),
        "customer": shown_customer(case),
        "assignee": standing.assignee,
        "office": case.office,
        "language": case.language,
        "channel": case.channel,
        "severity": standing.severity,
        "comeback": int(standing.comeback),
        "sample": int(case.sample),
        "flagged": int(bool(standing.flags)),
        "categories": " ".join(standing.categories),
        "flags": " ".join(standing.flags),
    }


def shown_customer(case: Case) -> str:
    """Whose case it is, as the list shows it: the name, else the address it came from."""
    sender = next((message.sender for _, message in case.incoming if message.sender), None)
    return case.customer.written_name or case.customer.email or sender or ""


def put_rows(
    db: Database, n: int, origin: str, source: str, received: datetime, case: Case, standing: Standing
) -> None:
    """The rows of a new case; its words are put into the search index apart."""
    columns = {"n": n, "id": case.id, "version": 1, "origin": origin, "source": source}
    columns |= list_columns(case, standing, received)
    names = ", ".join(columns)
    db.execute(f"INSERT INTO cases ({names}) VALUES ({', '.join('?' * len(columns))})", list(columns.values()))
    put_body(db, n, case)
    _label(db, n, case, standing)


def put_body(db: Database, n: int, case: Case) -> None:
    body = encoded(case)
    digest = hashlib.sha256(body).hexdigest()
    db.execute("INSERT OR REPLACE INTO case_bodies VALUES (?, ?, ?)", [n, body, digest])


def labels_of(case: Case, standing: Standing) -> tuple[str, ...]:
    """What a case is looked up by: categories, flags, its event, and the references it comes back on or belongs to."""
    labels = {f"category {name}" for name in standing.categories} | {f"flag {name}" for name in standing.flags}
    labels |= {f"comeback_of {link.reference}" for link in case.links if link.kind == "comeback"}
    labels |= {f"same_event_of {link.reference}" for link in case.links if link.kind == "same_event"}
    labels |= {f"event {event}" for event in events_of(case)}
    return tuple(sorted(labels))


def _label(db: Database, n: int, case: Case, standing: Standing) -> None:
    db.execute("DELETE FROM labels WHERE n = ?", [n])
    labels = labels_of(case, standing)
    db.conn.executemany("INSERT INTO labels VALUES (?, ?)", [(label, n) for label in labels])


_STORED = """SELECT body, state, due, assignee, categories, flags, severity, comeback, version, origin
    FROM cases JOIN case_bodies USING (n) WHERE {where} AND body IS NOT NULL"""


def stored(db: Database, case_id: str) -> StoredCase | None:
    return _stored(db.execute(_STORED.format(where="id = ?"), [case_id]).fetchone())


def stored_by_reference(db: Database, reference: str) -> StoredCase | None:
    return _stored(db.execute(_STORED.format(where="reference = ?"), [reference]).fetchone())


def _stored(row: tuple[Any, ...] | None) -> StoredCase | None:
    if row is None:
        return None
    body, state, due, assignee, categories, flags, severity, comeback, version, origin = row
    standing = {
        "state": state,
        "due": None if due == NO_DUE else due,
        "assignee": assignee,
        "categories": categories.split(),
        "flags": flags.split(),
        "severity": severity,
        "comeback": bool(comeback),
    }
    return StoredCase(
        case=msgspec.json.decode(body, type=Case),
        standing=msgspec.convert(standing, Standing),
        version=version,
        origin=origin,
    )


def replace_case(
    db: Database, stamp: Stamp, case: Case, standing: Standing, expected_version: int
) -> Saved | CaseConflict:
    """Puts the case as it is now in place of the version it was read at; else theirs stands and mine is kept."""
    n = row_number(db, case.id or "")
    theirs = stored(db, case.id or "")
    assert theirs is not None  # it has a row number
    if theirs.version != expected_version:
        return _kept(db, stamp, n, StoredCase(case=case, standing=standing, version=expected_version), theirs)
    case = replace(case, reference=theirs.case.reference, received=case.received or theirs.case.received)
    update(db, n, case, standing, theirs)
    if theirs.standing != standing:
        noted(db, stamp, "standing", case.id, {"state": standing.state, "version": expected_version + 1})
    return Saved(version=expected_version + 1)


def update(db: Database, n: int, case: Case, standing: Standing, before: StoredCase) -> None:
    columns = list_columns(case, standing, received_at(case, EPOCH)) | {"version": before.version + 1}
    settings = ", ".join(f"{name} = ?" for name in columns)
    db.execute(f"UPDATE cases SET {settings} WHERE n = ?", [*columns.values(), n])
    if case != before.case:
        put_body(db, n, case)
    _label(db, n, case, standing)
    searching.index(db, n, case, standing)


def _kept(db: Database, stamp: Stamp, n: int, mine: StoredCase, theirs: StoredCase) -> CaseConflict:
    db.execute(
        "INSERT INTO revisions (n, kind, revision, at, by, conflict, body) VALUES (?, 'case', ?, ?, ?, 1, ?)",
        [n, mine.version, stamp.at, stamp.by, encoded(mine)],
    )
    noted(db, stamp, "conflict", mine.case.id, {"kind": "case", "version": mine.version})
    return CaseConflict(mine=mine, theirs=theirs)
