"""How near a passage of the letter is to a concern: shared facts, the travel thesaurus, stems, and meaning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

import msgspec

from drafter.model import lazy_re as re
from drafter.model.cues import Thesaurus
from drafter.model.empty_words import EMPTY, EMPTY_HAN
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.flights import flights_in
from drafter.model.reading.reading import has_han
from drafter.model.reading.references import bag_tags_in, baggage_files_in, booking_references_in
from drafter.model.same import Same

_WORD = re.compile(r"[a-z][a-z’'-]*[a-z]|[a-z]")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_EMPTY = EMPTY | frozenset((
    "without", "myself", "himself", "both", "out", "up", "down", "over", "after", "before", "until", "despite",
    "although", "back", "really", "like", "want", "let", "made", "make", "take", "took", "give", "gave", "go",
    "went", "come", "came", "flights", "fly", "flew", "airline", "passenger", "passengers", "travel", "trip",
    "journey", "northvale", "airways",
))  # fmt: skip
ANYBODY = frozenset((
    "nobody", "anybody", "somebody", "everybody", "anyone", "someone", "everyone", "nothing", "anything", "something",
    "everything", "nowhere", "anywhere", "somewhere", "none",
))  # fmt: skip
"""Words for no one and no thing in particular: that two sentences share them says nothing of what they share."""
_SEAT = re.compile(r"(?<![\w/-])[1-9]\d?[A-HJK](?![\w/-])")
_COMMON, _GROUPS, _STEMS = 0.45, 0.8, 0.7
_TRUST, _MEANT = 1.0, 0.6
_LITTLE = 0.9
"""A concern that speaks of one common matter alone ("cost", "staff") is not met by that matter alone."""
_SUFFIXES = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ingly",
    "ings",
    "ing",
    "edly",
    "ied",
    "ies",
    "ed",
    "es",
    "ly",
    "ness",
    "s",
    "’s",
    "'s",
    "e",
    "y",
)
_HAN_EMPTY = EMPTY_HAN | frozenset("有司人公本")


REMEMBERED = 4_000
"""Sentences whose signs are kept."""


class Signs(msgspec.Struct, frozen=True):
    """What a text is about: stems of its words (or pairs of characters), thesaurus groups, and hard facts."""

    stems: frozenset[str]
    groups: frozenset[str]
    facts: frozenset[str]


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A rough English stem: endings off, a doubled last letter made one."""
    bare = word.replace("’", "'").casefold()
    for suffix in _SUFFIXES:
        if bare.endswith(suffix) and len(bare) - len(suffix) >= 3:
            bare = bare[: -len(suffix)]
            break
    return bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] else bare


@lru_cache(maxsize=REMEMBERED)
def stems_of(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning; of Chinese, the pairs of neighbouring characters."""
    return frozenset(key_of(word) for word in telling_words(text) if word not in ANYBODY)


@lru_cache(maxsize=20_000)
def key_of(word: str) -> str:
    """What two forms of one word share."""
    return word if _HAN.match(word) else stem(word)


@lru_cache(maxsize=REMEMBERED)
def telling_words(text: str) -> tuple[str, ...]:
    """The words that carry meaning, in their order; of Chinese, the pairs of neighbouring characters."""
    words = [word for word in _WORD.findall(text.casefold().replace("’", "'")) if word not in _EMPTY and len(word) > 2]
    pairs = [run[n : n + 2] for run in _HAN.findall(text) for n in range(len(run) - 1)]
    return tuple(dict.fromkeys([*words, *(pair for pair in pairs if not set(pair) & _HAN_EMPTY)]))


class Lexicon:
    """A thesaurus made ready: which groups a text speaks of, and how much each says."""

    def __init__(self, thesaurus: Thesaurus) -> None:
        self.by_stem: dict[str, set[str]] = {}
        self.phrases: list[tuple[str, str]] = []
        self.han_phrases: list[tuple[str, str]] = []
        self.common = frozenset(thesaurus.common)
        self._known: dict[str, Signs] = {}
        for group, words in thesaurus.groups.items():
            for word in words:
                if word.isascii() and word.isalpha():
                    self.by_stem.setdefault(stem(word), set()).add(group)
                else:
                    phrases = self.han_phrases if has_han(word) else self.phrases
                    phrases.append((word.casefold(), group))

    def groups_in(self, text: str) -> frozenset[str]:
        lower = text.casefold()
        single = {group for word in _WORD.findall(lower) for group in self.by_stem.get(stem(word), ())}
        phrases = (*self.phrases, *self.han_phrases) if has_han(text) else self.phrases
        return frozenset(single | {group for phrase, group in phrases if phrase in lower})

    def signs_of(self, text: str) -> Signs:
        """Kept by text: while a letter is written, all but one of its sentences stay as they were."""
        if text not in self._known:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            self._known[text] = self._read(text)
        return self._known[text]

    def _read(self, text: str) -> Signs:
        return Signs(stems=stems_of(text), groups=self.groups_in(text), facts=facts_of(text))

    def weight(self, groups: Iterable[str]) -> float:
        return sum(_COMMON if group in self.common else 1.0 for group in groups)

    def shared(self, concern: Signs, passage: Signs) -> float:
        """Between 0 and 1: how much of what the concern speaks of the passage speaks of too."""
        whole = max(self.weight(concern.groups), _LITTLE)
        return self.weight(concern.groups & passage.groups) / whole


def lexicon(thesaurus: Thesaurus) -> Lexicon:
    """The same lexicon for the same thesaurus: making one ready costs more than a check."""
    return _lexicon(Same(thesaurus))


@lru_cache(maxsize=2)
def _lexicon(same: Same[Thesaurus]) -> Lexicon:
    return Lexicon(same.value)


def facts_of(text: str) -> frozenset[str]:
    """Sums and numbers that can stand for a concern when the letter repeats them."""
    sums = (f"{one.value.amount.normalize()} {one.value.currency}" for one in amounts_in(text))
    codes = (
        one.value for read in (flights_in, booking_references_in, bag_tags_in, baggage_files_in) for one in read(text)
    )
    return frozenset([*sums, *codes, *_SEAT.findall(text)])


def overlap(concern: Signs, passage: Signs) -> float:
    """Between 0 and 1: how much of the concern's words the passage holds."""
    return len(concern.stems & passage.stems) / len(concern.stems) if concern.stems else 0.0


def alike(concern: Signs, passage: Signs, lex: Lexicon, meaning: float | None) -> float:
    """How near a passage comes to a concern; at or above 0.5 it counts as a mention.

    Words: the share of the thesaurus groups, the share of stems, and any sum or number repeated. Meaning, where the
    engine has answered, weighs as measured for it: cosine and half the stem overlap, a mention from 0.48.
    """
    words = _alike_in_words(concern, passage, lex)
    if meaning is None:
        return words
    return max(_TRUST * words, (meaning + 0.5 * overlap(concern, passage)) * 0.5 / 0.48, 0.5 * words + _MEANT * meaning)


@lru_cache(maxsize=20_000)
def _alike_in_words(concern: Signs, passage: Signs, lex: Lexicon) -> float:
    """Remembered: all but two of the letter's passages are those of the last look."""
    words = _GROUPS * lex.shared(concern, passage) + _STEMS * min(1.0, 1.5 * overlap(concern, passage))
    return words + (0.5 if concern.facts & passage.facts else 0.0)


def meaning_of(concern: str, passage: str, similarities: Mapping[tuple[str, str], float]) -> float | None:
    return similarities.get((concern, passage))
