"""The handbook: every rule, text and policy in force, read once; and the seat from which a letter is written."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cached_property

import msgspec

from drafter.model.category import ClassifyRules
from drafter.model.company import Company, Signatory
from drafter.model.cues import Thesaurus
from drafter.model.fields import Catalogue
from drafter.model.kinds_of_things import KindsOfThings
from drafter.model.library import Library
from drafter.model.policy import Policy
from drafter.model.rules_of_law import CompensationRules
from drafter.model.surroundings import Surroundings
from drafter.model.template import Rejected, Template
from drafter.model.tone_rule import ToneRules
from drafter.steps.compose import house_values
from drafter.steps.suggest import Shelf, Use, find_in_library, shelf_of

_VALUE = re.compile(r"\{\{ ?((?:policy|company)\.\w+) ?\}\}")
_WORD = re.compile(r"[^\W\d_]+")


class Handbook(msgspec.Struct, frozen=True, dict=True, kw_only=True):
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
    kinds: KindsOfThings = KindsOfThings()
    trade_words: frozenset[str] = frozenset()
    use: Mapping[str, Mapping[str, Use]] = {}
    """By category, then template: how letters fared, as the store knew when the handbook was read."""
    rejected: tuple[Rejected, ...] = ()

    def shelf(self, language: str) -> Shelf | None:
        """The letters for that language; English variants read en-GB, other Chinese reads zh-Hant-HK."""
        near = "zh-Hant-HK" if language.startswith("zh") else "en-GB"
        return self.shelves.get(language) or self.shelves.get(near)

    def find(self, words: str, language: str, most: int = 60) -> tuple[Template, ...]:
        """Letters and paragraphs of the library by a few words; one slip of the pen is forgiven."""
        return find_in_library(words, self._whole(language), most)

    def approved(self, language: str) -> str:
        """What every letter and paragraph of that language says, one behind the other, with the house's own values."""
        kept = self._approved_words
        if language not in kept:
            texts = (*self.library.letters_for(language), *self.library.paragraphs_for(language))
            values = house_values(self.policy.quoted, self.company, language)
            said = _VALUE.sub(lambda one: values.get(one[1], one[0]), "\n".join(text.body for text in texts))
            kept[language] = " ".join(said.split())
        return kept[language]

    @cached_property
    def _approved_words(self) -> dict[str, str]:
        return {}

    def _whole(self, language: str) -> Shelf:
        kept = self._search_shelves
        if language not in kept:
            templates = (*self.library.letters_for(language), *self.library.paragraphs_for(language))
            kept[language] = shelf_of(templates, self.thesaurus)
        return kept[language]

    @cached_property
    def _search_shelves(self) -> dict[str, Shelf]:
        """Built when the library is first searched in a language."""
        return {}

    def places_named_in(self, text: str, language: str) -> dict[str, str]:
        """The airports a text names, by code or by city, without looking at every airport there is."""
        names = self.places_in(language)
        chinese = language.startswith("zh")
        words = set(_WORD.findall(text))
        found = {word for word in words if len(word) == 3 and word in names}
        for word in words if not chinese else ():
            found |= {code for code in self._cities.get(word, ()) if names[code] in text}
        if chinese:
            found |= {code for code, city in self.places["zh-Hant"].items() if not city.isascii() and city in text}
        return {code: names[code] for code in sorted(found)}

    @cached_property
    def _cities(self) -> dict[str, list[str]]:
        """Codes by the first word of their English city."""
        cities: dict[str, list[str]] = {}
        for code, city in self.places["en"].items():
            first = _WORD.search(city)
            if first:
                cities.setdefault(first.group(), []).append(code)
        return cities

    def places_in(self, language: str) -> Mapping[str, str]:
        return self.places["zh-Hant" if language.startswith("zh") else "en"]


class Seat(msgspec.Struct, frozen=True, kw_only=True):
    """Who writes, and on which day; `language` overrides the letter's language."""

    signatory: Signatory
    today: dt.date
    language: str | None = None
