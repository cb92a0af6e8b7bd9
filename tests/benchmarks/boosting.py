"""Small boosted trees by numpy alone: the same rows give the same trees on every machine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Places = NDArray[np.intp]
DEPTH = 3
TURNS, RATE = 80, 0.08
BINS = 24
"""Steps into which the values of a sign are cut."""
LEAST, CAUTION = 5.0, 5.0
"""How much must stand on each side of a cut, by its curve, and how far a leaf is drawn to naught."""
NOWHERE = 1e9
"""A cut under which everything lies."""


class Tree(NamedTuple):
    """A full binary tree: of node n the next are 2n + 1 and, above its cut, 2n + 2."""

    signs: tuple[int, ...]
    cuts: tuple[float, ...]
    leaves: tuple[float, ...]


def grown(table: Numbers, wanted: Numbers, counts: Numbers) -> tuple[float, list[Tree]]:
    """What all start from, and the trees that move it nearer to what is wanted (0 or 1), one after another."""
    cuts = [_cuts(column) for column in table.T]
    steps = np.stack([np.searchsorted(own, column) for own, column in zip(cuts, table.T, strict=True)], axis=1)
    likely = float((counts * wanted).sum() / counts.sum())
    start = float(np.log(likely / (1 - likely)))
    odds = np.full(len(table), start)
    trees: list[Tree] = []
    for _ in range(TURNS):
        chance = 1 / (1 + np.exp(-odds))
        slope, curve = counts * (wanted - chance), counts * chance * (1 - chance)
        tree, moved = _tree(steps, cuts, slope, curve)
        trees.append(tree)
        odds = odds + moved
    return start, trees


def told(start: float, trees: Sequence[Tree], table: Numbers) -> Numbers:
    odds = np.full(len(table), start)
    rows = np.arange(len(table))
    for tree in trees:
        at = np.zeros(len(table), dtype=np.intp)
        signs, cuts = np.array(tree.signs), np.array(tree.cuts)
        for _ in range(DEPTH):
            at = 2 * at + 1 + (table[rows, signs[at]] > cuts[at])
        odds += np.array(tree.leaves)[at - len(tree.cuts)]
    return odds


def _cuts(column: Numbers) -> Numbers:
    """Between the values, about as many on each side of one as of the next; rounded as they are written."""
    values = np.unique(np.round(column, 4))
    if len(values) > BINS:
        values = np.unique(np.quantile(column, np.linspace(0, 1, BINS + 1)))
    return np.unique(np.round((values[1:] + values[:-1]) / 2, 3))


def _tree(steps: Places, cuts: Sequence[Numbers], slope: Numbers, curve: Numbers) -> tuple[Tree, Numbers]:
    inner = 2**DEPTH - 1
    signs, bounds, leaves = [0] * inner, [NOWHERE] * inner, [0.0] * (inner + 1)
    moved = np.zeros(len(steps))
    held: list[Places] = [np.arange(len(steps)), *(np.arange(0) for _ in range(2 * inner))]
    for node in range(inner):
        rows = held[node]
        best = max(_splits(steps[rows], cuts, slope[rows], curve[rows]), default=None)
        high = np.zeros(len(rows), dtype=bool)
        if best is not None and best[0] > 0:
            sign, step = -best[1], -best[2]
            signs[node], bounds[node] = sign, float(cuts[sign][step])
            high = steps[rows, sign] > step
        held[2 * node + 1], held[2 * node + 2] = rows[~high], rows[high]
    for leaf, rows in enumerate(held[inner:]):
        leaves[leaf] = round(RATE * float(slope[rows].sum() / (curve[rows].sum() + CAUTION)), 4)
        moved[rows] = leaves[leaf]
    return Tree(tuple(signs), tuple(bounds), tuple(leaves)), moved


def _splits(steps: Places, cuts: Sequence[Numbers], slope: Numbers, curve: Numbers) -> Iterator[tuple[float, int, int]]:
    """Of each sign its best cut: what it gains, which sign (negative, so that the first wins), and after which step."""
    whole, weight = slope.sum(), curve.sum()
    for sign, own in enumerate(cuts):
        if not len(own):
            continue
        low = np.bincount(steps[:, sign], slope, minlength=len(own) + 1)[:-1].cumsum()
        under = np.bincount(steps[:, sign], curve, minlength=len(own) + 1)[:-1].cumsum()
        gain = low**2 / (under + CAUTION) + (whole - low) ** 2 / (weight - under + CAUTION)
        gain[(under < LEAST) | (weight - under < LEAST)] = -np.inf
        step = int(gain.argmax())
        yield round(float(gain[step] - whole**2 / (weight + CAUTION)), 9), -sign, -step
