"""Empathy: whether one sentence of the letter sees the matter from the customer's side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from drafter.steps.check.apology import apologies
from drafter.steps.check.inspection import Hit, Inspection
from drafter.steps.check.prose import words_in

_COURTESY = re.compile(r"(?:thank you|thanks|i am writing|we are writing|i write|we write|多[謝谢]|感[謝谢]|[謝谢]{2})")
"""A first sentence that only says what letter this answers."""


def no_empathy(letter: Inspection) -> Iterator[Hit]:
    seen = any(_sees_you(letter, sentence.plain) for sentence in letter.prose.sentences)
    if not seen and not _told_in_the_apology(letter):
        yield Hit()


def _told_in_the_apology(letter: Inspection) -> bool:
    """An apology and the sentence before it that tell together, at some length, what happened to this customer."""
    found = apologies(letter)
    return any(
        second in found
        and not _COURTESY.match(first.plain)
        and letter.sign("the_customer").search(first.plain)
        and _length(first.text) >= letter.limit("before")
        and _length(first.text) + _length(second.text) >= letter.limit("words")
        for first, second in pairwise(letter.prose.sentences)
    )


def _sees_you(letter: Inspection, sentence: str) -> bool:
    """The customer and what it was like for them in one sentence; a stock phrase is taken out first."""
    own = letter.sign("stock_empathy").sub("", sentence)
    return bool(letter.sign("the_customer").search(own) and letter.sign("empathy").search(own))


def _length(text: str) -> int:
    """Words; in Chinese, where a word has about two characters, half the characters."""
    characters = len(re.findall(r"[\u4e00-\u9fff]", text))
    return characters // 2 if characters > len(text) // 3 else len(words_in(text))
