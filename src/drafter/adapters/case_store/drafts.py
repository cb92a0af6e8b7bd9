"""The journal of drafts: the newest text of each case, and earlier ones, thinned as they age."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import msgspec
from sqlite_utils import Database

from drafter.adapters.case_store.cases import encoded, row_number
from drafter.adapters.case_store.trail import Stamp, noted
from drafter.model.draft import Draft
from drafter.model.filed import DraftConflict, Revision, Saved, StoredDraft

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


def save(db: Database, stamp: Stamp, case_id: str, draft: Draft, expected: int) -> Saved | DraftConflict:
    """Puts the draft in place of revision `expected` (0: there was none yet); else theirs stands and mine is kept."""
    n = row_number(db, case_id)
    body = encoded(draft)
    theirs = _unless_expected(db, n, expected)
    if theirs is not None:
        if encoded(theirs.draft) == body:
            return Saved(version=theirs.revision)
        _keep(db, stamp, n, expected, body, conflict=True)
        noted(db, stamp, "conflict", case_id, {"kind": "draft", "revision": expected})
        mine = StoredDraft(draft=draft, revision=expected, at=stamp.at, by=stamp.by)
        return DraftConflict(mine=mine, theirs=theirs)
    revision = expected + 1
    db.execute("INSERT OR REPLACE INTO drafts VALUES (?, ?, ?, ?, ?)", [n, revision, stamp.at, stamp.by, body])
    _keep(db, stamp, n, revision, body, conflict=False)
    return Saved(version=revision)


def _unless_expected(db: Database, n: int, expected: int) -> StoredDraft | None:
    """The draft as it stands, where it is not the revision expected."""
    row = db.execute("SELECT body, revision, at, by FROM drafts WHERE n = ?", [n]).fetchone()
    return _stored(row) if row and row[1] != expected else None


def _keep(db: Database, stamp: Stamp, n: int, revision: int, body: bytes, *, conflict: bool) -> None:
    """One revision a minute: a later one in the same minute takes its place. What lost a conflict is always kept."""
    last = db.execute(
        "SELECT id, at FROM revisions WHERE n = ? AND kind = 'draft' AND conflict = 0 ORDER BY id DESC LIMIT 1",
        [n],
    ).fetchone()
    if last and not conflict and last[1][:16] == stamp.at[:16]:
        db.execute("UPDATE revisions SET revision = ?, at = ?, by = ?, body = ? WHERE id = ?",
                   [revision, stamp.at, stamp.by, body, last[0]])  # fmt: skip
        return
    db.execute(
        "INSERT INTO revisions (n, kind, revision, at, by, conflict, body) VALUES (?, 'draft', ?, ?, ?, ?, ?)",
        [n, revision, stamp.at, stamp.by, int(conflict), body],
    )
    thin(db, n, stamp.moment)


def thin(db: Database, n: int, now: datetime) -> None:
    rows = db.execute("SELECT id, at FROM revisions WHERE n = ? AND kind = 'draft' AND conflict = 0", [n]).fetchall()
    drop = to_drop([(row[0], datetime.fromisoformat(row[1])) for row in rows], now)
    db.conn.executemany("DELETE FROM revisions WHERE id = ?", [(number,) for number in drop])


def to_drop(revisions: Sequence[tuple[int, datetime]], now: datetime) -> tuple[int, ...]:
    """Which go: of the last hour one a minute stays, of the last day one an hour, and of older ones one a day;
    always the latest of its minute, hour or day."""
    seen: set[str] = set()
    drop: list[int] = []
    for number, at in sorted(revisions, key=lambda one: (one[1], one[0]), reverse=True):
        age = now - at
        step = "%Y-%m-%d %H:%M" if age <= _HOUR else "%Y-%m-%d %H" if age <= _DAY else "%Y-%m-%d"
        slot = at.astimezone(UTC).strftime(step)
        if slot in seen:
            drop.append(number)
        seen.add(slot)
    return tuple(drop)


def stored(db: Database, case_id: str) -> StoredDraft | None:
    row = db.execute(
        "SELECT body, revision, at, by FROM drafts WHERE n = (SELECT n FROM cases WHERE id = ?)", [case_id]
    ).fetchone()
    return _stored(row) if row else None


def _stored(row: tuple[bytes, int, str, str]) -> StoredDraft:
    return StoredDraft(draft=msgspec.json.decode(row[0], type=Draft), revision=row[1], at=row[2], by=row[3])


def revisions(db: Database, case_id: str) -> tuple[Revision, ...]:
    """Newest first; drafts, and cases or drafts that lost against another window's save."""
    rows = db.execute(
        "SELECT id, kind, revision, at, by, conflict FROM revisions "
        "WHERE n = (SELECT n FROM cases WHERE id = ?) ORDER BY id DESC",
        [case_id],
    )
    return tuple(
        msgspec.convert(
            {"id": row[0], "kind": row[1], "revision": row[2], "at": row[3], "by": row[4], "conflict": bool(row[5])},
            Revision,
        )
        for row in rows
    )


def draft_of_revision(db: Database, revision_id: int) -> StoredDraft | None:
    row = db.execute("SELECT body, revision, at, by FROM revisions WHERE id = ? AND kind = 'draft'", [revision_id])
    found = row.fetchone()
    return _stored(found) if found else None
