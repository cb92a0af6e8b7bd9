"""Every figure that the case tells, in words or in a field, with its setting."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from decimal import Decimal
from itertools import pairwise, product
from typing import Any, NamedTuple, TypeVar

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.reading.sentences import sentences_in
from drafter.model.same import Same
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.days.known_days import days_of
from drafter.steps.check.facts.figures.numbers_given import counts_of
from drafter.steps.check.facts.figures.party import party_sizes
from drafter.steps.check.facts.figures.stray_mentions import ONE, Figured, figured_in, numbers_in
from drafter.steps.check.facts.hours.known_delays import known_delays
from drafter.steps.check.facts.hours.known_spans import times_told
from drafter.steps.check.facts.hours.told_times import known_times
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.matters.settings import Setting, setting_from, setting_of, stem_of
from drafter.steps.check.facts.remembered import per_case

T = TypeVar("T")
_WORD = re.compile(r"[a-z]+(?:[’'-][a-z]+)*")
_PARTS = re.compile(
    r"[;:—–]|, (?=(?:and|but|so|yet|which|who|where|because|while|though|although|then|not)\b)"
    r"|\b(?:and then|because|when|where|so that)\b|[，；：、（）]"
)
_KEPT = 1024
_HALF_A_DAY = 720
_SLACK = 2
"""Minutes by which clocks differ."""
_FEW = 20
"""What is told of a party is made of no larger counts."""


class Told(NamedTuple):
    """As `Figured`; `text` and `sentence` are empty where it stands in a field."""

    kind: str
    key: Any
    also: frozenset[Any]
    things: frozenset[str]
    setting: Setting
    text: str = ""
    sentence: str = ""


class FiguresTold:
    """`sentences`: what each is about, and its figures; `clauses`: the same of each clause that tells a figure, and
    `often` in how many a word stands; `numbered`: all numbers of a sentence, and its figures; `made`: what two small
    counts make together, and one less another."""

    def __init__(self, context: CheckContext) -> None:
        texts = known_texts(context)
        read = [one.value for text in texts for one in figured_in(text)]
        written = [
            Told(one.kind, one.key, one.also, one.things, setting(one, context), one.words, one.sentence)
            for one in read
        ]
        self.by_kind: dict[str, list[Told]] = {}
        for one in (*written, *_fields(context)):
            self.by_kind.setdefault(one.kind, []).append(one)
        self.numbers = frozenset(number for one in read for number in one.numbers)
        self.words = frozenset(stem_of(word) for text in texts for word in _WORD.findall(text.casefold()))
        counts = {one.key for one in self.by_kind.get("count", ()) if ONE < one.key <= _FEW}
        self.made = frozenset(made for a, b in product(counts, repeat=2) for made in (a + b, abs(a - b)))
        self.sentences = tuple(
            (words, tuple(one for one in written if one.sentence == said.text))
            for text in texts
            for said in sentences_in(text)
            if (words := content_words(said.text))
        )
        placed: dict[str, list[tuple[int, Told]]] = {}
        for place, other in zip(read, written, strict=True):
            placed.setdefault(place.sentence, []).append((place.span.at, other))
        said = dict.fromkeys(said.text for text in texts for said in sentences_in(text))
        parts = [part for sentence in said for part in _clauses(sentence, placed.get(sentence, ()))]
        self.numbered = tuple(
            (frozenset(numbers_in(sentence)), tuple(other for _, other in some)) for sentence, some in placed.items()
        )
        self.numbered += tuple(_expenses(context))
        self.often = Counter(word for words, _ in parts for word in words)
        self.clauses = tuple((words, some) for words, some in parts if words and some)
        self._made: dict[Hashable, Any] = {}

    def remembered(self, key: Hashable, make: Callable[[], T]) -> T:
        """What was made of a figure before: while a letter is written, all but one of its sentences stay."""
        if key not in self._made:
            if len(self._made) >= _KEPT:
                self._made.clear()
            self._made[key] = make()
        made: T = self._made[key]
        return made


def _expenses(context: CheckContext) -> Iterator[tuple[frozenset[Decimal], tuple[Told, ...]]]:
    """What each came to, with its day."""
    for one in case_of(context).expenses:
        if one.on and one.amount:
            key = (one.on.day, one.on.month)
            setting = setting_from((one.kind,), "", frozenset(), context.kinds.roles)
            yield frozenset((one.amount.amount,)), (Told("day", key, frozenset((key,)), frozenset(), setting),)


def clause_around(sentence: str, start: int, end: int) -> str:
    """The words on either side up to the next stop."""
    return f"{_PARTS.split(sentence[:start])[-1]} {_PARTS.split(sentence[end:])[0]}"


def _clauses(sentence: str, placed: Iterable[tuple[int, Told]]) -> Iterator[tuple[frozenset[str], tuple[Told, ...]]]:
    stops = [0, *(one.end() for one in _PARTS.finditer(sentence)), len(sentence)]
    every = tuple(placed)
    for start, end in pairwise(stops):
        some = tuple(other for at, other in every if start <= at < end)
        yield content_words(sentence[start:end]), some


@per_case
def figures_told(context: CheckContext) -> FiguresTold:
    return FiguresTold(context)


def setting(one: Figured, context: CheckContext) -> Setting:
    return setting_of(one.sentence, one.span, one.before, frozenset(), "", Same(context.kinds.roles))


def is_same(one: Figured, other: Told) -> bool:
    """As far as the words go: three hours are two hours and fifty minutes, and 8.05 may be 20:05."""
    if one.kind in ("minutes", "days", "months"):
        return bool(one.key[0] <= other.key[1] and other.key[0] <= one.key[1])
    if one.kind == "time":
        return any(_may_be(a, b) for a in one.also for b in other.also)
    return bool(one.also & other.also)


def _may_be(one: dt.time, other: dt.time) -> bool:
    return (one.hour * 60 + one.minute - other.hour * 60 - other.minute) % _HALF_A_DAY == 0


def _fields(context: CheckContext) -> Iterator[Told]:
    for kind, key, thing, words in _of_fields(context):
        things = frozenset(filter(None, thing.split(",")))
        yield Told(kind, key, frozenset((key,)), things, setting_from(words, "", frozenset(), context.kinds.roles))


def _of_fields(context: CheckContext) -> Iterator[tuple[str, Any, str, tuple[str, ...]]]:
    """Kind, value, what it counts, and words that tell of it."""
    for late in known_delays(context):
        yield "minutes", (late - _SLACK, late + _SLACK), "hou,min", ("late", "delay", "arrive", "land")
    for when in sorted({*times_told(context), *known_times(context)}):
        yield "time", when, "", ("depart", "arrive", "leave", "land", "due")
    days = days_of(context)
    for day in sorted(days.of_event):
        yield "day", (day.day, day.month), "", ("flight", "travel", "fly")
    for day in sorted(days.moments.contact):
        yield "day", (day.day, day.month), "", ("wrote", "letter", "email", "complaint")
    of_month = {*(day.day for day in (*days.of_event, *days.told_or_to_come, *days.next_days)), *days.ordinals}
    for nth in sorted(of_month):
        yield "count", Decimal(nth), "of month", ("day",)
    for noun, numbers in counts_of(context).items():
        for number in numbers:
            yield "count", number, "people" if noun == "passengers" else noun[:6].rstrip("s"), (noun,)
    for size in party_sizes(context):
        yield "count", size, "people", ("party", "family")
    for several, word in ((case_of(context).bag_tags, "bag"), (case_of(context).passengers, "people")):
        if several:
            yield "count", Decimal(len(several)), word, (word,)
