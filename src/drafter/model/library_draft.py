"""A text of the library that somebody is working on: kept beside the library, so that what is live stays live."""

from __future__ import annotations

from typing import Literal

from drafter.model.base import Value

DraftStatus = Literal["draft", "in_review"]


class LibraryDraft(Value, frozen=True):
    """`text` is the whole file and may be broken; `path` is where it will stand once it is live."""

    path: str
    text: str
    author: str
    status: DraftStatus = "draft"
    said: str = ""
    """What the reviewer said when it was sent back."""
    why: str = ""
    """What it is for whoever reviews it: a way back to an earlier version, or a text that was taken in."""
    at: str = ""
    """When it was last saved, ISO 8601."""
