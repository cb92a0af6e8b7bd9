"""Learns from the department's own confirmations, and says whether that beats the cues on confirmations held out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple
from zlib import crc32

from drafter.model.case import Case
from drafter.model.category import ClassifyRules
from drafter.model.learned import Example, HeldOut, LearnedModel, features
from drafter.model.phrases import folded
from drafter.steps.classify import cues_heard, main_category, weighed_untaught

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


class Studied(NamedTuple):
    """One confirmation made ready to learn from: what each category weighs untaught, its features, and what it is
    about."""

    text: str
    category: str
    total: Mapping[str, float]
    found: Mapping[int, float]

    @property
    def fold(self) -> int:
        """Which fifth it falls into; depends on its text alone."""
        return crc32(self.text.encode()) % _FOLDS


def train(examples: Sequence[Example], rules: ClassifyRules) -> LearnedModel | None:
    """A linear model of the main categories, or None while there are too few examples, or only one category."""
    return _model_of(_studied(examples, rules))


def held_out(examples: Sequence[Example], rules: ClassifyRules) -> HeldOut:
    """How often the main category is right on examples the model has not seen, without and with it.

    Five times, each time another fifth is held out.
    """
    return _held_out(_studied(examples, rules), rules)


def learned_where_it_wins(examples: Sequence[Example], rules: ClassifyRules) -> tuple[LearnedModel | None, HeldOut]:
    """The model to use (None: the cues are as good, or there is too little to learn from), and the figures."""
    studied = _studied(examples, rules)
    figures = _held_out(studied, rules)
    return (_model_of(studied) if figures.wins else None), figures


def _studied(examples: Sequence[Example], rules: ClassifyRules) -> list[Studied]:
    """By the category's name of today; a text confirmed again counts as confirmed last."""
    named = {example.text: rules.resolve(example.categories[0]) for example in examples if example.categories}
    return [
        Studied(text, category, weighed_untaught(case, rules), features(folded(text), cues_heard(case, rules)))
        for text, category in named.items()
        for case in (Case(text=text),)
    ]


def _model_of(studied: Sequence[Studied]) -> LearnedModel | None:
    categories = tuple(sorted({one.category for one in studied}))
    if len(studied) < AT_LEAST or len(categories) < 2:
        return None
    wanted = [categories.index(one.category) for one in studied]
    weights, bias = _fitted(_common([one.found for one in studied]), wanted, len(categories))
    return LearnedModel(categories=categories, weights=weights, bias=bias, examples=len(studied))


def _held_out(studied: Sequence[Studied], rules: ClassifyRules) -> HeldOut:
    before = after = 0
    for fold in range(_FOLDS):
        asked = [one for one in studied if one.fold == fold]
        model = _model_of([one for one in studied if one.fold != fold])
        before += _right(asked, rules, None)
        after += _right(asked, rules, model)
    n = len(studied) or 1
    return HeldOut(before=before / n, after=after / n, n=len(studied))


def _right(asked: Sequence[Studied], rules: ClassifyRules, model: LearnedModel | None) -> int:
    return sum(main_category(one.total, one.found, rules, model) == one.category for one in asked)


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
