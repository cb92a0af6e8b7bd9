"""Knows which case a name, reference or number belongs to, so that it is not written to another customer."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Iterable

import msgspec
from sqlite_utils import Database

from drafter.adapters.case_store.cases import number_of, row_number
from drafter.model.case import Case

_PER_KEY = 3
"""How many cases are named for one key: enough to say whose it is."""


def put(db: Database, case_id: str, keys: Iterable[str]) -> None:
    """The keys of this case, in place of those it had. Kept as salted digests, never as words."""
    n = row_number(db, case_id)
    db.execute("DELETE FROM leak_keys WHERE n = ?", [n])
    _write(db, n, keys)


def add(db: Database, case_id: str, keys: Iterable[str]) -> None:
    """More keys of this case: what a changed name or booking adds; those it had stay, since letters named them."""
    _write(db, row_number(db, case_id), keys)


def _write(db: Database, n: int, keys: Iterable[str]) -> None:
    salt = _salt(db)
    if salt is None:
        salt = secrets.token_bytes(16)
        db.execute("INSERT INTO meta VALUES ('leak_salt', ?)", [salt.hex()])
    db.conn.executemany("INSERT OR IGNORE INTO leak_keys VALUES (?, ?)", [(_digest(key, salt), n) for key in keys])


def renew(db: Database, version: int, keys_of: Callable[[Case], Iterable[str]], most: int) -> bool:
    """The keys of up to `most` more cases as this program knows them; whether any are left. It goes on where it was
    broken off, and does nothing where every case has keys of this `version`."""
    after = _renewed_up_to(db, version)
    if after is None:
        return False
    rows = db.execute(
        "SELECT n, body FROM cases JOIN case_bodies USING (n) WHERE n > ? AND erased_at IS NULL AND body IS NOT NULL "
        "ORDER BY n LIMIT ?",
        [after, most],
    ).fetchall()
    for n, body in rows:
        db.execute("DELETE FROM leak_keys WHERE n = ?", [n])
        _write(db, n, keys_of(msgspec.json.decode(body, type=Case)))
    done = f"{version} {rows[-1][0]}" if len(rows) == most else f"{version} all"
    db.execute("INSERT OR REPLACE INTO meta VALUES ('leak_keys', ?)", [done])
    return len(rows) == most


def _renewed_up_to(db: Database, version: int) -> int | None:
    """The row after which keys are still of an older kind; None where there is none."""
    row = db.execute("SELECT value FROM meta WHERE key = 'leak_keys'").fetchone()
    known, _, place = (row[0] if row else "0 ").partition(" ")
    if known != str(version):
        return -(2**62)
    return None if place == "all" else int(place)


def foreign(db: Database, keys: Iterable[str], not_case_id: str | None) -> dict[str, tuple[str, ...]]:
    """Those of the keys that belong to other cases and not to this one, with up to three of their references."""
    salt = _salt(db)
    if salt is None:
        return {}
    mine = number_of(db, not_case_id) if not_case_id else None
    own = {key for (key,) in db.execute("SELECT key FROM leak_keys WHERE n = ?", [mine])}
    digests = {key: _digest(key, salt) for key in keys}
    found = {key: _references(db, digest) for key, digest in digests.items() if digest not in own}
    return {key: references for key, references in found.items() if references}


def holders(db: Database, keys: Iterable[str], per_key: int) -> frozenset[int]:
    """The row numbers of the newest cases that have one of the keys."""
    salt = _salt(db)
    if salt is None:
        return frozenset()
    newest = "SELECT n FROM leak_keys WHERE key = ? ORDER BY n DESC LIMIT ?"
    return frozenset(n for key in keys for (n,) in db.execute(newest, [_digest(key, salt), per_key]).fetchall())


def _references(db: Database, digest: int) -> tuple[str, ...]:
    rows = db.execute(
        "SELECT reference FROM leak_keys JOIN cases USING (n) WHERE key = ? ORDER BY n DESC LIMIT ?",
        [digest, _PER_KEY],
    )
    return tuple(reference for (reference,) in rows)


def _salt(db: Database) -> bytes | None:
    row = db.execute("SELECT value FROM meta WHERE key = 'leak_salt'").fetchone()
    return bytes.fromhex(row[0]) if row else None


def _digest(key: str, salt: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8, key=salt).digest(), "big", signed=True)
