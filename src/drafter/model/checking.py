"""What `check` reads: one letter text with everything it is held against."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Literal

import msgspec

from drafter.model.award import Award
from drafter.model.base import Value
from drafter.model.case import Case
from drafter.model.classification import Aside, Concern
from drafter.model.company import Company, Signatory
from drafter.model.cues import Thesaurus
from drafter.model.draft import ConcernDecision
from drafter.model.finding import Finding, Override
from drafter.model.kinds_of_things import KindsOfThings
from drafter.model.letter import Placeholder
from drafter.model.tone_weights import Likeness

ForeignKind = Literal[
    "name", "family_name", "reference", "booking_reference", "flight_date", "loyalty_number", "number"
]
CheckKind = Literal["first", "holding", "final", "comeback", "compliment", "enquiry"]


class LetterToCheck(Value, frozen=True):
    """The input of `drafter check`; only `letter` is required."""

    letter: str
    id: str | None = None
    language: str = "en-GB"
    kind: CheckKind = "first"
    today: dt.date | None = None
    severity: int | None = None
    signatory: Signatory | None = None
    case: Case | None = None
    award: Award | None = None

    def __post_init__(self) -> None:
        if self.severity is not None and not 1 <= self.severity <= 5:
            raise ValueError(f"`severity`: expected 1 (minor) to 5 (grave), not {self.severity}")


class Foreign(Value, frozen=True):
    """Something in the letter that belongs to another case in the store: what kind, the words, and which case."""

    kind: ForeignKind
    start: int
    end: int
    text: str
    reference: str


class CheckContext(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the check families may look at. Offsets count in `text`; nothing here is looked up elsewhere.

    `case` and `award` are None when the caller gave none: then nothing is held against them.
    `whole` asks for the whole-letter rules (no apology, no next step, coverage): true on request and once there is
    a sign-off. `similarities` maps (concern text, letter passage) to a cosine between -1 and 1, when the meaning
    engine has answered; empty until then; `aligned` to how much of the concern the passage says, 0 to 1. `likely`
    maps sentences to the fault each is like; one that it lacks has still to be judged, and where it is None they
    are judged here, by words alone. `read` maps what was shown of a concern and the letter to the odds that the letter
    leaves it out, where the taught reader has answered. `foreign` is what the store recognised as another case's.
    """

    text: str
    language: str = "en-GB"
    kind: CheckKind = "first"
    today: dt.date
    today_told: bool = True
    """False where nobody said what day the letter is of: then no date in it can be past, nor its weekday wrong."""
    severity: int = 2
    signatory: Signatory = Signatory()
    company: Company
    case: Case | None = None
    award: Award | None = None
    regimes: frozenset[str] = frozenset()
    """Every regime the compensation looked at, owed or not; empty where nothing was worked out."""
    concerns: tuple[Concern, ...] = ()
    asides: tuple[Aside, ...] = ()
    """What may be a complaint too; the letter is asked about it only where it says nothing of it."""
    flags: frozenset[str] = frozenset()
    placeholders: tuple[tuple[int, Placeholder], ...] = ()
    """Placeholder objects with their offsets; empty for a plain text from outside."""
    whole: bool = True
    decisions: tuple[ConcernDecision, ...] = ()
    overrides: tuple[Override, ...] = ()
    silenced: frozenset[str] = frozenset()
    """Keys (`Finding.key`) and rule ids silenced here, in this letter, for me or for the team."""
    grammar: tuple[Finding, ...] = ()
    notices: tuple[str, ...] = ()
    foreign: tuple[Foreign, ...] = ()
    similarities: Mapping[tuple[str, str], float] = {}
    aligned: Mapping[tuple[str, str], float] = {}
    likely: Mapping[str, Likeness] | None = None
    read: Mapping[str, float] = {}
    earlier_letters: tuple[str, ...] = ()
    """Texts of our earlier letters to this customer, for repeated paragraphs in a comeback."""
    approved: str = ""
    """What the texts of the library say, one behind the other."""
    thesaurus: Thesaurus = Thesaurus()
    """Words that mean the same to a traveller, for seeing whether a concern is mentioned."""
    places: Mapping[str, str] = {}
    """IATA code to city name, and city name to IATA code, of the airports that matter here."""
    kinds: KindsOfThings = KindsOfThings()
    """Families of everyday things that a letter may take for one another."""
