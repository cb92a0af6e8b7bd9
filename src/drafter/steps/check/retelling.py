"""Retelling: a sentence that tells, in other words, what sentences before it have told already."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache
from typing import NamedTuple

from drafter.model import lazy_re as re
from drafter.steps.check.inspection import Hit, Inspection, at
from drafter.steps.check.prose import REMEMBERED
from drafter.steps.check.reading_match import stems_of
from drafter.steps.check.repetition import AT_MOST

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


class _Said(NamedTuple):
    """What a sentence tells: the stems of its words of meaning, and its figures and days of the week."""

    stems: frozenset[str]
    figures: frozenset[str]
    of_it: bool
    turned: bool


class _Limits(NamedTuple):
    """What the rule's file says, read once for a letter."""

    stems: float
    held: float
    shared: float
    all: float
    most: float


def told_again(letter: Inspection) -> Iterator[Hit]:
    """A sentence all of whose figures, and most of whose words, stand in the letter before it. Of 9,000 sentences worth
    signing none is such a one; of 49 that say a thing over again half are."""
    limits = _Limits(*(letter.limit(name) for name in _Limits._fields))
    stems, figures = set[str](), set[str]()
    before: list[_Said] = []
    news = True
    for sentence in letter.prose.sentences:
        said = _said(sentence.plain)
        goes_on = len(said.stems) < limits.stems or said.turned or (news and said.of_it)
        news = goes_on or not said.figures <= figures or not _is_told(limits, said, stems, before)
        if not news:
            yield at(sentence)
        stems |= said.stems
        figures |= said.figures
        before.append(said)


def _is_told(limits: _Limits, said: _Said, known: Set[str], before: list[_Said]) -> bool:
    """`held` of its words stand before it and `shared` of them in one sentence, or two of its figures do; without
    figures `all` and `most` of them."""
    size = len(said.stems)
    held = len(said.stems & known) / size
    if held < limits.held:
        return False
    shared = max(len(said.stems & one.stems) for one in before[-AT_MOST:]) / size
    if not said.figures:
        return size > limits.stems and held >= limits.all and shared >= limits.most
    return shared >= limits.shared or len(said.figures) > 1


@lru_cache(maxsize=REMEMBERED)
def _said(plain: str) -> _Said:
    figures = frozenset(found.group().replace(",", "") for found in _FIGURE.finditer(plain))
    turned = not figures and _TURNED.search(plain) is not None
    return _Said(stems_of(plain), figures, _OF_IT.match(plain) is not None, turned)
