"""Checks that a store is whole: the file, the seals of letters and cases, and the unbroken audit trail."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

import msgspec
from sqlite_utils import Database

from drafter.adapters.case_store import trail
from drafter.adapters.case_store.failures import SQLiteError
from drafter.model.draft import FinishedLetter
from drafter.model.filed import Gap, Verification

_MOST = 100
"""So many gaps are named; a file with more is past naming them."""


def verified(db: Database) -> Verification:
    """Everything wrong with the store, by case number and letter number; never by a customer's words."""
    found: list[Gap] = []
    for look in (_file, _letters, _cases, _files, _trail, _search):
        try:
            found += list(look(db))
        except SQLiteError as error:
            found.append(Gap(where="the file", what=f"part of it cannot be read ({_code(error)})"))
    return Verification(
        cases=_count(db, "cases"),
        letters=_count(db, "letters"),
        audit_entries=_count(db, "audit"),
        gaps=tuple(dict.fromkeys(found))[:_MOST],
    )


def _code(error: Exception) -> str:
    return str(getattr(error, "sqlite_errorname", type(error).__name__))


def _digest(content: bytes | str) -> str:
    """Another program may have put text where bytes stood."""
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()


def _count(db: Database, table: str) -> int:
    try:
        return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    except SQLiteError:
        return 0


def _file(db: Database) -> Iterator[Gap]:
    for (line,) in db.execute(f"PRAGMA integrity_check({_MOST})"):
        if line != "ok":
            yield Gap(where="the file", what=str(line))
    for table, *_ in db.execute("PRAGMA foreign_key_check"):
        yield Gap(where=str(table), what="a row belongs to no case")


def _letters(db: Database) -> Iterator[Gap]:
    rows = db.execute("SELECT reference, number, record_digest, body FROM letters JOIN cases USING (n)")
    for reference, number, digest, body in rows:
        where = f"letter {number} of {reference}"
        if body is None:
            continue
        if _digest(body) != digest:
            yield Gap(where=where, what="was changed after it was finished")
            continue
        letter = msgspec.json.decode(body, type=FinishedLetter)
        if letter.digest != letter.letter.digest:
            yield Gap(where=where, what="its text does not carry its own seal")


def _cases(db: Database) -> Iterator[Gap]:
    for reference, body, digest in db.execute("SELECT reference, body, digest FROM cases JOIN case_bodies USING (n)"):
        if body is not None and _digest(body) != digest:
            yield Gap(where=f"case {reference}", what="was changed outside drafter")


def _files(db: Database) -> Iterator[Gap]:
    for digest, content in db.execute("SELECT sha256, content FROM files"):
        if _digest(content) != digest:
            yield Gap(where=f"file {digest[:12]}", what="its bytes are not those that came in")


def _trail(db: Database) -> Iterator[Gap]:
    previous, expected = trail.FIRST, 1
    removed = _removed(db)
    for row in db.execute("SELECT number, at, by, what, case_id, about, previous, digest FROM audit ORDER BY number"):
        number, at, by, what, case_id, about, before, digest = row
        where = f"audit line {number}"
        if number != expected or before != previous:
            yield Gap(where=where, what="a line before it is missing or was changed")
        if trail.sealed(number, at, by, what, case_id, about, before) != digest:
            yield Gap(where=where, what="was changed after it was written")
        if what == "finished" and case_id not in removed:
            yield from _vouched(db, where, about)
        previous, expected = digest, number + 1
    head = db.execute("SELECT value FROM meta WHERE key = 'audit_head'").fetchone()
    if (head[0] if head else None) != (f"{expected - 1} {previous}" if expected > 1 else None):
        yield Gap(where="the audit trail", what="its last lines are missing")


def _removed(db: Database) -> set[str]:
    rows = db.execute("SELECT about FROM audit WHERE what = 'samples_removed'")
    return {case for (about,) in rows for case in _about(about).get("cases", ())}


def _about(text: str) -> dict[str, list[str]]:
    try:
        return msgspec.json.decode(text, type=dict[str, list[str]])
    except msgspec.DecodeError:
        return {}


def _vouched(db: Database, where: str, about: str) -> Iterator[Gap]:
    """The letter that the line speaks of is there, with the seal it had."""
    try:
        said = msgspec.json.decode(about, type=dict[str, str | int])
    except msgspec.DecodeError:
        yield Gap(where=where, what="was changed after it was written")
        return
    row = db.execute("SELECT record_digest FROM letters WHERE id = ?", [said.get("letter")]).fetchone()
    if row is None or row[0] != said.get("record"):
        yield Gap(where=where, what="the letter it speaks of is missing or another one")


def _search(db: Database) -> Iterator[Gap]:
    """Is every case in the search index? (Whether the index itself is sound, SQLite tells in the file check.)"""
    missing = db.execute(
        "SELECT count(*) FROM cases WHERE erased_at IS NULL AND n NOT IN (SELECT n FROM search_texts)"
    ).fetchone()[0]
    if missing:
        yield Gap(where="search", what=f"{missing} cases cannot be found by their words")
