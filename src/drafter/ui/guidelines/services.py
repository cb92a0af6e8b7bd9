"""What the guidelines ask of the rest of the program: plain functions, run on a lane."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from drafter.model.guideline import Guideline
from drafter.model.library_draft import LibraryDraft
from drafter.model.template import Rejected
from drafter.ui.library.services import SavedVersion


@dataclass(frozen=True)
class OpenPage:
    """A page being read or worked on: its whole text, and the draft where there is one."""

    path: str
    text: str
    draft: LibraryDraft | None = None

    @property
    def status(self) -> str:
        return self.draft.status if self.draft else "live"


@dataclass(frozen=True)
class GuidelineServices:
    """Each may be slow and may raise OutsideError: call them through a Lane only."""

    open: Callable[[str], OpenPage]
    keep: Callable[[LibraryDraft], None]
    give_up: Callable[[str], None]
    ask_review: Callable[[LibraryDraft], LibraryDraft | Rejected]
    send_back: Callable[[LibraryDraft, str], LibraryDraft | Rejected]
    approve: Callable[[LibraryDraft], Guideline | Rejected]
    versions: Callable[[str], tuple[SavedVersion, ...]]
    text_at: Callable[[str, str], str | Rejected]
    roll_back: Callable[[str, str], LibraryDraft | Rejected]
    changed_words: Callable[[str, str], Iterable[tuple[str, str]]]
