"""Knows which case a name, reference or number belongs to, so that it is not written to another customer."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable

from sqlite_utils import Database

from drafter.adapters.case_store.cases import number_of, row_number

_PER_KEY = 3
"""How many cases are named for one key: enough to say whose it is."""


def put(db: Database, case_id: str, keys: Iterable[str]) -> None:
    """The keys of this case, in place of those it had. Kept as salted digests, never as words."""
    n = row_number(db, case_id)
    salt = _salt(db)
    if salt is None:
        salt = secrets.token_bytes(16)
        db.execute("INSERT INTO meta VALUES ('leak_salt', ?)", [salt.hex()])
    db.execute("DELETE FROM leak_keys WHERE n = ?", [n])
    db.conn.executemany("INSERT OR IGNORE INTO leak_keys VALUES (?, ?)", [(_digest(key, salt), n) for key in keys])


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
