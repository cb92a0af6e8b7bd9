"""Every length of time in the letter is told, or lies between two moments of the case or of its own sentence."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.dates import dates_in
from drafter.model.reading.durations import Duration, durations_in
from drafter.model.reading.figures import figures_in
from drafter.model.reading.numbers import WORDS, number_of
from drafter.model.reading.reading import Reading, matches_in
from drafter.model.reading.sentences import sentences_in
from drafter.model.reading.spoken_times import dotted_times_in
from drafter.model.reading.times import times_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.clock import clock_times_in, in_a_time_of_day, known_delays, measured, minutes_early
from drafter.steps.check.facts.known import case_of, known_texts, moments_of, segment_moments
from drafter.steps.check.facts.looked_up import looked_up
from drafter.steps.check.facts.remarks import advice, contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_RULE_BEFORE = re.compile(
    r"\b(?:within|at least|at most|up to|every|each|no (?:later|more|less|fewer) than|more than|less than|fewer than|"
    r"under|over|for the next|the next|the last|minimum(?: of)?|maximum(?: of)?|"
    r"allow\w*|takes?|valid for|lasts?|gives? (?:us|you)|needs?|"
    r"after|than|another|in|per|a|any|long as|only|open|first|reach(?:es)?|when|arriv\w+)\s$|[最每]\S{0,3}$",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"\b(?:regulation|article|the law|rules?|convention|policy|conditions|entitle[sd]?|always|normally|usually|valid|"
    r"or more|depend\w*|as a rule|when an?|whenever)\b|條例|法規|規定|通常|須",
    re.IGNORECASE,
)
_FROM_NOW = re.compile(
    r"\s*(?:from (?:today|now)|to (?:reply|decide|answer)|ago\b|[- ]old\b|(?:away|off)\b(?= *[,.;]|$)|"
    r"(?:allowed|permitted|required|needed|enough|allowance)\b)",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\s*(?:or (?:more|less)|之?內|内)")
_BEFORE = 300
"""Characters before a sentence in which its moments may have been named."""
_DAY = 1440
_OVERNIGHT = re.compile(
    r"\b(?:next|following|overnight|night|morning|\w+day|later)\b|翌日|第二天|次日|凌晨|星期", re.IGNORECASE
)
_LATE = re.compile(
    r"\s*(?:late\b|later than|behind|after (?:you|it|they|he|she|we|the time)\b[^.,;]{0,12}\b(?:were|was|should|"
    r"due|had)|overdue|beyond)",
    re.IGNORECASE,
)
_AHEAD = re.compile(r"\s*(?:early|ahead of|before (?:time|schedule)|in hand)\b", re.IGNORECASE)
_HAN_OFF = re.compile(r"(?:提早|提前|早了?|晚了?|遲了?|延誤了?)(?:約|大約)?$")
_APART = re.compile(r"\s*(?:later|after|before|earlier|ago|on\b|late)", re.IGNORECASE)
"""Said of two days, not of all from the one to the other."""
_TIMES_NEEDED = 2
_SLACK = 2
"""Minutes by which clocks differ."""
_NEAR = 1.8
"""So many times the shorter, the longer may be and still be meant for it."""
_WEEK_ROOM = 3
"""Days by which so many weeks may be rounded."""
OUT_OF = re.compile(rf"\bout of (?:the |your |our |my )?(?P<n>\d{{1,3}}|{WORDS})\b", re.IGNORECASE)
"""Nine nights, of which the customer names four "out of the nine"."""
_RANGE = re.compile(
    r"\b(?P<first>[12]?\d|3[01])(?:st|nd|rd|th)?(?: [A-Z][a-z]+)? ?(?:to|until|till|and|-|–)"
    r" ?(?:the )?(?P<last>[12]?\d|3[01])(?:st|nd|rd|th)?\b"
)


def span_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the customer or we wrote of the matter at all."""
    if context.case is None or not known_texts(context):
        return
    told = _told(context)
    for reading in durations_in(context.text):
        around = sentences.around(reading)
        if is_ours(reading, around) or _explained(reading, around, context):
            continue
        right = [one.text for one, words in told if _same_thing(reading, around, one, words)]
        if right:
            yield contradicts("FAC-10", reading, right)
        elif _of_a_timetable(reading, around, context) and not moments_of(context).times:
            yield advice("FAC-10", reading, f"{reading.text} is not in the case, which has no times of the flight.")
        elif reading.value.unit != "months" and not looked_up(around):
            yield not_in_case("FAC-10", reading, "length of time")


