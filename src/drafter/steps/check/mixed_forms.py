"""House style within one letter: a word, a date or a spelling that is written in two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model.reading.reading import spans_in
from drafter.steps.check.inspection import Hit, Inspection

_BETWEEN = " ~ "
"""Between the two ways in the rule file; the house's own stands second."""


def mixed_forms(letter: Inspection) -> Iterator[Hit]:
    """Each pair of the rule's `words`: where a letter has both, the way the house does not write it is marked."""
    for pair in letter.rule.words:
        odd, _, own = pair.partition(_BETWEEN)
        places = [(part.start, span) for part in letter.prose.body for span in spans_in(odd, part.plain)]
        house = _first(own, letter) if places else None
        for at, (start, end) in places if house else ():
            yield Hit(start=at + start, end=at + end, values={"other": house or ""})


def _first(form: str, letter: Inspection) -> str | None:
    found = (re.search(form, part.plain) for part in letter.prose.body)
    return next((one.group() for one in found if one), None)
