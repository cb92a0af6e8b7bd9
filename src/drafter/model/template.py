"""A template: an approved letter or paragraph, with its head and its Jinja2 body in Markdown."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

import msgspec

from drafter.model.base import Value

TemplateKind = Literal["letter", "paragraph"]
Status = Literal["draft", "in_review", "live", "retired"]
FieldType = Literal[
    "text",
    "date",
    "time",
    "datetime",
    "money",
    "number",
    "minutes",
    "airport",
    "flight",
    "name",
    "choice",
    "yes_no",
]
LetterKind = Literal["first", "holding", "final", "comeback", "compliment", "enquiry", "call_back", "supplier"]


class Field(Value, frozen=True):
    """A placeholder the template needs: what to ask when the case does not know it."""

    name: str
    type: FieldType = "text"
    question: str = ""
    example: Any = None
    choices: tuple[str, ...] = ()
    optional: bool = False


class Fits(Value, frozen=True):
    """When the template fits, beyond its categories. Empty means no condition."""

    letter_kind: LetterKind = "first"
    statutory: bool | None = None
    """Whether money must be owed by law (True), must not (False), or it does not matter (None)."""
    goodwill: bool | None = None
    min_delay_min: int | None = None
    max_delay_min: int | None = None
    cabins: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    not_flags: tuple[str, ...] = ()
    markets: tuple[str, ...] = ()


class TemplateHead(Value, frozen=True):
    id: str
    title: str
    kind: TemplateKind = "letter"
    categories: tuple[str, ...] = ()
    fits: Fits = Fits()
    triggers: tuple[str, ...] = ()
    customers_write: tuple[str, ...] = ()
    """Sentences as customers write them when this letter answers: a complaint is held against them by words and by
    meaning."""
    language: str = "en-GB"
    channel: tuple[str, ...] = ()
    handling_note: str = ""
    owner: str = ""
    status: Status = "live"
    version: int = 1
    valid_from: date | None = None
    valid_to: date | None = None
    review_by: date | None = None
    placeholders: tuple[Field, ...] = ()
    samples: tuple[dict[str, Any], ...] = ()
    """Values for the test bench: each a mapping of placeholder paths to values."""
    replaces: str | None = None
    frame: str | None = "frame.letter"
    """The paragraph that supplies salutation and closing round a letter; None when the body has its own."""
    slot: str | None = None
    """For paragraphs: opening, apology, explanation, redress, refusal, holding, closing, …"""


class Template(msgspec.Struct, frozen=True, kw_only=True):
    head: TemplateHead
    body: str
    path: str = ""
    layer: Literal["shipped", "department"] = "shipped"

    @property
    def id(self) -> str:
        return self.head.id


class Rejected(msgspec.Struct, frozen=True, kw_only=True):
    """Something from outside that could not be used: where (file, line or field), and what was expected."""

    where: str
    what: str
    line: int | None = None
    id: str | None = None
    """Of what was refused, where it had one."""


class Suggestion(Value, frozen=True):
    template: str
    language: str
    score: float
    because: tuple[str, ...]
    title: str = ""
    status: Status = "live"
    expires: date | None = None
    handling_note: str = ""
    missing: tuple[str, ...] = ()


class Suggestions(Value, frozen=True):
    suggestions: tuple[Suggestion, ...] = ()
    confidence: Literal["strong", "medium", "weak", "none"] = "none"
