"""How many something befell – were left behind, stayed on the quay – and with how many somebody travelled."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.numbers import HAN, WORDS, number_of
from drafter.model.reading.reading import matches_in, read_at
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_WHO = (
    r"(?:passengers|customers|people|persons|guests|travell?ers|others|of you|of us|of them|members|bags|suitcases|pax)"
)
_FATE = (
    r"left behind|offloaded|off-loaded|bumped|stranded|denied boarding|turned away|taken off|left on the \w+|"
    r"left standing|rebooked|re-booked|taken ill|fell ill|taken to hospital|evacuated|downgraded|moved off"
)
_BEFELL = re.compile(
    rf"(?<![\w.,:£€$])(?P<n>\d{{1,3}}|{WORDS})(?: {_WHO})?,?(?: (?:who|that))?"
    rf"(?: were| was| got| had been| have been| all)* "
    rf"(?P<fate>{_FATE})\b",
    re.IGNORECASE,
)
_HAN_WITH = re.compile(rf"(?:與|和|同|跟|連同)(?P<n>{HAN})(?:位|名|個)(?!月|小時|鐘|半)")
_WITH = "與"


def fate_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where they count the same once, and never so many."""
    if context.case is None:
        return
    told = _told(context)
    for number, fate, start, end in _counted(context.text) if told else ():
        same = {other: words for other, thing, words in told if thing == fate}
        reading = read_at(context.text, start, end, number)
        if len(same) == 1 and number not in same and sentences.around(reading).asserted:
            yield contradicts("FAC-11", reading, list(same.values()))


@per_case
def _told(context: CheckContext) -> tuple[tuple[Decimal, str, str], ...]:
    return tuple(
        (number, fate, text[start:end]) for text in known_texts(context) for number, fate, start, end in _counted(text)
    )


@lru_cache(maxsize=64)
def _counted(text: str) -> tuple[tuple[Decimal, str, int, int], ...]:
    found = [(one, one["fate"].casefold()) for one in matches_in(_BEFELL, text)]
    found += [(one, _WITH) for one in matches_in(_HAN_WITH, text)]
    return tuple((number, fate, *one.span("n")) for one, fate in found if (number := number_of(one["n"])) is not None)
