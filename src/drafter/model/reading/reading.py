"""A reading: where in a text a value stands, the words, and what they mean."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable
from functools import lru_cache
from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")
_PLAIN = str.maketrans("\u00a0\u2009\u202f\u2007０１２３４５６７８９％：", "    0123456789%:")


@lru_cache(maxsize=16)
def plain(text: str) -> str:
    """The same length, with ordinary spaces, digits and colons: patterns then need no Unicode word boundaries.

    Remembered for a few texts, because a dozen readers ask for the same letter.
    """
    return text.translate(_PLAIN)


class Reading(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """Indices into the text read (Python string indices). `also`: what else the words may mean (9/3, a bare $)."""

    start: int
    end: int
    text: str
    value: T
    also: tuple[T, ...] = ()
    about: bool = False
    """True for "about £80", "over five hours": near the value, not exactly it."""


def read_at(text: str, start: int, end: int, value: T, also: tuple[T, ...] = (), about: bool = False) -> Reading[T]:
    return Reading(start=start, end=end, text=text[start:end], value=value, also=also, about=about)


def without_overlaps(readings: Iterable[Reading[T]]) -> tuple[Reading[T], ...]:
    """In order of the text; of two that overlap the longer stays, of two as long the first named."""
    kept: list[Reading[T]] = []
    starts: list[int] = []
    for reading in sorted(readings, key=lambda one: one.start - one.end):
        at = bisect(starts, reading.start)
        free_before = at == 0 or kept[at - 1].end <= reading.start
        if free_before and (at == len(kept) or reading.end <= kept[at].start):
            kept.insert(at, reading)
            starts.insert(at, reading.start)
    return tuple(kept)
