"""What a case is about: categories, concerns and flags, each with the words that led to it."""

from __future__ import annotations

from typing import Literal

from drafter.model.base import Value
from drafter.model.case import Fact
from drafter.model.compensation import Deadline
from drafter.model.span import Span

FlagId = Literal[
    "legal", "regulator", "press", "injury", "assault", "discrimination", "disability", "minor", "bereavement",
    "security", "vulnerable", "executive_office", "staff_misconduct", "comeback",
]  # fmt: skip
ConcernKind = Literal["complaint", "request", "question"]
HeardBy = Literal["cues", "single_words", "meaning", "learned", "nothing", "person"]
"""What a category was told by; `person`: somebody has confirmed it; `nothing` is
where a complaint belongs that says nothing we know."""


class CategoryMatch(Value, frozen=True):
    """`evidence` are the words that led to it; `in_subject` those of a subject line, which has no place in the text."""

    id: str
    score: float
    evidence: tuple[Span, ...] = ()
    in_subject: tuple[str, ...] = ()
    by: HeardBy = "cues"

    @property
    def guessed(self) -> bool:
        """No cue, and no confirmed case like it, speaks for it."""
        return self.by in ("single_words", "meaning", "nothing")


class FlagMatch(Value, frozen=True):
    """`evidence` and `in_subject` as for a category; both are empty where the case itself raised it (its channel)."""

    id: FlagId
    evidence: tuple[Span, ...] = ()
    in_subject: tuple[str, ...] = ()


class Concern(Value, frozen=True):
    """One thing the customer complains of, asks for, or asks; start and end index messages[message].text."""

    kind: ConcernKind
    text: str
    message: int = 0
    start: int = 0
    end: int = 0
    category: str | None = None


class Aside(Concern, frozen=True):
    """A clause that is no concern for sure; it is one more likely the more it weighs (0: as likely as not)."""

    weight: float = 0.0


class Classification(Value, frozen=True):
    """`severity` 1 (minor) to 5 (grave); categories best first. `asides`: what may be a complaint too; the letter is
    asked about it only where it says nothing of it."""

    categories: tuple[CategoryMatch, ...] = ()
    concerns: tuple[Concern, ...] = ()
    flags: tuple[FlagMatch, ...] = ()
    severity: int = 1
    facts: tuple[Fact, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    language: str = "en-GB"
    asides: tuple[Aside, ...] = ()
