"""The library as files: every template as it is, byte for byte, out to a folder or a .zip."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from drafter.adapters.shipped import department, shipped
from drafter.adapters.template_files import template_paths
from drafter.ports import OutsideError

LARGEST_FILE = 800_000
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""Every entry carries the same time, so that the same library always gives the same .zip."""


def library_files(home: Path) -> dict[str, bytes]:
    """Path inside the library to the file's bytes, the department's above the shipped one of the same path."""
    found: dict[str, bytes] = {}
    own = department(home, "template_library")
    for root in (shipped("template_library"), own):
        if root.is_dir():
            found.update({path.relative_to(root).as_posix(): read_file(path) for path in template_paths(root)})
    return dict(sorted(found.items()))


def export_library(home: Path, target: Path) -> int:
    """Writes every file in force to a folder, or to a .zip by that ending; how many."""
    files = library_files(home)
    try:
        if target.suffix.lower() == ".zip":
            write_whole(target, _zipped(files))
        else:
            for name, content in files.items():
                write_whole(target / name, content)
    except OSError as error:
        raise OutsideError(f"the library could not be written to {target}: {error.strerror or error}") from error
    return len(files)


def _zipped(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _FIRST_DAY), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def read_file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise OutsideError(f"{path} cannot be read: {error.strerror or error}") from error


def write_whole(path: Path, content: bytes) -> None:
    """The whole file or none of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    fresh.write_bytes(content)
    fresh.replace(path)
