"""Takes an mbox apart into its mails, one at a time: a mailbox may be larger than memory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from drafter.adapters.intake.limits import LARGEST_MAIL, MEGABYTE
from drafter.model.template import Rejected

_CHUNK = 1 * MEGABYTE


def mails_in(path: Path) -> Iterator[tuple[str, bytes] | Rejected]:
    """Each mail with its name (`box.mbox: 3`), its `>From ` lines put back. One that is too large is refused alone."""
    number = 0
    try:
        with path.open("rb") as file:
            for mail in _split(file):
                number += 1
                name = f"{path}: {number}"
                if isinstance(mail, int):
                    yield Rejected(where=name, what=f"too large: more than {LARGEST_MAIL // MEGABYTE} MB")
                else:
                    yield name, mail
    except OSError as error:
        yield Rejected(where=str(path), what=f"cannot be read: {error.strerror or error}")
    if not number:
        yield Rejected(where=str(path), what="no mail in it: no line begins with `From `")


def count_in(path: Path) -> int:
    """How many mails the box seems to hold, for a progress bar."""
    try:
        with path.open("rb") as file:
            blank, found = True, 0
            while line := file.readline(_CHUNK):
                found += blank and line.startswith(b"From ")
                blank = line in (b"\n", b"\r\n")
            return found
    except OSError:
        return 1


def _split(file: BinaryIO) -> Iterator[bytes | int]:
    """The bytes of each mail, or its size where that is too much to keep."""
    lines: list[bytes] | None = None
    size, blank = 0, True
    while line := file.readline(_CHUNK):
        if blank and line.startswith(b"From "):
            if lines is not None:
                yield _joined(lines, size)
            lines, size = [], 0
        elif lines is not None:
            size += len(line)
            if size <= LARGEST_MAIL:
                lines.append(line[1:] if line.lstrip(b">").startswith(b"From ") and line[:1] == b">" else line)
            else:
                lines.clear()
        blank = line in (b"\n", b"\r\n")
    if lines is not None:
        yield _joined(lines, size)


def _joined(lines: list[bytes], size: int) -> bytes | int:
    return b"".join(lines) if size <= LARGEST_MAIL else size
