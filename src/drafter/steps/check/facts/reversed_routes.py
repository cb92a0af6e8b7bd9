"""A flight told the wrong way round: NV716 from Tokyo to Hong Kong, of the one that they took to Tokyo."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.airports import airports_in, city_of
from drafter.model.reading.flights import flights_in, normal_flight
from drafter.model.reading.reading import Reading, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.flight_ends import ELSEWHERE
from drafter.steps.check.facts.journey import carriers
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_FROM = re.compile(r"(?:\bfrom|\bleft|\bleaving|由|從|从)\s?$", re.IGNORECASE)
_TO = re.compile(r"\s?(?:to|for)\s?|(?:起飛)?(?:飛往|前往|飛到|飛返|飛回|返回|往|飛|到|去|至|返|回)")
Pair = tuple[str, str]


def reversed_route_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the case tells of this flight the one way, and never the other."""
    told = _told(context) if context.case else {}
    for sentence in sentences.all if told else ():
        for flight, first, second in _routes_in(sentence.text, context):
            pair = _cities(first, second, context)
            known = told.get(flight, frozenset())
            if pair in known or pair[::-1] not in known:
                continue
            for place, right in ((first, second), (second, first)):
                start = sentence.start + place.start
                reading = read_at(context.text, start, start + len(place.text), place.value)
                if sentences.around(reading).asserted:
                    yield contradicts("FAC-08", reading, [right.text])


def _routes_in(sentence: str, context: CheckContext) -> Iterator[tuple[str, Reading[str], Reading[str]]]:
    """The flight and its two ends, of a sentence that names one flight and no landing elsewhere."""
    if ELSEWHERE.search(sentence):
        return
    flights = {normal_flight(one.value) for one in flights_in(sentence, carriers(context))}
    places = airports_in(sentence, context.places) if len(flights) == 1 else ()
    for first, second in pairwise(places):
        if _FROM.search(sentence[: first.start]) and _TO.fullmatch(sentence[first.end : second.start]):
            yield next(iter(flights)), first, second


def _cities(first: Reading[str], second: Reading[str], context: CheckContext) -> Pair:
    return city_of(first.value, context.places), city_of(second.value, context.places)


@per_case
def _told(context: CheckContext) -> dict[str, frozenset[Pair]]:
    """By flight: which ways the customer, our letters or the case tell of it."""
    found: dict[str, set[Pair]] = {}
    for text in known_texts(context):
        for sentence in sentences_in(text):
            for flight, first, second in _routes_in(sentence.text, context):
                found.setdefault(flight, set()).add(_cities(first, second, context))
    for segment in case_of(context).journey.segments:
        if segment.flight and segment.origin and segment.destination:
            ends = (city_of(segment.origin, context.places), city_of(segment.destination, context.places))
            found.setdefault(normal_flight(segment.flight), set()).add(ends)
    return {flight: frozenset(pairs) for flight, pairs in found.items()}
