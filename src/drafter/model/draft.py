"""A draft: how far one case has come. Never changed, only replaced."""

from __future__ import annotations

from typing import Any

from drafter.model.award import Award
from drafter.model.base import Value
from drafter.model.case import Case
from drafter.model.classification import Classification, Concern
from drafter.model.compensation import Compensation
from drafter.model.deadlines import Pause, SentLetter
from drafter.model.finding import Decision, Override, Promise, Review
from drafter.model.letter import Letter
from drafter.model.meaning import Near
from drafter.model.template import Suggestions


class TemplateChoice(Value, frozen=True):
    id: str
    version: int
    language: str


class ConcernDecision(Value, frozen=True):
    """A person's word on one concern, named by the customer's words; `left` needs a reason."""

    text: str
    decided: Decision
    reason: str | None = None
    by: str | None = None


class Approval(Value, frozen=True):
    """Who lets the letter go, when (ISO 8601), over which text (its digest)."""

    by: str
    at: str
    digest: str


class Draft(Value, frozen=True):
    case: Case
    classification: Classification = Classification()
    suggestions: Suggestions = Suggestions()
    meant: dict[str, Near] = {}
    """The letters nearest by meaning, once the sentence encoder has answered."""
    matters: dict[str, Near] = {}
    """The categories nearest by meaning, where cues left them open and no letter was picked before the answer came."""
    heard: dict[str, tuple[float, ...]] = {}
    """What the sentence encoder makes of each of the customer's clauses: how much speaks for every kind of concern."""
    compensation: Compensation = Compensation()
    template: TemplateChoice | None = None
    values: dict[str, Any] = {}
    """Answers to the template's questions, by placeholder name."""
    award: Award = Award()
    adjusted: bool = False
    """True once a hand has changed the award: a new fact then asks before it is worked out again."""
    route: str | None = None
    """Who handles a case with a grave flag, as chosen; templates are withheld until then."""
    letter: Letter = Letter()
    touched: bool = False
    """True once a hand has edited the text: it is never recomposed after that."""
    overrides: tuple[Override, ...] = ()
    decisions: tuple[ConcernDecision, ...] = ()
    concerns: tuple[Concern, ...] | None = None
    """As a person arranged them; None while the machine's own stand."""
    promises: tuple[Promise, ...] = ()
    silenced: tuple[str, ...] = ()
    """Keys of findings silenced in this letter."""
    review: Review | None = None
    approval: Approval | None = None
    letter_kind: str = "first"
    pauses: tuple[Pause, ...] = ()
    """When we waited for others; some deadlines stand still meanwhile."""
    sent: tuple[SentLetter, ...] = ()
    """The letters of ours that stand: each meets the deadlines that it can meet."""

    @property
    def lifted(self) -> frozenset[str]:
        """Keys of the findings that a person's reason has settled."""
        return frozenset(one.key for one in self.overrides)

    @property
    def dropped_promises(self) -> frozenset[str]:
        """Sentences of which a person has said that they are none."""
        return frozenset(one.text for one in self.promises if one.state == "dropped")


class FinishedLetter(Value, frozen=True):
    """A frozen letter, and what produced it."""

    id: str
    case_id: str
    number: int
    letter: Letter
    digest: str
    template: TemplateChoice | None
    award: Award
    overrides: tuple[Override, ...]
    decisions: tuple[ConcernDecision, ...]
    promises: tuple[Promise, ...]
    finished_by: str
    finished_at: str
    subject: str = ""
    signed_by: str | None = None
    kind: str = ""
    """As its template says: `holding` only says that we are at work; the case stays open, and the answer stays due."""
