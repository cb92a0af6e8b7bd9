"""Where a flight leaves and lands: "NV640 from Barcelona" of a flight that goes there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from drafter.model import lazy_re as re
from drafter.model.case import Segment
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.airports import airports_in, city_of
from drafter.model.reading.flights import flights_in, normal_flight
from drafter.model.reading.reading import Reading, read_at
from drafter.steps.check.facts.journey import carriers
from drafter.steps.check.facts.known import case_of, told_text
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_DAY = r"(?:,? (?:on|of) (?:\w+day,? )?(?:\d{1,2} \w+|\w+ \d{1,2})(?:,? \d{4})?,?)?"
_PLACED = r"(?: [A-ZÀ-Ý][\w’'-]+){1,3}"
_LEAVES = re.compile(
    rf"^{_DAY},? (?:\()?(?:from|left|leaving|departed(?: from)?|out of|was (?:due )?to leave|should have left|"
    r"ought to have left|was delayed (?:at|leaving)) $"
)
_LANDS = re.compile(
    rf"^{_DAY},? (?:\()?(?:(?:from|left){_PLACED} )?"
    r"(?:to|for|into|bound for|reached|landed (?:at|in)|arrived (?:at|in|into)) $"
)
_LEAVES_BY = re.compile(rf"^(?: to{_PLACED})?,? (?:on|by|aboard|with) (?:flight )?$")
_FROM, _TO = re.compile(r"\b(?:from|left|leaving) $"), re.compile(r"\b(?:to|for) $")
ELSEWHERE = re.compile(
    r"\bdivert\w*|\bput down\b|\binstead\b|\breturned? to\b|\bturned back\b|\bconnect\w*|改降|備降", re.I
)
"""Speaks of an end that was not planned."""
_CONNECTS = dt.timedelta(hours=26)


class Ends(NamedTuple):
    """Cities at which one may have got on the way of this flight, and to which one may be going."""

    leaves: frozenset[str]
    lands: frozenset[str]


def flight_end_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only cities of the journey; others are held against it elsewhere."""
    known = _ends(context) if context.case else {}
    for flight in flights_in(context.text, carriers(context)) if known else ():
        ends = _of(flight.value, known)
        sentence = sentences.at(flight.start)
        if ends is None or ELSEWHERE.search(sentence.text) or not sentences.around(flight).asserted:
            continue
        for place in airports_in(sentence.text, context.places):
            allowed = _end_meant(sentence.text, flight.start - sentence.start, flight.end - sentence.start, place, ends)
            city = city_of(place.value, context.places)
            if allowed and city not in allowed and place.value not in allowed and city in _cities(known):
                start = sentence.start + place.start
                here = read_at(context.text, start, start + len(place.text), place.value)
                yield contradicts("FAC-08", here, sorted(allowed))


def _end_meant(sentence: str, at: int, end: int, place: Reading[str], ends: Ends) -> frozenset[str]:
    """The cities that may stand there, where the words beside the flight tell which of its ends is named."""
    if place.start >= end:
        between = sentence[end : place.start]
        return ends.leaves if _LEAVES.match(between) else ends.lands if _LANDS.match(between) else frozenset()
    if _LEAVES_BY.match(sentence[place.end : at]):
        before = sentence[: place.start]
        return ends.leaves if _FROM.search(before) else ends.lands if _TO.search(before) else frozenset()
    return frozenset()


def _of(flight: str, known: Mapping[str, Ends]) -> Ends | None:
    if not flight.isdigit():
        return known.get(flight)
    same = [ends for name, ends in known.items() if name[2:] == flight]
    return same[0] if len(same) == 1 else None


def _cities(known: Mapping[str, Ends]) -> frozenset[str]:
    return frozenset().union(*(ends.leaves | ends.lands for ends in known.values()))


@per_case
def _ends(context: CheckContext) -> Mapping[str, Ends]:
    """By flight; none that is flown twice, and none in a case that tells of another landing."""
    segments = [one for one in case_of(context).journey.segments if one.flight and one.origin and one.destination]
    if ELSEWHERE.search(told_text(context)) and len(segments) < 2:
        return {}
    found: dict[str, Ends] = {}
    twice = set()
    for n, segment in enumerate(segments):
        flight = normal_flight(segment.flight or "")
        twice |= {flight} & found.keys()
        before, after = _chain(segments[: n + 1][::-1]), _chain(segments[n:])
        found[flight] = Ends(
            frozenset(_city(one.origin, context) for one in before),
            frozenset(_city(one.destination, context) for one in after),
        )
    return {flight: ends for flight, ends in found.items() if flight not in twice and not ends.leaves & ends.lands}


def _chain(segments: list[Segment]) -> list[Segment]:
    """The flight and those which one changes to or from, as long as they lead to where one has not been."""
    chain, seen = segments[:1], {segments[0].origin, segments[0].destination}
    for one in segments[1:]:
        beyond = {one.origin, one.destination} - seen
        if len(beyond) != 1 or not _same_trip(chain[-1], one):
            break
        chain.append(one)
        seen |= beyond
    return chain


def _same_trip(one: Segment, other: Segment) -> bool:
    if not (one.scheduled_departure and other.scheduled_departure):
        return True
    moments = [dt.datetime.fromisoformat(each.scheduled_departure or "").replace(tzinfo=None) for each in (one, other)]
    return abs(moments[0] - moments[1]) < _CONNECTS


def _city(code: str | None, context: CheckContext) -> str:
    return city_of(code or "", context.places)
