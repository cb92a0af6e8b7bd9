"""House style within one letter: a word, a date or a spelling that is written in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter.model.anchors import stands_in
from drafter.steps.check.inspection import Hit, Inspection
from drafter.steps.check.prose import REMEMBERED

_BETWEEN = " ~ "
"""Between the two ways in the rule file; the house's own stands second."""


def mixed_forms(letter: Inspection) -> Iterator[Hit]:
    """Each pair of the rule's `words`: where a letter has both, the way the house does not write it is marked."""
    pairs = letter.rule.words
    found = [(part.start, nth, span) for part in letter.prose.body for nth, span in _odd_in(pairs, part.plain)]
    for nth in sorted({nth for _, nth, _ in found}):
        house = _first(pairs[nth].partition(_BETWEEN)[2], letter)
        for at, _, (start, end) in (one for one in found if one[1] == nth) if house else ():
            yield Hit(start=at + start, end=at + end, values={"other": house or ""})


@lru_cache(maxsize=REMEMBERED)
def _odd_in(pairs: tuple[str, ...], passage: str) -> tuple[tuple[int, tuple[int, int]], ...]:
    """Where the first way of each pair stands, with the pair's number."""
    lower = passage.lower()
    odd = ((nth, pair.partition(_BETWEEN)[0]) for nth, pair in enumerate(pairs))
    stand = ((nth, form) for nth, form in odd if stands_in(form, lower))
    return tuple((nth, one.span()) for nth, form in stand for one in re.finditer(form, passage))


def _first(form: str, letter: Inspection) -> str | None:
    found = (re.search(form, part.plain) for part in letter.prose.body)
    return next((one.group() for one in found if one), None)
