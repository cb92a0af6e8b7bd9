"""A finding: one remark on one span of the letter; a review: all of them, and whether the letter may be finished."""

from __future__ import annotations

from typing import Literal

from drafter.model.base import Value

Source = Literal["tone", "grammar", "facts", "coverage", "placeholders", "privacy", "policy", "layout"]
Severity = Literal["error", "warning", "advice"]
Blocks = Literal["no", "until_reason", "always"]
ConcernState = Literal["mentioned", "not_mentioned"]
Decision = Literal["answered", "acknowledged", "left"]
SEVERITY_ORDER: tuple[Severity, ...] = ("error", "warning", "advice")


class Finding(Value, frozen=True):
    """Indices into the letter's plain text (Python string indices); the whole letter: start = end = 0, empty text."""

    rule: str
    family: str
    source: Source
    severity: Severity
    message: str
    start: int = 0
    end: int = 0
    text: str = ""
    blocks: Blocks = "no"
    fixes: tuple[str, ...] = ()
    explanation: str | None = None
    about: str | None = None
    """What an override must name to lift it: the amount, name or concern in question."""

    @property
    def key(self) -> str:
        """Stable while the flagged words stay the same, wherever they move; silencing and overriding hold on to it."""
        return f"{self.rule}|{self.about or self.text}"


class LetterSpan(Value, frozen=True):
    start: int
    end: int


class ConcernAnswer(Value, frozen=True):
    """The machine says mentioned or not; answered, acknowledged and left are a person's words (`decided`)."""

    text: str
    message: int
    start: int
    end: int
    state: ConcernState
    kind: Literal["complaint", "request", "question"] = "complaint"
    category: str | None = None
    by: LetterSpan | None = None
    part: str | None = None
    """The words of it that the letter leaves out, where it mentions the rest."""
    sure: bool = True
    """False where it is only likely that the letter leaves it out: then it is told in a lower voice."""
    decided: Decision | None = None
    aside: bool = False
    """No concern for certain: told only because the letter says nothing of it, and asked about where it is `sure`."""


class Profile(Value, frozen=True):
    """Seven sections, each (points, of how many)."""

    apology_empathy: tuple[int, int] = (20, 20)
    ownership_explanation: tuple[int, int] = (20, 20)
    concerns: tuple[int, int] = (15, 15)
    redress_next_step: tuple[int, int] = (15, 15)
    accuracy_compliance: tuple[int, int] = (15, 15)
    plain_language: tuple[int, int] = (10, 10)
    presentation: tuple[int, int] = (5, 5)


class Override(Value, frozen=True):
    """A person's word against a finding: why it is right all the same, who says so, when (ISO 8601)."""

    key: str
    reason: str
    by: str
    at: str


class Promise(Value, frozen=True):
    """A sentence that commits us; `due` and `owner` are None where the letter names none."""

    text: str
    start: int
    end: int
    due: str | None = None
    owner: str | None = None
    state: Literal["found", "confirmed", "dropped", "kept"] = "found"


class Review(Value, frozen=True):
    """`ready`: nothing blocks any more (overrides counted)."""

    findings: tuple[Finding, ...] = ()
    concerns: tuple[ConcernAnswer, ...] = ()
    promises: tuple[Promise, ...] = ()
    profile: Profile = Profile()
    auto_fails: tuple[str, ...] = ()
    ready: bool = False
    whole: bool = True
    """Whether the whole-letter rules ran too: only then may the letter be finished."""
    notices: tuple[str, ...] = ()
    """What could not be checked, said plainly (no Chinese grammar, engine away)."""
    reading_ease: int | None = None
    """Flesch reading ease of the body, 0 (hard) to 100 (easy); None for a short text and for Chinese."""
