"""Marks of one practice letter: what earned or cost them, what to do better, and who thinks otherwise."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from drafter.model.base import Value
from drafter.model.finding import ConcernAnswer
from drafter.model.practice import Answer, ErrorClass, Part, Skill

PARTS: tuple[Part, ...] = ("recognised", "decided", "answered", "wrote", "kept_rules", "time")


class Evidence(Value, frozen=True):
    """Words that earned or cost a mark; in the letter they have a place, in a decision or the case they have none."""

    where: Literal["letter", "decision", "case"]
    text: str
    start: int = 0
    end: int = 0


class Mark(Value, frozen=True):
    """`share` 0 to 1 of what could be had. `better`: the one thing to do next time; empty where all was right."""

    id: str
    part: Part
    skill: Skill
    what: str
    share: float
    weight: float = 1.0
    points: float = 0.0
    of: float = 0.0
    evidence: tuple[Evidence, ...] = ()
    better: str = ""
    source: str = ""
    """The rule or guideline it rests on."""
    overruled: str | None = None
    """The trainer's reason, where a trainer has set this mark by hand."""

    @property
    def lost(self) -> bool:
        return self.share < 1


class CriticalError(Value, frozen=True):
    """What fails a letter whatever its points; never folded into them."""

    id: str
    kind: ErrorClass
    what: str
    evidence: tuple[Evidence, ...] = ()
    better: str = ""


class Section(Value, frozen=True):
    """One of the profile's seven: the machine's points, and beside them what only a person can say."""

    id: str
    machine: tuple[int, int]
    question: str = ""
    person: int | None = None
    by: str | None = None


class Overrule(Value, frozen=True):
    """A trainer's word on one mark: the share it is worth, and why."""

    mark: str
    share: float
    reason: str
    by: str
    at: str = ""
    machine: float | None = None
    """What the steps gave the mark before anybody set it by hand; None in letters of before this was kept."""

    def __post_init__(self) -> None:
        if not 0 <= self.share <= 1:
            raise ValueError("share must lie between 0 and 1")
        if not self.reason.strip() or not self.by.strip():
            raise ValueError("overruling a mark needs a reason and a name")


class Dispute(Value, frozen=True):
    """A learner's word against one mark; a trainer answers it."""

    mark: str
    reason: str
    by: str
    at: str = ""
    answer: str | None = None
    answered_by: str | None = None

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise ValueError("say why the mark is wrong")


class Marks(Value, frozen=True):
    """`percent` counts what was marked; `parts` gives (points, of how many) for each part."""

    practice: str
    percent: float
    parts: dict[Part, tuple[float, float]]
    marks: tuple[Mark, ...] = ()
    critical: tuple[CriticalError, ...] = ()
    profile: tuple[Section, ...] = ()
    concerns: tuple[ConcernAnswer, ...] = ()
    """The program's own concern ledger: mentioned or not, with its sentence."""
    skills: dict[Skill, float] = {}
    """The share earned of each skill that was marked."""
    overrules: tuple[Overrule, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    notices: tuple[str, ...] = ()
    passed: bool = False

    @property
    def lost(self) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.marks if mark.lost)


class TermsWords(Value, frozen=True):
    """The sentences of the training terms in one language."""

    questions: dict[str, str] = {}
    better: dict[str, str] = {}
    why: dict[str, str] = {}
    nudges: dict[str, str] = {}


class TrainingTerms(Value, frozen=True):
    """`resources/training.yaml`: what the department asks of a practice letter."""

    weights: dict[Part, int]
    pass_percent: int
    deductions: dict[str, float]
    """What a finding of each severity costs of a writing mark worth 1."""
    questions: dict[str, str]
    """What a person answers for each section of the profile."""
    better: dict[str, str]
    """One thing to do better, by mark."""
    why: dict[str, str] = {}
    """The guideline each mark rests on."""
    without_which: dict[str, float] = {}
    """The least share of some marks, below which no letter passes whatever its points."""
    nudges: dict[str, str] = {}
    """Help before the answer: where to look, by mark or trap; never what is found there."""
    shown_until: float = 0.5
    on_request_until: float = 0.8
    """Help fades: under the first share it is shown from the start, under the second on request, above only after."""
    languages: dict[str, TermsWords] = {}
    """The same sentences in other languages of the screen."""

    def spoken(self, language: str) -> TrainingTerms:
        """The terms with their sentences in that language, where they have them."""
        own = self.languages.get(language)
        if own is None:
            return self
        return msgspec.structs.replace(
            self,
            questions=self.questions | own.questions,
            better=self.better | own.better,
            why=self.why | own.why,
            nudges=self.nudges | own.nudges,
        )


Help = Literal["shown", "on_request", "afterwards"]


class Attempt(Value, frozen=True):
    """One practice letter that was handed in and marked. `at`: ISO 8601. Lives in the practice store only."""

    id: str
    person: str
    practice: str
    at: str
    answer: Answer
    marks: Marks
    help: Help = "shown"
    helped: bool = False
    level: int = 1
    language: str = "en-GB"


class Assignment(Value, frozen=True):
    """A practice case that a trainer gives to a person, by when, and with which group where it was given to one."""

    practice: str
    person: str
    due: dt.date
    by: str = ""
    group: str = ""
