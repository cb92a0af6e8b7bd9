"""Writes a file whole or not at all, and says in a sentence why it could not."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from drafter.ports import OutsideError

_REASONS = {
    errno.ENOSPC: "the disk is full. Free some space and save again",
    errno.EDQUOT: "your share of the disk is used up. Free some space and save again",
    errno.EACCES: "you may not write there, or it is open in another program. Close it or choose another folder",
    errno.EPERM: "you may not write there. Choose another folder",
    errno.EROFS: "the disk can only be read. Choose another folder",
    errno.ENOENT: "the folder does not exist. Choose another folder",
    errno.ENOTDIR: "the folder does not exist. Choose another folder",
    errno.EISDIR: "there is a folder of that name. Choose another name",
    errno.ENAMETOOLONG: "the name is too long. Choose a shorter one",
}


def write_whole(path: Path, content: bytes) -> None:
    """Into a temporary file beside it, flushed to disk, then renamed: no reader ever sees half a letter."""
    temporary: str | None = None
    try:
        handle, temporary = tempfile.mkstemp(prefix=".drafter-", suffix=path.suffix, dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
    except OSError as error:
        if temporary is not None:
            Path(temporary).unlink(missing_ok=True)
        raise OutsideError(f"{path} was not written: {reason_for(error)}.") from error


def reason_for(error: OSError) -> str:
    return _REASONS.get(error.errno or 0, f"{error.strerror or error}. Try another folder")


def _umask() -> int:
    """mkstemp makes files only their owner may read; a letter gets the rights any new file would."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
