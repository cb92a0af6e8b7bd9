"""Empathy: whether one sentence of the letter sees the matter from the customer's side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.steps.check.apology import apologies
from drafter.steps.check.inspection import Hit, Inspection
from drafter.steps.check.prose import words_in


def no_empathy(letter: Inspection) -> Iterator[Hit]:
    seen = any(_sees_you(letter, sentence.plain) for sentence in letter.prose.sentences)
    if not seen and not _told_in_the_apology(letter):
        yield Hit()


def _told_in_the_apology(letter: Inspection) -> bool:
    """An apology that tells at some length what happened to this customer, itself or in the sentence before it."""
    sentences = letter.prose.sentences
    found = apologies(letter)
    near = [
        one for n, one in enumerate(sentences) if one in found or (n + 1 < len(sentences) and sentences[n + 1] in found)
    ]
    return any(
        _length(one.text) >= letter.limit("words") and letter.sign("the_customer").search(one.plain) for one in near
    )


def _sees_you(letter: Inspection, sentence: str) -> bool:
    """The customer and what it was like for them in one sentence; a stock phrase is taken out first."""
    own = letter.sign("stock_empathy").sub("", sentence)
    return bool(letter.sign("the_customer").search(own) and letter.sign("empathy").search(own))


def _length(text: str) -> int:
    """Words; in Chinese, where a word has about two characters, half the characters."""
    characters = len(re.findall(r"[\u4e00-\u9fff]", text))
    return characters // 2 if characters > len(text) // 3 else len(words_in(text))
