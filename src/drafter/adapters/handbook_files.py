"""Reads every rule, text and policy in force into one handbook; what cannot be used is listed, never fatal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from drafter.adapters.category_files import classify_rules
from drafter.adapters.compensation_files import compensation_on_file
from drafter.adapters.cue_files import thesaurus
from drafter.adapters.learned_file import read_learned
from drafter.adapters.shipped import resource, shipped
from drafter.adapters.template_files import library_in_force
from drafter.adapters.tone_files import read_house_words, read_tone_rules
from drafter.adapters.values import value_from_yaml
from drafter.adapters.working_days import holidays_of
from drafter.model.company import Company
from drafter.model.cues import Thesaurus
from drafter.model.fields import Catalogue
from drafter.model.library import Library
from drafter.model.rules_of_law import Airport
from drafter.model.surroundings import Surroundings, place_names
from drafter.model.template import Rejected
from drafter.model.tone_rule import ToneRules
from drafter.steps.flow import Handbook
from drafter.steps.suggest import Shelf, shelf_of

T = TypeVar("T")
Places = dict[str, dict[str, str]]


def read_handbook(home: Path | None, office: str, year: int) -> Handbook:
    """Everything in force for this home. `office` and the years round `year` choose the public holidays."""
    rejected: list[Rejected] = []
    company = _layered(home, "company.yaml", Company, rejected)
    compensation = compensation_on_file(home)
    rejected += compensation.rejected
    classify = classify_rules(home)
    rejected += classify.rejected
    library = library_in_force(home)
    known_airports = compensation.rules.airports
    known_words = _usable(thesaurus, home, rejected)
    own_places = _layered(home, "places.yaml", Places, rejected)
    return Handbook(
        company=company,
        catalogue=_layered(home, "fields.yaml", Catalogue, rejected),
        policy=compensation.policy,
        compensation=compensation.rules,
        classify=classify.rules,
        tone=_tone(home, rejected),
        library=library,
        shelves=shelves_of(library, known_words),
        places=_places(own_places, known_airports),
        around=_around(home, company, office, year, known_airports, own_places, rejected),
        thesaurus=known_words,
        trade_words=_usable(_trade_words, home, rejected),
        rejected=(*rejected, *library.rejected),
    )


def shelves_of(library: Library, known_words: Thesaurus) -> dict[str, Shelf]:
    """The library's letters by language, with those of near languages where it has none of its own."""
    languages = {template.head.language for template in library.letters}
    return {language: shelf_of(library.letters_for(language), known_words) for language in languages}


def _layered(home: Path | None, name: str, kind: type[T], rejected: list[Rejected]) -> T:
    """The department's file where it can be used, else the shipped one; a department file that cannot is listed."""
    path = resource(home, name)
    value = value_from_yaml(path, kind)
    if isinstance(value, Rejected):
        ours = shipped("resources") / name
        if path == ours:
            raise FileNotFoundError(f"drafter's own {name} cannot be used: {value.what}; install drafter again")
        rejected.append(value)
        return _layered(None, name, kind, rejected)
    return value


def _tone(home: Path | None, rejected: list[Rejected]) -> ToneRules:
    rules = read_tone_rules(resource(home, "tone.yaml"))
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


def _around(
    home: Path | None,
    company: Company,
    office: str,
    year: int,
    known: Mapping[str, Airport],
    own_places: Places,
    rejected: list[Rejected],
) -> Surroundings:
    """What classification needs to know of the world: places, carriers, and holidays."""
    return Surroundings(
        places=place_names({code: airport.city for code, airport in known.items() if airport.city}, own_places),
        countries={code: airport.country for code, airport in known.items()},
        carriers=frozenset(company.carrier_codes),
        currency=company.home_currency,
        office=office,
        learned=read_learned(home),
        holidays=frozenset(day for near in (year - 1, year, year + 1) for day in holidays_of(office, near)),
    )


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
