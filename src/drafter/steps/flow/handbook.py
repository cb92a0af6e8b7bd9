"""The handbook: every rule, text and policy in force, read once; and the seat from which a letter is written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import msgspec

from drafter.model.category import ClassifyRules
from drafter.model.company import Company, Signatory
from drafter.model.cues import Thesaurus
from drafter.model.fields import Catalogue
from drafter.model.library import Library
from drafter.model.policy import Policy
from drafter.model.rules_of_law import CompensationRules
from drafter.model.surroundings import Surroundings
from drafter.model.template import Rejected
from drafter.model.tone_rule import ToneRules
from drafter.steps.suggest import Shelf


class Handbook(msgspec.Struct, frozen=True, kw_only=True):
    """`shelves`: the library's letters by language. `places`: IATA code to city name, by language prefix.
    `rejected`: files that could not be used, for the screen to show."""

    company: Company
    catalogue: Catalogue
    policy: Policy
    compensation: CompensationRules
    classify: ClassifyRules
    tone: ToneRules
    library: Library
    shelves: Mapping[str, Shelf]
    places: Mapping[str, Mapping[str, str]]
    around: Surroundings = Surroundings()
    thesaurus: Thesaurus = Thesaurus()
    trade_words: frozenset[str] = frozenset()
    rejected: tuple[Rejected, ...] = ()

    def shelf(self, language: str) -> Shelf | None:
        """The letters for that language; English variants read en-GB, other Chinese reads zh-Hant-HK."""
        near = "zh-Hant-HK" if language.startswith("zh") else "en-GB"
        return self.shelves.get(language) or self.shelves.get(near)

    def places_in(self, language: str) -> Mapping[str, str]:
        return self.places["zh-Hant" if language.startswith("zh") else "en"]


class Seat(msgspec.Struct, frozen=True, kw_only=True):
    """Who writes, and on which day; `language` overrides the letter's language."""

    signatory: Signatory
    today: dt.date
    language: str | None = None
