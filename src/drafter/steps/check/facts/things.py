"""Everyday things in a text, by the families of the handbook; and those that the customer told of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from drafter.model.base import Value
from drafter.model.kinds_of_things import KindsOfThings, Thing
from drafter.model.reading.reading import Reading, by_paragraph, read_at, without_overlaps
from drafter.model.reading.sentences import sentences_in

_WORD = re.compile(r"[A-Za-zÀ-ž]+(?:[’'-][A-Za-zÀ-ž]+)*")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_WORDS_AT_MOST, _HAN_AT_MOST = 4, 6
Things = tuple[Thing, ...]
"""What a word may mean: an orange is a fruit and a colour."""


class Told(Value, frozen=True):
    """A thing in a sentence of the customer's."""

    things: Things
    words: str
    sentence: str


@by_paragraph
def things_in(text: str, kinds: KindsOfThings) -> tuple[Reading[Things], ...]:
    return without_overlaps([*_latin_things(text, kinds), *_han_things(text, kinds)])


@lru_cache(maxsize=32)
def things_told(texts: tuple[str, ...], kinds: KindsOfThings) -> tuple[Told, ...]:
    return tuple(
        Told(things=one.value, words=one.text, sentence=sentence.value)
        for text in texts
        for sentence in sentences_in(text)
        for one in things_in(sentence.text, kinds)
    )


def _latin_things(text: str, kinds: KindsOfThings) -> Iterator[Reading[Things]]:
    """One to four words, in the singular or the plural."""
    words = list(_WORD.finditer(text))
    for nth, first in enumerate(words):
        if _plain(first.group()) not in kinds.beginnings:
            continue
        for last in words[nth : nth + _WORDS_AT_MOST]:
            name = _plain(text[first.start() : last.end()])
            if things := kinds.named.get(name):
                yield read_at(text, first.start(), first.start() + len(name), things)


def _plain(words: str) -> str:
    """In lower case, without a possessive."""
    return words.casefold().removesuffix("’s").removesuffix("'s")


def _han_things(text: str, kinds: KindsOfThings) -> Iterator[Reading[Things]]:
    for run in _HAN.finditer(text):
        for start in range(run.start(), run.end()):
            for end in range(start + 1, min(start + _HAN_AT_MOST, run.end()) + 1):
                if things := kinds.named.get(text[start:end]):
                    yield read_at(text, start, end, things)
