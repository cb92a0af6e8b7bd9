"""Writes files that are either whole or not there: another name first, on the disk, then the right name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def whole_file(target: Path) -> Iterator[Path]:
    """Gives the name to write under; the file takes its own name only if nothing went wrong."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    part.touch(mode=0o600)  # customers' letters: for nobody's eyes but the owner's
    try:
        yield part
        on_disk(part)
        part.replace(target)
        on_disk(target.parent)
    finally:
        part.unlink(missing_ok=True)


def on_disk(path: Path) -> None:
    """Waits until the system has written it. Windows cannot open a folder for this."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
