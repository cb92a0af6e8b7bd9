"""What the library place asks of the rest of the program: plain functions, run on a lane, put together in app."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from drafter.model.draft import Draft
from drafter.model.guideline import Guideline
from drafter.model.letter import Letter
from drafter.model.library import Library
from drafter.model.library_draft import LibraryDraft
from drafter.model.library_share import Choice, Imported, Shared
from drafter.model.template import Rejected, Template
from drafter.model.tone_rule import RuleUse
from drafter.oversight.library import BenchResult, LintFinding, Rereading
from drafter.oversight.library.replacing import Replacement, Search
from drafter.oversight.library.usage import Change as Rewording
from drafter.oversight.library.usage import UsageReport


@dataclass(frozen=True)
class Holding:
    """Everything the place shows: the library in force, what is being worked on, and the guidelines."""

    library: Library
    drafts: tuple[LibraryDraft, ...] = ()
    guidelines: tuple[Guideline, ...] = ()


@dataclass(frozen=True)
class Look:
    """A text looked at: the template it is, or why it is none; how a letter of it reads; what there is to remark.
    Lines count in the file."""

    template: Template | Rejected
    letter: Letter | Rejected | None = None
    findings: tuple[LintFinding, ...] = ()
    samples: tuple[str, ...] = ()
    """Names of the sample cases the text brings."""


@dataclass(frozen=True)
class SavedVersion:
    id: str
    by: str
    at: str
    message: str

    @property
    def said(self) -> str:
        """The version in one line."""
        return ", ".join(part for part in (self.message, self.at) if part)


@dataclass(frozen=True)
class LibraryServices:
    """Each may be slow and may raise OutsideError: call them through a Lane only."""

    holding: Callable[[], Holding]
    drafts: Callable[[], tuple[LibraryDraft, ...]]
    text_of: Callable[[Template], str]
    look: Callable[[str, str, int, Draft | None], Look]
    """The file's text, its path, the number of the sample, and the open case where the letter is to be of that."""
    test: Callable[[str, str], BenchResult | Rejected]
    keep: Callable[[LibraryDraft], None]
    give_up: Callable[[str], None]
    ask_review: Callable[[LibraryDraft], LibraryDraft | Rejected]
    send_back: Callable[[LibraryDraft, str], LibraryDraft | Rejected]
    approve: Callable[[LibraryDraft], Template | Rejected]
    retire: Callable[[Template, str], Template | Rejected]
    versions: Callable[[str], tuple[SavedVersion, ...]]
    text_at: Callable[[str, str], str | Rejected]
    roll_back: Callable[[str, str], LibraryDraft | Rejected]
    """An earlier version of a text into review."""
    copied: Callable[[str, str, str, str], tuple[str, str]]
    """A file's text under a new id, title and language: its path and the new text."""
    names: Callable[[], tuple[str, ...]]
    """Every name a text may ask for, for completion."""
    changed_words: Callable[[str, str], Iterable[tuple[str, str]]]
    find: Callable[[str], tuple[str, ...]]
    """The ids of texts found by a few words, one slip forgiven; quick enough for every key."""
    reread: Callable[[], None]
    """The library has changed: have the handbook read again."""


@dataclass(frozen=True)
class LibraryFigures:
    """Questions about many texts at once; as slow as the services above."""

    usage: Callable[[], UsageReport]
    rules: Callable[[], RuleUse]
    """What the tone rules marked in our own letters; some seconds for hundreds of them."""
    propose: Callable[[Rewording], LibraryDraft | Rejected]
    decline: Callable[[Rewording], None]
    find_all: Callable[[Search], tuple[Replacement, ...]]
    replace_all: Callable[[tuple[Replacement, ...]], int]
    """How many drafts it made."""
    undo: Callable[[], int]
    reach: Callable[[LibraryDraft], tuple[Rereading, ...]]
    address: Callable[[], str]
    """Where the library is shared; nothing until somebody has said."""
    share: Callable[[str, Mapping[str, Choice]], Shared | Rejected]
    export: Callable[[Path], int]
    """The whole library to that .zip; how many files."""
    take_in: Callable[[Path], Imported]
