"""Search in the whole library: every word of the question, by beginning, with one slip forgiven, or by its synonyms."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import nsmallest

from rapidfuzz import process
from rapidfuzz.distance import OSA

from drafter.model.template import Template
from drafter.steps.suggest.shelf import Shelf
from drafter.steps.suggest.words import words_of

_SHORTEST_FORGIVEN = 4
"""From this many letters on, one wrong, missing or swapped letter is forgiven."""
_MOST_BEGINNINGS = 60
_TOO_MANY = 1000
"""A word in more templates than this only narrows down what the other words found, and is not looked for further."""
_BEGINNING, _SYNONYM, _SLIP = 0.8, 0.5, 0.6


def find_in_library(words: str, shelf: Shelf, most: int = 20) -> tuple[Template, ...]:
    """The templates that answer most of the words, best first; nothing for an empty question."""
    asked = list(dict.fromkeys(words_of(words))) or [words.strip().lower()]
    met: dict[int, int] = {}
    sums: dict[int, float] = {}
    for weights in sorted((_weights(word, shelf) for word in asked), key=len):
        narrow = met and len(weights) > _TOO_MANY
        for place in met.keys() & weights.keys() if narrow else weights:
            met[place] = met.get(place, 0) + 1
            sums[place] = sums.get(place, 0.0) + weights[place]
    ranked = nsmallest(most, met, key=lambda place: (-met[place], -sums[place], shelf.templates[place].id))
    return tuple(shelf.templates[place] for place in ranked)


def _weights(word: str, shelf: Shelf) -> dict[int, float]:
    """Each template's best weight for one word of the question."""
    best: dict[int, float] = {}
    for known, share in _readings(word, shelf):
        for place, weight in shelf.by_word.get(known, ()):
            if best.get(place, 0.0) < weight * share:
                best[place] = weight * share
        if len(best) > _TOO_MANY:
            break
    return best


def _readings(word: str, shelf: Shelf) -> Iterator[tuple[str, float]]:
    """The word itself, words it begins, its group of synonyms; a slip only where nothing else is known."""
    yield word, 1.0
    beginnings = [known for known in shelf.vocabulary if len(word) > 1 and known.startswith(word) and known != word]
    yield from ((known, _BEGINNING) for known in beginnings[:_MOST_BEGINNINGS])
    yield from ((group, _SYNONYM) for group in shelf.synonyms.marks_of(word))
    if word in shelf.by_word or beginnings or len(word) < _SHORTEST_FORGIVEN:
        return
    near = process.extract(word, shelf.vocabulary, scorer=OSA.distance, score_cutoff=1, limit=5)
    yield from ((str(known), _SLIP) for known, _, _ in near)
