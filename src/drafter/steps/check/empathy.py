"""Empathy: whether one sentence of the letter sees the matter from the customer's side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.model import lazy_re as re
from drafter.steps.check.apology import apologies
from drafter.steps.check.inspection import Hit, Inspection
from drafter.steps.check.prose import Passage, words_in

_COURTESY = re.compile(r"(?:thank you|thanks|i am writing|we are writing|i write|we write|多[謝谢]|感[謝谢]|[謝谢]{2})")
"""A first sentence that only says what letter this answers."""


def no_empathy(letter: Inspection) -> Iterator[Hit]:
    """A sentence that is at fault itself shows none."""
    sound = (sentence for sentence in letter.prose.sentences if not letter.is_flawed(sentence))
    seen = any(_sees_you(letter, sentence.plain) for sentence in sound)
    if not seen and not _told_in_the_apology(letter):
        yield Hit()


def _told_in_the_apology(letter: Inspection) -> bool:
    """An apology that tells by itself, or with one or two sentences before it, at some length what happened to this
    customer."""
    sentences = letter.prose.sentences
    found = [apology for apology in apologies(letter) if not letter.is_flawed(apology)]
    return any(
        _tells_alone(letter, sentence) or _led_up_to(letter, sentences[max(0, at - 2) : at], sentence)
        for at, sentence in enumerate(sentences)
        if sentence in found
    )


def _tells_alone(letter: Inspection, apology: Passage) -> bool:
    to_them = letter.sign("the_customer").search(apology.plain)
    return bool(to_them) and _length(apology.text) >= letter.limit("alone")


def _led_up_to(letter: Inspection, before: Sequence[Passage], apology: Passage) -> bool:
    told = [one for one in before if not _COURTESY.match(one.plain)]
    if not told or not any(letter.sign("the_customer").search(one.plain) for one in told):
        return False
    words = [_length(one.text) for one in told]
    return max(words) >= letter.limit("before") and sum(words) + _length(apology.text) >= letter.limit("words")


def _sees_you(letter: Inspection, sentence: str) -> bool:
    """The customer and what it was like for them in one sentence; a stock phrase is taken out first."""
    own = letter.sign("stock_empathy").sub("", sentence)
    return bool(letter.sign("the_customer").search(own) and letter.sign("empathy").search(own))


def _length(text: str) -> int:
    """Words; in Chinese, where a word has about two characters, half the characters."""
    characters = len(re.findall(r"[\u4e00-\u9fff]", text))
    return characters // 2 if characters > len(text) // 3 else len(words_in(text))
