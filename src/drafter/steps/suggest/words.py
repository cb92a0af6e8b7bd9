"""Words of a text as an index knows them: lower case, lightly stemmed; Chinese as pairs of characters."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import msgspec

from drafter.model import lazy_re as re
from drafter.model.cues import Thesaurus
from drafter.model.empty_words import LITTLE

_TOKEN = re.compile(r"[a-z][a-z']+|[一-鿿]+")
_STOP = LITTLE | frozenset((
    "up", "thanks", "mr", "mrs", "ms", "miss", "after", "before", "much", "out", "over", "hour", "hours", "minute",
    "minutes", "half", "flights", "plane", "airline", "northvale",
))  # fmt: skip


def words_of(text: str) -> list[str]:
    """Index words in order, stop words left out."""
    found: list[str] = []
    for token in _TOKEN.findall(text.lower()):
        if token[0] > "z":
            found += [token[n : n + 2] for n in range(len(token) - 1)] or [token]
        elif token not in _STOP:
            found.append(stem(token))
    return found


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """A light stem: enough to join `delays`, `delayed` and `delaying`, not enough to join different words."""
    word = word.removesuffix("'s").replace("'", "")
    for ending, keep in (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + keep
            break
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


class Synonyms(msgspec.Struct, frozen=True):
    """Words that mean the same, each to the marks of its groups (`~delay`): English words by stem; Chinese ones and
    English phrases as they stand."""

    stems: Mapping[str, tuple[str, ...]] = {}
    chinese: Mapping[str, tuple[str, ...]] = {}
    phrases: Mapping[str, tuple[str, ...]] = {}

    def marks_of(self, word: str) -> tuple[str, ...]:
        """The groups of one word, as the index cuts it."""
        return self.stems.get(word) or self.chinese.get(word, ())

    def groups_in(self, text: str) -> frozenset[str]:
        said = {mark for word in words_of(text) for mark in self.stems.get(word, ())}
        lowered = text.lower()
        said |= {mark for phrase, marks in self.phrases.items() if phrase in lowered for mark in marks}
        if any(sign > "\u2fff" for sign in text):
            said |= {mark for word, marks in self.chinese.items() if word in text for mark in marks}
        return frozenset(said)


def synonyms_of(thesaurus: Thesaurus) -> Synonyms:
    """The thesaurus turned round."""
    stems: dict[str, tuple[str, ...]] = {}
    chinese: dict[str, tuple[str, ...]] = {}
    phrases: dict[str, tuple[str, ...]] = {}
    for name, words in thesaurus.groups.items():
        for word in words:
            small = word.lower()
            side, key = (
                (phrases, small) if " " in small else (stems, stem(small)) if word.isascii() else (chinese, word)
            )
            side[key] = (*side.get(key, ()), f"~{name}")
    return Synonyms(stems, chinese, phrases)
