"""How near a figure of the letter lies to figures of the case that the letter does not tell, and what else is told in
the clauses and sentences of theirs that hold those."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from drafter.model.reading.dates import WrittenDate
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.figures.figures_told import FiguresTold, Told, clause_around, is_same
from drafter.steps.check.facts.figures.stray_mentions import Figured, numbers_in

Near = tuple[str, float]
"""In what way it is near another, and how near, 0 to 1."""
WAYS = ("day_exchanged", "time_exchanged", "day_beside", "same_minute", "other_month", "few_days", "within_the_hour",
        "next", "near", "a_week")  # fmt: skip
_LEAP_YEAR = 2024
_FEW, _WEEK = 3, 7
_HOUR = 60
_LEAST_ALIKE = 0.5
_MOST_MATES = 2.0
_TELLING = 2
"""Numbers up to here stand in many sentences."""


def nearness(one: Figured, other: Told) -> Near | None:
    if one.kind == "day":
        return _of_days(one.key, other.key)
    if one.kind == "time":
        return _of_times(one.key, other.key)
    if one.kind == "label":
        return None
    low, high = sorted((_size(one.key), _size(other.key)))
    if high <= 0:
        return None
    if one.kind == "count" and high - low == 1:
        return "next", low / high
    return ("near", low / high) if low / high >= _LEAST_ALIKE else None


def _size(key: object) -> float:
    if isinstance(key, tuple):
        return (float(key[0]) + float(key[1])) / 2
    return float(str(key))


def _of_days(one: tuple[int, int], other: tuple[int, int]) -> Near | None:
    a, b = (_date(*key) for key in (one, other))
    if a is None or b is None:
        return None
    apart = abs((a - b).days)
    if apart == 1:
        return "day_beside", 1.0
    if one[1] == other[1] and _exchanged(f"{one[0]:02}", f"{other[0]:02}"):
        return "day_exchanged", 1.0
    if one[0] == other[0]:
        return "other_month", 1.0
    if apart <= _WEEK:
        return ("few_days", 1.0) if apart <= _FEW else ("a_week", 1.0)
    return None


def _exchanged(one: str, other: str) -> bool:
    return one != other and sorted(one) == sorted(other)


def _date(day: int, month: int) -> dt.date | None:
    return WrittenDate(day=day, month=month, year=_LEAP_YEAR).nearest(dt.date(_LEAP_YEAR, 1, 1))


def _of_times(one: dt.time, other: dt.time) -> Near | None:
    a, b = (each.hour * _HOUR + each.minute for each in (one, other))
    apart = min((a - b) % (12 * _HOUR), (b - a) % (12 * _HOUR))
    if one.minute == other.minute:
        return "same_minute", 1.0
    if _exchanged(f"{one.hour:02}{one.minute:02}", f"{other.hour:02}{other.minute:02}"):
        return "time_exchanged", 1.0
    return ("within_the_hour", 1 - apart / _HOUR) if apart < _HOUR else None


def nearest_free(near: Iterable[tuple[Near, Told]], named: Iterable[tuple[str, Any]]) -> Near | None:
    """In what way the nearest lies near that the letter does not tell."""
    return next((way for way, other in near if not any(_is_named(other, *one) for one in named)), None)


def _is_named(other: Told, kind: str, key: Any) -> bool:
    if kind != other.kind:
        return False
    if kind in ("minutes", "days", "months"):
        return bool(key[0] <= other.key[1] and other.key[0] <= key[1])
    return key == other.key or key in other.also


def near_signs(one: Figured, near: Near | None) -> dict[str, float]:
    if near is None:
        return {}
    return {f"free_{near[0]}": near[1], f"free_{near[0]} is_{one.kind}": near[1], "free_near": 1.0}


def beside_signs(one: Figured, told: FiguresTold) -> dict[str, float]:
    """What the clause and the sentence of the letter share with those of theirs that tell this figure, and with those
    that tell only others of its kind."""
    here = clause_around(one.sentence, one.span.at, one.span.end)
    words = content_words(here) - content_words(one.words)
    own, rival, alone = 0.0, 0.0, 0.0
    for of_clause, some in told.clauses:
        same = [other for other in some if other.kind == one.kind]
        if not same or not (shared := words & of_clause):
            continue
        share = sum([1 / told.often[word] for word in shared])
        if any(is_same(one, other) for other in same):
            own = max(own, share)
        else:
            rival, alone = max(rival, share), max(alone, share * (len(same) == 1))
    mates = dict(_mates(one, told))
    return {
        "clause_own": own,
        "clause_rival": rival,
        "clause_rival_alone": alone,
        "clause_ahead": rival - own,
        "clause_rival_only": rival * (own == 0.0),
        "mates_own": mates.get(True, 0.0),
        "mates_rival": mates.get(False, 0.0),
        "before_known": _known(one.before, told),
    }


def _mates(one: Figured, told: FiguresTold) -> Iterator[tuple[bool, float]]:
    """Numbers of the sentence that stand beside the figure itself too, and beside others of its kind."""
    here = {number for number in numbers_in(one.sentence) if number > _TELLING} - one.numbers
    best = {True: 0.0, False: 0.0}
    for numbers, some in told.numbered if here else ():
        same = [other for other in some if other.kind == one.kind]
        if same and (shared := len(here & numbers)):
            own = any(is_same(one, other) for other in same)
            best[own] = max(best[own], min(float(shared), _MOST_MATES))
    yield from best.items()


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    return content_words(text)


def _known(before: str, told: FiguresTold) -> float:
    """How much of the sentence before is told in theirs."""
    words = _words(before)
    return len(words & told.often.keys()) / (len(words) + 2)
