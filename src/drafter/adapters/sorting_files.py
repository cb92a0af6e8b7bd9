"""Reads what sorting the post needs and nothing else: the company, categories and cues, and the world around."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

import msgspec

from drafter.adapters.category_files import classify_rules
from drafter.adapters.learned_file import read_learned
from drafter.adapters.shipped import resource, shipped
from drafter.adapters.values import value_from_yaml
from drafter.adapters.working_days import holidays_round
from drafter.model.category import ClassifyRules
from drafter.model.company import Company
from drafter.model.rules_of_law import Airport
from drafter.model.surroundings import Surroundings, place_names
from drafter.model.template import Rejected

T = TypeVar("T")
Places = dict[str, dict[str, str]]


class SortingOnFile(msgspec.Struct, frozen=True, kw_only=True):
    """The rules in force for a home, and the department's files that could not be used."""

    company: Company
    rules: ClassifyRules
    around: Surroundings
    places: Places
    rejected: tuple[Rejected, ...]


def sorting_on_file(home: Path | None, office: str, year: int, known: Mapping[str, Airport]) -> SortingOnFile:
    """`office` and the years round `year` choose the public holidays; `known` are the airports."""
    rejected: list[Rejected] = []
    company = layered(home, "company.yaml", Company, rejected)
    classify = classify_rules(home)
    rejected += classify.rejected
    places = layered(home, "places.yaml", Places, rejected)
    around = _around(home, company, office, year, known, places)
    return SortingOnFile(company=company, rules=classify.rules, around=around, places=places, rejected=tuple(rejected))


def layered(home: Path | None, name: str, kind: type[T], rejected: list[Rejected]) -> T:
    """The department's file where it can be used, else the shipped one; a department file that cannot is listed."""
    path = resource(home, name)
    value = value_from_yaml(path, kind)
    if isinstance(value, Rejected):
        ours = shipped("resources") / name
        if path == ours:
            raise FileNotFoundError(f"drafter's own {name} cannot be used: {value.what}; install drafter again")
        rejected.append(value)
        return layered(None, name, kind, rejected)
    return value


def _around(
    home: Path | None,
    company: Company,
    office: str,
    year: int,
    known: Mapping[str, Airport],
    own_places: Places,
) -> Surroundings:
    """What classification needs to know of the world: places, carriers, and holidays."""
    return Surroundings(
        places=place_names({code: airport.city for code, airport in known.items() if airport.city}, own_places),
        countries={code: airport.country for code, airport in known.items()},
        carriers=frozenset(company.carrier_codes),
        currency=company.home_currency,
        office=office,
        learned=read_learned(home),
        holidays=holidays_round(office, year, known, home),
    )
