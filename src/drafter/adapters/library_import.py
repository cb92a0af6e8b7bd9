"""Texts from outside into the library: each asks for review, but for a library that has none of its own yet."""

from __future__ import annotations

import datetime as dt
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from drafter.adapters.library_drafts import LibraryDrafts
from drafter.adapters.library_exchange import LARGEST_FILE, library_files, read_file, write_whole
from drafter.adapters.shipped import department
from drafter.adapters.template_files import LAST_GOOD, template_from, template_paths
from drafter.model.library_draft import LibraryDraft
from drafter.model.library_share import Imported
from drafter.model.template import Rejected, Template
from drafter.ports import OutsideError

MOST_FILES = 20_000
_ASIDE = frozenset({".git", ".gitignore", ".gitattributes", LAST_GOOD})


def import_library(home: Path, source: Path, by: str, at: dt.datetime, why: str) -> Imported:
    """Files of a folder or .zip into the department's library, as drafts that `by` asks to have reviewed. A library
    without a text of its own is being restored: everything is in force as it was. A file that could not be used, or on
    which somebody is working, is refused, and said; one that is the same as the file in force is left alone. The
    reviewer reads `why`."""
    library = _Library(home, by, at, why)
    written, asked, same = [], [], []
    refused: list[Rejected] = []
    for name, content in _incoming(source):
        if isinstance(content, Rejected):
            refused.append(content)
        elif isinstance(read := _usable(name, content), Rejected):
            refused.append(read)
        elif library.in_force.get(name) == content:
            same.append(name)
        elif library.is_new:
            library.put(name, content)
            written.append(name)
        elif (fault := library.ask(read, content)) is not None:
            refused.append(fault)
        else:
            asked.append(name)
    return Imported(written=tuple(written), asked=tuple(asked), same=tuple(same), refused=tuple(refused))


class _Library:
    """The department's library as it stood when the import began."""

    def __init__(self, home: Path, by: str, at: dt.datetime, why: str) -> None:
        self._root, self._by, self._at, self._why = department(home, "template_library"), by, at, why
        self._drafts = LibraryDrafts(home)
        self._at_work = {draft.path: draft.author for draft in self._drafts.all()}
        self.in_force = library_files(home)
        self.is_new = not self._at_work and not (self._root.is_dir() and template_paths(self._root))

    def put(self, name: str, content: bytes) -> None:
        try:
            write_whole(self._root / name, content)
        except OSError as error:
            raise OutsideError(f"{self._root / name} could not be written: {error.strerror or error}") from error

    def ask(self, read: Template, content: bytes) -> Rejected | None:
        """In review from now on; a text that was no longer in use, or not yet, waits as a draft for its author."""
        if not self._by.strip():
            return Rejected(where=read.path, what="say who you are first, in the settings: a review needs your name")
        if read.path in self._at_work:
            who = self._at_work[read.path] or "somebody"
            return Rejected(
                where=read.path, what=f"{who} is working on this text; have that draft approved or given up"
            )
        text, status = content.decode("utf-8-sig"), read.head.status
        self._drafts.keep(
            LibraryDraft(
                path=read.path,
                text=text,
                author=self._by,
                status="draft" if status in ("draft", "retired") else "in_review",
                why=self._why,
                at=self._at.isoformat(timespec="seconds"),
            )
        )
        return None


def _usable(name: str, content: bytes) -> Template | Rejected:
    """The template it is, or why this file may not come in."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in name or "\\" in name or not name.isprintable():
        return Rejected(where=name, what="its path leads out of the library")
    if any(part.startswith(".") for part in path.parts) or path.suffix != ".md":
        return Rejected(where=name, what="not a template: expected a file that ends in .md")
    if len(content) > LARGEST_FILE:
        return Rejected(where=name, what=f"larger than {LARGEST_FILE:,} bytes")
    try:
        return template_from(content.decode("utf-8-sig"), name, "department")
    except UnicodeDecodeError as error:
        return Rejected(where=name, what=f"cannot be read as UTF-8 text: {error}")


def _incoming(source: Path) -> Iterator[tuple[str, bytes | Rejected]]:
    if source.is_dir():
        for path in sorted(source.rglob("*")):
            name = path.relative_to(source).as_posix()
            if path.is_symlink():
                yield name, Rejected(where=name, what="a link; expected the file itself")
            elif path.is_file() and not _hidden(name):
                yield name, read_file(path)
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
