"""Drafts of library texts: one JSON file each in HOME/library/.drafts, where no template is looked for."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import msgspec

from drafter.adapters.library_exchange import write_whole
from drafter.adapters.shipped import department
from drafter.adapters.values import value_from
from drafter.model.library_draft import LibraryDraft
from drafter.model.template import Rejected
from drafter.ports import OutsideError

FOLDER = ".drafts"
"""Its point keeps it out of the library in force; it lies inside, so that it is shared with the library."""


class LibraryDrafts:
    def __init__(self, home: Path) -> None:
        self._root = department(home, "template_library") / FOLDER

    def all(self) -> tuple[LibraryDraft, ...]:
        """Every draft that can be read, by path. One that cannot stays on the disk for somebody to look at."""
        found = (_read(file) for file in sorted(self._root.rglob("*.json")))
        return tuple(draft for draft in found if isinstance(draft, LibraryDraft))

    def keep(self, draft: LibraryDraft) -> None:
        whole = draft.text.encode("utf-8", "replace").decode()  # a hand may leave half an emoji
        content = msgspec.json.format(msgspec.json.encode(msgspec.structs.replace(draft, text=whole)), indent=1)
        try:
            write_whole(self._file(draft.path), content)
        except OSError as error:
            raise OutsideError(f"the draft of {draft.path} could not be kept: {error.strerror or error}") from error

    def drop(self, path: str) -> None:
        """The draft has gone live, or is given up."""
        try:
            self._file(path).unlink(missing_ok=True)
        except OSError as error:
            raise OutsideError(f"the draft of {path} could not be removed: {error.strerror or error}") from error

    def _file(self, path: str) -> Path:
        parts = PurePosixPath(path).parts
        if not parts or path.startswith("/") or any(part.startswith(".") or ":" in part for part in parts):
            raise OutsideError(f"{path!r} is no place in the library; use small letters, digits and -.")
        return self._root / f"{path}.json"


def _read(file: Path) -> LibraryDraft | Rejected:
    try:
        raw = msgspec.json.decode(file.read_bytes())
    except (OSError, msgspec.DecodeError) as error:
        return Rejected(where=str(file), what=f"cannot be read: {error}")
    return value_from(raw, LibraryDraft, str(file))
