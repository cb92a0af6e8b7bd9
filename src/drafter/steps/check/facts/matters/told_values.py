"""Every value that the case tells of, with the settings in which it tells it: in letters, flights, expenses, awards."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from math import log
from typing import Any, NamedTuple, TypeVar

from drafter.model.case import Segment
from drafter.model.checking import CheckContext
from drafter.model.circumstances import Expense
from drafter.model.fact_words import words_in
from drafter.model.reading.dates import dates_in
from drafter.model.reading.flights import normal_flight
from drafter.model.reading.reading import Reading
from drafter.model.role_weights import RoleWeights
from drafter.steps.check.facts.journey import carriers
from drafter.steps.check.facts.known import case_of, known_texts, moments_of
from drafter.steps.check.facts.matters.mentions import Mention, Ways, mentions_in
from drafter.steps.check.facts.matters.settings import Setting, Value, setting_from, stem_of
from drafter.steps.check.facts.money.known_sums import home_of
from drafter.steps.check.facts.proper_names import bare_word
from drafter.steps.check.facts.remembered import per_case

T = TypeVar("T")
_KEPT = 512
_TRAIL = 600
"""Characters of a story that may still be of a value."""
_ENDS = {
    "scheduled_departure": ("depart", "leave", "left", "起飛", "出發"),
    "actual_departure": ("depart", "leave", "left", "took", "起飛", "出發"),
    "scheduled_arrival": ("arrive", "land", "due", "reach", "抵達", "到達", "抵港", "降落"),
    "actual_arrival": ("arrive", "land", "came", "reach", "抵達", "到達", "抵港", "降落"),
}
_OUT, _BACK = ("outbound", "outward", "out", "way", "去程"), ("return", "home", "back", "inbound", "回程")
_PLACES = frozenset((
    "in", "at", "to", "from", "near", "via", "through", "outside", "around", "into", "reached", "left", "for",
    "towards",
))  # fmt: skip
_PEOPLE = frozenset((
    "mr", "mrs", "ms", "miss", "mx", "dr", "professor", "captain", "husband", "wife", "son", "daughter", "mother",
    "father", "sister", "brother", "friend", "called", "named", "nephew", "niece", "cousin", "partner", "steward",
    "agent", "guide", "purser", "manager", "colleague", "your", "and", "with",
))  # fmt: skip
_ACTS = frozenset(stem_of(word) for word in (
    "told", "said", "asked", "was", "is", "has", "had", "wrote", "rang", "took", "who", "could", "would", "might",
    "did", "will",
))  # fmt: skip
_CONTACT = (
    "wrote", "writing", "written", "write", "email", "letter", "sent", "received", "complaint", "form", "來信", "電郵",
    "投訴",
)  # fmt: skip
_SURE = 3
_CODE = 3
"""Letters of an airport's code."""


class Told(NamedTuple):
    """A setting in which the case tells a value, and the words that do; "" where it stands in a field."""

    setting: Setting
    text: str = ""
    sentence: str = ""


class ToldValues:
    """Of each kind, the values that the case tells."""

    def __init__(self, context: CheckContext) -> None:
        self.ways = Ways(
            day_first=context.language != "en-US",
            today=context.today,
            carriers=carriers(context),
            home=home_of(context),
            days=_days(context),
            no_names=context.kinds.no_names,
        )
        self.by_kind: dict[str, dict[Any, list[Told]]] = {}
        self._people = frozenset(_people(context))
        places = context.places.items()
        self._codes = {_words_of(city): code for code, city in places if len(code) == _CODE}
        self._codes |= {_words_of(name): code for name, code in places if len(code) == _CODE}
        self._codes |= {_words_of(code): code for code in [*self._codes.values()]}
        for row in context.kinds.words.same_places:
            names = [_words_of(name) for name in words_in(row)]
            self._codes |= dict.fromkeys(names, next((self._codes[name] for name in names if name in self._codes), row))
        self._made: dict[Mention, Any] = {}
        for text in known_texts(context):
            read = mentions_in(text, self.ways)
            for n, one in enumerate(read):
                setting = one.value.setting(context.kinds.roles, _trail(text, one, read[n + 1 :]))
                self._add(one.value.kind, one.value.key, Told(setting, one.text, one.value.sentence))
        for kind, key, setting in _of_fields(context):
            self._add(kind, key, Told(setting))
        self.far = {kind: _distinct(values.values()) for kind, values in self.by_kind.items()}

    def _add(self, kind: str, key: Any, told: Told) -> None:
        self.by_kind.setdefault(kind, {}).setdefault(key, []).append(told)

    def remembered(self, mention: Mention, make: Callable[[Mention], T]) -> T:
        """What was made of a mention before: while a letter is written, all but one of its sentences stay."""
        if mention not in self._made:
            if len(self._made) >= _KEPT:
                self._made.clear()
            self._made[mention] = make(mention)
        made: T = self._made[mention]
        return made

    def same_place(self, words: frozenset[str], others: frozenset[str]) -> bool:
        """PHX and Phoenix, Bombay and Mumbai."""
        code = self._codes.get(words)
        return code is not None and code == self._codes.get(others)

    def sort(self, words: frozenset[str], beside: tuple[Setting, ...] = ()) -> str:
        """Whether a name is a person's or a place's."""
        names = self.by_kind.get("name", {})
        told = [*beside, *(one.setting for key, every in names.items() if key & words for one in every)]
        placed = sum(one.before in _PLACES for one in told)
        acts = sum(one.before in _PEOPLE or one.after in _ACTS for one in told)
        acts += _SURE if words & self._people else 0
        return "place" if placed > acts else "person" if acts > placed else "other"


