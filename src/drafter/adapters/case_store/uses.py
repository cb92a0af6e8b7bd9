"""What became of the library's texts in each case: written down as the desk works, read for the usage figures."""

from __future__ import annotations

from itertools import groupby

import msgspec
from sqlite_utils import Database

from drafter.adapters.case_store.cases import row_number
from drafter.adapters.case_store.trail import Stamp
from drafter.model.library_use import CaseUses, LibraryUse, Sent


def put(db: Database, stamp: Stamp, case_id: str, use: LibraryUse) -> None:
    body = msgspec.json.encode(use, order="sorted")
    db.execute(
        "INSERT INTO library_uses (n, at, by, body) VALUES (?, ?, ?, ?)",
        [row_number(db, case_id), stamp.at, stamp.by, body],
    )


def since(db: Database, day: str, most: int) -> tuple[CaseUses, ...]:
    """Cases with a use on that day (ISO 8601) or later, but for sample cases and letters taken back; the newest
    `most` uses."""
    rows = db.execute(
        "SELECT c.id, EXISTS (SELECT 1 FROM labels l WHERE l.label = 'comeback_of ' || c.reference), u.body "
        "FROM (SELECT * FROM library_uses WHERE at >= ? ORDER BY at DESC, id DESC LIMIT ?) u "
        "JOIN cases c ON c.n = u.n WHERE c.sample = 0 ORDER BY u.n, u.id",
        [day, most],
    ).fetchall()
    withdrawn = frozenset(row[0] for row in db.execute("SELECT id FROM letters WHERE taken_back_at IS NOT NULL"))
    decoder: msgspec.json.Decoder[LibraryUse] = msgspec.json.Decoder(LibraryUse)
    found = []
    for (case_id, came_back), group in groupby(rows, key=lambda row: (row[0], row[1])):
        uses = (decoder.decode(row[2]) for row in group)
        standing = tuple(use for use in uses if not (isinstance(use, Sent) and use.letter_id in withdrawn))
        found.append(CaseUses(case_id=case_id, uses=standing, came_back=bool(came_back)))
    return tuple(found)


def begun(db: Database) -> tuple[tuple[str, str], ...]:
    rows = db.execute("SELECT c.id, c.reference FROM drafts d JOIN cases c ON c.n = d.n WHERE c.open = 1 ORDER BY c.n")
    return tuple((row[0], row[1]) for row in rows)
