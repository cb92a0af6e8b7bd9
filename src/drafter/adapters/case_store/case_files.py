"""Keeps the bytes a case came with: the file itself and its attachments, each content once."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from sqlite_utils import Database

from drafter.model.case import Attachment, Case
from drafter.model.filed import Original


def keep(db: Database, n: int, case: Case, original: Original | None, files: Mapping[str, bytes]) -> None:
    if original:
        digest = hashlib.sha256(original.content).hexdigest()
        _keep_one(db, n, digest, "original", original.name, original.media_type, original.content)
    for message in case.messages:
        for part in message.attachments:
            if part.sha256 in files:
                _keep_one(db, n, part.sha256, "attachment", part.name, part.media_type, files[part.sha256])


def keep_report(db: Database, n: int, file: Attachment, content: bytes) -> None:
    """A file of somebody we asked for a report."""
    _keep_one(db, n, file.sha256, "report", file.name, file.media_type, content)


def _keep_one(db: Database, n: int, digest: str, role: str, name: str, media_type: str, content: bytes) -> None:
    """Each content once, whoever it came with; under the digest of what is really there."""
    if hashlib.sha256(content).hexdigest() != digest:
        raise ValueError("an attachment's bytes do not match the digest its case names")
    db.execute("INSERT OR IGNORE INTO files VALUES (?, ?, ?)", [digest, len(content), content])
    db.execute("INSERT OR IGNORE INTO case_files VALUES (?, ?, ?, ?, ?)", [n, digest, role, name, media_type])


def content_of(db: Database, sha256: str) -> bytes | None:
    row = db.execute("SELECT content FROM files WHERE sha256 = ?", [sha256]).fetchone()
    return bytes(row[0]) if row else None


def original_of(db: Database, case_id: str) -> Original | None:
    """The file the case came in as, byte for byte; None for a case that was typed in, or erased."""
    row = db.execute(
        "SELECT f.name, f.media_type, content FROM case_files f JOIN files USING (sha256) JOIN cases USING (n) "
        "WHERE cases.id = ? AND role = 'original'",
        [case_id],
    ).fetchone()
    return Original(name=row[0], media_type=row[1], content=bytes(row[2])) if row else None
