"""How much is read of a file from outside: enough for any honest letter, too little to hang or fill the machine."""

from __future__ import annotations

import hashlib
from pathlib import Path

from drafter.model.template import Rejected

MEGABYTE = 1024 * 1024
LARGEST_MAIL = 45 * MEGABYTE
"""A mail with a 20 MB attachment is 27 MB on the wire; mail servers stop at 25 to 35."""
LARGEST_FILE = 25 * MEGABYTE
LARGEST_TEXT_FILE = 8 * MEGABYTE
LONGEST_TEXT = 200_000
"""Characters of one message that are read; the original is kept whole."""
DEEPEST = 20
"""Mail parts inside mail parts."""
MOST_PARTS = 500
MOST_NESTED_MAILS = 20


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def bytes_of(path: Path, largest: int) -> bytes | Rejected:
    """The whole file, or why not."""
    try:
        size = path.stat().st_size
        if size > largest:
            return Rejected(
                where=str(path), what=f"too large: {size / MEGABYTE:.0f} MB, at most {largest // MEGABYTE} MB"
            )
        if not size:
            return Rejected(where=str(path), what="the file is empty")
        return path.read_bytes()
    except OSError as error:
        return Rejected(where=str(path), what=f"cannot be read: {error.strerror or error}")


def within(text: str, notes: list[str]) -> str:
    """The text, cut where it is longer than any letter."""
    if len(text) <= LONGEST_TEXT:
        return text
    notes.append(f"only the first {LONGEST_TEXT:,} characters are shown; the original is kept whole")
    return text[:LONGEST_TEXT]
