"""Times of day in the letter against those that the customer wrote and the case knows."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import msgspec

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.contacts import phones_in
from drafter.model.reading.reading import Reading, matches_in, read_at, without_overlaps
from drafter.model.reading.sentences import sentences_in
from drafter.model.reading.spoken_times import bare_hours_in, dotted_times_in
from drafter.model.reading.times import times_in
from drafter.steps.check.facts.alike import content_words, weighty_words
from drafter.steps.check.facts.clock import clock_times_in, of_flight
from drafter.steps.check.facts.known import known_texts, moments_of
from drafter.steps.check.facts.looked_up import looked_up
from drafter.steps.check.facts.remarks import advice, contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_OURS = re.compile(
    r"\b(?:lines?|office|weekdays|Monday to|reach (?:me|us|my|our)|be reached|call (?:me|us)|at my desk|open|"
    r"(?:next|later|another|earlier|other) (?:flight|service|departure|train|coach|ferry|sailing|bus|seat|one)s?|"
    r"between|from now)\b|辦公|營業|^\W*(?-i:An?|Any|Every) (?:[a-z]+ ){1,4}(?:[a-z]+ )*?(?:is|are)\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?<![\d.,:£€$])(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?= (?:each|every|most)\b)")
"""A time without a.m. or p.m. beside words that say when."""
_ALIKE = 2
"""Words in common from which two sentences tell of the same moment."""
_FLIGHT = re.compile(r"(?<![A-Za-z0-9])(?-i:[A-Z][A-Z0-9]|[0-9][A-Z]) ?\d{2,4}(?![A-Za-z0-9])|\b[Ff]light \d{2,4}\b")
_PAIR = 2
_HALVES = ("noon", "midday", "midnight", "中午", "午夜")


class Told(msgspec.Struct, frozen=True):
    """Each time with its words, those close to it and those of its sentence; and every time that is known."""

    times: tuple[tuple[Reading[dt.time], frozenset[str], frozenset[str]], ...]
    known: frozenset[dt.time]
    pairs: tuple[frozenset[dt.time], ...] = ()
    """The times that one sentence names."""


def told_time_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    if context.case is None or not known_texts(context):
        return
    told = _told(context)
    for reading in without_overlaps([*times_told_in(context.text), *clock_times_in(context.text)]):
        if not told.known.isdisjoint((reading.value, *reading.also)):
            continue
        around = sentences.around(reading)
        if around.to_come or not around.asserted or _OURS.search(around.sentence) or phones_in(around.sentence):
            continue
        right = _meant(reading, around, told)
        if right:
            yield contradicts("FAC-09", reading, right)
        elif reading.text.casefold() in _HALVES or looked_up(around):
            continue
        elif of_flight(around) and not moments_of(context).times and (not told.known or _flown(context)):
            yield advice("FAC-09", reading, f"{reading.text} is not in the case, which has no times of the flight.")
        else:
            yield not_in_case("FAC-09", reading, "time")


def _meant(reading: Reading[dt.time], around: Surroundings, told: Told) -> list[str]:
    """The customer's times of the same moment, by the words close by or in the sentence, else by the minute."""
    if reading.text.casefold() in _HALVES:
        return []
    beside, about = weighty_words(around.before[-40:] + " " + around.after[:25]), content_words(around.sentence)
    right = [one.text for one, close, words in told.times if beside & close or len(about & words) >= _ALIKE]
    if not right:
        right = [one.text for one, _, _ in told.times if one.value in _beside_another(reading, around, told)]
    if not right and reading.value.minute not in (0, 30):
        right = [one.text for one, _, _ in told.times if one.value.minute == reading.value.minute]
    return right


@per_case
def _flown(context: CheckContext) -> bool:
    """Whether they write of a flight by its number: our records then have its times, and nobody filled them in."""
    return any(matches_in(_FLIGHT, text) for text in known_texts(context))


def _beside_another(reading: Reading[dt.time], around: Surroundings, told: Told) -> frozenset[dt.time]:
    """ "22:15 instead of 13:20" where they wrote of 22:45 and 13:20 in one sentence, and of no third time there."""
    here = {one.value for one in clock_times_in(around.sentence)} - {reading.value}
    pairs = [pair for pair in told.pairs if len(pair) == _PAIR and len(here & pair) == 1]
    return frozenset().union(*(pair - here for pair in pairs)) if pairs else frozenset()


@per_case
def _told(context: CheckContext) -> Told:
    texts = known_texts(context)
    times = tuple(
        (one, weighty_words(_near(sentence.value, one)), content_words(sentence.value))
        for text in texts
        for sentence in sentences_in(text)
        for one in times_told_in(sentence.value)
    )
    dotted = (one for text in texts for one in dotted_times_in(text))
    known = {value for one in (*(one for one, _, _ in times), *dotted) for value in (one.value, *one.also)}
    hours = {hour for text in texts for hour in bare_hours_in(text)}
    pairs = tuple(
        frozenset(one.value for one in times_told_in(sentence.value))
        for text in texts
        for sentence in sentences_in(text)
    )
    return Told(times, frozenset(known | hours | moments_of(context).times), pairs)


def times_told_in(text: str) -> tuple[Reading[dt.time], ...]:
    """With the bare 7.30 that "each morning" makes a time."""
    bare = [
        read_at(text, one.start(), one.end(), dt.time(int(one["hour"]), int(one["minute"])))
        for one in matches_in(_BARE, text)
    ]
    return without_overlaps([*times_in(text), *bare])


def _near(sentence: str, reading: Reading[dt.time]) -> str:
    return sentence[max(0, reading.start - 40) : reading.end + 25]
