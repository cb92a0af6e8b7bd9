"""Learns small nets from sentence vectors to kinds, several beside each other whose mean speaks, the same every time:
by Adam's descent, with numbers and bends left out by chance, so that no single one is leant upon."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from learn_bends import Bends
from numpy.typing import NDArray

Numbers = NDArray[np.float32]
NETS, BENDS, TURNS, BATCH, STRIDE = 2, 256, 25, 256, 0.002
UNHEARD, DROPPED = 0.3, 0.3
"""Shares of a vector's numbers and of the bends that are left out each time."""
SHRINK, DOUBT = 0.01, 0.05
"""How fast weights are drawn to nothing; how much of the certainty a lesson lends to all kinds alike."""
MEMORY, LONG_MEMORY = 0.9, 0.999


class _Net(NamedTuple):
    inner: Numbers
    inner_bias: Numbers
    outer: Numbers
    outer_bias: Numbers


def learned(vectors: Numbers, wanted: NDArray[np.intp], kinds: int) -> Bends:
    """All nets as one, whose bends stand side by side."""
    mean, spread = vectors.mean(axis=0), vectors.std(axis=0) + 1e-6
    given = ((vectors - mean) / spread).astype(np.float32)
    nets = [_net(given, wanted, kinds, seed) for seed in range(1, NETS + 1)]
    inner = np.hstack([net.inner / spread[:, None] for net in nets])
    bias = np.hstack([net.inner_bias - (mean / spread) @ net.inner for net in nets])
    outer = np.vstack([net.outer for net in nets]) / NETS
    outer_bias = np.mean([net.outer_bias for net in nets], axis=0)
    return Bends(np.vstack([inner, bias]).astype(float), np.vstack([outer, outer_bias]).astype(float))


def _net(given: Numbers, wanted: NDArray[np.intp], kinds: int, seed: int) -> _Net:
    chance = np.random.default_rng(seed)
    size = given.shape[1]
    net = _Net(
        _drawn(chance, np.sqrt(2 / size), (size, BENDS)),
        np.zeros(BENDS, np.float32),
        _drawn(chance, np.sqrt(1 / BENDS), (BENDS, kinds)),
        np.zeros(kinds, np.float32),
    )
    sure = np.full((len(given), kinds), DOUBT / kinds, np.float32)
    sure[np.arange(len(given)), wanted] += 1 - DOUBT
    means, spreads = ([np.zeros_like(part) for part in net] for _ in range(2))
    turns, turn = TURNS * (len(given) // BATCH + 1), 0
    for _ in range(TURNS):
        order = chance.permutation(len(given))
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            turn += 1
            slopes = _slopes(net, given[chosen], sure[chosen], chance)
            _step(net, slopes, means, spreads, turn, STRIDE * (1 - turn / (turns + 1)))
    return net


def _slopes(net: _Net, given: Numbers, sure: Numbers, chance: np.random.Generator) -> _Net:
    """Which way lies more error."""
    given = given * _kept(chance, given.shape, UNHEARD)
    before = given @ net.inner + net.inner_bias
    kept = _kept(chance, before.shape, DROPPED)
    bent = np.maximum(before, 0) * kept
    told = bent @ net.outer + net.outer_bias
    told = np.exp(told - told.max(axis=1, keepdims=True))
    error = (told / told.sum(axis=1, keepdims=True) - sure) / len(given)
    back = (error @ net.outer.T) * (before > 0) * kept
    return _Net(given.T @ back, back.sum(axis=0), bent.T @ error, error.sum(axis=0))


def _step(net: _Net, slopes: _Net, means: list[Numbers], spreads: list[Numbers], turn: int, stride: float) -> None:
    for part, slope, mean, spread in zip(net, slopes, means, spreads, strict=True):
        mean *= MEMORY
        mean += (1 - MEMORY) * slope
        spread *= LONG_MEMORY
        spread += (1 - LONG_MEMORY) * slope * slope
        step = mean / (1 - MEMORY**turn) / (np.sqrt(spread / (1 - LONG_MEMORY**turn)) + 1e-8)
        part -= stride * (step + (SHRINK * part if part.ndim > 1 else 0))


def _drawn(chance: np.random.Generator, width: float, shape: tuple[int, int]) -> Numbers:
    drawn: Numbers = (width * chance.standard_normal(shape)).astype(np.float32)
    return drawn


def _kept(chance: np.random.Generator, shape: tuple[int, ...], left_out: float) -> Numbers:
    kept: Numbers = ((chance.random(shape, dtype=np.float32) > left_out) / (1 - left_out)).astype(np.float32)
    return kept
