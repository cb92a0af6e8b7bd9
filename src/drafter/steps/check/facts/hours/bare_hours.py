"""An hour without minutes ("at eleven") against the one they gave to the same matter; and times that no clock shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import msgspec

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.numbers import number_of
from drafter.model.reading.reading import Reading, found_in, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.model.reading.spoken_times import dotted_times_in
from drafter.model.reading.times import times_in
from drafter.steps.check.facts.alike import content_words, weighty_words
from drafter.steps.check.facts.known import known_texts, moments_of
from drafter.steps.check.facts.looked_up import looked_up
from drafter.steps.check.facts.remarks import contradicts, remark
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_HOUR = re.compile(
    r"\b(?:at|until|till|by|before|after|since|from|instead of|rather than|not) "
    r"(?P<hour>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[2-9])"
    r"(?=\s*(?:[.,;:!?)](?!\d)|$)| (?:and|but|on|the|in the|that|when|while|we|I|you|it|they|nobody|because|with|"
    r"for)\b)",
    re.IGNORECASE,
)
_NO_SUCH = re.compile(
    r"(?<![\d.,:/£€$¥])(?P<time>(?:2[5-9]|[3-9]\d):[0-5]\d|(?:[01]?\d|2[0-3]):[6-9]\d)(?![\d:])"
    r"(?= ?(?:[ap]\.?m|hrs|hours)\b|[ .,;)]|$)"
    r"|\b(?:at|until|till|by|before|after|from|instead of|rather than|in place of) "
    r"(?P<dotted>(?:2[5-9]|[3-9]\d)\.[0-5]\d|(?:[01]?\d|2[0-3])\.[6-9]\d)"
    r"(?= (?:and|but|on|in the|instead|rather|to|with|we|you|it|that)\b|[,;)]|\.\s|\.?$)",
    re.IGNORECASE,
)
_ALIKE = 2
"""Words in common from which two sentences tell of the same moment."""
_NEAR = 15
"""Minutes by which a bare hour is rounded."""
_FAR = 180


class Told(msgspec.Struct, frozen=True):
    """A whole hour of theirs with the words of its sentence, and those close to it."""

    minutes: int
    said: str
    words: frozenset[str]
    close: frozenset[str]


class Hours(msgspec.Struct, frozen=True):
    """Every time that is known, in minutes, and the whole hours."""

    known: frozenset[int]
    told: tuple[Told, ...]


def no_such_time_findings(context: CheckContext) -> Iterator[Finding]:
    """ "20.80", "12:75"."""
    for found in found_in(_NO_SUCH, context.text):
        name = "time" if found["time"] else "dotted"
        reading = read_at(context.text, found.start(name), found.end(name), found[name])
        yield remark("FAC-09", reading, "error", "until_reason", f"There is no such time as {reading.text}.")


def bare_hour_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Silent where they gave no hour in a sentence on the same matter."""
    if context.case is None or not known_texts(context):
        return
    hours = _hours(context)
    for reading in _hours_in(context.text) if hours.told else ():
        if any(_apart(reading.value, one) <= _NEAR for one in hours.known):
            continue
        around = sentences.around(reading)
        if not around.asserted or around.to_come or looked_up(around):
            continue
        about, beside = content_words(around.sentence), _close_by(around.before, around.after)
        same = [one for one in hours.told if len(about & one.words) >= _ALIKE or beside & one.close]
        right = [one.said for one in same if _apart(one.minutes, reading.value) <= _FAR]
        right = [words for words in right if words not in around.sentence]
        if right:
            yield contradicts("FAC-09", reading, right)


def _apart(one: int, other: int) -> int:
    """On a clock of twelve hours."""
    minutes = abs(one - other) % 720
    return min(minutes, 720 - minutes)


@lru_cache(maxsize=256)
def _hours_in(text: str) -> tuple[Reading[int], ...]:
    taken = [(one.start, one.end) for one in (*times_in(text), *dotted_times_in(text))]
    return tuple(
        read_at(text, one.start("hour"), one.end("hour"), int(number_of(one["hour"]) or 0) * 60)
        for one in found_in(_HOUR, text)
        if not any(start < one.end("hour") and one.start("hour") < end for start, end in taken)
    )


@per_case
def _hours(context: CheckContext) -> Hours:
    times = [one for text in known_texts(context) for one in (*times_in(text), *dotted_times_in(text))]
    known = {_minutes(value) for one in times for value in (one.value, *one.also)}
    known |= {_minutes(one) for one in moments_of(context).times}
    told = [
        _told(one, n, sentence.text)
        for text in known_texts(context)
        for sentence in sentences_in(text)
        for one, n in _whole_hours_in(sentence.text)
    ]
    return Hours(frozenset(known | {one.minutes for one in told}), tuple(told))


def _whole_hours_in(sentence: str) -> Iterator[tuple[Reading[Any], int]]:
    yield from ((one, one.value) for one in _hours_in(sentence))
    yield from ((one, _minutes(one.value)) for one in times_in(sentence) if not one.value.minute)


def _told(one: Reading[Any], minutes: int, sentence: str) -> Told:
    close = _close_by(sentence[: one.start], sentence[one.end :])
    return Told(minutes, one.text, content_words(sentence), close)


def _close_by(before: str, after: str) -> frozenset[str]:
    return weighty_words(before[-40:] + " " + after[:25])


def _minutes(time: dt.time) -> int:
    return time.hour * 60 + time.minute
