"""How long, how many and how often in the letter against what the customer wrote of the same thing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.contacts import phones_in
from drafter.model.reading.dates import MONTHS
from drafter.model.reading.numbers import WORDS, number_of
from drafter.model.reading.reading import Reading, found_in, matches_in, read_at, without_overlaps
from drafter.model.reading.sentences import sentences_in
from drafter.model.reading.spoken_times import dotted_times_in
from drafter.model.reading.times import times_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.clock import clock_times_in
from drafter.steps.check.facts.known import known_texts, moments_of
from drafter.steps.check.facts.looked_up import looked_up
from drafter.steps.check.facts.remarks import contradicts, not_in_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_OFFICE = re.compile(
    r"\b(?:lines?|office|weekdays|Monday to|reach (?:me|us|my|our)|be reached|call (?:me|us)|at my desk|open|"
    r"between|next|later|another|from now)\b|辦公|營業",
    re.IGNORECASE,
)
_NUMBER = rf"(?:\d{{1,3}}|{WORDS})"
_MONTH = "|".join(MONTHS)
_KINDS = {
    "of days": rf"(?P<n>{_NUMBER}) of (?:your|the|our|my) (?:\w+ )?(?:days|nights)\b",
    "times": rf"(?<![\d.,])\b(?P<n>once|twice|thrice|(?:{_NUMBER}) times)\b",
    "seats": rf"\b(?P<n>{_NUMBER}) seats\b",
    "guests": rf"\b(?P<n>{_NUMBER}) (?:guests|travellers)\b",
    "notice": rf"\b(?P<n>{_NUMBER}) (?:hours?|days?|weeks?)"
    r"(?:[’']? (?:of )?notice| before (?:departure|take-?off|the flight|we))\b",
    "minutes later": rf"\b(?P<n>{_NUMBER}) minutes later\b",
    "together": rf"\b(?:crew|party|group|team|family) of (?P<n>{_NUMBER})\b",
    "nights": rf"\b(?P<n>{_NUMBER}) nights\b",
    "calls": rf"\b(?P<n>{_NUMBER}) (?:phone |telephone )?calls\b",
}
_PATTERNS = {name: re.compile(words, re.IGNORECASE) for name, words in _KINDS.items()}
_FROM_TO = re.compile(
    rf"\b(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?: (?P<other>{_MONTH}))? ?(?:to|-|–|until) ?"
    rf"(?P<last>\d{{1,2}})(?:st|nd|rd|th)? "
    rf"(?P<month>{_MONTH})\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?<![\d.,:£€$])(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?= (?:each|every|in the|at night|most)\b)"
)
"""A time without a.m. or p.m. beside words that say when."""
_ALIKE = 2
"""Words in common from which two sentences tell of the same moment."""
_ONCE = {"once": 1, "twice": 2, "thrice": 3}
_OURS = re.compile(
    r"\b(?:we|I|our|my|rebook|hold|offer\w*|every|each|up to|per|other|any)\b[^.,;]{0,25}$", re.IGNORECASE
)
_WORD = re.compile(r"[a-z]{5,}|[\u4e00-\u9fff]{2}")
_EVERYDAY = frozenset((
    "flight", "flights", "about", "after", "again", "their", "there", "these", "those", "would", "could", "should",
    "which", "where", "while", "until", "every", "morning", "evening", "afternoon", "around", "airport", "departure",
    "arrival", "because", "before", "being", "other", "please", "since", "still", "today", "first",
))  # fmt: skip


def told_number_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the customer gave a figure for the same thing, and never this one."""
    if context.case is None:
        return
    texts = known_texts(context)
    for pattern in _PATTERNS.values():
        yield from _counts(context, sentences, pattern, texts)
    yield from _hours(context, sentences, texts)
    yield from _ranges(context, texts)


