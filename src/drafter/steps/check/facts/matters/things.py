"""Everyday things in a text, by the families of the handbook; and those that the customer told of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.base import Value
from drafter.model.kinds_of_things import KindsOfThings, Thing
from drafter.model.reading.reading import Reading, by_stretch, read_at, without_overlaps
from drafter.model.reading.sentences import sentences_in

_WORD = re.compile(r"[A-Za-zÀ-ž]+(?:[’'-][A-Za-zÀ-ž]+)*")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_WORDS_AT_MOST, _HAN_AT_MOST = 4, 6
_NEAR = 40
_MINE = re.compile(r"\b(?:my|our) (?:[\w-]+ )?$", re.IGNORECASE)
_SMALL = (
    r"(?:an?|the|my|your|our|his|her|its|their|of|in|on|at|to|for|with|from|by|was|were|is|had|that|which|and|as|up|"
    r"off|out)"
)
_BEFORE = re.compile(rf"(?P<word>[\w’'-]+) (?:{_SMALL} )*$", re.IGNORECASE)
_AFTER = re.compile(rf"(?:[’']s)? (?:{_SMALL} )*(?P<word>[\w’'-]+)", re.IGNORECASE)
_EVERYWHERE = frozenset((
    "i", "we", "you", "he", "she", "it", "they", "a", "an", "the", "my", "your", "our", "his", "her", "its", "their",
    "of", "in", "on", "at", "to", "for", "with", "from", "by", "was", "were", "is", "are", "be", "been", "had", "has",
    "have", "that", "which", "and", "or", "as", "up", "off", "out", "one", "two", "three", "no", "not", "this",
    "these", "there", "who", "us", "me", "them", "him", "any", "some", "all", "own", "first", "second", "new", "next",
    "last", "did", "do", "so", "but", "if", "when", "then", "than", "very", "only", "other", "another", "made", "got",
    "get", "put", "because", "after", "before", "about", "into", "over", "under", "again", "would", "will", "could",
    "sent", "took", "paid", "gave", "given", "told", "said", "came", "went", "left", "found", "day", "flight",
    "hotel", "airport",
))  # fmt: skip
Things = tuple[Thing, ...]
"""What a word may mean: an orange is a fruit and a colour."""


class Told(Value, frozen=True):
    """A thing in a sentence of the customer's."""

    things: Things
    words: str
    sentence: str
    beside: tuple[str, str] = ("", "")
    """What stands next to it on either side."""
    mine: bool = False
    """Called the customer's own."""


@by_stretch
def things_in(text: str, kinds: KindsOfThings) -> tuple[Reading[Things], ...]:
    return without_overlaps([*_latin_things(text, kinds), *_han_things(text, kinds)])


@lru_cache(maxsize=32)
def things_told(texts: tuple[str, ...], kinds: KindsOfThings) -> tuple[Told, ...]:
    return tuple(
        Told(
            things=one.value,
            words=one.text,
            sentence=sentence.value,
            beside=beside(sentence.text, one.start, one.end),
            mine=_MINE.search(sentence.text[max(0, one.start - _NEAR) : one.start]) is not None,
        )
        for text in texts
        for sentence in sentences_in(text)
        for one in things_in(sentence.text, kinds)
    )


def beside(sentence: str, start: int, end: int) -> tuple[str, str]:
    """The stems of the words that carry meaning next to a thing, before it and after it; none beyond a stop."""
    before, after = _BEFORE.search(sentence[max(0, start - _NEAR) : start]), _AFTER.match(sentence[end : end + _NEAR])
    return (_stem(before["word"]) if before else "", _stem(after["word"]) if after else "")


def _stem(word: str) -> str:
    """Without an ending; none of a word that stands beside everything."""
    plain = word.casefold()
    return "" if plain in _EVERYWHERE else re.sub(r"(?:ing|ed|es|s|e)$", "", plain) or plain


def _latin_things(text: str, kinds: KindsOfThings) -> Iterator[Reading[Things]]:
    """One to four words, in the singular or the plural."""
    words = list(_WORD.finditer(text))
    for nth, first in enumerate(words):
        longest = kinds.beginnings.get(_plain(first.group()), 0)
        for last in words[nth : nth + min(longest, _WORDS_AT_MOST)]:
            name = _plain(text[first.start() : last.end()])
            things = kinds.named.get(name, ())
            if things and first.group()[0].islower():
                things = tuple(one for one in things if one.kind not in kinds.capital)
            if things:
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
