"""Every figure of a text that is no sum and no reference, with what it counts and the setting in which it is told."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from drafter.model import lazy_re as re
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.contacts import phones_in
from drafter.model.reading.dates import dates_in
from drafter.model.reading.durations import durations_in
from drafter.model.reading.figures import figures_in, place_of, stem
from drafter.model.reading.flights import flights_in
from drafter.model.reading.numbers import WORDS, number_of
from drafter.model.reading.quantities import percentages_in
from drafter.model.reading.reading import Reading, by_paragraph, has_han, plain, read_at
from drafter.model.reading.references import case_references_in
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.figures.han_figures import han_counts_in, han_things
from drafter.steps.check.facts.hours.clock import clock_times_in
from drafter.steps.check.facts.hours.told_times import times_told_in
from drafter.steps.check.facts.matters.settings import Span

_LEFT = re.compile(
    rf"(?<![\w.:/£€$¥%+#-])(?<!\d,)(?:(?P<place>\d{{1,2}}(?:st|nd|rd|th))\b|(?P<figure>\d{{1,3}}(?:,\d{{3}})+|\d{{1,4}}(?:\.\d)?)"
    rf"(?![\d%]|[.,:/-]\d|[A-Za-z]|\s?%)|(?P<words>{WORDS})(?![\w]))",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?<![\w-])(?:[A-Z]\d{1,4}|\d{1,3}[A-Z])(?![\w-])", re.ASCII)
"""Gates, seats and rooms: B44, 12A."""
_GROUPS = re.compile(r"(?<![\w£€$.,])(?:[A-Z]{1,3} )?\d{2,5}(?:[ -]\d{2,5})+(?!\w)|(?<![\w£€$.,])\d{5,}(?![\w,]|\.\d)")
"""Cards, memberships and telephones."""
_ENDING = re.compile(r"\b(?:ending(?: in)?|ends in|account|membership|number|no\.|passport|card)[:,]? $", re.IGNORECASE)
_HAN_BEHIND = re.compile(r"號?(?P<thing>(?!號)[\u4e00-\u9fff])")
_WORD = re.compile(r"[^\W\d_]+")
_INDEFINITE = re.compile(r"an? \w+$", re.IGNORECASE)
""" "A night" is no length that somebody counted."""
_COUNTED_ON = re.compile(r" (?:late|later|early|earlier|after|before|sooner)\b")
""" "A week late" is one."""
_ONE = re.compile(
    r"\bone (?P<thing>(?!(?:for|from|with|without|was|were|is|are|had|has|have|but|and|than|that|this|then|which|who|"
    r"whose|when|where|while|after|before|could|would|will|may|must|might|should|did|does|can|more|less|another|other|"
    r"else|like|too|day|time|thing|person|way|reason|word|point|side|hour|minute|night|week|month|year|could|over|"
    r"under|into|out|off|through|because|only|not|hand|last|single|end|part)\b)[a-z]{3,})\b(?<!ed)(?<!ing)(?<!ly)"
)
_UNIT = re.compile(r"hour|hr|min|day|night|week|fortnight|month|year", re.IGNORECASE)
_KIND = {"count": "count", "times": "count", "place": "count", "age": "age", "label": "label"}
ONE = Decimal(1)
_LONG = 1000
_YEAR = range(1900, 2100)


class Figured(NamedTuple):
    """`kind`: day, time, minutes, days, months, age, label, percent or count; `key`: what it stands for; `things`:
    stems of what it counts or measures; `numbers`: the figures in its words; `before`: the sentence before."""

    kind: str
    key: Any
    also: frozenset[Any]
    things: frozenset[str]
    numbers: frozenset[Decimal]
    words: str
    sentence: str
    span: Span
    before: str


@by_paragraph
def figured_in(text: str) -> tuple[Reading[Figured], ...]:
    found: list[Reading[Figured]] = []
    before = ""
    for sentence in sentences_in(text):
        at = sentence.start
        found += [read_at(text, at + start, at + end, one) for start, end, one in _in_sentence(sentence.text, before)]
        before = sentence.text
    return tuple(found)


@lru_cache(maxsize=2048)
def _in_sentence(text: str, before: str) -> tuple[tuple[int, int, Figured], ...]:
    """Remembered by the sentence: at each key only one is new."""
    read = sorted(_values_in(text), key=lambda one: one[1])
    found: list[tuple[int, int, Figured]] = []
    for kind, start, end, key, also, things in read:
        same = [(a, b) for other, a, b, *_ in read if other == kind and a != start]
        span = Span(
            start,
            end,
            max((b for _, b in same if b <= start), default=0),
            min((a for a, _ in same if a >= end), default=len(text)),
        )
        words = text[start:end]
        found.append(
            (start, end, Figured(kind, key, also, things, frozenset(numbers_in(words)), words, text, span, before))
        )
    return tuple(found)


def numbers_in(words: str) -> Iterator[Decimal]:
    for one in _ANY.finditer(plain(words)):
        number = number_of(re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", one.group(), flags=re.IGNORECASE))
        if number is not None:
            yield number


_ANY = re.compile(rf"\d{{1,3}}(?:,\d{{3}})+|\d+(?:st|nd|rd|th)?|\b{WORDS}", re.IGNORECASE)


_Value = tuple[str, int, int, Any, frozenset[Any], frozenset[str]]


def _values_in(text: str) -> Iterator[_Value]:
    """No two on the same words."""
    taken: list[tuple[int, int]] = [
        (one.start, one.end)
        for readings in (amounts_in(text), flights_in(text), phones_in(text), case_references_in(text))
        for one in readings
    ]
    taken += [one.span() for one in _GROUPS.finditer(text)]
    every = (_days(text), _times(text), _spans(text), _shares(text), _figures(text), _codes(text), _left(text))
    for some in (*every, han_counts_in(text)):
        free = [one for one in some if not any(start < one[2] and one[1] < end for start, end in taken)]
        taken += [(one[1], one[2]) for one in free]
        yield from free


def _days(text: str) -> Iterator[_Value]:
    for one in dates_in(text):
        ways = frozenset((way.day, way.month) for way in (one.value, *one.also))
        yield "day", one.start, one.end, (one.value.day, one.value.month), ways, frozenset()


def _times(text: str) -> Iterator[_Value]:
    seen: set[tuple[int, int]] = set()
    for one in (*times_told_in(text), *clock_times_in(text)):
        if (one.start, one.end) not in seen:
            seen.add((one.start, one.end))
            yield "time", one.start, one.end, one.value, frozenset((one.value, *one.also)), frozenset()


def _spans(text: str) -> Iterator[_Value]:
    for one in durations_in(text):
        if _INDEFINITE.match(one.text) and not _COUNTED_ON.match(text, one.end):
            continue
        units = frozenset(unit.casefold()[:3] for unit in _UNIT.findall(one.text))
        yield one.value.unit, one.start, one.end, (one.value.low, one.value.high), frozenset(), units


def _shares(text: str) -> Iterator[_Value]:
    for one in percentages_in(text):
        yield "percent", one.start, one.end, one.value, frozenset((one.value,)), frozenset()


def _figures(text: str) -> Iterator[_Value]:
    for one in figures_in(text):
        if one.value.kind != "share":
            key = one.value.number
            things = han_things(text, one.end) if has_han(text[one.end : one.end + 1]) else one.value.things
            yield _KIND[one.value.kind], one.start, one.end, key, frozenset((key,)), things


def _codes(text: str) -> Iterator[_Value]:
    for one in _CODE.finditer(text):
        before = _WORD.findall(text[max(0, one.start() - 24) : one.start()])[-1:]
        behind = _HAN_BEHIND.match(text, one.end())
        things = frozenset([*map(stem, before), *([behind["thing"]] if behind else ())])
        yield "label", one.start(), one.end(), one.group(), frozenset((one.group(),)), things


def _left(text: str) -> Iterator[_Value]:
    """What no other reader has read: a day of the month, the hour of "at eight", a bare figure."""
    for one in _LEFT.finditer(plain(text)):
        number = place_of(one["place"]) if one["place"] else number_of(one["figure"] or one["words"])
        if number is None or number in (0, 1) or number in _YEAR:
            continue
        if number >= _LONG and _ENDING.search(text[max(0, one.start() - 16) : one.start()]):
            continue
        after = _WORD.findall(text[one.end() : one.end() + 24].split(".")[0])[:1]
        things = frozenset(stem(word.casefold()) for word in after) if not one["place"] else frozenset(("of month",))
        yield "count", one.start(), one.end(), number, frozenset((number,)), things
    for one in _ONE.finditer(text):
        yield "count", one.start(), one.start() + 3, ONE, frozenset((ONE,)), frozenset((stem(one["thing"]),))
