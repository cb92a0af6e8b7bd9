"""Airports and cities in prose, by their code or their name."""

from __future__ import annotations

import re
from collections.abc import Mapping

from drafter.model.reading.reading import Reading, plain, read_at, without_overlaps

_NOT_PLACES = frozenset((
    "ALL", "AND", "THE", "FOR", "YOU", "OUR", "CAN", "NOT", "ONE", "TWO", "GMT", "UTC", "BST", "HKT", "ADR",
    "SMS", "PDF", "VAT", "CEO", "GBP", "EUR", "USD", "HKD", "CAD",
))  # fmt: skip
_CODE = re.compile(r"(?<![A-Za-z0-9])[A-Z]{3}(?![A-Za-z0-9])")


def airports_in(text: str, places: Mapping[str, str]) -> tuple[Reading[str], ...]:
    """The IATA code of every place named. `places`: code to city name, and city name to code."""
    names = {name: code for name, code in places.items() if not _is_code(name)}
    codes = {name for name in places if _is_code(name)} | set(names.values())
    coded = (read_at(text, found.start(), found.end(), found.group()) for found in _CODE.finditer(plain(text))
             if found.group() in codes - _NOT_PLACES)  # fmt: skip
    named = (
        read_at(text, found.start(), found.end(), code)
        for name, code in names.items()
        if name in text
        for found in re.finditer(_name_pattern(name), plain(text))
    )
    return without_overlaps([*coded, *named])


def _is_code(name: str) -> bool:
    return len(name) == 3 and name.isascii() and name.isupper()


def _name_pattern(name: str) -> str:
    return rf"(?<!\w){re.escape(name)}(?!\w)" if name.isascii() else re.escape(name)
