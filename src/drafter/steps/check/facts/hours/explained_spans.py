"""Whether a length of time was told, or lies between two moments of the case or of the letter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.reading.dates import dates_in
from drafter.model.reading.durations import Duration, durations_in
from drafter.model.reading.reading import Reading, matches_in
from drafter.model.reading.spoken_times import bare_hours_in
from drafter.steps.check.facts.hours.clock import clock_times_in
from drafter.steps.check.facts.hours.known_delays import known_delays, minutes_early
from drafter.steps.check.facts.hours.known_spans import (
    DAY,
    RANGE_OF_DAYS,
    both_halves,
    days_counted,
    days_named_apart,
    known_days,
    minutes_apart,
    minutes_between_moments,
    spans_told,
    times_told,
)
from drafter.steps.check.facts.known import moments_of, told_text
from drafter.steps.check.facts.surroundings import Surroundings

_BEFORE = 300
"""Characters before a sentence in which its moments may have been named."""
_OVERNIGHT = re.compile(
    r"\b(?:next|following|overnight|night|morning|evening|day before|\w+day|later)\b|翌日|第二天|次日|凌晨|星期",
    re.IGNORECASE,
)
LATE = re.compile(
    r"\s*(?:late\b|later than|behind|after (?:you|it|they|he|she|we|the time)\b[^.,;]{0,12}\b(?:were|was|should|"
    r"due|had)|overdue|beyond)",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\s*(?:later|after|before|earlier|ago|on\b|late|ahead\b|in advance\b|prior\b|sooner\b|[’']s? (?:of )?notice\b)",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\s*(?:after|before)\b")
_HAN_APART = re.compile(r"(?:晚|遲|延誤|延遲|相隔|事隔)了?(?:足足|整整)?$")
"""Said of two days, not of all from the one to the other."""
_AND_A_PART = re.compile(
    r"(?P<said>\w+ and (?:a half|a quarter|three[- ]quarters)) (?:hours?|days?|weeks?)$", re.IGNORECASE
)
_TIMES_NEEDED = 2
_SLACK = 2
"""Minutes by which clocks differ."""
_WEEK_ROOM = 3
"""Days by which so many weeks may be rounded."""


def explained_span(reading: Reading[Any], around: Surroundings, context: CheckContext) -> bool:
    """Whether a length of time at these words lies between two moments: by its words, or because it is of minutes."""
    spans = (one for one in durations_in(context.text) if one.start <= reading.start < one.end)
    return any(
        one.value.unit != "months"
        and (one.value.unit == "minutes" or _APART.match(around.after) is not None)
        and is_explained(one, around, context)
        for one in spans
    )


def is_explained(reading: Reading[Duration], around: Surroundings, context: CheckContext) -> bool:
    """Where the delay is known, "three hours" explains no length told to the minute."""
    span = reading.value
    exact = span.low == span.high
    delays = bool(known_delays(context))
    to_the_minute = exact and span.low % 5 != 0 and delays
    told = (
        one.value
        for one, _ in spans_told(context)
        if not (exact and one.about and delays) and not (to_the_minute and one.value.low != one.value.high)
    )
    if span.unit == "months" or any(span.meets(one) for one in told) or told_without_unit(reading.text, context):
        return True
    before = context.text[max(0, reading.start - _BEFORE) : reading.start] + around.after
    if span.unit == "days":
        nights = re.search(r"night|晚", reading.text, re.IGNORECASE) is not None
        room = _WEEK_ROOM if re.search(r"week|fortnight|星期|週|周", reading.text) else 0
        return any(span.low - room <= days <= span.high + room for days in _days(before, around, context, nights))
    whole_days = span.low < DAY * round(span.high / DAY) <= span.high and span.high > DAY / 2
    return whole_days or any(
        _fits(span, minutes) for minutes in _minutes(before, around, context, span.low != span.high)
    )


def told_without_unit(words: str, context: CheckContext) -> bool:
    """ "Six hours, your leaflet says. We had three and a half." """
    found = _AND_A_PART.search(words)
    return found is not None and found["said"].casefold() in told_text(context).casefold()


def _fits(span: Duration, minutes: int) -> bool:
    room = _SLACK if span.low == span.high else 0
    return span.low - room <= minutes <= span.high + room


def _minutes(before: str, around: Surroundings, context: CheckContext, rounded: bool) -> Iterator[int]:
    """Between two times that the sentence names; where it names none, between moments of the case."""
    said = clock_times_in(before)
    delays, here = known_delays(context), clock_times_in(around.sentence) or said[-_TIMES_NEEDED:]
    overnight = _OVERNIGHT.search(around.sentence) is not None
    overnight = overnight or (not clock_times_in(around.sentence) and _OVERNIGHT.search(before) is not None)
    yield from delays
    for one, other in combinations(here, 2):
        yield from minutes_apart(both_halves([one]), both_halves([other]), overnight)
    if delays and rounded and LATE.match(around.after):
        return
    yield from minutes_apart(both_halves(said), both_halves(here), overnight)
    yield from (abs(one) for one in minutes_early(context))
    yield from minutes_apart(both_halves(here), times_told(context), overnight)
    if not here and _AFTER.match(around.after):
        yield from minutes_apart(times_told(context), bare_hours_in(around.sentence), overnight=False)
    if len(here) < _TIMES_NEEDED:
        yield from minutes_between_moments(context)


def _days(before: str, around: Surroundings, context: CheckContext, nights: bool) -> Iterator[int]:
    """Days of the case, or of a range of days that the customer or the letter names ("from the 1st to the 11th")."""
    yield from days_counted(context)
    counts = (0,) if _APART.match(around.after) or _HAN_APART.search(around.before) or nights else (0, 1)
    yield from (one + more for one in days_named_apart(context) for more in counts)
    ranges = matches_in(RANGE_OF_DAYS, around.sentence)
    yield from (int(one["last"]) - int(one["first"]) + more for one in ranges for more in (0, 1))
    named = {day for one in dates_in(before) if (day := one.value.nearest(context.today))}
    here = {day for one in dates_in(around.sentence) if (day := one.value.nearest(context.today))}
    travel = moments_of(context).travel
    known = {context.today, *named, *known_days(context)}
    of_case = travel if _APART.match(around.after) and not here else set()
    for one in {*named, *of_case} if named else {context.today, *travel}:
        yield from (abs((one - other).days) + more for other in known for more in counts)
