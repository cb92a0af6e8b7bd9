"""What stands beside a case: notes, calls, requests, promises, links; and what the department confirmed or silenced."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date, timedelta

import msgspec
from msgspec.structs import replace
from sqlite_utils import Database

from drafter.adapters.case_store.cases import encoded, row_number, stored, update
from drafter.adapters.case_store.trail import Stamp, noted
from drafter.model.case_entry import CaseEntry, CustomerWait, KeptPromise, Note, OfferedLink, Payment, StationRequest
from drafter.model.draft import FinishedLetter
from drafter.model.filed import ConfirmedExample

_STEP = 50
"""So many cases are renamed in one transaction."""
_TYPES: dict[type, str] = {Note: "note", StationRequest: "request", CustomerWait: "wait", KeptPromise: "promise",
                          OfferedLink: "link", Payment: "payment"}  # fmt: skip


def put(db: Database, stamp: Stamp, case_id: str, entry: CaseEntry) -> None:
    """Adds the entry, or puts it in place of the one with its id."""
    n = row_number(db, case_id)
    due = None if isinstance(entry, OfferedLink) else entry.due
    db.execute(
        "INSERT INTO entries VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
        "SET version = version + 1, open = excluded.open, due = excluded.due, body = excluded.body",
        [entry.id, n, _TYPES[type(entry)], stamp.origin, entry.at, int(_stands_open(entry)), due, encoded(entry)],
    )


def _stands_open(entry: CaseEntry) -> bool:
    match entry:
        case Note():
            return entry.kind == "call_back" and entry.done_at is None
        case StationRequest():
            return entry.answered_at is None and entry.closed_at is None
        case CustomerWait():
            return entry.ended_at is None
        case KeptPromise():
            return entry.done_at is None and entry.dropped_at is None
        case OfferedLink():
            return entry.decided is None
        case Payment():
            return entry.state != "paid" and entry.dropped_at is None


def of_case(db: Database, case_id: str) -> tuple[CaseEntry, ...]:
    """Oldest first, of every kind."""
    rows = db.execute(
        "SELECT body FROM entries WHERE n = (SELECT n FROM cases WHERE id = ?) ORDER BY at, rowid", [case_id]
    )
    return tuple(msgspec.json.decode(body, type=CaseEntry) for (body,) in rows)


def keep_promises(db: Database, stamp: Stamp, letter: FinishedLetter) -> None:
    """What the letter commits us to stands open from now on, where a person confirmed it."""
    for promise in letter.promises:
        if promise.state == "confirmed":
            kept = KeptPromise(
                id=str(uuid.uuid4()),
                text=promise.text,
                at=stamp.at,
                by=letter.finished_by,
                letter_id=letter.id,
                due=promise.due,
                owner=promise.owner,
            )
            put(db, stamp, letter.case_id, kept)


def drop_promises(db: Database, stamp: Stamp, case_id: str, letter_id: str) -> None:
    """A letter that was taken back promised nothing, and nothing is paid for it."""
    for entry in of_case(db, case_id):
        match entry:
            case KeptPromise(letter_id=of, done_at=None) | Payment(letter_id=of, decided_on=None) if of == letter_id:
                put(db, stamp, case_id, replace(entry, dropped_at=stamp.at))
            case _:
                pass


def standing_open(db: Database, kind: str, due_by: date | None) -> tuple[tuple[str, CaseEntry], ...]:
    """Open entries of one kind (`note`, `request`, `promise`, `link`) with their case's reference, soonest first."""
    until = (due_by + timedelta(days=1)).isoformat() if due_by else "~"
    rows = db.execute(
        "SELECT reference, body FROM entries JOIN cases USING (n) "
        "WHERE type = ? AND entries.open = 1 AND coalesce(entries.due, '') < ? ORDER BY entries.due",
        [kind, until],
    )
    return tuple((reference, msgspec.json.decode(body, type=CaseEntry)) for reference, body in rows)


def confirm(db: Database, stamp: Stamp, examples: Iterable[ConfirmedExample], case_id: str | None) -> None:
    """Examples to learn from; the same id again takes the old one's place."""
    n = row_number(db, case_id) if case_id else None
    rows = [(example.id or str(uuid.uuid4()), stamp.at, stamp.by, n, encoded(example)) for example in examples]
    db.conn.executemany("INSERT OR REPLACE INTO confirmations VALUES (?, ?, ?, ?, ?)", rows)
    noted(db, stamp, "confirmed", case_id, {"examples": len(rows)})


def confirmed(db: Database, limit: int) -> tuple[ConfirmedExample, ...]:
    """The newest `limit`, oldest of them first."""
    rows = db.execute("SELECT body FROM confirmations ORDER BY at DESC, id LIMIT ?", [limit]).fetchall()
    return tuple(msgspec.json.decode(body, type=ConfirmedExample) for (body,) in reversed(rows))


def rename_category(db: Database, stamp: Stamp, old: str, new: str) -> int:
    """Renames it in the next few cases; 0 when none is left, and then in the confirmed examples."""
    label = f"category {old}"
    ids = db.execute(
        "SELECT id FROM labels JOIN cases USING (n) WHERE label = ? AND erased_at IS NULL LIMIT ?", [label, _STEP]
    ).fetchall()
    for (case_id,) in ids:
        _rename_in_case(db, case_id, old, new)
    if not ids:
        db.execute("UPDATE OR REPLACE labels SET label = ? WHERE label = ?", [f"category {new}", label])
        _rename_in_examples(db, old, new)
        noted(db, stamp, "category_renamed", None, {"from": old, "to": new})
    return len(ids)


def _rename_in_case(db: Database, case_id: str, old: str, new: str) -> None:
    before = stored(db, case_id)
    if before is None:
        return
    standing = replace(before.standing, categories=_renamed(before.standing.categories, old, new))
    case = replace(before.case, categories=_renamed(before.case.categories, old, new))
    update(db, row_number(db, case_id), case, standing, before)


def _renamed(names: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(new if name == old else name for name in names))


def _rename_in_examples(db: Database, old: str, new: str) -> None:
    for number, body in db.execute("SELECT id, body FROM confirmations").fetchall():
        example = msgspec.json.decode(body, type=ConfirmedExample)
        if old in example.categories:
            renamed = replace(example, categories=_renamed(example.categories, old, new))
            db.execute("UPDATE confirmations SET body = ? WHERE id = ?", [encoded(renamed), number])


def silence(db: Database, stamp: Stamp, key: str, scope: str) -> None:
    db.execute("INSERT OR REPLACE INTO silences VALUES (?, ?, ?, ?)", [key, scope, stamp.by, stamp.at])


def unsilence(db: Database, key: str, scope: str) -> None:
    db.execute("DELETE FROM silences WHERE key = ? AND scope = ?", [key, scope])


def silenced(db: Database, scopes: Iterable[str]) -> frozenset[str]:
    wanted = list(scopes)
    marks = ", ".join("?" * len(wanted))
    return frozenset(key for (key,) in db.execute(f"SELECT key FROM silences WHERE scope IN ({marks})", wanted))
