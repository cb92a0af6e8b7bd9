"""Learns what named signs say for each of a few kinds: multinomial logistic regression by Adam's descent."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
TURNS, STRIDE, TRUST, MEMORY, LONG_MEMORY = 200, 0.05, 0.1, 0.9, 0.99
"""`TRUST`: how far a sign is believed that few clauses showed."""


class _Shown:
    """Which sign stands in which clause, in the order of clauses and in the order of signs."""

    def __init__(self, shown: Sequence[Collection[str]], signs: Sequence[str]) -> None:
        row = {sign: number for number, sign in enumerate(signs)}
        pairs = [(at, row[sign]) for at, one in enumerate(shown) for sign in sorted(one) if sign in row]
        clauses, self._signs = np.array(pairs, dtype=np.intp).T
        order = np.argsort(self._signs, kind="stable")
        self._clauses = clauses[order]
        self._by_clause = _Sums(clauses, len(shown))
        self._by_sign = _Sums(self._signs[order], len(signs))

    def along(self, weights: Numbers) -> Numbers:
        return self._by_clause.of(weights[self._signs])

    def back(self, error: Numbers) -> Numbers:
        return self._by_sign.of(error[self._clauses])


class _Sums:
    """Rows that follow one another under one number, summed for each number."""

    def __init__(self, numbers: NDArray[np.intp], size: int) -> None:
        self._size = size
        self._starts = np.flatnonzero(np.diff(numbers, prepend=-1))
        self._numbers = numbers[self._starts]

    def of(self, rows: Numbers) -> Numbers:
        summed = np.zeros((self._size, rows.shape[1]))
        summed[self._numbers] = np.add.reduceat(rows, self._starts, axis=0)
        return summed


def learned(
    shown: Sequence[Collection[str]], kinds: Sequence[int], signs: Sequence[str], many: int
) -> tuple[Numbers, Numbers]:
    """A row for each of `signs`, and the bias; the same every time."""
    given, wanted = _Shown(shown, signs), np.eye(many)[list(kinds)]
    weights, mean, spread = (np.zeros((len(signs) + 1, many)) for _ in range(3))
    for turn in range(1, TURNS + 1):
        told = given.along(weights[:-1]) + weights[-1]
        told = np.exp(told - told.max(axis=1, keepdims=True))
        error = told / told.sum(axis=1, keepdims=True) - wanted
        slope = np.vstack([given.back(error) + weights[:-1] / TRUST, error.sum(axis=0)]) / len(wanted)
        mean = MEMORY * mean + (1 - MEMORY) * slope
        spread = LONG_MEMORY * spread + (1 - LONG_MEMORY) * slope * slope
        stride = STRIDE * (1 - turn / (TURNS + 1)) / (1 - MEMORY**turn)
        weights = weights - stride * mean / (np.sqrt(spread / (1 - LONG_MEMORY**turn)) + 1e-9)
    return weights[:-1], weights[-1]
