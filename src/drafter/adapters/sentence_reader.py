"""A small transformer that was taught to judge sentences, read from one file and worked with numpy alone.

Its weights are whole numbers of eight bits with a scale for each column; they are made wide only while a layer is at
work, and stay in their file otherwise, so that it needs little room.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from weakref import finalize

import numpy as np
from numpy.typing import NDArray

from drafter.adapters.word_pieces import WordPieces

Numbers = NDArray[np.float32]
LONGEST = 64
"""Word pieces of a text that are read, where the reader's file says no other number."""
_TOGETHER = 200
"""Word pieces that are worked at in one go."""
_LEAST = 1e-12


class _OnDisk:
    """Tables of eight-bit numbers, one behind the other, that stay in their file: a letter needs few rows of the words,
    and a layer its own only while it is at work."""

    def __init__(self, path: Path) -> None:
        self._raw = path.open("rb")
        finalize(self, self._raw.close)

    def rows(self, numbers: NDArray[np.intp], width: int) -> NDArray[np.int8]:
        """Of the first table, which are the words."""
        different, back = np.unique(numbers, return_inverse=True)
        rows: NDArray[np.int8] = np.stack([self.table(int(one) * width, (width,)) for one in different])[back]
        return rows

    def table(self, start: int, shape: tuple[int, ...]) -> NDArray[np.int8]:
        self._raw.seek(start)
        return np.frombuffer(self._raw.read(math.prod(shape)), np.int8).reshape(shape)


class _Narrow(NamedTuple):
    """Weights of eight bits; `scale` and `bias` of each column."""

    disk: _OnDisk
    start: int
    shape: tuple[int, ...]
    scale: Numbers
    bias: Numbers

    def of(self, given: Numbers) -> Numbers:
        told: Numbers = given @ self.disk.table(self.start, self.shape).astype(np.float32)
        told *= self.scale
        told += self.bias
        return told


class _Layer(NamedTuple):
    attend: _Narrow
    after_attending: _Narrow
    levelled: Numbers
    widen: _Narrow
    narrow: _Narrow
    levelled_last: Numbers


@lru_cache(maxsize=2)
def _known_pieces(names: bytes) -> WordPieces:
    """Readers that know the same pieces share them."""
    return WordPieces(names.decode().split("\n"))


class SentenceReader:
    """Raises OSError, EOFError, KeyError, ValueError or BadZipFile where the file is none of a reader."""

    def __init__(self, path: Path) -> None:
        self._disk = _OnDisk(path.with_suffix(".tables"))
        with path.open("rb") as raw, np.load(raw) as file:
            self.kinds = tuple(bytes(file["kinds"]).decode().split("\n"))
            self.pieces = _known_pieces(bytes(file["pieces"]))
            self._scale = file["words_scale"].astype(np.float32)
            self._places = file["places"].astype(np.float32)
            self._first = file["first_level"].astype(np.float32)
            self._heads = int(file["heads"])
            self._longest = int(file["longest"]) if "longest" in file else LONGEST
            self._layers = [_layer(file, self._disk, number) for number in range(int(file["layers"]))]
            self._judge = _narrow(file, self._disk, "judge")
        self._disk.table(self._judge.start, self._judge.shape)  # the last of them: the file is whole

    def told(self, texts: Sequence[str]) -> Numbers:
        """A row for each text, a number (a logit) for each of `kinds`."""
        asked = [self.pieces.numbers(text, self._longest) for text in texts]
        told = np.empty((len(texts), len(self.kinds)), np.float32)
        for some in _in_portions(asked):
            heard, ends = self.heard([asked[at] for at in some])
            starts = np.concatenate([[0], ends[:-1]])
            means = np.add.reduceat(heard, starts, axis=0) / (ends - starts)[:, None]
            told[some] = self._judge.of(np.hstack([means, heard[starts]]).astype(np.float32))
        return told

    def heard(self, texts: Sequence[Sequence[int]]) -> tuple[Numbers, NDArray[np.intp]]:
        """What stands for each word piece in its place, one text behind the other, and where each text ends."""
        ends = np.cumsum([len(one) for one in texts])
        pieces = np.concatenate([np.asarray(one) for one in texts])
        places = np.concatenate([np.arange(len(one)) for one in texts])
        state = self._disk.rows(pieces, self._places.shape[1]) * self._scale[pieces, None] + self._places[places]
        state = _levelled(state.astype(np.float32), self._first)
        for layer in self._layers:
            state = self._through(layer, state, ends)
        return state, ends

    def _through(self, layer: _Layer, state: Numbers, ends: NDArray[np.intp]) -> Numbers:
        asked = layer.attend.of(state)
        seen = np.empty_like(state)
        start = 0
        for end in ends:
            seen[start:end] = self._attended(asked[start:end])
            start = end
        state = _levelled(state + layer.after_attending.of(seen), layer.levelled)
        return _levelled(state + layer.narrow.of(_bent(layer.widen.of(state))), layer.levelled_last)

    def _attended(self, asked: Numbers) -> Numbers:
        """Each piece takes of the others by how much it asks for them, in each head by itself."""
        length, width = len(asked), asked.shape[1] // 3
        ask, key, value = asked.reshape(length, 3, self._heads, -1).transpose(1, 2, 0, 3)
        share = ask @ key.transpose(0, 2, 1) / np.sqrt(np.float32(width / self._heads))
        share = np.exp(share - share.max(axis=2, keepdims=True))
        share /= share.sum(axis=2, keepdims=True)
        seen: Numbers = (share @ value).transpose(1, 0, 2).reshape(length, width)
        return seen


def _in_portions(asked: Sequence[Sequence[int]]) -> list[list[int]]:
    portions: list[list[int]] = [[]]
    room = _TOGETHER
    for number, one in enumerate(asked):
        if len(one) > room and portions[-1]:
            portions.append([])
            room = _TOGETHER
        portions[-1].append(number)
        room -= len(one)
    return portions if asked else []


def _layer(file: np.lib.npyio.NpzFile, disk: _OnDisk, number: int) -> _Layer:
    attend, after, widen, narrow = (
        _narrow(file, disk, f"{number}.{name}") for name in ("attend", "after", "widen", "narrow")
    )
    level, last_level = (file[f"{number}.{name}"].astype(np.float32) for name in ("level", "last_level"))
    return _Layer(attend, after, level, widen, narrow, last_level)


def _narrow(file: np.lib.npyio.NpzFile, disk: _OnDisk, name: str) -> _Narrow:
    start, *shape = (int(one) for one in file[f"{name}_place"])
    scale, bias = (file[f"{name}_{part}"].astype(np.float32) for part in ("scale", "bias"))
    return _Narrow(disk, start, tuple(shape), scale, bias)


def _levelled(rows: Numbers, scale_and_shift: Numbers) -> Numbers:
    centred = rows - rows.mean(axis=1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=1, keepdims=True) + _LEAST)
    levelled: Numbers = centred / spread * scale_and_shift[0] + scale_and_shift[1]
    return levelled


def _bent(rows: Numbers) -> Numbers:
    """The Gaussian error linear unit, by its usual approximation (Hendrycks and Gimpel 2016)."""
    bent: Numbers = (
        np.float32(0.5)
        * rows
        * (1 + np.tanh(np.float32(0.7978845608) * (rows + np.float32(0.044715) * rows * rows * rows)))
    )
    return bent
