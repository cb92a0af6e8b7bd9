"""House style within one letter: a word, a date or a spelling that is written in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.steps.check.inspection import Hit, Inspection

_BETWEEN = " ~ "
"""Between the two ways in the rule file; the house's own stands second."""


def mixed_forms(letter: Inspection) -> Iterator[Hit]:
    """Each pair of the rule's `words`: where a letter has both, the way the house does not write it is marked."""
    text = letter.prose.text
    body = [(part.start, part.end) for part in letter.prose.body]
    for pair in letter.rule.words:
        odd, _, own = pair.partition(_BETWEEN)
        places = [found for found in re.finditer(odd, text, re.IGNORECASE) if _inside(found, body)]
        house = next((found for found in re.finditer(own, text, re.IGNORECASE) if _inside(found, body)), None)
        for found in places if house else ():
            yield Hit(start=found.start(), end=found.end(), values={"other": house.group()} if house else {})


def _inside(found: re.Match[str], body: list[tuple[int, int]]) -> bool:
    return any(start <= found.start() < end for start, end in body)
