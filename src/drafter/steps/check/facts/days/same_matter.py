"""Days and lengths of time that the case knows, but of another matter than the one the letter tells them of."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.dates import dates_in
from drafter.model.reading.durations import Duration, durations_in
from drafter.model.reading.reading import Reading
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.days.known_days import Days, any_fits, days_of, ways_of
from drafter.steps.check.facts.days.new_days import COUNTED_FROM_ANOTHER, landed_the_day_after, slip
from drafter.steps.check.facts.hours.known_spans import is_the_whole
from drafter.steps.check.facts.hours.spans import happened_before, is_ours, told_beside
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import contradicts, date_like
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_PARTS = re.compile(
    r"[;:—–；：]|, (?=(?:and|but|so|yet|which|who|where|because|while|though|although|then)\b)"
    r"|(?<=[\u4e00-\u9fff])[，、]"
)
_NAMES = re.compile(r"(?<![.!?] )(?<!^)\b[A-Z][\w’'-]+")
_MATTER, _AHEAD, _AHEAD_OF_A_SLIP = 1.5, 1.5, 1.0
"""So many words of one matter alone two clauses share, and so many more than with any that tells the value itself."""
_SPAN_MATTER, _YEARS_MATTER = 1.5, 1.0
_NOWHERE = 0.5
"""Of a day that nobody has named, beside one that was told of the matter."""
_NEXT_DAY = dt.timedelta(days=1)
_ROOT = 5
_BESIDE = dt.timedelta(days=7)
"""Days within which another may be meant."""


class Clause(msgspec.Struct, frozen=True):
    """What the customer or we wrote between two stops: its words, and the days and lengths of time in it."""

    words: frozenset[str]
    days: tuple[tuple[dt.date, str], ...]
    spans: tuple[Reading[Duration], ...]


class Told(msgspec.Struct, frozen=True):
    with_days: tuple[Clause, ...]
    with_spans: tuple[Clause, ...]
    often: dict[str, int]
    """In how many clauses a word stands."""

    def shared(self, words: frozenset[str], clause: Clause) -> float:
        return sum([1 / self.often[word] for word in words & clause.words])


def same_matter_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the words around the value are those of one clause of theirs, and that gives another value."""
    if context.case is None or not known_texts(context):
        return
    told = _told(context)
    yield from _spans(context, sentences, told)
    yield from _days(context, sentences, days_of(context), told)


def _spans(context: CheckContext, sentences: Sentences, told: Told) -> Iterator[Finding]:
    for reading in durations_in(context.text):
        around = sentences.around(reading)
        if (
            is_ours(reading, around)
            or happened_before(around)
            or is_the_whole(reading.value.low, around.before, context)
        ):
            continue
        words = _clause_words(around, reading.text)
        same = [(told.shared(words, one), one) for one in told.with_spans]
        own = max((n for n, one in same if any(reading.value.meets(span.value) for span in one.spans)), default=0.0)
        others = [(n, [span for span in one.spans if span.value.unit == reading.value.unit]) for n, one in same]
        best, right = max(((n, spans) for n, spans in others if spans), key=lambda one: one[0], default=(0.0, []))
        near = [one for one in right if not reading.value.meets(one.value) and _comparable(reading.value, one.value)]
        near = [one for one in near if not told_beside(one, around)]
        enough = _YEARS_MATTER if reading.value.unit == "months" and not own else _SPAN_MATTER
        if best >= enough and best - own >= enough and near:
            yield contradicts("FAC-10", reading, [one.text for one in near])


def _comparable(one: Duration, other: Duration) -> bool:
    """Neither more than twice the other."""
    return one.low <= 2 * other.high and other.low <= 2 * one.high


def _days(context: CheckContext, sentences: Sentences, days: Days, told: Told) -> Iterator[Finding]:
    for reading in dates_in(context.text, context.language != "en-US"):
        around, day = sentences.around(reading), reading.value.nearest(context.today)
        if (
            day is None
            or not around.asserted
            or around.to_come
            or any_fits(reading, days.moments.contact | days.next_days | {days.today})
        ):
            continue
        words = _clause_words(around, reading.text)
        common = _clause_words(around, reading.text, without_names=True)
        same = [(told.shared(words, one), one) for one in told.with_days]
        fits = [
            (n, one) for n, one in same if any(way.fits(other) for other, _ in one.days for way in ways_of(reading))
        ]
        own = max((n for n, _ in fits), default=0.0)
        best, clause = max(((n, one) for n, one in same), key=lambda one: one[0], default=(0.0, None))
        counted = COUNTED_FROM_ANOTHER.match(around.after) is not None
        nowhere = not fits and not counted and day not in days.told | days.of_event
        if clause is None or best < (_NOWHERE if nowhere else _MATTER) or not common & clause.words:
            continue
        here = {one.value.nearest(context.today) for one in dates_in(around.sentence, context.language != "en-US")}
        near = [
            other
            for other, _ in clause.days
            if other not in here and (abs(day - other) <= _BESIDE or slip(day, other)) and not _told_of_both(day, days)
        ]
        if own and COUNTED_FROM_ANOTHER.match(around.after):
            continue
        if fits and any(one not in days.told | days.of_event for one in here - {day, None}):
            continue  # it is the other day of this sentence that nobody has named
        if best < _MATTER:
            near = [other for other in near if abs(day - other) <= _NEXT_DAY]
            near = [] if landed_the_day_after(day, around, near) else near
        ahead = _NOWHERE if best < _MATTER else _AHEAD_OF_A_SLIP if any(slip(day, other) for other in near) else _AHEAD
        if (len(near) == len(clause.days) == 1 or (near and fits)) and best - own >= ahead:
            yield contradicts("FAC-02", reading, [date_like(reading.text, other) for other in near])


def _told_of_both(day: dt.date, days: Days) -> bool:
    """The journey has the day, or the customer names its weekday without a date: "Friday 12 June … on the Thursday"."""
    return day in days.moments.travel or day.weekday() in days.weekdays


def _clause_words(around: Surroundings, value: str, without_names: bool = False) -> frozenset[str]:
    return _beside(around.before, around.after, value, without_names)


@lru_cache(maxsize=2048)
def _beside(before: str, after: str, value: str, without_names: bool) -> frozenset[str]:
    """Remembered by the sentence: at each key only one is new."""
    clause = f"{_PARTS.split(before)[-1]} {_PARTS.split(after)[0]}"
    return _words(_NAMES.sub(" ", clause) if without_names else clause) - _words(value)


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    """Roots of five letters: who counted was counting, and the married have a marriage."""
    return frozenset(word[:_ROOT] for word in content_words(text))


@per_case
def _told(context: CheckContext) -> Told:
    clauses = tuple(
        _clause(part, context.today)
        for text in known_texts(context)
        for sentence in sentences_in(text)
        for part in _PARTS.split(sentence.text)
        if part.strip()
    )
    often = dict(Counter(word for one in clauses for word in one.words))
    return Told(tuple(one for one in clauses if one.days), tuple(one for one in clauses if one.spans), often)


def _clause(text: str, today: dt.date) -> Clause:
    days = tuple((day, one.text) for one in dates_in(text) if (day := one.value.nearest(today)))
    return Clause(_words(text), days, durations_in(text))
