"""Retelling: a sentence that tells, in other words, what sentences before it have told already."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from drafter.model import lazy_re as re
from drafter.steps.check.inspection import Hit, Inspection, at
from drafter.steps.check.prose import REMEMBERED, Passage
from drafter.steps.check.reading_match import stems_of

_FIGURE = re.compile(
    r"(?<![\d.,:])\d(?:[\d.,:]*\d)?(?!\d)(?! ?(?:(?:working|calendar) )?(?:minute|hour|day|night|week|month)s?"
    r"\b)|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
)
"""Sums, days, times and codes; how long something takes may be said of two things."""
_OF_IT = re.compile(
    r"\s*(?:it|they|this|these|that|those|both|each|he|she|yours|you will (?:hear|have|see|find)"
    r"|(?:the|your) (?:money|sum|amount|refund|payment|voucher|cheque|transfer)(?! of))\b"
)
"""It tells something of what the sentence before it has brought."""
_TURNED = re.compile(
    r"\b(?:stop(?:ped|s)?|no longer|now|instead|never|not|cannot|from (?:today|tomorrow)|since then)\b|n't\b"
)
"""The same words about what has changed since."""


class _Said(msgspec.Struct, frozen=True):
    """What a sentence tells: the stems of its words of meaning, and its figures and days of the week."""

    stems: frozenset[str]
    figures: frozenset[str]


def told_again(letter: Inspection) -> Iterator[Hit]:
    """A sentence all of whose figures, and most of whose words, stand in the letter before it. Of 7,000 sentences worth
    signing none is such a one; of 60 that say a thing twice two thirds are."""
    known = _Said(frozenset(), frozenset())
    before: list[_Said] = []
    news = True
    for sentence in letter.prose.sentences:
        said = _said(sentence)
        of_news = news and _OF_IT.match(sentence.plain) is not None
        enough = len(said.stems) >= letter.limit("stems") and not of_news
        turned = not said.figures and _TURNED.search(sentence.plain) is not None
        news = turned or not (enough and _is_told(letter, said, known, before))
        if not news:
            yield at(sentence)
        known = _Said(known.stems | said.stems, known.figures | said.figures)
        before.append(said)


def _is_told(letter: Inspection, said: _Said, known: _Said, before: list[_Said]) -> bool:
    """`held` of its words stand before it and `shared` of them in one sentence, or two of its figures do; without
    figures `all` and `most` of them."""
    held = len(said.stems & known.stems) / len(said.stems)
    if held < letter.limit("held") or not said.figures <= known.figures:
        return False
    shared = max(len(said.stems & one.stems) for one in before) / len(said.stems)
    if not said.figures:
        many = len(said.stems) > letter.limit("stems")
        return many and held >= letter.limit("all") and shared >= letter.limit("most")
    return shared >= letter.limit("shared") or len(said.figures) > 1


@lru_cache(maxsize=REMEMBERED)
def _said(sentence: Passage) -> _Said:
    figures = (found.group().replace(",", "") for found in _FIGURE.finditer(sentence.plain))
    return _Said(stems_of(sentence.plain), frozenset(figures))
