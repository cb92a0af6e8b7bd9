"""Meaning: what a sentence encoder is to hold against what, and what its answer says for each letter."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from heapq import nlargest

import msgspec

from drafter.model.category_weights import CategoryWeights
from drafter.model.meaning import Likeness, Line, Near
from drafter.model.template import Template
from drafter.steps.suggest.shelf import Shelf

_END = re.compile(r"(?<=[.!?])\s+|(?<=[。！？])\s*|\n+")
_SHORTEST, _MOST, _LONGEST, _READ = 12, 24, 600, 6000
_MOST_SAYINGS = 4000
"""Beyond this only the letters that words and categories put forward are compared: encoding takes 1.5 ms a saying."""
_KEPT, _MATTERS = 15, 6
_CAUTIOUS = 3.0
"""Chosen on complaints that were read."""
_FULL, _BEST = 0.5, 0.3
_FLOOR, _CEILING, _COSINE = 0.3, 0.75, 0.2
"""Two unrelated complaints about flying are as near as the floor; the same thing in other words reaches the ceiling."""


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Passages of the complaint, and sayings with the id of the letter that answers them, or of their category.
    `caution`: how little single sayings count."""

    passages: tuple[str, ...]
    sayings: tuple[tuple[str, str], ...]
    caution: float = _CAUTIOUS
    line: Line | None = None
    """What was learned beforehand of other kinds."""


def comparison_of(text: str, shelf: Shelf, forward: Collection[str]) -> Comparison | None:
    """What to ask; None where there is nothing to compare. `forward`: the letters to ask about in a large library."""
    passages = passages_of(text)
    sayings = tuple((template.id, saying) for template in shelf.templates for saying in sayings_of(template))
    if len(sayings) > _MOST_SAYINGS:
        sayings = tuple(one for one in sayings if one[0] in forward)[:_MOST_SAYINGS]
    return Comparison(passages=passages, sayings=sayings) if passages and sayings else None


def matters_of(text: str, lessons: CategoryWeights, said: Iterable[tuple[str, str]]) -> Comparison | None:
    """What to ask to learn what a complaint is about: what was learned of the categories beforehand, and of `said`
    what the department has added since."""
    passages = passages_of(text)
    added = tuple(one for one in said if not lessons.knows(one[1]))[:_MOST_SAYINGS]
    if not passages or not (added or lessons.line) or len(text.strip()) < _enough(text):
        return None
    return Comparison(passages=passages, sayings=added, line=lessons.by_meaning)


def passages_of(text: str) -> tuple[str, ...]:
    """The sentences of a complaint that can be compared, and its beginning as a whole."""
    parts = [part.strip() for part in _END.split(text[:_READ]) if part]
    enough = [part for part in parts if len(part) >= _enough(part)]
    whole = text[:_LONGEST].strip()
    return tuple(dict.fromkeys(part for part in (whole, *(part[:_LONGEST] for part in enough[:_MOST])) if part))


def _enough(text: str) -> int:
    """Characters from which words say something: a greeting means nothing that could be compared."""
    return _SHORTEST if text.isascii() else _SHORTEST // 3


def sayings_of(template: Template) -> tuple[str, ...]:
    """What customers write when this letter answers, its title, and its trigger words in one line."""
    head = template.head
    return (*head.customers_write, head.title, *((", ".join(head.triggers),) if head.triggers else ()))


def nearness(answer: Mapping[str, Likeness]) -> dict[str, Near]:
    """The nearest letters by id."""
    values = {id: Near(value=_value(one), saying=one.saying) for id, one in answer.items()}
    return {id: values[id] for id in nlargest(_KEPT, values, key=lambda id: values[id].value)}


def matters_near(answer: Mapping[str, Likeness]) -> dict[str, Near]:
    """The nearest categories, each with the passage that speaks most for it."""
    near = {
        id: Near(value=_like(one.cosine) if one.saying else round(one.mean, 4), saying=one.saying, passage=one.passage)
        for id, one in answer.items()
    }
    return {id: near[id] for id in nlargest(_MATTERS, near, key=lambda id: near[id].value)}


def _value(one: Likeness) -> float:
    learned = min(1.0, max(0.0, ((1 - _BEST) * one.mean + _BEST * one.best) / _FULL))
    return round((learned + _COSINE * _like(one.cosine)) / (1 + _COSINE), 4)


def _like(cosine: float) -> float:
    return min(1.0, max(0.0, (cosine - _FLOOR) / (_CEILING - _FLOOR)))
