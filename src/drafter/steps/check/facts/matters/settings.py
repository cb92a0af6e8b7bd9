"""The setting of a value: the words, the families of words and the other values among which it is told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

import msgspec

from drafter.model import lazy_re as re
from drafter.model.empty_words import EMPTY, EMPTY_HAN
from drafter.model.role_weights import RoleWeights
from drafter.model.same import Same
from drafter.steps.check.reading_match import stem

Value = tuple[str, object]
"""A kind ("day", "flight", …) and what the words mean."""
_PART = re.compile(r"[A-Za-zÀ-ž]+(?:[’'-][A-Za-zÀ-ž]+)*|[,;:.—–()!?，。；：]")
_STOPS = frozenset(",;:.—–()!?，。；：")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_ARTICLES = frozenset(("the", "a", "an", "both"))
_THEIRS = {"i": "you", "we": "you", "me": "you", "us": "you", "my": "your", "our": "your"}
_FALLS, _FALLS_HAN, _PAUSE, _REACH = 4, 6, 2, 40
"""Words (in Chinese, characters) at which a word says half as much; what a stop counts; how far Chinese is read."""
_JOINTS = frozenset(("and", "but", "while", "whereas", "then", "so", "although", "though"))
_BEYOND, _BEYOND_ANOTHER = 0.7, 0.25
"""What a word beyond a stop says, and one beyond another value of the same kind."""


class Span(NamedTuple):
    """Where a value stands in its sentence, and between which others of its kind."""

    at: int
    end: int
    first: int
    last: int


class Setting(msgspec.Struct, frozen=True):
    """`words` by stem and `families` by name, each by how near it stands; `beside`: the words of the sentence before;
    `before` and `after`: the words next to it; `fellows`: the other values of the sentence."""

    words: Mapping[str, float]
    families: Mapping[str, float]
    beside: frozenset[str] = frozenset()
    before: str = ""
    after: str = ""
    fellows: frozenset[Value] = frozenset()
    trail: frozenset[str] = frozenset()
    """Words of what is told next, before another value of its kind is named: they are of its story still."""


@lru_cache(maxsize=4096)
def setting_of(
    sentence: str, span: Span, before: str, fellows: frozenset[Value], trail: str, weights: Same[RoleWeights]
) -> Setting:
    """Of the words in the span; `before`: the sentence before; `trail`: what is told next of the same."""
    at, end, first, last = span
    back = _steps(reversed(_PART.findall(sentence[first:at])), 0, 1.0)
    on = _steps(_PART.findall(sentence[end:last]), 0, 1.0)
    back += _steps(reversed(_PART.findall(sentence[:first])), len(back), _BEYOND_ANOTHER)
    on += _steps(_PART.findall(sentence[last:]), len(on), _BEYOND_ANOTHER)
    words: dict[str, float] = {}
    for word, says in (*back, *on):
        if word not in EMPTY:
            key = stem_of(word)
            words[key] = max(words.get(key, 0.0), says)
    words |= _han_words(sentence, at, end)
    near = [word for word, _ in back[:2] if word not in _ARTICLES][:1]
    return Setting(
        words=words,
        families=_families(words, weights.value),
        beside=_stems(before),
        before=_THEIRS.get(near[0], near[0]) if near else "",
        after=stem_of(on[0][0]) if on else "",
        fellows=fellows,
        trail=_stems(trail),
    )


def setting_from(words: Iterable[str], before: str, fellows: frozenset[Value], weights: RoleWeights) -> Setting:
    """Of a value that stands in no sentence but in the case's own fields, told by these words."""
    keys = {stem_of(word): 1.0 for word in words}
    return Setting(words=keys, families=_families(keys, weights), before=before, fellows=fellows)


def stem_of(word: str) -> str:
    return stem(word) if word.isascii() and len(word) > 2 else word


def _families(words: Mapping[str, float], weights: RoleWeights) -> dict[str, float]:
    found: dict[str, float] = {}
    for word, says in words.items():
        for family in weights.families.get(word, ()):
            found[family] = max(found.get(family, 0.0), says)
    return found


@lru_cache(maxsize=1024)
def _stems(text: str) -> frozenset[str]:
    words = (part.casefold().replace("’", "'") for part in _PART.findall(text) if part not in _STOPS)
    return frozenset(stem_of(word) for word in words if word not in EMPTY) | _pairs(text)


def _steps(parts: Iterable[str], far: int, within: float) -> list[tuple[str, float]]:
    """The words of one side, the nearest first, each with what it says."""
    found: list[tuple[str, float]] = []
    beyond = within * _BEYOND
    for part in parts:
        word = part.casefold().replace("’", "'")
        if part in _STOPS or word in _JOINTS:
            far, within = far + _PAUSE, beyond
            continue
        far += 1
        found.append((word, within / (1 + far / _FALLS)))
    return found


def _pairs(text: str) -> frozenset[str]:
    pairs = (run[n : n + 2] for run in _HAN.findall(text) for n in range(len(run) - 1))
    return frozenset(pair for pair in pairs if not set(pair) & EMPTY_HAN)


def _han_words(sentence: str, at: int, end: int) -> dict[str, float]:
    """Pairs of neighbouring characters."""
    found: dict[str, float] = {}
    for run in _HAN.finditer(sentence):
        for n in range(run.start(), run.end() - 1):
            far = at - n - 2 if n < at else n - end
            pair = sentence[n : n + 2]
            if 0 <= far < _REACH and not set(pair) & EMPTY_HAN:
                found[pair] = max(found.get(pair, 0.0), 1 / (1 + far / _FALLS_HAN))
    return found