def _of_a_timetable(reading: Reading[Duration], around: Surroundings, context: CheckContext) -> bool:
    """Minutes and hours by which a flight was early or late: our records know them."""
    said = _LATE.match(around.after) or _AHEAD.match(around.after) or _HAN_OFF.search(around.before)
    return reading.value.unit == "minutes" and said is not None and not measured(reading, context)


def is_ours(reading: Reading[Duration], around: Surroundings) -> bool:
    """A rule, a promise, a deadline, a time of day: nothing that lasted for the customer."""
    if not around.asserted or around.to_come or in_a_time_of_day(reading, around):
        return True
    return bool(
        _RULE_BEFORE.search(around.before)
        or around.before.endswith(("首", "頭"))
        or _FROM_NOW.match(around.after)
        or _WITHIN.match(around.after)
        or _RULE.search(around.sentence)
        or reading.value.working
        or re.match(r"(?:a|an) (?:day|week|night)|一[晚天日]", reading.text)
    )


@per_case
def _told(context: CheckContext) -> tuple[tuple[Reading[Duration], frozenset[str]], ...]:
    return tuple(
        (one, content_words(sentence.value))
        for text in known_texts(context)
        for sentence in sentences_in(text)
        for one in durations_in(sentence.text)
    )


def explained_span(reading: Reading[Any], around: Surroundings, context: CheckContext) -> bool:
    """Whether a length of time at these words lies between two moments: by its words, or because it is of minutes."""
    spans = (one for one in durations_in(context.text) if one.start <= reading.start < one.end)
    return any(
        one.value.unit != "months"
        and (one.value.unit == "minutes" or _APART.match(around.after) is not None)
        and _explained(one, around, context)
        for one in spans
    )


def _same_thing(
    reading: Reading[Duration], around: Surroundings, other: Reading[Duration], words: frozenset[str]
) -> bool:
    """Words in common, the more the further apart the two are: minutes on hold are not held against hours of flying."""
    if other.value.unit != reading.value.unit:
        return False
    alike = len(content_words(around.sentence) & words)
    short, long = min(reading.value.low, other.value.low), max(reading.value.high, other.value.high)
    return alike >= 1 and (long <= _NEAR * short or (alike >= 2 and long <= 2 * _NEAR * short))


def _explained(reading: Reading[Duration], around: Surroundings, context: CheckContext) -> bool:
    """Where the delay is known, "three hours" explains no length told to the minute."""
    span = reading.value
    exact = span.low == span.high
    to_the_minute = exact and span.low % 5 != 0 and bool(known_delays(context))
    told = (
        one.value
        for one, _ in _told(context)
        if not (exact and one.about) and not (to_the_minute and one.value.low != one.value.high)
    )
    if span.unit == "months" or any(span.meets(one) for one in told):
        return True
    before = context.text[max(0, reading.start - _BEFORE) : reading.start] + around.after
    if span.unit == "days":
        nights = re.search(r"night|晚", reading.text, re.IGNORECASE) is not None
        room = _WEEK_ROOM if re.search(r"week|fortnight|星期|週|周", reading.text) else 0
        return any(span.low - room <= days <= span.high + room for days in _days(before, around, context, nights))
    whole_days = span.low < _DAY * round(span.high / _DAY) <= span.high and span.high > _DAY / 2
    return whole_days or any(
        _fits(span, minutes) for minutes in _minutes(before, around, context, span.low != span.high)
    )


def _fits(span: Duration, minutes: int) -> bool:
    room = _SLACK if span.low == span.high else 0
    return span.low - room <= minutes <= span.high + room


def _minutes(before: str, around: Surroundings, context: CheckContext, rounded: bool) -> Iterator[int]:
    """Between two times that the sentence names; where it names none, between moments of the case."""
    said = clock_times_in(before)
    delays, here = known_delays(context), clock_times_in(around.sentence) or said[-_TIMES_NEEDED:]
    overnight = _OVERNIGHT.search(around.sentence) is not None
    yield from delays
    for one, other in combinations(here, 2):
        yield from _apart(_both([one]), _both([other]), overnight)
    if delays and rounded and _LATE.match(around.after):
        return
    yield from _apart(_both(said), _both(here), overnight)
    yield from (abs(one) for one in minutes_early(context))
    yield from _apart(_both(here), _clock(context), overnight)
    if len(here) < _TIMES_NEEDED:
        yield from _between_moments(context)


