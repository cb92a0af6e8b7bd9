"""Lengths of time that the case and what was written give: told outright, or between two moments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.reading.dates import WEEKDAYS, dates_in
from drafter.model.reading.durations import Duration, durations_in
from drafter.model.reading.figures import figures_in, place_of
from drafter.model.reading.numbers import WORDS, number_of
from drafter.model.reading.ordinals import DAYS_OF_A_MONTH
from drafter.model.reading.reading import Reading, matches_in
from drafter.model.reading.sentences import sentences_in
from drafter.model.reading.spoken_times import bare_hours_in, dotted_times_in
from drafter.model.reading.times import times_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.hours.clock import clock_times_in
from drafter.steps.check.facts.known import case_of, known_texts, moments_of, segment_moments
from drafter.steps.check.facts.remembered import per_case

DAY = 1440
"""Minutes."""
OUT_OF = re.compile(
    rf"\b(?:out of(?: the| your| our| my)?|of (?:the|our|my)) (?P<n>\d{{1,3}}|{WORDS})\b", re.IGNORECASE
)
"""Nine nights, of which the customer names four "out of the nine"."""
_OF_THE_WHOLE = re.compile(r"\b(?:out )?of (?:the|your|his|her|their|those|these) $", re.IGNORECASE)
RANGE_OF_DAYS = re.compile(
    r"\b(?P<first>[12]?\d|3[01])(?:st|nd|rd|th)?(?: [A-Z][a-z]+)? ?(?:to|until|till|and|-|–)"
    r" ?(?:the )?(?P<last>[12]?\d|3[01])(?:st|nd|rd|th)?\b"
)


_WEEKDAYS = re.compile(
    rf"\b(?P<first>{'|'.join(WEEKDAYS)}) (?:to|until|till|through) (?:the )?(?P<last>{'|'.join(WEEKDAYS)})\b",
    re.IGNORECASE,
)
_PLACE = re.compile(rf"\b(?:{'|'.join(DAYS_OF_A_MONTH[1:12])})\b", re.IGNORECASE)
_NIGHT = re.compile(r"\b(?:nights?|days?|mornings?|evenings?)\b|[晚天]", re.IGNORECASE)
_DAYS = frozenset(("day", "of day"))
BOTH = re.compile(
    r"\b(?:both(?: of)?(?: the| our| my)?|either of the|each of the two|the two) "
    r"(?:nights|days|mornings|evenings)\b|兩[晚天夜]都",
    re.IGNORECASE,
)
_PAIR = 2
DAYS_OF_A_WEEK = 7
_NUMBERED_DAY = re.compile(
    rf"\b(?:the|on|{'|'.join(WEEKDAYS)}),? (?:the )?([12]?\d|3[01])(?:st|nd|rd|th)\b", re.IGNORECASE
)
_NEAR_BY = 21
"""Days from one to the other."""


@per_case
def spans_told(context: CheckContext) -> tuple[tuple[Reading[Duration], frozenset[str]], ...]:
    return tuple(
        (one, content_words(sentence.value))
        for text in known_texts(context)
        for sentence in sentences_in(text)
        for one in durations_in(sentence.text)
    )


def both_halves(times: Iterable[Reading[dt.time]]) -> list[dt.time]:
    """With the other half of the day, where nothing says which is meant."""
    return [value for one in times for value in (one.value, *one.also)]


def minutes_apart(one: Iterable[dt.time], other: Iterable[dt.time], overnight: bool = True) -> Iterator[int]:
    """The shorter way round the clock, and over a night the longer ways as well."""
    every = list(other)
    for a in one:
        for b in every:
            minutes = (b.hour * 60 + b.minute - a.hour * 60 - a.minute) % DAY
            shorter = min(minutes, DAY - minutes)
            yield from (shorter, DAY - shorter, shorter + DAY) if overnight and minutes else (shorter or DAY,)


@per_case
def times_told(context: CheckContext) -> tuple[dt.time, ...]:
    """Times of day that the customer or the case names."""
    told = (
        value
        for text in known_texts(context)
        for one in (*times_in(text), *dotted_times_in(text))
        for value in (one.value, *one.also)
    )
    return tuple({*told, *moments_of(context).times})


@per_case
def minutes_between_moments(context: CheckContext) -> frozenset[int]:
    """Minutes between departures and arrivals, by the world's clock and by the clocks on the wall."""
    moments = [moment for segment in case_of(context).journey.segments for moment in segment_moments(segment)]
    wall = [moment.replace(tzinfo=None) for moment in moments]
    world = [moment.astimezone(dt.UTC).replace(tzinfo=None) if moment.tzinfo else moment for moment in moments]
    pairs = [*combinations(wall, 2), *combinations(world, 2)]
    apart = (abs(int((one - other).total_seconds() // 60)) for one, other in pairs)
    return frozenset([*apart, *minutes_told_apart(context)])


@per_case
def minutes_told_apart(context: CheckContext) -> frozenset[int]:
    """Between two times that one sentence of the customer names; an hour alone may stand beside a time."""
    apart: set[int] = set()
    for sentence in (one for text in known_texts(context) for one in sentences_in(text)):
        named = both_halves(clock_times_in(sentence.text))
        apart.update(minutes_apart(named, {*named, *bare_hours_in(sentence.text)}))
    return frozenset(apart)


@per_case
def minutes_to_the_next_sentence(context: CheckContext) -> frozenset[int]:
    """ "It was due at 2.30. It came at 3.40." """
    apart: set[int] = set()
    for text in known_texts(context):
        named = [both_halves(clock_times_in(one.text)) for one in sentences_in(text)]
        for before, after in pairwise(named):
            apart.update(minutes_apart(before, after, overnight=False))
    return frozenset(apart)


def _between_places(context: CheckContext) -> Iterator[int]:
    """ "From the third night until the seventh", "from the Monday to the Friday"; "three of the five evenings"."""
    for sentence in (one for text in known_texts(context) for one in sentences_in(text)):
        places = [int(place_of(one.group()) or 0) for one in matches_in(_PLACE, sentence.text)]
        places += [int(one.value.number) for one in figures_in(sentence.text) if one.value.kind == "place"]
        yield from (abs(one - other) + more for one, other in combinations(set(places), 2) for more in (0, 1))
        if _NIGHT.search(sentence.text):
            yield from places
        for found in matches_in(_WEEKDAYS, sentence.text):
            first, last = (WEEKDAYS.index(found[name].casefold()) for name in ("first", "last"))
            yield from ((last - first) % DAYS_OF_A_WEEK + more for more in (0, 1))
        yield from (int(one.value.number) for one in figures_in(sentence.text) if one.value.things & _DAYS)
        if BOTH.search(sentence.text):
            yield _PAIR


@per_case
def known_days(context: CheckContext) -> frozenset[dt.date]:
    """Days of the journey, of the letters, of bags and expenses, and those the customer names."""
    moments = moments_of(context)
    told = (day for text in known_texts(context) for one in dates_in(text) if (day := one.value.nearest(context.today)))
    return frozenset([*moments.travel, *moments.other, *moments.contact, *told])


@per_case
def days_named_apart(context: CheckContext) -> frozenset[int]:
    """From a day that the customer names to the next one, be it by its number alone: "left Sunday 7 June, got in
    Wednesday 10th", "20 August … booked on the 18th"."""
    apart: set[int] = set()
    for text in known_texts(context):
        dates = [(one.start, one.end, one.value.nearest(context.today)) for one in dates_in(text)]
        bare = [
            one
            for one in matches_in(_NUMBERED_DAY, text)
            if not any(a < one.end() and one.start() < b for a, b, _ in dates)
        ]
        named = sorted(
            [*((start, day, 0) for start, _, day in dates), *((one.start(), None, int(one[1])) for one in bare)]
        )
        last: dt.date | None = None
        for _, day, number in named:
            day = day or (_nearest(number, last) if last else None)
            if day and last and day != last:
                apart.add(abs((day - last).days))
            last = day or last
    return frozenset(one for one in apart if one <= _NEAR_BY)


def _nearest(number: int, day: dt.date) -> dt.date | None:
    """The 18th that is nearest to this day."""
    near = (day + dt.timedelta(days=sign * n) for n in range(_NEAR_BY) for sign in (1, -1))
    return next((one for one in near if one.day == number), None)


def is_the_whole(days: int, before: str, context: CheckContext) -> bool:
    """ "Twelve of the fourteen days", where they were there for fourteen."""
    return _OF_THE_WHOLE.search(before) is not None and days in days_counted(context)


@per_case
def days_counted(context: CheckContext) -> frozenset[int]:
    disruption = case_of(context).disruption
    package = disruption.package if disruption else None
    days = {int(defect.days_affected or 0) for defect in package.defects} | {package.days or 0} if package else set()
    ranges = (one for text in known_texts(context) for one in matches_in(RANGE_OF_DAYS, text))
    days |= {int(one["last"]) - int(one["first"]) + more for one in ranges for more in (0, 1)}
    days |= set(_between_places(context))
    whole = (number_of(one["n"]) for text in known_texts(context) for one in matches_in(OUT_OF, text))
    return frozenset([*days, *(int(one) for one in whole if one)])
