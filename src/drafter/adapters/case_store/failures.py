"""Says what happened when SQLite or the disk fails: to which store, and what to do next. Never a customer's words."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]  # the driver it chose; not in its __all__

from drafter.ports import OutsideError

SQLiteError = sqlite3.Error
connect = sqlite3.connect
_PERM, _BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT = 3, 5, 6, 8, 10, 11
_FULL, _CANTOPEN, _PROTOCOL, _TOOBIG, _NOTADB = 13, 14, 15, 18, 26
_DAMAGED = (
    "The store {path} is damaged, so {doing} stopped. Close drafter, keep the file, "
    "and bring back the last good copy with: drafter store restore"
)
_SENTENCES: dict[int, str] = {
    _FULL: "The disk that holds {path} is full, so {doing} failed. What was saved before is safe. "
    "Free some space, then try again.",
    _READONLY: "The store {path} may not be written (the file, its folder or the disk is read-only), "
    "so {doing} failed. Allow writing there, or choose another folder with --home.",
    _CANTOPEN: "The store {path} cannot be opened. Check that its folder exists and that you may read and write there.",
    _PERM: "You may not open the store {path}. Ask for the right to read and write it.",
    _BUSY: "Another program holds the store {path}, so {doing} had to wait too long and failed. "
    "Close the other window or the backup that is running, then try again.",
    _IOERR: "The disk answered {path} with an error, so {doing} failed. What was saved before is safe. "
    "Check the disk or the network drive, then try again.",
    _TOOBIG: "Something is too large for the store {path}, so {doing} failed. Leave out the largest attachment.",
    _CORRUPT: _DAMAGED,
    _NOTADB: "{path} is not a drafter store (or its beginning was overwritten), so {doing} stopped. "
    "Keep the file, and bring back the last good copy with: drafter store restore",
}
_ROOM = 64 * 1024
"""Bytes that SQLite needs for its own files before it saves anything."""
_CODES = {
    errno.ENOSPC: _FULL,
    errno.EROFS: _READONLY,
    errno.EACCES: _READONLY,
    errno.EPERM: _READONLY,
}
_SENTENCES |= {_LOCKED: _SENTENCES[_BUSY], _PROTOCOL: _SENTENCES[_BUSY]}


def told(error: Exception, path: Path, doing: str) -> OutsideError | None:
    """The sentence for a failure of the world; None for any other, which is a mistake of ours and must rise."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None and "file is not a database" in str(error):
        code = _NOTADB
    code = (code or 0) & 0xFF
    if code in (_IOERR, _CANTOPEN) and _disk_is_full(path):
        code = _FULL  # SQLite calls it an error of the disk where its own files beside the store find no room
    sentence = _SENTENCES.get(code)
    return OutsideError(sentence.format(path=path, doing=doing)) if sentence else None


def _disk_is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _ROOM
    except OSError:
        return False


def is_busy(error: Exception) -> bool:
    """Somebody else holds the store."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (_BUSY, _LOCKED)


@contextmanager
def telling(path: Path, doing: str) -> Iterator[None]:
    """Whatever the world does wrong inside comes out as one OutsideError."""
    try:
        yield
    except SQLiteError as error:
        outside = told(error, path, doing)
        if outside is None:
            raise
        raise outside from error
    except msgspec.DecodeError:
        raise OutsideError(_DAMAGED.format(path=path, doing=doing)) from None
    except OSError as error:
        raise _told_by_the_system(error, path, doing) from error


def _told_by_the_system(error: OSError, path: Path, doing: str) -> OutsideError:
    place = error.filename or path
    code = _CODES.get(error.errno or 0)
    if code is not None:
        return OutsideError(_SENTENCES[code].format(path=place, doing=doing))
    return OutsideError(f"{doing.capitalize()} failed at {place}: {error.strerror}. Check the disk, then try again.")
