"""Reads every rule, text and policy in force into one handbook; what cannot be used is listed, never fatal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from drafter.adapters.compensation_files import compensation_on_file
from drafter.adapters.cue_files import thesaurus
from drafter.adapters.kind_files import kinds_of_things
from drafter.adapters.shipped import resource, shipped
from drafter.adapters.sorting_files import Places, layered, sorting_on_file
from drafter.adapters.template_files import library_in_force
from drafter.adapters.tone_files import read_house_words, read_tone_rules
from drafter.model.cues import Thesaurus
from drafter.model.fields import Catalogue
from drafter.model.library import Library
from drafter.model.rules_of_law import Airport
from drafter.model.template import Rejected
from drafter.model.tone_rule import ToneRules
from drafter.steps.flow import Handbook
from drafter.steps.suggest import Shelf, shelf_of

T = TypeVar("T")


def read_handbook(home: Path | None, office: str, year: int) -> Handbook:
    """Everything in force for this home. `office` and the years round `year` choose the public holidays."""
    library = library_in_force(home)
    rules = read_rules(home, office, year)
    return msgspec.structs.replace(
        rules,
        library=library,
        shelves=shelves_of(library, rules.thesaurus),
        rejected=(*rules.rejected, *library.rejected),
    )


def read_rules(home: Path | None, office: str, year: int) -> Handbook:
    """As `read_handbook`, with no text in the library: for what reads letters and writes none."""
    rejected: list[Rejected] = []
    compensation = compensation_on_file(home)
    rejected += compensation.rejected
    known_airports = compensation.rules.airports
    sorting = sorting_on_file(home, office, year, known_airports)
    rejected += sorting.rejected
    known_words = _usable(thesaurus, home, rejected)
    return Handbook(
        company=sorting.company,
        catalogue=layered(home, "fields.yaml", Catalogue, rejected),
        policy=compensation.policy,
        compensation=compensation.rules,
        classify=sorting.rules,
        tone=_tone(home, rejected),
        library=Library(templates={}),
        shelves={},
        places=_places(sorting.places, known_airports),
        around=sorting.around,
        thesaurus=known_words,
        kinds=_usable(kinds_of_things, home, rejected),
        trade_words=_usable(_trade_words, home, rejected),
        rejected=tuple(rejected),
    )


def shelves_of(library: Library, known_words: Thesaurus) -> dict[str, Shelf]:
    """The library's letters by language, with those of near languages where it has none of its own."""
    languages = {template.head.language for template in library.letters}
    return {language: shelf_of(library.letters_for(language), known_words) for language in languages}


def _tone(home: Path | None, rejected: list[Rejected]) -> ToneRules:
    rules = read_tone_rules(resource(home, "tone.yaml"), home)
    if isinstance(rules, Rejected):
        rejected.append(rules)
        rules = read_tone_rules(shipped("resources") / "tone.yaml")
    if isinstance(rules, Rejected):
        raise FileNotFoundError(f"drafter's own tone.yaml cannot be used: {rules.what}; install drafter again")
    rejected += rules.rejected
    return rules


def _places(own: Places, known: Mapping[str, Airport]) -> Places:
    """City names by language prefix: the airports' own English names, ours above them."""
    english = {code: airport.city for code, airport in known.items() if airport.city}
    return {
        "en": english | own.get("en", {}),
        "zh-Hant": english | own.get("zh-Hant", {}),
        "also": own.get("also", {}),
    }


def _usable(read: Callable[[Path | None], T | Rejected], home: Path | None, rejected: list[Rejected]) -> T:
    """The department's file where it can be used; else it is listed, and the shipped one serves."""
    found = read(home)
    if isinstance(found, Rejected):
        rejected.append(found)
        found = read(None)
    if isinstance(found, Rejected):
        raise FileNotFoundError(f"drafter's own {found.where} cannot be used: {found.what}; install drafter again")
    return found


def _trade_words(home: Path | None) -> frozenset[str] | Rejected:
    return read_house_words(resource(home, "house_words.txt"))
