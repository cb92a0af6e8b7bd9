"""What was learned from the department's own confirmations: a linear model over words, letters and cues."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from math import log, sqrt
from zlib import crc32

from drafter.model import lazy_re as re
from drafter.model.base import Value

_WORD = re.compile(r"[a-z0-9']+|[\u3400-\u9fff]")
_LETTERS = 4
BUCKETS = 1 << 18
"""Features are hashed into this many places; so the model never keeps a customer's word."""


class Example(Value, frozen=True):
    """One confirmed case: its text and what a person said it is about, main matter first."""

    text: str
    categories: tuple[str, ...]


class LearnedModel(Value, frozen=True):
    """`weights`: for each hashed feature, the weight per category (in the order of `categories`)."""

    categories: tuple[str, ...]
    weights: dict[int, tuple[float, ...]]
    bias: tuple[float, ...]
    examples: int
    """How many confirmations it was learned from."""


class HeldOut(Value, frozen=True):
    """Share of held-out confirmations whose main category is right: by the cues alone, and with what was learned."""

    before: float
    after: float
    n: int

    @property
    def wins(self) -> bool:
        return self.after > self.before


def features(folded: str, cue_weights: Mapping[str, float]) -> dict[int, float]:
    """Hashed words, word pairs, letter groups and cues of one text, scaled to a length of one."""
    words = _WORD.findall(folded)
    pairs = [f"{first} {second}" for first, second in pairwise(words)]
    letters = letter_groups(words)
    kinds = {"w": scaled(words, 1.0), "p": scaled(pairs, 0.8), "l": scaled(letters, 0.8), "c": _cued(cue_weights)}
    return hashed(kinds)


def letter_groups(words: Iterable[str]) -> list[str]:
    """Four letters in a row of each word, its ends marked."""
    return [f"_{word}_"[at : at + _LETTERS] for word in set(words) for at in range(max(1, len(word) - 1))]


def hashed(kinds: Mapping[str, Mapping[str, float]]) -> dict[int, float]:
    """Signs of several kinds, weighed, in their places, scaled to a length of one."""
    found: dict[int, float] = {}
    for kind, weighed in kinds.items():
        for word, weight in weighed.items():
            place = _place(kind, word)
            found[place] = found.get(place, 0.0) + weight
    norm = sqrt(sum(weight * weight for weight in found.values())) or 1.0
    return {place: weight / norm for place, weight in found.items()}


def opinions(model: LearnedModel, found: Mapping[int, float]) -> dict[str, float]:
    """How strongly each category speaks; only the differences mean anything."""
    totals = list(model.bias)
    for place, weight in found.items():
        row = model.weights.get(place)
        if row:
            for number, value in enumerate(row):
                totals[number] += weight * value
    return dict(zip(model.categories, totals, strict=True))


def telling_words(model: LearnedModel, folded: str, category: str) -> list[tuple[int, int]]:
    """Where the words stand that speak most for a category, loudest first, three at most."""
    if category not in model.categories:
        return []
    number = model.categories.index(category)
    return words_by_loudness(folded, lambda place: row[number] if (row := model.weights.get(place)) else 0.0)


def words_by_loudness(folded: str, weight_of: Callable[[int], float]) -> list[tuple[int, int]]:
    """Where the three words stand whose hashed places weigh most; only what weighs more than nothing."""
    loud: dict[str, tuple[float, int, int]] = {}
    for word in _WORD.finditer(folded):
        if word.group() not in loud:
            loud[word.group()] = (weight_of(_place("w", word.group())), word.start(), word.end())
    return [(start, end) for weight, start, end in sorted(loud.values(), reverse=True)[:3] if weight > 0]


def _place(kind: str, word: str) -> int:
    return crc32(f"{kind}{word}".encode()) % BUCKETS


def _cued(cue_weights: Mapping[str, float]) -> dict[str, float]:
    """What the cues say, and once more which of them say it loudest."""
    loudest = max(cue_weights, key=lambda category: cue_weights[category], default="")
    return {category: log(1 + weight) for category, weight in cue_weights.items()} | {f"loudest {loudest}": 0.7}


def scaled(words: Iterable[str], length: float) -> dict[str, float]:
    counted: dict[str, int] = {}
    for word in words:
        counted[word] = counted.get(word, 0) + 1
    weighed = {word: 1 + log(count) for word, count in counted.items()}
    norm = sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
    return {word: length * weight / norm for word, weight in weighed.items()}
