"""What the post brings in: a case with its original file and its attachments, kept as they came."""

from __future__ import annotations

from typing import Literal, get_args

import msgspec

from drafter.model.base import Value
from drafter.model.case import Attachment, Case, LinkKind
from drafter.model.template import Rejected

SheetField = Literal[
    "reference", "received", "channel", "language", "office", "title", "given_name", "family_name", "name",
    "salutation", "email", "phone", "address", "loyalty_number", "loyalty_tier", "booking_reference", "flight",
    "date", "origin", "destination", "bag_tag", "subject", "text",
]  # fmt: skip
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


class SheetMapping(Value, frozen=True):
    """Which column of a table is which field of a case: heading → field. Columns not named are left alone."""

    columns: dict[str, SheetField] = {}

    @property
    def fields(self) -> frozenset[SheetField]:
        return frozenset(self.columns.values())


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


class LinkOffer(Value, frozen=True):
    """A link to another case that a person may accept, with the reason for the offer."""

    reference: str
    kind: LinkKind
    because: str
