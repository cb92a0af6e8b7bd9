"""Tells a network drive from a disk of this computer."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

_NETWORK = frozenset(
    [
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "afpfs",
        "webdav",
        "davfs",
        "fuse.sshfs",
        "fuse.davfs2",
        "fuse.rclone",
        "afs",
        "ncpfs",
    ]
)
_REMOTE_DRIVE = 4  # DRIVE_REMOTE, GetDriveTypeW


def is_network_drive(path: Path) -> bool:
    """Where it cannot be told (macOS without a mount table), the answer is no."""
    full = path.absolute()
    if sys.platform == "win32":
        return str(full).startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(full.anchor) == _REMOTE_DRIVE
    try:
        mounts = Path("/proc/mounts").read_text("utf-8", errors="replace")
    except OSError:
        return False
    return filesystem_of(full, mounts) in _NETWORK


def filesystem_of(path: Path, mounts: str) -> str:
    """The file system type of the deepest mount point above `path`, from the text of /proc/mounts."""
    best, kind = "", ""
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        point = parts[1].replace("\\040", " ")
        inside = path.is_relative_to(point)
        if inside and len(point) >= len(best):
            best, kind = point, parts[2]
    return kind
