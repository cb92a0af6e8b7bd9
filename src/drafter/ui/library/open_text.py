"""The text that is open in the library place, with what is in force at its place and what somebody is writing there."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.model.library_draft import LibraryDraft
from drafter.model.template import Template


@dataclass(frozen=True)
class OpenText:
    """`template`: the text in force at this place, if any; `draft`: what somebody is working on here, if anything."""

    path: str
    text: str
    template: Template | None = None
    draft: LibraryDraft | None = None

    @property
    def status(self) -> str:
        return self.draft.status if self.draft else (self.template.head.status if self.template else "draft")
