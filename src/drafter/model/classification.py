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


class CategoryMatch(Value, frozen=True):
    id: str
    score: float
    evidence: tuple[Span, ...] = ()


class FlagMatch(Value, frozen=True):
    id: FlagId
    evidence: tuple[Span, ...] = ()


class Concern(Value, frozen=True):
    """One thing the customer complains of, asks for, or asks; start and end index messages[message].text."""

    kind: ConcernKind
    text: str
    message: int = 0
    start: int = 0
    end: int = 0
    category: str | None = None


class Classification(Value, frozen=True):
    """`severity` 1 (minor) to 5 (grave); categories best first."""

    categories: tuple[CategoryMatch, ...] = ()
    concerns: tuple[Concern, ...] = ()
    flags: tuple[FlagMatch, ...] = ()
    severity: int = 1
    facts: tuple[Fact, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    language: str = "en-GB"
