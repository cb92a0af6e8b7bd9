"""A place of the case written with one letter wrong, wherever it stands: "our team in Brisol", "Hong Kogn"."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.airports import airports_in, city_of
from drafter.model.reading.reading import Reading, by_paragraph, read_at
from drafter.steps.check.facts.journey import route_of
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.persons.known_names import is_known, words_known
from drafter.steps.check.facts.proper_names import bare_word
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case

_CAPITAL = re.compile(r"(?<![\w’'@./&-])[A-ZÀ-Ý][\w’'À-ž-]+")
_LONGEST, _SHORTEST = 3, 5
"""Words of a place's name; letters below which one wrong makes another name."""


def place_slip_findings(context: CheckContext) -> Iterator[Finding]:
    """Only what is neither a place itself, nor a given name, nor a word of the case."""
    places = _places(context) if context.case else ()
    for run in _runs(context.text) if places else ():
        near = [one for one in places if one.count(" ") == run.value.count(" ") and _is_slip(run.value, one.casefold())]
        if near and not _is_name(run, context):
            yield contradicts("FAC-08", run, near)


def _is_slip(words: str, place: str) -> bool:
    return abs(len(words) - len(place)) < 2 and words[0] == place[0] and OSA.distance(words, place) == 1


def _is_name(run: Reading[str], context: CheckContext) -> bool:
    known, words = words_known(context), run.value.split()
    return (
        run.text in context.places
        or any(bare_word(word) in context.kinds.given for word in words)
        or all(is_known(bare_word(word), known) for word in words)
    )


@by_paragraph
def _runs(text: str) -> tuple[Reading[str], ...]:
    """One to three words with a capital, without a possessive."""
    found = list(_CAPITAL.finditer(text))
    runs = []
    for n, first in enumerate(found):
        for more, last in enumerate(found[n : n + _LONGEST]):
            words = text[first.start() : last.end()].removesuffix("’s").removesuffix("'s")
            if len(words) >= _SHORTEST and len(words.split(" ")) == more + 1:
                runs.append(read_at(text, first.start(), first.start() + len(words), words.casefold()))
    return tuple(runs)


@per_case
def _places(context: CheckContext) -> tuple[str, ...]:
    """Of the journey, and those of which the customer and we wrote."""
    codes = [*route_of(context), *(one.value for text in known_texts(context) for one in _told(text, context))]
    named = [one.text for text in known_texts(context) for one in _told(text, context)]
    every = dict.fromkeys((*(city_of(code, context.places) for code in codes), *named))
    home = bare_word(case_of(context).customer.family_name or "")
    return tuple(one for one in every if len(one) >= _SHORTEST and one.isascii() and bare_word(one) != home)


def _told(text: str, context: CheckContext) -> tuple[Reading[str], ...]:
    return airports_in(text, context.places)
