"""The two ends of the journey and the seat, as the customer tells them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from drafter.model import lazy_re as re
from drafter.model.reading.airports import airports_in
from drafter.model.reading.reading import Reading
from drafter.steps.classify.sentence_readings import Told

_BETWEEN = re.compile(
    r"\s*(?:\([A-Z]{3}\))?\s*(?:to|-|–|—|->|→|>|/|至|到|飛往|飞往|飛|飞|往|前往|去|返回|返)\s*$", re.IGNORECASE
)
_FROM = re.compile(r"(?:\b(?:from|left|leaving|departed|departing)|從|从|由)\s*$", re.IGNORECASE)
_TOWARDS = re.compile(
    r"(?:\b(?:fl\w+|travel\w*|journey|trip|return\w*|home|going|went|bound|holiday|way)\s+(?:\w+\s+){0,3}to|"
    r"\b(?:arriv\w+|land\w+)\s+(?:in|at|into)|\breach(?:ed|ing)|抵達|抵达|飛往|飞往|前往)\s*$",
    re.IGNORECASE,
)
_SEAT = re.compile(
    r"(?:\bseats?\s*(?:no\.?|number|numbers)?\s*|座位\s*(?:號|号|編號)?\s*)(?P<value>\d{1,2}[A-HJK])\b", re.IGNORECASE
)


def ends_told(own: str, places: Mapping[str, str]) -> Iterator[Told]:
    """Origin and destination: "from A to B", "A–B", or each on its own where the words say which it is."""
    readings = [one for one in airports_in(own, places) if not _shouted(one, own)]
    paired = set()
    for first, second in pairwise(readings):
        if first.value != second.value and _BETWEEN.match(own[first.end : second.start]):
            paired |= {first.start, second.start}
            yield "origin", first.value, first.start, first.end
            yield "destination", second.value, second.start, second.end
    for reading in readings if not paired else ():
        before = own[max(0, reading.start - 40) : reading.start]
        if _FROM.search(before):
            yield "origin", reading.value, reading.start, reading.end
        elif _TOWARDS.search(before):
            yield "destination", reading.value, reading.start, reading.end


def _shouted(reading: Reading[str], own: str) -> bool:
    """A three-letter word among other capitals is shouting, not an airport."""
    if len(reading.text) != 3 or not reading.text.isupper():
        return False
    near: list[str] = re.findall(r"[A-Za-z]{4,}", own[max(0, reading.start - 40) : reading.end + 40])
    return sum(word.isupper() for word in near) >= 2


def seats_told(own: str) -> Iterator[Told]:
    for found in _SEAT.finditer(own):
        yield "seat", found["value"].upper(), found.start("value"), found.end("value")
