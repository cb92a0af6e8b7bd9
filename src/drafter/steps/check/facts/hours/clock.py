"""Times of day in the letter against the case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.durations import Duration
from drafter.model.reading.reading import Reading, without_overlaps
from drafter.model.reading.spoken_times import bare_hours_in, dotted_times_in
from drafter.model.reading.times import times_in
from drafter.steps.check.facts.known import case_of, corrected, known_texts, moments_of
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_OF_A_FLIGHT = re.compile(
    r"\b(?:depart\w*|left|leav\w+|arriv\w*|land(?:ed|ing)?|took off|tak\w+ off|take-off|pushed back|scheduled|due|"
    r"reach(?:ed|es|ing)?(?! (?:me|us|out|you))|touched down|"
    r"set off|flights?|flew|fly|flown|(?:came|got) in(?= at\b)|"
    r"(?:got to|(?:should|ought to) have been in|were to be in) (?-i:[A-Z])\w+(?= at\b)|"
    r"had you (?:in|at|back)|pushed? back|push back|meant to (?:go|leave))\b|抵達|抵达|起飛|起飞|到達|到达|"
    r"出發|出发|降落|離開|回程|去程|離地|登機|開出",
    re.IGNORECASE,
)
_OTHER_FLIGHT = re.compile(
    r"\b(?:next|later|another|other|alternative|following|previous|inbound) "
    r"(?:flight|seat|departure|service|aircraft)\b|\brebooked\b|下一班|另一班|其他航班|較早的|前一班",
    re.IGNORECASE,
)
"""A time of somebody else's flight."""
_TIME_BEFORE = re.compile(
    r"\b(?:at|by|for|until|till|from|to|before|after|around|about|since|in|out|due|than|the|was|instead of|not|said|"
    r"became|say|says|read|showed|put|given|booked|reserved|your|our)\s+$",
    re.IGNORECASE,
)
_TIME_AFTER = re.compile(
    r"\s+(?:on (?:(?:a|the|that) )?(?:\w+day|morning)|in the (?:morning|afternoon|evening)|at night|each|every|flight|"
    r"train|coach|bus|ferry|boat|sailing|start|departure)\b",
    re.IGNORECASE,
)
_ABOUT_MINUTES = 15
_BOTH_ENDS = 2


def clock_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    known = moments_of(context).times if context.case is not None else ()
    if not known:
        return
    agreed = _agreed_times(context)
    for reading in clock_times_in(context.text):
        around = sentences.around(reading)
        if around.supposed or is_to_come(around) or not of_flight(around) or _of_another(around):
            continue
        near = sorted(known, key=lambda time: _apart(time, reading.value))
        room = (
            _ABOUT_MINUTES
            if re.search(r"\b(?:about|around|just (?:before|after)|shortly (?:before|after))\s+$|約", around.before)
            else 0
        )
        agrees = any(_apart(value, time) <= room for value in (reading.value, *reading.also) for time in agreed)
        if not agrees:
            yield contradicts("FAC-09", reading, [_time_like(reading.text, near[0])])


@per_case
def _agreed_times(context: CheckContext) -> frozenset[dt.time]:
    """Those of the case and those that were written, less what was put right since."""
    written = (
        value
        for text in (*known_texts(context), context.company.contact.hours)
        for one in (*times_in(text), *dotted_times_in(text))
        for value in (one.value, *one.also)
    )
    hours = (hour for text in known_texts(context) for hour in bare_hours_in(text))
    return frozenset((*moments_of(context).times, *written, *hours)) - {
        one.wrong for one in corrected(case_of(context))
    }


def clock_times_in(text: str) -> tuple[Reading[dt.time], ...]:
    """With the dotted 14.30 that a word of time stands before or after."""
    dotted = (
        one
        for one in dotted_times_in(text)
        if _TIME_BEFORE.search(text[max(0, one.start - 12) : one.start]) or _TIME_AFTER.match(text, one.end)
    )
    return without_overlaps([*times_in(text), *dotted])


@lru_cache(maxsize=2048)
def of_flight(around: Surroundings) -> bool:
    """Whether a departure or arrival is spoken of just before this time, or right after it."""
    return _OF_A_FLIGHT.search(around.before[-90:]) is not None or _OF_A_FLIGHT.search(around.after[:25]) is not None


@lru_cache(maxsize=2048)
def _of_another(around: Surroundings) -> bool:
    """Of a later or an earlier flight; "instead of 14.15" is of the one that was booked."""
    booked = re.search(r"\b(?:instead of|rather than|not)\s+$", around.before)
    return booked is None and _OTHER_FLIGHT.search(around.before) is not None


@lru_cache(maxsize=2048)
def is_to_come(around: Surroundings) -> bool:
    return re.search(r"\b(?:will|shall)\b|[’']ll\b|請於|將於", around.before, re.IGNORECASE) is not None


def _apart(one: dt.time, other: dt.time) -> int:
    minutes = abs(one.hour * 60 + one.minute - other.hour * 60 - other.minute)
    return min(minutes, 1440 - minutes)


def _time_like(written: str, right: dt.time) -> str:
    if re.search(r"[ap]\.?m", written, re.IGNORECASE):
        return f"{right.hour % 12 or 12}:{right.minute:02} {'p.m.' if right.hour >= 12 else 'a.m.'}"
    return f"{right.hour}時{right.minute:02}分" if re.search(r"[時点點]", written) else f"{right:%H:%M}"


def measured(around: Surroundings) -> bool:
    """Whether the sentence itself names the two moments between which so much time lay."""
    return len(clock_times_in(around.sentence)) >= _BOTH_ENDS


def in_a_time_of_day(reading: Reading[Duration], around: Surroundings) -> bool:
    """Whether these words are part of a time of day ("two minutes past four")."""
    at = len(around.before)
    return any(one.start < at + len(reading.text) and at < one.end for one in times_in(around.sentence))
