"""Figures that a sentence tells in parts: "two boarding passes for row 33 and one for row 41" are three."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.reading.numbers import WORDS, number_of
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.surroundings import Surroundings

_AND_MORE = re.compile(
    r" [^.;]{1,50}? and (?P<more>one|two|three|four|five|six|\d) (?:for|in|on|at|to|with|from|by|of them|more)\b"
)

_SOME = re.compile(rf"\b(?P<n>\d{{1,3}}|{WORDS}) of (?:mine|ours|them)\b", re.IGNORECASE)
_ALIKE = 2
"""Words in common from which two sentences tell of the same people."""


def told_of_some(number: Decimal, around: Surroundings, texts: Iterable[str]) -> bool:
    """ "Seven of mine slept in chairs", told of them whom the letter calls seven pilgrims: in a sentence alike."""
    here = content_words(around.sentence)
    return any(number == some and len(here & words) >= _ALIKE for text in texts for some, words in _some_told(text))


@lru_cache(maxsize=64)
def _some_told(text: str) -> tuple[tuple[Decimal | None, frozenset[str]], ...]:
    return tuple(
        (number_of(one["n"]), content_words(said.text))
        for said in (sentences_in(text) if " of " in text else ())
        for one in _SOME.finditer(said.text)
    )


def with_the_rest(number: Decimal, around: Surroundings) -> Decimal | None:
    """This one and what the sentence adds to it; None where it adds nothing."""
    found = _AND_MORE.match(around.after)
    more = number_of(found["more"]) if found else None
    return number + more if more else None
