"""The library in and out: every template file as it is, byte for byte, as a folder or a .zip."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from drafter.adapters.shipped import department, shipped
from drafter.adapters.template_files import LAST_GOOD, template_from, template_paths
from drafter.model.library_share import Imported
from drafter.model.template import Rejected
from drafter.ports import OutsideError

LARGEST_FILE = 800_000
MOST_FILES = 20_000
_ASIDE = frozenset({".git", ".gitignore", ".gitattributes", LAST_GOOD})
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""Every entry carries the same time, so that the same library always gives the same .zip."""


def library_files(home: Path) -> dict[str, bytes]:
    """Path inside the library to the file's bytes, the department's above the shipped one of the same path."""
    found: dict[str, bytes] = {}
    own = department(home, "template_library")
    for root in (shipped("template_library"), own):
        if root.is_dir():
            found.update({path.relative_to(root).as_posix(): _read(path) for path in template_paths(root)})
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


def import_library(home: Path, source: Path) -> Imported:
    """Files of a folder or .zip into the department's library. A file that could not be used is refused, and said;
    one that is the same as the file in force is left alone."""
    in_force = library_files(home)
    written, same, refused = [], [], []
    for name, content in _incoming(source):
        if isinstance(content, Rejected):
            refused.append(content)
        elif (fault := _fault(name, content)) is not None:
            refused.append(fault)
        elif in_force.get(name) == content:
            same.append(name)
        else:
            _put(department(home, "template_library") / name, content)
            written.append(name)
    return Imported(written=tuple(written), same=tuple(same), refused=tuple(refused))


def _fault(name: str, content: bytes) -> Rejected | None:
    """Why this file may not come in; None where it may."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in name or "\\" in name or not name.isprintable():
        return Rejected(where=name, what="its path leads out of the library")
    if any(part.startswith(".") for part in path.parts) or path.suffix != ".md":
        return Rejected(where=name, what="not a template: expected a file that ends in .md")
    if len(content) > LARGEST_FILE:
        return Rejected(where=name, what=f"larger than {LARGEST_FILE:,} bytes")
    try:
        read = template_from(content.decode("utf-8-sig"), name, "department")
    except UnicodeDecodeError as error:
        return Rejected(where=name, what=f"cannot be read as UTF-8 text: {error}")
    return read if isinstance(read, Rejected) else None


def _incoming(source: Path) -> Iterator[tuple[str, bytes | Rejected]]:
    if source.is_dir():
        for path in sorted(source.rglob("*")):
            name = path.relative_to(source).as_posix()
            if path.is_symlink():
                yield name, Rejected(where=name, what="a link; expected the file itself")
            elif path.is_file() and not _hidden(name):
                yield name, _read(path)
        return
    try:
        with zipfile.ZipFile(source) as archive:
            yield from _zip_entries(archive)
    except (OSError, zipfile.BadZipFile, NotImplementedError) as error:
        raise OutsideError(f"{source}: neither a folder nor a .zip that can be read ({error})") from error


def _hidden(name: str) -> bool:
    """The history and the kept copies of a library folder, and its page for authors, are not templates."""
    return name == "README.md" or name.split("/")[0] in _ASIDE


def _zip_entries(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes | Rejected]]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir() and not _hidden(entry.filename)]
    for n, entry in enumerate(sorted(entries, key=lambda entry: entry.filename)):
        name = entry.filename
        if n >= MOST_FILES:
            yield name, Rejected(where=name, what=f"the archive holds more than {MOST_FILES:,} files")
            return
        if entry.flag_bits & 1:
            yield name, Rejected(where=name, what="is encrypted; pack it again without a password")
            continue
        try:
            with archive.open(entry) as file:
                yield name, file.read(LARGEST_FILE + 1)
        except (zipfile.BadZipFile, ValueError, EOFError) as error:
            yield name, Rejected(where=name, what=f"is damaged in the archive: {error}")


def _zipped(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _FIRST_DAY), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise OutsideError(f"{path} cannot be read: {error.strerror or error}") from error


def _put(path: Path, content: bytes) -> None:
    try:
        write_whole(path, content)
    except OSError as error:
        raise OutsideError(f"{path} could not be written: {error.strerror or error}") from error


def write_whole(path: Path, content: bytes) -> None:
    """The whole file or none of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    fresh.write_bytes(content)
    fresh.replace(path)