def _ranges(context: CheckContext, texts: tuple[str, ...]) -> Iterator[Finding]:
    """ "6 to 27 June" where the customer wrote "6 to 20 June"."""
    told = {_range(one): one.group() for text in texts for one in matches_in(_FROM_TO, text)}
    for found in found_in(_FROM_TO, context.text) if told else ():
        near = [words for (first, last, month), words in told.items() if month == _range(found)[2]
                and {first, last} & set(_range(found)[:2])]  # fmt: skip
        if _range(found) not in told and near:
            yield contradicts("FAC-02", read_at(context.text, found.start(), found.end(), found.group()), near)


def _range(found: re.Match[str]) -> tuple[int, int, str]:
    return int(found["first"]), int(found["last"]), (found["month"] or found["other"]).casefold()[:3]


def _counts(
    context: CheckContext, sentences: Sentences, pattern: re.Pattern[str], texts: tuple[str, ...]
) -> Iterator[Finding]:
    known = [(_number(one["n"]), one["n"]) for text in texts for one in matches_in(pattern, text)]
    for found in found_in(pattern, context.text) if known else ():
        reading = read_at(context.text, found.start(), found.end(), found["n"])
        around = sentences.around(reading)
        if _number(found["n"]) in {number for number, _ in known} or _OURS.search(around.before):
            continue
        if around.asserted and not around.future and _about_the_same(around, texts, known):
            right = [found.group().replace(found["n"], word) for _, word in known]
            yield contradicts("FAC-11", reading, right)


def _about_the_same(around: Surroundings, texts: tuple[str, ...], known: list[tuple[int, str]]) -> bool:
    """The customer's sentence with the figure speaks of something that this one speaks of too."""
    own = _words(around.sentence)
    said = [one.value for text in texts for one in sentences_in(text) if any(word in one.value for _, word in known)]
    return any(own & _words(sentence) for sentence in said)


def _hours(context: CheckContext, sentences: Sentences, texts: tuple[str, ...]) -> Iterator[Finding]:
    """A time of day beside words with which the customer gave another time."""
    told = [(one, reading) for text in texts for one in sentences_in(text) for reading in _times(one.value)]
    dotted = [one for text in texts for one in dotted_times_in(text)]
    known = {value for one in (*(one for _, one in told), *dotted) for value in (one.value, *one.also)}
    known |= set(moments_of(context).times)
    for reading in without_overlaps([*_times(context.text), *clock_times_in(context.text)]) if known else ():
        around = sentences.around(reading)
        told_so = not known.isdisjoint((reading.value, *reading.also))
        if told_so or not around.asserted or around.to_come or _is_ours(around.sentence):
            continue
        beside = _words(around.before[-40:] + " " + around.after[:25])
        about = content_words(around.sentence)
        right = [
            time.text
            for sentence, time in told
            if beside & _words(_near(sentence.value, time)) or len(about & content_words(sentence.value)) >= _ALIKE
        ]
        if not right and reading.value.minute not in (0, 30):
            right = [one.text for _, one in told if one.value.minute == reading.value.minute]
        if right:
            yield contradicts("FAC-09", reading, right)
        elif reading.text.casefold() not in ("noon", "midday", "midnight") and not looked_up(around):
            yield not_in_case("FAC-09", reading, "time")


def _is_ours(sentence: str) -> bool:
    """When we can be reached, and the times of other flights."""
    return _OFFICE.search(sentence) is not None or bool(phones_in(sentence))


def _times(text: str) -> tuple[Reading[dt.time], ...]:
    """With the bare 7.30 that "each morning" makes a time."""
    bare = [
        read_at(text, one.start(), one.end(), dt.time(int(one["hour"]), int(one["minute"])))
        for one in matches_in(_BARE, text)
    ]
    return without_overlaps([*times_in(text), *bare])


def _near(sentence: str, reading: Reading[dt.time]) -> str:
    return sentence[max(0, reading.start - 40) : reading.end + 25]


def _number(word: str) -> int:
    bare = word.casefold().removesuffix(" times")
    found = _ONCE.get(bare) or number_of(bare)
    return int(found or 0)


def _words(text: str) -> frozenset[str]:
    return frozenset(word[:6] for word in _WORD.findall(text.casefold())) - {word[:6] for word in _EVERYDAY}
