"""Erases what must go: a customer on request (the figures stay), and the sample cases."""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database

from drafter.adapters.case_store import searching
from drafter.adapters.case_store.trail import Stamp, noted

_OF_THE_CUSTOMER = ("drafts", "revisions", "entries", "confirmations", "leak_keys", "case_files", "library_uses")
_OF_THE_CASE = (*_OF_THE_CUSTOMER, "offers", "letters", "labels", "case_bodies", "cases")


def erase_customers(db: Database, stamp: Stamp, case_ids: Iterable[str]) -> int:
    """Every word by and about these customers goes. Reference, dates, categories, flags, office and awards stay. A
    case that was erased or removed meanwhile is passed over; how many were erased."""
    numbers = [(n, case_id) for case_id in case_ids if (n := _standing(db, case_id)) is not None]
    for n, _ in numbers:
        searching.forget(db, n)
    if numbers:
        searching.wipe_deleted_words(db)
    for n, case_id in numbers:
        _erase(db, stamp, n, case_id)
    _drop_lone_files(db)
    return len(numbers)


def _standing(db: Database, case_id: str) -> int | None:
    row = db.execute("SELECT n FROM cases WHERE id = ? AND erased_at IS NULL", [case_id]).fetchone()
    return int(row[0]) if row else None


def _erase(db: Database, stamp: Stamp, n: int, case_id: str) -> None:
    for table in _OF_THE_CUSTOMER:
        db.execute(f"DELETE FROM {table} WHERE n = ?", [n])
    db.execute("UPDATE letters SET body = NULL WHERE n = ?", [n])
    db.execute("UPDATE case_bodies SET body = NULL, digest = '' WHERE n = ?", [n])
    db.execute(
        "UPDATE cases SET customer = '', source = NULL, erased_at = ?, version = version + 1, "
        "state = 'closed', open = 0 WHERE n = ?",
        [stamp.at, n],
    )
    noted(db, stamp, "erased", case_id)


def remove_samples(db: Database, stamp: Stamp) -> int:
    """All sample cases, with everything that hangs on them; how many there were."""
    rows = db.execute("SELECT n, id FROM cases WHERE sample = 1").fetchall()
    for n, _ in rows:
        searching.forget(db, n)
        for table in _OF_THE_CASE:
            db.execute(f"DELETE FROM {table} WHERE n = ?", [n])
    _drop_lone_files(db)
    if rows:
        searching.wipe_deleted_words(db)
        noted(db, stamp, "samples_removed", None, {"cases": [case_id for _, case_id in rows]})
    return len(rows)


def _drop_lone_files(db: Database) -> None:
    """A file that came with several cases stays as long as one of them does."""
    db.execute("DELETE FROM files WHERE NOT EXISTS (SELECT 1 FROM case_files c WHERE c.sha256 = files.sha256)")
