"""Single words of the cues, for letters in which no whole cue is found: which categories each word is at home in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from math import log

import msgspec

from drafter.model.phrases import folded

_PIECE = re.compile(r"[a-z']{3,}\*?")
_JOINS = re.compile(r"[_#?.\-]+")
_TOLD = re.compile(r"[a-z']{3,}")
_CJK = re.compile(r"[\u3400-\u9fff]")
_SHORTEST_STEM = 4
_EVERYDAY = frozenset(
    [
        *("the", "and", "for", "was", "were", "our", "your", "you", "not", "had", "has", "have", "with", "from"),
        *("that", "this", "they", "them", "his", "him", "her", "she", "who", "did", "does", "will", "would", "could"),
        *("been", "are", "but", "out", "into", "off", "its", "only", "any", "all", "one", "two", "three", "day"),
        *("days", "hour", "hours", "time", "told", "said", "asked", "get", "got"),
    ]
)
_TELLING = 1.0
"""A word that is at home in more than a third of the categories tells nothing."""


class FaintWords(msgspec.Struct, frozen=True):
    """`whole` words and `stems` (of `word*`), each with the categories whose cues hold it and how loudly."""

    whole: dict[str, dict[str, float]]
    stems: dict[str, dict[str, float]]


def faint_words(cues: Iterable[tuple[str, str, float]]) -> FaintWords:
    """From phrases with the category they speak for and their weight, 0 to 1. A word counts the more, the fewer
    categories have it."""
    homes: dict[str, dict[str, float]] = {}
    categories: set[str] = set()
    for say, category, weight in cues:
        categories.add(category)
        for word in _words_in(say):
            known = homes.setdefault(word, {})
            known[category] = max(known.get(category, 0.0), weight)
    rare = {word: log(len(categories) / len(known)) for word, known in homes.items()}
    kept = {
        word: {category: weight * rare[word] for category, weight in known.items()}
        for word, known in homes.items()
        if rare[word] >= _TELLING
    }
    return FaintWords(
        whole={word: known for word, known in kept.items() if not word.endswith("*")},
        stems={word[:-1]: known for word, known in kept.items() if word.endswith("*")},
    )


def _words_in(say: str) -> set[str]:
    low = folded(say)
    if _CJK.search(low):
        return set()
    pieces = {piece for slot in low.split() for choice in slot.split("|") for piece in _JOINS.split(choice)}
    return {one for one in pieces if _PIECE.fullmatch(one) and one.strip("*") not in _EVERYDAY}


def faintly_heard(text: str, known: FaintWords) -> tuple[dict[str, float], dict[str, list[tuple[int, int]]]]:
    """What the words of a folded text weigh for each category, and where they stand."""
    weights: dict[str, float] = {}
    places: dict[str, list[tuple[int, int]]] = {}
    seen: set[str] = set()
    for match in _TOLD.finditer(text):
        word = match.group()
        if word in seen or word in _EVERYDAY:
            continue
        seen.add(word)
        for homes in _homes(word, known):
            for category, weight in homes.items():
                weights[category] = weights.get(category, 0.0) + weight
                places.setdefault(category, []).append(match.span())
    return weights, places


def _homes(word: str, known: FaintWords) -> list[Mapping[str, float]]:
    """As it stands, in the singular, or by the longest beginnings that are known; two at most."""
    found = [known.whole[one] for one in dict.fromkeys((word, word.removesuffix("s"))) if one in known.whole]
    found += [known.stems[word[:end]] for end in range(_SHORTEST_STEM, len(word) + 1) if word[:end] in known.stems]
    return list(found[:2])