def _both(times: Iterable[Reading[dt.time]]) -> list[dt.time]:
    """With the other half of the day, where nothing says which is meant."""
    return [value for one in times for value in (one.value, *one.also)]


def _apart(one: Iterable[dt.time], other: Iterable[dt.time], overnight: bool = True) -> Iterator[int]:
    """The shorter way round the clock, and over a night the longer ways as well."""
    every = list(other)
    for a in one:
        for b in every:
            minutes = (b.hour * 60 + b.minute - a.hour * 60 - a.minute) % _DAY
            shorter = min(minutes, _DAY - minutes)
            yield from (shorter, _DAY - shorter, shorter + _DAY) if overnight and minutes else (shorter or _DAY,)


@per_case
def _clock(context: CheckContext) -> tuple[dt.time, ...]:
    """Times of day that the customer or the case names."""
    told = (
        value
        for text in known_texts(context)
        for one in (*times_in(text), *dotted_times_in(text))
        for value in (one.value, *one.also)
    )
    return tuple({*told, *moments_of(context).times})


@per_case
def _between_moments(context: CheckContext) -> frozenset[int]:
    """Minutes between departures and arrivals, by the world's clock and by the clocks on the wall."""
    moments = [moment for segment in case_of(context).journey.segments for moment in segment_moments(segment)]
    wall = [moment.replace(tzinfo=None) for moment in moments]
    world = [moment.astimezone(dt.UTC).replace(tzinfo=None) if moment.tzinfo else moment for moment in moments]
    pairs = [*combinations(wall, 2), *combinations(world, 2)]
    apart = (abs(int((one - other).total_seconds() // 60)) for one, other in pairs)
    return frozenset([*apart, *_told_apart(context)])


def _told_apart(context: CheckContext) -> Iterator[int]:
    """Between two times that one sentence of the customer names."""
    for text in known_texts(context):
        for sentence in sentences_in(text):
            named = [value for one in clock_times_in(sentence.text) for value in (one.value, *one.also)]
            yield from _apart(named, named)


def _days(before: str, around: Surroundings, context: CheckContext, nights: bool) -> Iterator[int]:
    """Days of the case, or of a range of days that the customer or the letter names ("from the 1st to the 11th")."""
    yield from _days_of_case(context)
    counts = (0,) if _APART.match(around.after) or nights else (0, 1)
    ranges = matches_in(_RANGE, around.sentence)
    yield from (int(one["last"]) - int(one["first"]) + more for one in ranges for more in (0, 1))
    named = {day for one in dates_in(before) if (day := one.value.nearest(context.today))}
    here = {day for one in dates_in(around.sentence) if (day := one.value.nearest(context.today))}
    travel = moments_of(context).travel
    known = {context.today, *named, *known_days(context)}
    of_case = travel if _APART.match(around.after) and not here else set()
    for one in {*named, *of_case} if named else {context.today, *travel}:
        yield from (abs((one - other).days) + more for other in known for more in counts)


def _between_places(context: CheckContext) -> Iterator[int]:
    """ "From the third night until the seventh"."""
    for text in known_texts(context):
        for sentence in sentences_in(text):
            places = [int(one.value.number) for one in figures_in(sentence.text) if one.value.kind == "place"]
            yield from (abs(one - other) + more for one, other in combinations(places, 2) for more in (0, 1))


@per_case
def known_days(context: CheckContext) -> frozenset[dt.date]:
    """Days of the journey, of the letters, of bags and expenses, and those the customer names."""
    moments = moments_of(context)
    told = (day for text in known_texts(context) for one in dates_in(text) if (day := one.value.nearest(context.today)))
    return frozenset([*moments.travel, *moments.other, *moments.contact, *told])


@per_case
def _days_of_case(context: CheckContext) -> frozenset[int]:
    disruption = case_of(context).disruption
    package = disruption.package if disruption else None
    days = {int(defect.days_affected or 0) for defect in package.defects} | {package.days or 0} if package else set()
    ranges = (one for text in known_texts(context) for one in matches_in(_RANGE, text))
    days |= {int(one["last"]) - int(one["first"]) + more for one in ranges for more in (0, 1)}
    days |= set(_between_places(context))
    whole = (number_of(one["n"]) for text in known_texts(context) for one in matches_in(OUT_OF, text))
    return frozenset([*days, *(int(one) for one in whole if one)])
