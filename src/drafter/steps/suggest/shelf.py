"""The shelf: the library's letters of one language, indexed once so that a suggestion costs milliseconds."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from drafter.model.template import Template
from drafter.steps.suggest.words import words_of

_TRIGGER_WEIGHT, _TITLE_WEIGHT, _BODY_WEIGHT = 3.0, 2.0, 0.5


class Shelf(msgspec.Struct, frozen=True, kw_only=True):
    """Templates by position; `by_category` and `by_word` point into them, words with their weights."""

    templates: tuple[Template, ...]
    by_category: Mapping[str, tuple[int, ...]]
    by_word: Mapping[str, tuple[tuple[int, float], ...]]
    triggers: tuple[tuple[str, ...], ...]


def shelf_of(templates: Iterable[Template]) -> Shelf:
    """An index over these templates. Building it costs far more than asking it: keep it while the library stands."""
    ordered = tuple(templates)
    categories: dict[str, list[int]] = defaultdict(list)
    weights: dict[str, dict[int, float]] = defaultdict(dict)
    for place, template in enumerate(ordered):
        for category in template.head.categories:
            categories[category].append(place)
            categories[category.split(".")[0] + "."].append(place)
        for word, weight in _weights(template).items():
            weights[word][place] = weight
    return Shelf(
        templates=ordered,
        by_category={name: tuple(dict.fromkeys(places)) for name, places in categories.items()},
        by_word={word: _postings(found, len(ordered)) for word, found in weights.items()},
        triggers=tuple(tuple(trigger.lower() for trigger in template.head.triggers) for template in ordered),
    )


def _weights(template: Template) -> dict[str, float]:
    weights: dict[str, float] = {}
    head = template.head
    parts = ((template.body, _BODY_WEIGHT), (head.title, _TITLE_WEIGHT), (" ".join(head.triggers), _TRIGGER_WEIGHT))
    for text, weight in parts:
        for word in words_of(text):
            weights[word] = max(weight, weights.get(word, 0.0))
    return weights


def _postings(found: Mapping[int, float], size: int) -> tuple[tuple[int, float], ...]:
    """Rare words tell more: each weight times the word's inverse document frequency."""
    rarity = math.log(1 + size / len(found))
    return tuple((place, weight * rarity) for place, weight in found.items())
