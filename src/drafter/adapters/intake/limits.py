"""How much is read of a file from outside: enough for any honest letter, too little to hang or fill the machine."""

from __future__ import annotations

import hashlib
import re
import struct
import zipfile
from io import BytesIO
from pathlib import Path

from drafter.model.case import LONGEST_TEXT
from drafter.model.template import Rejected

MEGABYTE = 1024 * 1024
LARGEST_MAIL = 45 * MEGABYTE
"""A mail with a 20 MB attachment is 27 MB on the wire; mail servers stop at 25 to 35."""
LARGEST_FILE = 25 * MEGABYTE
LARGEST_TEXT_FILE = 8 * MEGABYTE
DEEPEST = 20
"""Mail parts inside mail parts."""
MOST_PARTS = 500
MOST_NESTED_MAILS = 20
MOST_LINES = 800_000
LONGEST_HEADER = 20_000
MOST_UNPACKED = 120 * MEGABYTE
MOST_MEMBERS = 5_000
MOST_PAGES = 40
MOST_ITEMS = 2_000_000
"""Commas of one JSON document."""
MOST_ROWS = 50_000
MOST_COLUMNS = 200
LONGEST_CELL = 30_000
SECONDS = 2.0
SECONDS_TO_PREPARE = 15.0
MEMORY_MB = 300
"""Address space of the reading process, its program code counted in."""

_PART_HEADER = re.compile(rb"^content-(?:type|disposition)[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)


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


def mail_trouble(raw: bytes) -> str | None:
    """Why a mail is not even parsed: shapes for which the standard library takes minutes or gigabytes."""
    lines, boundaries = raw.count(b"\n"), raw.lower().count(b"boundary=")
    if lines > MOST_LINES:
        return f"it has {lines:,} lines; a mail with a 20 MB attachment has 360,000"
    if boundaries > 30 and boundaries * lines > 3_000_000:
        return f"it claims {boundaries:,} parts inside parts"
    if any(len(found[0]) > LONGEST_HEADER for found in _PART_HEADER.finditer(raw)):
        return f"a header of a part is longer than {LONGEST_HEADER:,} characters"
    return None


def within(text: str, notes: list[str]) -> str:
    """The text, cut where it is longer than any letter."""
    if len(text) <= LONGEST_TEXT:
        return text
    notes.append(f"only the first {LONGEST_TEXT:,} characters are shown; the original is kept whole")
    return text[:LONGEST_TEXT]


def zip_trouble(content: bytes) -> str | None:
    """Why a zipped document (Word, Excel) is not opened; `None`: it may be. The sizes are those the archive states,
    and Python's reader never unpacks more than stated; the reading room's memory guards against the rest."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, struct.error, UnicodeDecodeError) as error:
        return f"the file is damaged or of another kind: {error}"
    unpacked = sum(member.file_size for member in members)
    if unpacked > MOST_UNPACKED or len(members) > MOST_MEMBERS:
        return f"it would unpack to {unpacked / MEGABYTE:,.0f} MB; an honest letter or table is far smaller"
    return None
