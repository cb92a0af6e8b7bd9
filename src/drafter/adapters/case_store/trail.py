"""The audit trail: who did what to which case, each line sealed with the digest of the line before."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlite_utils import Database

from drafter.model.base import Value
from drafter.model.filed import AuditEntry, AuditEvent

FIRST = "0" * 64
_COLUMNS = "number, at, by, what, case_id, about, previous, digest"


class Stamp(Value, frozen=True):
    """Who acts, when, and in which store."""

    by: str
    moment: datetime
    origin: str

    @property
    def at(self) -> str:
        """UTC to the second, so that stamps sort as text."""
        return self.moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def canonical(value: Any) -> str:
    return msgspec.json.encode(value, order="sorted").decode()


def sealed(number: int, at: str, by: str, what: str, case_id: str | None, about: str, previous: str) -> str:
    """SHA-256 over the line before and every field of this one."""
    fields = canonical([number, at, by, what, case_id, about])
    return hashlib.sha256(f"{previous}\n{fields}".encode()).hexdigest()


def noted(
    db: Database, stamp: Stamp, what: AuditEvent, case_id: str | None = None, about: Mapping[str, Any] | None = None
) -> None:
    """One more line; inside the transaction of the deed itself, so that neither stands without the other.
    `about` carries numbers, digests and ids: never a customer's words."""
    last = db.execute("SELECT number, digest FROM audit ORDER BY number DESC LIMIT 1").fetchone()
    number, previous = (last[0] + 1, last[1]) if last else (1, FIRST)
    text = canonical(dict(about or {}))
    digest = sealed(number, stamp.at, stamp.by, what, case_id, text, previous)
    db.execute(
        f"INSERT INTO audit ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        [number, stamp.at, stamp.by, what, case_id, text, previous, digest],
    )
    # The head stands apart: a trail whose last lines were cut away still shows it.
    db.execute("INSERT OR REPLACE INTO meta VALUES ('audit_head', ?)", [f"{number} {digest}"])


def entries(db: Database, case_id: str | None = None) -> Iterator[AuditEntry]:
    """Oldest first; of one case, or all of them."""
    where, values = ("WHERE case_id = ?", [case_id]) if case_id else ("", [])
    for row in db.execute(f"SELECT {_COLUMNS} FROM audit {where} ORDER BY number", values):
        number, at, by, what, case, about, previous, digest = row
        yield AuditEntry(
            number=number,
            at=at,
            by=by,
            what=what,
            case_id=case,
            about=msgspec.json.decode(about),
            previous=previous,
            digest=digest,
        )
