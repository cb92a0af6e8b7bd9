"""What the screen asks of the rest of the program: plain functions, run on lanes, put together in app.py."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from drafter.model.case import Attachment, Case
    from drafter.model.case_entry import CaseEntry, StationRequest
    from drafter.model.draft import Draft, FinishedLetter
    from drafter.model.filed import (
        Added,
        AnsweredMeanwhile,
        CaseConflict,
        CaseFilter,
        CaseRow,
        DraftConflict,
        EarlierLetter,
        FiledLetter,
        Known,
        LeftAlone,
        Revision,
        Saved,
        Standing,
        StoredCase,
        StoredDraft,
    )
    from drafter.model.intake import Intaken, SheetLook, SheetMapping, SortedCounted, SortedPost
    from drafter.model.letter_out import LetterOut
    from drafter.model.library_use import LibraryUse
    from drafter.model.meaning import Likeness, Line
    from drafter.model.past_case import Precedent, SimilarCase
    from drafter.model.shown_file import ShownFile
    from drafter.model.template import Rejected
    from drafter.settings import Settings
    from drafter.steps.flow import Comparison, Handbook, Outside


@dataclass(frozen=True)
class OpenedCase:
    """Everything the desk shows of one case."""

    stored: StoredCase
    draft: StoredDraft | None
    letters: tuple[FiledLetter, ...] = ()
    entries: tuple[CaseEntry, ...] = ()
    earlier: tuple[EarlierLetter, ...] = ()
    lost: StoredDraft | None = None
    """A text that lost against another window's save and that nobody has looked at since."""


@dataclass(frozen=True)
class LikeCases:
    """What like cases got as goodwill, and the past cases that read most like this one."""

    precedents: tuple[Precedent, ...] = ()
    similar: tuple[SimilarCase, ...] = ()


@dataclass(frozen=True)
class Services:
    """Each may be slow and may raise OutsideError: call them through a Lane only."""

    read_handbook: Callable[[], Handbook]
    rows: Callable[[CaseFilter, int], tuple[CaseRow, ...]]
    counts: Callable[[Mapping[str, CaseFilter]], dict[str, int]]
    search: Callable[[str], tuple[CaseRow, ...]]
    open_case: Callable[[str], OpenedCase]
    save_case: Callable[[Case, Draft, StoredCase], StoredCase | CaseConflict]
    save_draft: Callable[[str, Draft, int], Saved | DraftConflict]
    inspect: Callable[[Draft, Handbook, bool], Outside]
    finish: Callable[[str, FinishedLetter], Saved | AnsweredMeanwhile]
    mark_sent: Callable[[str, str, str], None]
    take_back: Callable[[str, str], None]
    other_owners: Callable[[Case], tuple[str, ...]]
    like_cases: Callable[[Draft], LikeCases]
    write_payments: Callable[[Path], int]
    change_cases: Callable[[Sequence[CaseRow], Callable[[Standing], Standing]], LeftAlone]
    categorise: Callable[[Sequence[CaseRow], str], LeftAlone]
    rerank: Callable[[str], tuple[CaseRow, ...]]
    revisions: Callable[[str], tuple[Revision, ...]]
    draft_of_revision: Callable[[int], StoredDraft | None]
    put_entry: Callable[[str, CaseEntry], None]
    put_report: Callable[[str, StationRequest, Sequence[Path]], None]
    """The request with its answer, and the files that are to be kept with it."""
    renew_waiting: Callable[[Handbook], int]
    renew_leak_keys: Callable[[], bool]
    id_of: Callable[[str], str | None]
    sorted_post: Callable[[Sequence[Path], Handbook], Generator[SortedCounted, None, None]]
    """Close it to cancel."""
    file_sorted: Callable[[Sequence[SortedPost]], tuple[Added | Known, ...]]
    look_at_table: Callable[[Path], SheetLook | Rejected]
    first_cases: Callable[[SheetLook, SheetMapping], tuple[Intaken | Rejected, ...]]
    remember_columns: Callable[[SheetLook, SheetMapping], None]
    file: Callable[[Sequence[Intaken], Handbook], tuple[Added | Known, ...]]
    remove_samples: Callable[[], int]
    samples: Callable[[], tuple[Path, ...]]
    write_letter: Callable[[Path, LetterOut], None]
    html_of: Callable[[LetterOut], str]
    paint_letter: Callable[[LetterOut, QPagedPaintDevice], None]
    silence: Callable[[str, str, bool], None]
    silenced: Callable[[], tuple[tuple[str, str], ...]]
    save_settings: Callable[[Settings], None]
    attachment: Callable[[str], bytes | None]
    likeness: Callable[[Comparison], Mapping[str, Likeness]]
    tell: Callable[[tuple[str, ...], Line], Mapping[str, Sequence[float]] | None]
    """What the sentence encoder makes of each sentence; None where it is switched off."""
    note_use: Callable[[str, LibraryUse], None]
    show_attachment: Callable[[Attachment, int, int], ShownFile]
    """The file, its page from 0, and how wide the page is painted."""
    save_attachment: Callable[[Attachment, Path], None]