def _distinct(values: Collection[list[Told]]) -> dict[str, float]:
    """How much a word tells one value of a kind from another: 1 where it stands by one alone."""
    seen = Counter(word for every in values for word in {word for one in every for word in one.setting.words})
    most = log(len(values) + 1)
    return {word: log((len(values) + 1) / count) / most for word, count in seen.items()}


def _trail(text: str, mention: Reading[Mention], later: tuple[Reading[Mention], ...]) -> str:
    """What is told after the mention's sentence until another value of its kind is named."""
    kind, key, *_ = mention.value
    begins = mention.start - mention.value.span.at + len(mention.value.sentence)
    ends = min((one.start for one in later if one.value.kind == kind and one.value.key != key), default=len(text))
    return text[begins : min(ends, begins + _TRAIL)]


@per_case
def told_values(context: CheckContext) -> ToldValues:
    return ToldValues(context)


def _people(context: CheckContext) -> Iterator[str]:
    case = case_of(context)
    for name in (case.customer.full_name, *(one.name for one in case.passengers)):
        yield from (bare_word(word) for word in name.split())


def _days(context: CheckContext) -> frozenset[dt.date]:
    written = (one.value.nearest(context.today) for text in known_texts(context)
               for one in dates_in(text, context.language != "en-US"))  # fmt: skip
    flown = (dt.datetime.fromisoformat(moment).date() for segment in case_of(context).journey.segments
             for end in _ENDS if (moment := getattr(segment, end)))  # fmt: skip
    return frozenset(day for day in (*written, *flown) if day)


def _of_fields(context: CheckContext) -> Iterator[tuple[str, Any, Setting]]:
    case = case_of(context)
    weights = context.kinds.roles
    for segment in case.journey.segments:
        yield from _of_segment(segment, context)
    for expense in case.expenses:
        yield from _of_expense(expense, weights)
    for day in moments_of(context).contact:
        yield "day", day, setting_from(_CONTACT, "", frozenset(), weights)
    for line in context.award.lines if context.award else ():
        named = tuple(f"{line.kind} {line.head or ''} {line.form or ''}".replace("_", " ").split())
        for amount in dict.fromkeys((line.amount, line.per_passenger)):
            if amount is not None:
                yield "sum", amount, setting_from(named, "", frozenset(), weights)


def _of_expense(expense: Expense, weights: RoleWeights) -> Iterator[tuple[str, Any, Setting]]:
    values: tuple[Value, ...] = (("day", expense.on), ("sum", expense.amount))
    known = [one for one in values if one[1] is not None]
    for one in known:
        yield *one, setting_from((expense.kind, "receipt"), "", frozenset(known) - {one}, weights)


def _of_segment(segment: Segment, context: CheckContext) -> Iterator[tuple[str, Any, Setting]]:
    segments = case_of(context).journey.segments
    words: tuple[str, ...] = ("flight",)
    if len(segments) > 1 and segment is segments[0]:
        words += _OUT
    elif len(segments) > 1 and segment.destination and segment.destination == segments[0].origin:
        words += _BACK
    told = list(_values_of(segment, context))
    every = frozenset((kind, key) for kind, key, _, _ in told)
    ways = frozenset((f"{before} name", key) for kind, key, _, before in told if kind == "name")
    for kind, key, more, before in told:
        fellows = (every | ways) - {(kind, key), (f"{before} name", key)}
        yield kind, key, setting_from((*words, *more), before, fellows, context.kinds.roles)


def _values_of(segment: Segment, context: CheckContext) -> Iterator[tuple[str, Any, tuple[str, ...], str]]:
    if segment.flight:
        yield "flight", normal_flight(segment.flight), (), ""
    ends = ((segment.origin, "from", ("left", "depart")), (segment.destination, "to", ("arrive", "land")))
    for place, way, words in ends:
        if place:
            yield "name", _words_of(context.places.get(place, place)), words, way
    for end, told in _ENDS.items():
        if moment := getattr(segment, end):
            when = dt.datetime.fromisoformat(moment)
            yield "day", when.date(), told, ""
            yield "time", when.time(), told, ""


def city_of(words: frozenset[str], context: CheckContext) -> str:
    """The place of the journey that is known by these words, as it is written."""
    places = (place for one in case_of(context).journey.segments for place in (one.origin, one.destination) if place)
    cities = (context.places.get(place, place) for place in places)
    return next((city for city in cities if _words_of(city) == words), " ".join(sorted(words)).title())


def _words_of(city: str) -> frozenset[str]:
    return frozenset(bare_word(word) for word in city.split())
