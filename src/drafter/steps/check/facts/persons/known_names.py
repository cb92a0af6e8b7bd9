"""Every name and word of the case and of what was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from drafter.model.checking import CheckContext
from drafter.model.fact_words import FactWords, words_in
from drafter.model.reading.airports import airports_in
from drafter.model.reading.names import name_words
from drafter.model.reading.reading import Reading, read_at
from drafter.steps.check.facts.journey import route_of
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.proper_names import Name, bare_word, is_somebodys_home, names_in
from drafter.steps.check.facts.remembered import per_case

WORDS = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


class Known(msgspec.Struct, frozen=True):
    words: frozenset[str]
    """Every word of the case, of our own addresses and of what was written, in lower case."""
    names: tuple[Reading[Name], ...]
    """Names in what the customer and we wrote."""
    stations: frozenset[str]
    """Words of the journey's cities: what follows one may be the rest of an airport's name."""
    people: frozenset[str]
    """First names of those who travelled."""


def is_known(word: str, known: Known) -> bool:
    parts = word.split("-")
    short = len(word) > 2 and any(name.startswith(word) for name in known.people)
    return short or word.removesuffix("s") in known.words or all(part in known.words for part in parts)


@per_case
def words_known(context: CheckContext) -> Known:
    case = case_of(context)
    texts = known_texts(context)
    stations = [*_stations(context)]
    everything = [*texts, *stations]
    for value in (case, context.company, context.signatory, context.award):
        everything.append(" ".join(_strings(msgspec.to_builtins(value))))
    words = frozenset(bare_word(word) for text in everything for word in WORDS.findall(text))
    words |= _other_names(words, context.kinds.words)
    parts = frozenset(part for word in words for part in re.split(r"[-’']", word))
    people = [case.customer.given_name or "", *(one.name for one in case.passengers)]
    names = tuple(one for text in texts for one in names_in(text, context.kinds.no_names))
    names += tuple(
        read_at(word, 0, len(word), Name(words=(bare_word(word),))) for one in people for word in one.split()
    )
    return Known(
        words=words | parts,
        names=names,
        stations=frozenset(bare_word(word) for name in stations for word in WORDS.findall(name)),
        people=frozenset(word for name in people for word in name_words(name)),
    )


def _other_names(words: frozenset[str], all_words: FactWords) -> frozenset[str]:
    """Bengaluru, where Bangalore was told, and Pearson, where Toronto was."""
    rows = (_words_by_name(row) for row in all_words.same_places)
    return frozenset().union(*(word for row in rows if any(one <= words for one in row) for word in row))


@lru_cache(maxsize=256)
def _words_by_name(row: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(map(bare_word, name.split())) for name in words_in(row))


def _stations(context: CheckContext) -> Iterator[str]:
    """The airports of the journey by all their names; without a journey, of the places that were written of."""
    places = context.places
    told = (
        one.value
        for text in known_texts(context)
        for one in airports_in(text, places)
        if not is_somebodys_home(text[: one.start])
    )
    codes = {*(route_of(context) or told)}
    codes |= {city for code in codes if (city := places.get(code))}
    for one, other in places.items():
        if one in codes or other in codes:
            yield from (one, other)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (word for one in value.values() for word in _strings(one))
    elif isinstance(value, list | tuple):
        yield from (word for one in value for word in _strings(one))
