"""What the words of a complaint say about its matter before any department has confirmed a case: learned from sentences
written for every category."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log
from zlib import crc32

from drafter.model.base import Value
from drafter.model.learned import features, words_by_loudness
from drafter.model.meaning import Line

SHORTEST = 2
"""A text of fewer known features says nothing."""


class CategoryWeights(Value, frozen=True):
    """`words`: for each hashed feature pairs of bytes, the number of a category and its weight + 128, in `scale`.
    `line`: float16 numbers, a row for each of the encoder's dimensions and one for the bias, a column for each
    category, or for each bend where `through` leads on to the categories, as in `Line`; `sayings`: the CRC-32 of what
    the line was learned from."""

    categories: tuple[str, ...] = ()
    bias: tuple[float, ...] = ()
    scale: float = 1.0
    words: dict[int, bytes] = {}
    line: bytes = b""
    sayings: frozenset[int] = frozenset()
    through: bytes = b""

    @property
    def by_meaning(self) -> Line | None:
        return Line(kinds=self.categories, numbers=self.line, through=self.through) if self.line else None

    def knows(self, saying: str) -> bool:
        """Whether this sentence was among those that were learned from."""
        return crc32(saying.encode()) in self.sayings


def lessons_say(weights: CategoryWeights, folded: str) -> dict[str, float]:
    """How far the words speak for each category beyond chance, 0 to 1: 1 where they leave no doubt."""
    totals = word_totals(weights, features(folded, {}))
    return {} if totals is None else beyond_chance(dict(zip(weights.categories, totals, strict=True)))


def word_totals(weights: CategoryWeights, signs: Mapping[int, float]) -> list[float] | None:
    """The logit of each category, by the hashed words alone; None where too few of them are known."""
    found = {place: weight for place, weight in signs.items() if place in weights.words}
    if len(found) < SHORTEST:
        return None
    totals = list(weights.bias)
    for place, weight in found.items():
        row, scaled = weights.words[place], weight * weights.scale
        for category, much in zip(row[::2], row[1::2], strict=True):
            totals[category] += scaled * (much - 128)
    return totals


def beyond_chance(totals: Mapping[str, float]) -> dict[str, float]:
    """The logits of a softmax as shares of certainty, those above an even guess only; the nameless kind, what stands in
    every letter, takes its share and is left out."""
    top = max(totals.values())
    whole = log(sum(exp(total - top) for total in totals.values())) + top
    even = log(len(totals))
    return {name: 1 + (total - whole) / even for name, total in totals.items() if name and total - whole > -even}


def telling(weights: CategoryWeights, folded: str, category: str) -> list[tuple[int, int]]:
    """Where the words stand that speak most for a category, loudest first, three at most."""
    number = weights.categories.index(category) if category in weights.categories else None
    if number is None:
        return []
    return words_by_loudness(folded, lambda place: _weight(weights.words.get(place, b""), number))


def _weight(row: bytes, number: int) -> float:
    return next((row[at + 1] - 128.0 for at in range(0, len(row), 2) if row[at] == number), 0.0)
