"""Our own people in the letter against what the customer and earlier letters call them: a Barrow for a Farrow."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from rapidfuzz.distance import OSA

from drafter.model.finding import Finding
from drafter.model.reading.names import Addressed
from drafter.model.reading.reading import Reading, matches_in
from drafter.steps.check.facts.remarks import contradicts

_CAPITAL = re.compile(r"\b[A-ZÀ-Ý][a-zà-ž’'-]{3,}\b")
_TWO = re.compile(r"\b[A-ZÀ-Ý][\w’'-]+(?= (?P<next>[A-ZÀ-Ý][\w’'-]+))")
_LONG_ENOUGH = 4


def colleague_findings(
    reading: Reading[Addressed], told: str, others: Collection[str], places: Collection[str]
) -> Iterator[Finding]:
    """A name one letter away from one that was told; `others` are the customer's own people, in lower case."""
    last = reading.value.name.split()[-1]
    if len(last) < _LONG_ENOUGH:
        return
    named = dict.fromkeys(one.group() for one in matches_in(_CAPITAL, told))
    near = [one for one in named if OSA.distance(one.casefold(), last.casefold()) == 1]
    right = [one for one in near if one.casefold() not in others and not _of_a_place(one, told, places)]
    if right:
        yield contradicts("SAL-03", reading, right[:2])


def _of_a_place(word: str, told: str, places: Collection[str]) -> bool:
    """The Kong of Hong Kong is nobody's name."""
    pairs = ((one.group(), one["next"]) for one in matches_in(_TWO, told))
    return word in places or any(word in pair and " ".join(pair) in places for pair in pairs)
