"""Learns a small net from sentence vectors to kinds: one layer of bends, by Adam's descent, the same every time."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
BENDS, TURNS, BATCH, STRIDE, DROPPED, SHRINK, WIDTH, SEED = 128, 15, 128, 0.003, 0.5, 0.003, 4.0, 11
MEMORY, LONG_MEMORY = 0.9, 0.99


class Bends(NamedTuple):
    """`first`: a row for each dimension and the bias, a column for each bend; `second`: from those to the kinds."""

    first: Numbers
    second: Numbers

    def told(self, vectors: Numbers) -> Numbers:
        told: Numbers = _along(np.maximum(_along(vectors, self.first), 0.0), self.second)
        return told

    def packed(self, share: float) -> tuple[bytes, bytes]:
        """As `Line` keeps them; `share`: how loudly they speak."""
        return self.first.astype("<f2").tobytes(), (share * self.second).astype("<f2").tobytes()


def unpacked(first: bytes, second: bytes, kinds: int) -> Bends:
    inner, outer = (np.frombuffer(part, "<f2").astype(float) for part in (first, second))
    through = outer.reshape(-1, kinds)
    return Bends(inner.reshape(-1, len(through) - 1), through)


def learned(vectors: Numbers, wanted: NDArray[np.intp], kinds: int) -> Bends:
    chance = np.random.default_rng(SEED)
    size = vectors.shape[1]
    parts = [
        np.vstack([chance.normal(0, WIDTH / np.sqrt(size), (size, BENDS)), np.zeros(BENDS)]),
        np.vstack([chance.normal(0, 0.1, (BENDS, kinds)), np.zeros(kinds)]),
    ]
    means, spreads = ([np.zeros_like(part) for part in parts] for _ in range(2))
    batches, turn = TURNS * (len(vectors) // BATCH + 1), 0
    for _ in range(TURNS):
        order = chance.permutation(len(vectors))
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            kept = (chance.random((len(chosen), BENDS)) > DROPPED) / (1 - DROPPED)
            slopes = _slopes(Bends(parts[0], parts[1]), vectors[chosen], np.eye(kinds)[wanted[chosen]], kept)
            turn += 1
            stride = STRIDE * (1 - turn / (batches + 1))
            for at, slope in enumerate(slopes):
                means[at] = MEMORY * means[at] + (1 - MEMORY) * slope
                spreads[at] = LONG_MEMORY * spreads[at] + (1 - LONG_MEMORY) * slope * slope
                step = means[at] / (1 - MEMORY**turn) / (np.sqrt(spreads[at] / (1 - LONG_MEMORY**turn)) + 1e-8)
                parts[at] = parts[at] - stride * step
                parts[at][:-1] *= 1 - stride * SHRINK / STRIDE
    return Bends(parts[0], parts[1])


def _slopes(bends: Bends, vectors: Numbers, wanted: Numbers, kept: Numbers) -> tuple[Numbers, Numbers]:
    """Which way lies more error; `kept`: the bends that are not dropped this time, for each vector."""
    before = _along(vectors, bends.first)
    bent = np.maximum(before, 0.0) * kept
    told = np.exp(_along(bent, bends.second) - _along(bent, bends.second).max(axis=1, keepdims=True))
    error = (told / told.sum(axis=1, keepdims=True) - wanted) / len(vectors)
    back = (error @ bends.second[:-1].T) * kept * (before > 0)
    return _sloped(vectors, back), _sloped(bent, error)


def _sloped(given: Numbers, error: Numbers) -> Numbers:
    return np.vstack([given.T @ error, error.sum(axis=0)])


def _along(given: Numbers, weights: Numbers) -> Numbers:
    along: Numbers = given @ weights[:-1] + weights[-1]
    return along
