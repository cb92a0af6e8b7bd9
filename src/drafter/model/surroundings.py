"""What classifying needs to know besides the case and the rules: places, carriers, holidays, and second opinions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from drafter.model.learned import LearnedModel
from drafter.model.meaning import Near


class Surroundings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything is optional; what is missing is not guessed.

    `places`: IATA code to city name, and city name to code (see `place_names`). `countries`: IATA code to ISO country.
    `carriers`: the company's own codes. `currency`: what a bare $ means in this office. `office`: its IATA code, where
    the case names none. `similarities`: how near the meaning engine finds the letter to each category.
    `heard`: what the meaning engine makes of each of the customer's clauses, a number for every kind of concern.
    """

    places: Mapping[str, str] = {}
    countries: Mapping[str, str] = {}
    carriers: frozenset[str] = frozenset()
    currency: str | None = None
    office: str | None = None
    holidays: frozenset[date] = frozenset()
    learned: LearnedModel | None = None
    similarities: Mapping[str, Near] = {}
    heard: Mapping[str, Sequence[float]] = {}


def place_names(cities: Mapping[str, str], own: Mapping[str, Mapping[str, str]]) -> Mapping[str, str]:
    """Codes to city names and city names to codes, for reading letters.

    `cities`: the English city of every airport. `own`: names by language, the main airport of a city first. A city
    with several airports that `own` does not list stands for none: a guess would be worse than a question.
    """
    main = [code for names in own.values() for code in names]
    ours = frozenset(main)
    names: dict[str, str] = dict(cities)
    for city, codes in _codes_by_city(cities).items():
        listed = None if ours.isdisjoint(codes) else next(code for code in main if code in codes)
        if listed or len(codes) == 1:
            names.setdefault(city, listed or next(iter(codes)))
    for code, name in reversed([pair for names_of in own.values() for pair in names_of.items()]):
        names[name] = code
    return names


def _codes_by_city(cities: Mapping[str, str]) -> dict[str, set[str]]:
    codes: dict[str, set[str]] = {}
    for code, city in cities.items():
        codes.setdefault(city, set()).add(code)
    return codes
