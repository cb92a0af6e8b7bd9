"""Airports and cities in prose, by their code or their name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.model import lazy_re as re
from drafter.model.reading.reading import Reading, by_paragraph, plain, read_at, without_overlaps

_NOT_PLACES = frozenset((
    "ALL", "AND", "THE", "FOR", "YOU", "OUR", "CAN", "NOT", "ONE", "TWO", "GMT", "UTC", "BST", "HKT", "ADR", "SMS",
    "PDF", "VAT", "CEO", "GBP", "EUR", "USD", "HKD", "CAD", "TWD", "CNY", "PNR", "PIR", "APR", "MAR", "JAN", "SEP",
))  # fmt: skip
_ORDINARY = frozenset(("Nice", "Reading", "Bath", "Split", "Bar", "Hope", "Male", "Of", "Sale", "March", "May", "Date",
                       "Victoria", "Sydney", "Florence", "Charlotte", "Alice", "Grant", "Page", "Mobile"))  # fmt: skip
_CODE = re.compile(r"(?<![A-Za-z0-9])(?<!\d )[A-Z]{3}(?![A-Za-z0-9]|[ \u00a0]?\d)")
"""Not the NOK of "NOK 1,899" and "1,899 NOK"."""
_WORD = re.compile(r"(?<![\w’'-])[A-ZÀ-ÖØ-Ý][\w’'À-ž.-]*")
_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_LEADS_TO_A_PLACE = re.compile(
    r"\b(?:from|to|at|in|via|between|and|through|into|for|of|outside|near)\s+$", re.IGNORECASE
)
_LONGEST = 4
MANY = 500


class _Places(dict[str, str]):
    """A few places that a reader can remember a text by; never changed."""

    def __hash__(self) -> int:  # type: ignore[override]  # a dict that changes has none
        return hash(frozenset(self.items()))


def airports_in(text: str, places: Mapping[str, str]) -> tuple[Reading[str], ...]:
    """The IATA code of every place named. `places`: code to city name; names that differ from it may lead to a code."""
    return _airports_in(text, _Places(places)) if len(places) < MANY else _read(text, places)


@by_paragraph
def _airports_in(text: str, places: _Places) -> tuple[Reading[str], ...]:
    return _read(text, places)


def _read(text: str, places: Mapping[str, str]) -> tuple[Reading[str], ...]:
    if len(places) < MANY:  # few airports: their cities lead back to them; a whole gazetteer names cities itself
        places = {city: code for code, city in places.items() if _is_code(code)} | dict(places)
    codes = (read_at(text, found.start(), found.end(), found.group()) for found in _CODE.finditer(plain(text))
             if found.group() in places and found.group() not in _NOT_PLACES)  # fmt: skip
    return without_overlaps([*codes, *_named(text, places), *_named_in_chinese(text, places)])


def _is_code(name: str) -> bool:
    return len(name) == 3 and name.isascii() and name.isupper()


def city_of(code: str, places: Mapping[str, str]) -> str:
    """The city of an airport; an airport without a known city stands for itself."""
    return places.get(code, code)


def _named(text: str, places: Mapping[str, str]) -> Iterator[Reading[str]]:
    words = list(_WORD.finditer(text))
    for n, first in enumerate(words):
        for last in words[n : n + _LONGEST]:
            name = text[first.start() : last.end()].rstrip(".")
            if "\n" in name or len(name) > 40:
                break
            code = _code(name, places)
            if code and not (name in _ORDINARY and not _LEADS_TO_A_PLACE.search(text[: first.start()])):
                yield read_at(text, first.start(), first.start() + len(name), code)


def _named_in_chinese(text: str, places: Mapping[str, str]) -> Iterator[Reading[str]]:
    for run in _HAN.finditer(text):
        for start in range(run.start(), run.end() - 1):
            for end in range(start + 2, min(start + 6, run.end()) + 1):
                code = _code(text[start:end], places)
                if code:
                    yield read_at(text, start, end, code)


def _code(name: str, places: Mapping[str, str]) -> str | None:
    code = places.get(name)
    return code if code and _is_code(code) else None
