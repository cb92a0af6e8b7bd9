"""The department's own guidelines: drafts of pages, and a history of every page that went live."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from drafter.adapters.guideline_files import FOLDER, guideline_from
from drafter.adapters.library_drafts import LibraryDrafts
from drafter.adapters.library_history import LibraryHistory, Version
from drafter.adapters.shipped import department, shipped
from drafter.model.template import Rejected
from drafter.ports import OutsideError


class GuidelineHistory(LibraryHistory):
    """A git repository of its own, in HOME/resources/guidelines."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.root = department(home, "resources") / FOLDER

    def save(self, text: str, path: str, by: str, message: str, at: dt.datetime) -> Version | Rejected:
        """Writes the page and commits it; Rejected, and nothing written, where it is no page."""
        page = guideline_from(text, path)
        if isinstance(page, Rejected):
            return page
        return self._commit(path, text, by, message, at)


class GuidelineDrafts(LibraryDrafts):
    """Beside the pages, where no page is looked for."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self._root = department(home, "resources") / FOLDER / ".drafts"


def text_in_force(home: Path, path: str) -> str:
    """The page's whole file: the department's where it has one, else the shipped one."""
    own = department(home, "resources") / FOLDER / path
    try:
        return (own if own.is_file() else shipped("resources") / FOLDER / path).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise OutsideError(f"the guideline {path} could not be read: {error}") from error


def text_shipped(path: str) -> str | None:
    """The page as drafter brought it; None for one that the department added."""
    ours = shipped("resources") / FOLDER / path
    return ours.read_text("utf-8-sig") if ours.is_file() else None
