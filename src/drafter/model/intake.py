"""What the post brings in: a case with its original file and its attachments, kept as they came."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

import msgspec

from drafter.model.base import Value
from drafter.model.case import Attachment, Case
from drafter.model.classification import Classification
from drafter.model.filed import Known
from drafter.model.template import Rejected

SheetField = Literal[
    "reference", "received", "channel", "language", "office", "title", "given_name", "family_name", "name",
    "salutation", "email", "phone", "address", "loyalty_number", "loyalty_tier", "booking_reference", "flight",
    "date", "origin", "destination", "bag_tag", "subject", "text",
]  # fmt: skip
DateOrder = Literal["year_first", "day_first", "month_first"]
SHEET_FIELDS: tuple[SheetField, ...] = get_args(SheetField)


class AttachedFile(msgspec.Struct, frozen=True, kw_only=True):
    """A file that came with a message, with its bytes; they are stored by hash and never executed."""

    name: str
    media_type: str
    sha256: str
    content: bytes

    @property
    def attachment(self) -> Attachment:
        return Attachment(name=self.name, media_type=self.media_type, size=len(self.content), sha256=self.sha256)


class Intaken(msgspec.Struct, frozen=True, kw_only=True):
    """One piece of post: its case, and the bytes it came as. `sha256` of `original` tells the same file twice."""

    case: Case
    original: bytes
    name: str
    sha256: str
    attachments: tuple[AttachedFile, ...] = ()
    notes: tuple[str, ...] = ()
    """What a person should know about the reading: a guessed character set, a date that could not be read, a cut."""


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    """One answer of a batch, and how far the batch has come."""

    number: int
    total: int
    answer: Intaken | Rejected


class SortedPost(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of post with its case as it goes into the worklist, and what was found in it."""

    intaken: Intaken
    case: Case
    found: Classification


class KnownPost(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of post that the store has already."""

    intaken: Intaken
    known: Known


class SortedCounted(msgspec.Struct, frozen=True, kw_only=True):
    """As `Counted`, of post that is sorted."""

    number: int
    total: int
    answer: SortedPost | KnownPost | Rejected


class SheetMapping(Value, frozen=True):
    """Which column of a table is which field of a case: heading → field. Columns not named are left alone.

    `dates`: how 03/04/2026 is meant; without it only dates written year first are read.
    """

    columns: dict[str, SheetField] = {}
    dates: DateOrder = "year_first"

    @property
    def fields(self) -> frozenset[SheetField]:
        return frozenset(self.columns.values())


class MappingFault(Value, frozen=True):
    """Why a table is not imported with a mapping."""

    kind: Literal["no_text", "no_such_column", "field_twice"]
    heading: str = ""
    field: str = ""


def mapping_faults(mapping: SheetMapping, headings: Sequence[str]) -> tuple[MappingFault, ...]:
    """What stops a mapping from being used on a table with these headings."""
    missing = [MappingFault(kind="no_such_column", heading=one) for one in mapping.columns if one not in headings]
    first: dict[str, str] = {}
    twice = [
        MappingFault(kind="field_twice", heading=heading, field=field)
        for heading, field in mapping.columns.items()
        if first.setdefault(field, heading) != heading
    ]
    none = [] if "text" in mapping.fields else [MappingFault(kind="no_text")]
    return (*missing, *twice, *none)


class SheetLook(msgspec.Struct, frozen=True, kw_only=True):
    """A table before it is imported: its headings, its first rows, and the mapping that would be used.
    `remembered`: a person chose that mapping for these headings; else it is a guess."""

    path: str
    headings: tuple[str, ...]
    first_rows: tuple[tuple[str, ...], ...]
    count: int
    mapping: SheetMapping
    remembered: bool = False


class CaseTrace(Value, frozen=True):
    """What is needed of a case to recognise it again: who, about what, in which words. Made by `steps.thread`."""

    reference: str | None = None
    message_ids: frozenset[str] = frozenset()
    answers_to: frozenset[str] = frozenset()
    mentions: frozenset[str] = frozenset()
    """Our references that stand in subject or text."""
    email: str | None = None
    name: str | None = None
    flights: frozenset[str] = frozenset()
    dates: frozenset[str] = frozenset()
    booking_references: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    """The customer's own words, folded."""
    quoted_words: frozenset[str] = frozenset()
    letters: tuple[frozenset[str], ...] = ()
    """The words of each letter we sent in that case."""
    subjects: frozenset[str] = frozenset()
    """How the customer's mails are headed, folded and without `Re:`."""
    answers_subject: str | None = None
    """The heading that the first mail answers by its `Re:`."""
    first_day: str | None = None
    last_day: str | None = None
    """The days (ISO) of the first and the last message, as far as they are known."""
