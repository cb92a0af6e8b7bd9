"""Learns from the department's own confirmations, and says whether that beats the cues on confirmations held out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from zlib import crc32

from drafter.model.case import Case
from drafter.model.category import ClassifyRules
from drafter.model.learned import Example, HeldOut, LearnedModel, features
from drafter.model.phrases import folded
from drafter.model.surroundings import Surroundings
from drafter.steps.classify import categorised, cues_heard

AT_LEAST = 50
"""Confirmed cases below which nothing is learned."""
_FOLDS = 5
_ROUNDS = 6
_SETTLED = 2
"""Rounds after which the weights are averaged."""
_RATE = 1.0
_SHRINK = 0.02
_SEED = 7
_SEEN = 2
"""A feature seen in fewer examples than this says nothing about the next one."""


def train(examples: Sequence[Example], rules: ClassifyRules) -> LearnedModel | None:
    """A linear model of the main categories, or None while there are too few examples, or only one category."""
    usable = _usable(examples, rules)
    categories = tuple(sorted({category for _, category in usable}))
    if len(usable) < AT_LEAST or len(categories) < 2:
        return None
    heard = [features(folded(text), cues_heard(Case(text=text), rules)) for text, _ in usable]
    wanted = [categories.index(category) for _, category in usable]
    weights, bias = _fitted(_common(heard), wanted, len(categories))
    return LearnedModel(categories=categories, weights=weights, bias=bias, examples=len(usable))


def held_out(examples: Sequence[Example], rules: ClassifyRules) -> HeldOut:
    """How often the main category is right on examples the model has not seen, without and with it.

    Five times, each time another fifth is held out; which one an example falls into depends on its text alone.
    """
    usable = [Example(text=text, categories=(category,)) for text, category in _usable(examples, rules)]
    before = after = 0
    for fold in range(_FOLDS):
        kept = [example for example in usable if _fold(example) != fold]
        asked = [example for example in usable if _fold(example) == fold]
        before += _right(asked, rules, None)
        after += _right(asked, rules, train(kept, rules))
    n = len(usable) or 1
    return HeldOut(before=before / n, after=after / n, n=len(usable))


def learned_where_it_wins(examples: Sequence[Example], rules: ClassifyRules) -> tuple[LearnedModel | None, HeldOut]:
    """The model to use (None: the cues are as good, or there is too little to learn from), and the figures."""
    figures = held_out(examples, rules)
    return (train(examples, rules) if figures.wins else None), figures


def _usable(examples: Sequence[Example], rules: ClassifyRules) -> list[tuple[str, str]]:
    """Text and main category as it is called today; a text confirmed again counts as confirmed last."""
    named = {example.text: rules.resolve(example.categories[0]) for example in examples if example.categories}
    return list(named.items())


def _fold(example: Example) -> int:
    return crc32(example.text.encode()) % _FOLDS


def _right(examples: Sequence[Example], rules: ClassifyRules, model: LearnedModel | None) -> int:
    around = Surroundings(learned=model)
    return sum(
        next((match.id for match in categorised(Case(text=example.text), rules, around)), None) == example.categories[0]
        for example in examples
    )


def _common(heard: Sequence[Mapping[int, float]]) -> list[dict[int, float]]:
    counted: dict[int, int] = {}
    for found in heard:
        for place in found:
            counted[place] = counted.get(place, 0) + 1
    return [{place: weight for place, weight in found.items() if counted[place] >= _SEEN} for found in heard]


def _fitted(
    heard: Sequence[Mapping[int, float]], wanted: Sequence[int], classes: int
) -> tuple[dict[int, tuple[float, ...]], tuple[float, ...]]:
    """Multinomial logistic regression by stochastic descent; the same every time."""
    import numpy as np

    places = sorted({place for found in heard for place in found})
    row = {place: number for number, place in enumerate(places)}
    seen = [np.array([row[place] for place in found], dtype=np.intp) for found in heard]
    values = [np.array(list(found.values())) for found in heard]
    weights, bias = np.zeros((len(places), classes)), np.zeros(classes)
    total, total_bias = np.zeros_like(weights), np.zeros_like(bias)
    turns = np.random.default_rng(_SEED)
    for turn in range(_ROUNDS):
        rate = _RATE / (1 + 0.3 * turn)
        for number in turns.permutation(len(heard)):
            step = rate * _error(np, values[number] @ weights[seen[number]] + bias, wanted[number])
            weights[seen[number]] -= np.outer(values[number], step)
            bias -= 0.1 * step
        weights *= 1 - rate * _SHRINK
        if turn >= _SETTLED:
            total += weights / (_ROUNDS - _SETTLED)
            total_bias += bias / (_ROUNDS - _SETTLED)
    rounded = {place: tuple(round(float(value), 3) for value in total[number]) for place, number in row.items()}
    return rounded, tuple(round(float(value), 3) for value in total_bias)


def _error(np: Any, opinions: Any, wanted: int) -> Any:
    """By how much each category's probability is too high."""
    shares = np.exp(opinions - opinions.max())
    shares /= shares.sum()
    shares[wanted] -= 1
    return shares
