"""A practice case: letters for a new joiner, what is hidden in them, what is right, and three answers to learn from."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from drafter.model.award import Award, LineKind
from drafter.model.base import Value
from drafter.model.case import Case
from drafter.model.circumstances import Cause
from drafter.model.classification import FlagId
from drafter.model.compensation import Form
from drafter.model.money import Money
from drafter.model.template import LetterKind

Part = Literal["recognised", "decided", "answered", "wrote", "kept_rules", "time"]
Skill = Literal[
    "categories", "flags", "facts", "deadlines", "routes", "law", "goodwill", "form", "concerns", "tone", "language",
    "house_style", "fact_lock", "promises", "privacy", "traps", "pace",
]  # fmt: skip
TrapId = Literal[
    "other_booking", "wrong_law", "two_passengers", "minor", "hidden_legal", "expired_template", "customer_wrong",
    "bait", "page_two", "late_report", "admission", "other_customer", "wrong_name", "already_answered",
]  # fmt: skip
ErrorClass = Literal["customer", "business", "compliance"]
AnswerName = Literal["model", "careless", "rude"]
DESK = "desk"
"""The route of a case that an executive answers without anybody else."""


class Say(Value, frozen=True):
    """Something the letter must say, or must not: `words` are regular expressions, any one of which says it."""

    id: str
    what: str
    words: tuple[str, ...]
    better: str = ""
    weight: int = 1
    critical: ErrorClass | None = None
    when: Literal["always", "owed", "not_owed"] = "always"
    """Asked only where the law owes money in this variation of the case, or only where it owes none."""


class Trap(Value, frozen=True):
    """Where a hasty reader goes wrong: `fallen` are words of a letter that did, `seen` words of one that noticed."""

    id: TrapId
    what: str
    why: str
    fallen: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()
    critical: ErrorClass | None = None


class Paper(Value, frozen=True):
    """What lies behind the letter: an attachment or a second page, as text."""

    name: str
    text: str


class Arrival(Value, frozen=True):
    """What comes in while the learner writes: after how many minutes, from whom, and what it says."""

    after_min: int
    source: str
    text: str


class Bounds(Value, frozen=True):
    """What may be given under one heading; `owed` is recomputed by law when a case is varied."""

    kind: LineKind
    least: Money
    most: Money
    forms: tuple[Form, ...] = ()
    why: str = ""


class Outcomes(Value, frozen=True):
    """What is right, sealed until the learner has answered. `also_*`: what does no harm beside what is needed."""

    categories: tuple[str, ...]
    also_categories: tuple[str, ...] = ()
    flags: tuple[FlagId, ...] = ()
    also_flags: tuple[FlagId, ...] = ()
    routes: tuple[str, ...] = (DESK,)
    award: tuple[Bounds, ...] = ()
    facts: dict[str, Any] = {}
    """The facts a good reader notes, by name."""
    deadline: dt.date | None = None
    must_say: tuple[Say, ...] = ()
    must_not_say: tuple[Say, ...] = ()
    minutes: int = 30
    wait: bool = False
    """True where answering before the last arrival is answering too soon."""
    why: str = ""


class Note(Value, frozen=True):
    """A remark beside words of the model answer."""

    at: str
    note: str


class WorkedAnswer(Value, frozen=True):
    """An answer written for this case; what it leaves out is taken from the model. `loses`: marks it must lose."""

    letter: str
    categories: tuple[str, ...] | None = None
    flags: tuple[FlagId, ...] | None = None
    route: str | None = None
    award: Award | None = None
    facts: dict[str, Any] | None = None
    deadline: dt.date | None = None
    minutes: int | None = None
    notes: tuple[Note, ...] = ()
    loses: tuple[str, ...] = ()
    critical: tuple[str, ...] = ()


class Variation(Value, frozen=True):
    """Words that change together: `stands` are in the file, each row of `others` could stand there instead."""

    stands: tuple[str, ...]
    others: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        if any(len(row) != len(self.stands) for row in self.others):
            raise ValueError(f"every row of `others` needs {len(self.stands)} words, as `stands` has")


class OtherCause(Value, frozen=True):
    """The same complaint from another cause. `words`: pairs of what stands in the file and what stands here instead.
    What the law then owes is worked out anew; `must_say` and the like join, or take the place of the same id."""

    words: tuple[tuple[str, str], ...]
    cause: Cause | None = None
    must_say: tuple[Say, ...] = ()
    must_not_say: tuple[Say, ...] = ()
    traps: tuple[Trap, ...] = ()
    drops: tuple[str, ...] = ()
    """Marks that make no sense here: `says.…`, `never.…`, `trap.…`."""


class OldTemplate(Value, frozen=True):
    """A template that the library offers first in this case although its time is over."""

    title: str
    expires: dt.date
    letter: str


class Practice(Value, frozen=True):
    """One file of `resources/practice`. `case` holds the letters and the journey; `facts` is what is true."""

    id: str
    title: str
    level: Literal[1, 2, 3]
    skills: tuple[Skill, ...]
    today: dt.date
    case: Case
    outcomes: Outcomes
    model: WorkedAnswer
    careless: WorkedAnswer
    rude: WorkedAnswer
    language: str = "en-GB"
    letter_kind: LetterKind = "first"
    facts: dict[str, Any] = {}
    papers: tuple[Paper, ...] = ()
    arrives: tuple[Arrival, ...] = ()
    traps: tuple[Trap, ...] = ()
    rubric: dict[Part, int] = {}
    """Points of a part where this case weighs it otherwise than the training terms do."""
    varies: tuple[Variation, ...] = ()
    causes: tuple[OtherCause, ...] = ()
    old_templates: tuple[OldTemplate, ...] = ()
    shift_weeks: int = 0
    """How many weeks the generator may move every date back or forth."""


class Step(Value, frozen=True):
    """One decision of the learner, in the order taken; `at_min` counts from the opening of the case."""

    what: str
    chosen: str
    at_min: float = 0


class Answer(Value, frozen=True):
    """What a learner hands in. What was not asked of them (None) is not marked."""

    practice: str
    letter: str
    id: str | None = None
    person: str | None = None
    categories: tuple[str, ...] = ()
    flags: tuple[FlagId, ...] = ()
    route: str | None = None
    award: Award = Award()
    facts: dict[str, Any] | None = None
    deadline: dt.date | None = None
    minutes: float | None = None
    asked: tuple[str, ...] = ()
    """Marks that were asked for, so that what was left empty is lost rather than left out."""
    steps: tuple[Step, ...] = ()
    seed: int | None = None
    """The variation of the practice case that was answered; None: the case as it stands in its file."""
