"""Times of day in the letter against those that the customer wrote and the case knows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import msgspec

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.contacts import phones_in
from drafter.model.reading.durations import durations_in
from drafter.model.reading.numbers import number_of
from drafter.model.reading.reading import Reading, by_stretch, matches_in, read_at, without_overlaps
from drafter.model.reading.sentences import sentences_in
from drafter.model.reading.spoken_times import MINUTE_WORDS, bare_hours_in, dotted_times_in, minutes_to_in
from drafter.model.reading.times import times_in
from drafter.steps.check.facts.alike import content_words, weighty_words
from drafter.steps.check.facts.hours.clock import clock_times_in, of_flight
from drafter.steps.check.facts.known import known_texts, moments_of
from drafter.steps.check.facts.looked_up import looked_up
from drafter.steps.check.facts.remarks import advice, contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_OURS = re.compile(
    r"\b(?:lines?|office|weekdays|Monday to|reach (?:me|us|my|our)|be reached|call (?:me|us)|at my desk|open|"
    r"between|from now)\b|辦公|營業|^\W*(?-i:An?|Any|Every) (?:[a-z]+ ){1,4}(?:[a-z]+ )*?(?:is|are)\b",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"\b(?:next|later|another|earlier|other) (?:flight|service|departure|train|coach|ferry|sailing|bus|seat|one)s?\b",
    re.IGNORECASE,
)
"""What only we know of, unless the customer told a time that is a slip away."""
_BARE = re.compile(r"(?<![\d.,:£€$])(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?= (?:each|every|most)\b)")
"""A time without a.m. or p.m. beside words that say when."""
_ALIKE = 2
"""Words in common from which two sentences tell of the same moment."""
_FLIGHT = re.compile(r"(?<![A-Za-z0-9])(?-i:[A-Z][A-Z0-9]|[0-9][A-Z]) ?\d{2,4}(?![A-Za-z0-9])|\b[Ff]light \d{2,4}\b")
_NO_HOUR = re.compile(
    r"\b(?P<minutes>five|ten|(?:a )?quarter|twenty(?:[- ]five)?|half) (?P<way>past|to)\b"
    r"(?=\s*(?:[.,;:!?)]|$)| (?:and|but|on|when|while|so|because|without)\b)",
    re.IGNORECASE,
)
""" "He told us half past eight and left at ten past"."""
_PAIR = 2
_OFF = re.compile(r"\b(?:early|late|later|before|after|behind|delay\w*)\b|提早|延誤|遲", re.IGNORECASE)
_FAR, _SO_FAR = 120, 300
"""Minutes from which a time of a flight that the case does not know is meant for none that the customer told: the more
where both name the flight by its number."""
_RATHER = re.compile(
    r"\b(?:rather than|instead of|in place of|and not) (?:at )?"
    r"(?:the (?:promised|advertised|booked|scheduled|planned) )?$"
    r"|(?:而非|而不是)(?:原定的?|預定的?)?$",
    re.IGNORECASE,
)
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
        if around.to_come or not _is_told(around) or _OURS.search(around.sentence) or phones_in(around.sentence):
            continue
        another = _OF_ANOTHER.search(around.sentence) is not None
        flown_unknown = of_flight(around) and not moments_of(context).times
        right = _meant_instead(reading, around, told) if around.denied else []
        if not right:
            slip_only = another or around.denied
            right = _slips(reading, told) if slip_only else _meant(reading, around, told, flown_unknown)
        if right:
            yield contradicts("FAC-09", reading, [one.text for one in right])
        elif another or around.denied or reading.text.casefold() in _HALVES or looked_up(around):
            continue
        elif flown_unknown and (not told.known or _flown(context) or matches_in(_FLIGHT, context.text)):
            yield advice("FAC-09", reading, f"{reading.text} is not in the case, which has no times of the flight.")
        else:
            yield not_in_case("FAC-09", reading, "time")


def _is_told(around: Surroundings) -> bool:
    """ "At 11.47 rather than 10.24": both are facts, of what was and of what should have been."""
    return not around.supposed and (not around.denied or _RATHER.search(around.before) is not None)


def _meant(reading: Reading[dt.time], around: Surroundings, told: Told, flown_unknown: bool) -> list[Reading[dt.time]]:
    """The customer's times of the same moment, by the words close by or in the sentence, else by the minute; none that
    the letter's own sentence names as well, and none far off where the flight's own times may be meant."""
    if reading.text.casefold() in _HALVES:
        return []
    here = {value for one in clock_times_in(around.sentence) for value in (one.value, *one.also)}
    beside, about = weighty_words(around.before[-40:] + " " + around.after[:25]), content_words(around.sentence)
    others = [one for one in told.times if one[0].value not in here]
    if flown_unknown:
        others = [one for one in others if _near(reading, one[0].value, _SO_FAR if _numbered(about & one[2]) else _FAR)]
    right = [one for one, close, words in others if beside & close or len(about & words) >= _ALIKE]
    if not right:
        right = [one for one, _, _ in others if one.value in _beside_another(reading, around, told)]
    if not right and reading.value.minute not in (0, 30):
        right = [one for one, _, _ in others if one.value.minute == reading.value.minute]
    return right or _slips(reading, told)


def _meant_instead(reading: Reading[dt.time], around: Surroundings, told: Told) -> list[Reading[dt.time]]:
    """Of "at 8.35 instead of 6.55": the time that they told in one sentence with 8.35."""
    beside = _beside_another(reading, around, told)
    return [one for one, _, _ in told.times if one.value in beside]


def _slips(reading: Reading[dt.time], told: Told) -> list[Reading[dt.time]]:
    """Times of theirs with the same figures in another order: 8.50 for 8.05."""
    if not reading.text[0].isdigit():
        return []
    figures = sorted(_figures(reading.value))
    return [one for one, _, _ in told.times if sorted(_figures(one.value)) == figures]


def _numbered(words: frozenset[str]) -> bool:
    return any(word[-1].isdigit() for word in words)


def _figures(time: dt.time) -> str:
    return f"{time.hour % 12 or 12}{time.minute:02}"


def _near(reading: Reading[dt.time], other: dt.time, far: int) -> bool:
    at = other.hour * 60 + other.minute
    apart = (abs(one.hour * 60 + one.minute - at) for one in (reading.value, *reading.also))
    return reading.value.minute == other.minute or any(min(one, 1440 - one) <= far for one in apart)


def known_times(context: CheckContext) -> frozenset[dt.time]:
    """Those that the case and the customer tell, with both halves of a bare hour, and what is reckoned from them."""
    return _told(context).known


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
        (one, weighty_words(_close_by(sentence.value, one)), content_words(sentence.value))
        for text in texts
        for sentence in sentences_in(text)
        for one in times_told_in(sentence.value)
    )
    dotted = (one for text in texts for one in (*dotted_times_in(text), *minutes_to_in(text)))
    known = {value for one in (*(one for one, _, _ in times), *dotted) for value in (one.value, *one.also)}
    hours = {hour for text in texts for hour in bare_hours_in(text)}
    pairs = tuple(
        frozenset(one.value for one in times_told_in(sentence.value))
        for text in texts
        for sentence in sentences_in(text)
    )
    known |= {time for text in texts for time in _without_hour(text, known)}
    known |= hours | moments_of(context).times | frozenset(_reckoned(texts))
    return Told(times, frozenset(known), pairs)


def _without_hour(text: str, known: set[dt.time]) -> Iterator[dt.time]:
    """Of any hour near one that is told."""
    for found in matches_in(_NO_HOUR, text):
        minutes = MINUTE_WORDS.get(found["minutes"].casefold()) or int(number_of(found["minutes"]) or 0)
        for hour in {time.hour + more for time in known for more in (-1, 0, 1)}:
            yield dt.time(hour % 24, minutes if found["way"].casefold() == "past" else 60 - minutes)


def _reckoned(texts: tuple[str, ...]) -> Iterator[dt.time]:
    """17:05, of a flight that was to land at 17:20 and came in fifteen minutes early."""
    for sentence in (one for text in texts for one in sentences_in(text)):
        spans = [one for one in durations_in(sentence.value) if one.value.unit == "minutes"]
        for one in spans if _OFF.search(sentence.value) else ():
            for time in times_in(sentence.value):
                for value in (time.value, *time.also):
                    for sign in (-1, 1):
                        minutes = (value.hour * 60 + value.minute + sign * one.value.low) % 1440
                        yield dt.time(minutes // 60, minutes % 60)


def times_told_in(text: str) -> tuple[Reading[dt.time], ...]:
    """With the bare 7.30 that "each morning" makes a time."""
    return without_overlaps([*times_in(text), *_bare_times_in(text)])


@by_stretch
def _bare_times_in(text: str) -> tuple[Reading[dt.time], ...]:
    found = ((one, dt.time(int(one["hour"]), int(one["minute"]))) for one in _BARE.finditer(text))
    return tuple(read_at(text, one.start(), one.end(), time) for one, time in found)


def _close_by(sentence: str, reading: Reading[dt.time]) -> str:
    return sentence[max(0, reading.start - 40) : reading.end + 25]
