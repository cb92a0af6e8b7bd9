"""A reading: where in a text a value stands, the words, and what they mean."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, wraps
from itertools import pairwise
from typing import Any, Generic, TypeVar, cast

import msgspec

from drafter.model import lazy_re as re
from drafter.model.anchors import stands_in
from drafter.model.clauses import clauses_in, stays_in_clause

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])
_Key = tuple[int, str]
"""A pattern by its flags and words."""
REMEMBERED = 2048
"""Paragraphs per reader; a letter has a dozen."""
_TEXTS = 24
"""Texts of several paragraphs per reader: a case has a few, and a dozen rules ask for the same letter."""
_PLAIN = str.maketrans("\u00a0\u2009\u202f\u2007０１２３４５６７８９％：", "    0123456789%:")


@lru_cache(maxsize=16)
def plain(text: str) -> str:
    """The same length, with ordinary spaces, digits and colons: patterns then need no Unicode word boundaries.

    Remembered for a few texts, because a dozen readers ask for the same letter.
    """
    return text.translate(_PLAIN)


_HAN = re.compile("[\u4e00-\u9fff]")


def has_han(text: str) -> bool:
    """Whether a Chinese character stands in the text: without one, no Chinese pattern need be tried."""
    return _HAN.search(text) is not None


_LATIN_WORD = re.compile(r"[A-Za-zÀ-ž]+")


def is_chinese(text: str) -> bool:
    """Whether a sentence is Chinese: an English one may well name 陳美玲, and a Chinese one a code."""
    return has_han(text) and len(_HAN.findall(text)) > len(_LATIN_WORD.findall(text))


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


def matches_in(pattern: re.Pattern[str], text: str) -> tuple[re.Match[str], ...]:
    """Every match, remembered: what the customer wrote is asked again at each change of the letter."""
    return _matches(pattern.pattern, pattern.flags, text)  # a pattern is hashed anew each time, its words are not


@lru_cache(maxsize=REMEMBERED)
def _matches(words: str, flags: int, text: str) -> tuple[re.Match[str], ...]:
    return tuple(re.compile(words, flags).finditer(text))


_BLOCK = re.compile(r"[^\n]+(?:\n(?!\n)[^\n]*)*")
"""What stands between blank lines."""


def by_paragraph(reader: F) -> F:
    """The reader, remembering texts and paragraphs: after a change only the changed paragraph is read again. For
    readers whose readings never reach over a blank line; their other arguments must be hashable."""
    remembered = lru_cache(maxsize=REMEMBERED)(reader)

    @lru_cache(maxsize=_TEXTS)
    def of_several(text: str, *args: Any, **kwargs: Any) -> tuple[Reading[Any], ...]:
        found: list[Reading[Any]] = []
        for start, block in blocks_in(text):  # a plain loop: this runs for every reader at each key
            readings = remembered(block, *args, **kwargs)
            if readings:
                found += [_moved(one, start) for one in readings] if start else readings
        return tuple(found)

    @wraps(reader)
    def read(text: str, *args: Any, **kwargs: Any) -> tuple[Reading[Any], ...]:
        found: tuple[Reading[Any], ...] = (of_several if "\n" in text else remembered)(text, *args, **kwargs)
        return found

    return cast(F, read)


_SEAM = re.compile(r"[.!?] (?<=[a-z]{5}..)(?<!day..)(?<!thurs..)(?=[A-Z][a-z]|[AI] )")
"""Between two sentences for sure: no abbreviation, no figure, no weekday before its date."""


def by_stretch(reader: F) -> F:
    """As `by_paragraph`, and of a changed paragraph only the changed sentences are read again. For readers whose
    readings never reach over a full stop behind a word, and which look at nothing beyond it."""
    remembered = lru_cache(maxsize=REMEMBERED)(reader)

    @wraps(reader)
    def read(text: str, *args: Any, **kwargs: Any) -> tuple[Reading[Any], ...]:
        found: list[Reading[Any]] = []
        for start, part in stretches_in(text):
            found += [_moved(one, start) for one in remembered(part, *args, **kwargs)]
        return tuple(found)

    return by_paragraph(cast(F, read))


@lru_cache(maxsize=256)
def stretches_in(text: str) -> tuple[tuple[int, str], ...]:
    """A paragraph cut where surely one sentence ends and another begins, each part with its place."""
    starts = [0, *(found.end() for found in _SEAM.finditer(text)), len(text) + 1]
    return tuple((start, text[start : after - 1]) for start, after in pairwise(starts))


def found_in(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The pattern's matches, paragraph by paragraph; one in which it was not found before is not tried again.

    For a letter that is being written, and patterns whose matches never reach over a blank line.
    """
    key = (pattern.flags, pattern.pattern)  # a pattern is hashed anew at each look, its words are not
    for start, passage in _passages(text):
        stands = passage.tried.get(key)
        if passage.has(pattern, key) if stands is None else stands:
            yield from pattern.finditer(text, start, start + len(passage.text))


@lru_cache(maxsize=256)
def blocks_in(text: str) -> tuple[tuple[int, str], ...]:
    """The paragraphs between blank lines, each with its place."""
    return tuple((found.start(), found.group()) for found in _BLOCK.finditer(text))


class _Passage:
    """A paragraph that remembers which patterns stand in it."""

    def __init__(self, text: str) -> None:
        self.text, self._lower = text, text.lower()
        self.tried: dict[_Key, bool] = {}
        self._parts = tuple(_part(one.text, one.first) for one in clauses_in(text))

    def has(self, pattern: re.Pattern[str], key: _Key) -> bool:
        """Looked for in the clauses that were not looked through before, where no match can reach over a full stop."""
        stands = False
        if not stays_in_clause(pattern.pattern):
            stands = stands_in(pattern.pattern, self._lower) and pattern.search(self.text) is not None
        else:
            for part in self._parts:  # a plain loop: this runs for every pattern at each key
                known = part.tried.get(key)
                if part.has(pattern, key) if known is None else known:
                    stands = True
                    break
        self.tried[key] = stands
        return stands


class _Part:
    """A clause that remembers which patterns stand in it."""

    def __init__(self, text: str, first: int) -> None:
        self._text, self._lower, self._first = text, text.lower(), first
        self.tried: dict[_Key, bool] = {}

    def has(self, pattern: re.Pattern[str], key: _Key) -> bool:
        stands = stands_in(pattern.pattern, self._lower) and pattern.search(self._text, self._first) is not None
        self.tried[key] = stands
        return stands


_passage = lru_cache(maxsize=512)(_Passage)
_part = lru_cache(maxsize=4096)(_Part)


@lru_cache(maxsize=256)
def _passages(text: str) -> tuple[tuple[int, _Passage], ...]:
    return tuple((start, _passage(block)) for start, block in blocks_in(text))


def _moved(reading: Reading[T], by: int) -> Reading[T]:
    return msgspec.structs.replace(reading, start=reading.start + by, end=reading.end + by) if by else reading
