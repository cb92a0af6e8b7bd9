"""The parts of a long concern: a second matter that was joined to the first is looked for in the letter by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import msgspec

from drafter.model import lazy_re as re
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.reading_match import telling_words

MOST_WORDS = 250
"""Of a letter, and of its concerns: of a text without end the rest is compared by its stems."""
_ENOUGH = 4
"""A part of fewer words that tell is no matter of its own."""
_BREAK = re.compile(
    r"(?P<stop>(?<=[.!?;])\s+|(?<=[。！？；])\s*)|(?:,|;|\s[–—-])\s+(?=(?:and|but|or|plus|then|nor|so)\b)|，(?=[^，。]{6,})"
    r"|\s(?=and (?:the|my|our|your|his|her|their|we|i|he|she|they|it|there|nobody|no one|somebody|someone|when|then|"
    r"one|two|a|an|on|after|at)\b)",
    re.IGNORECASE,
)


ANY_LETTER = (
    "They came on the next day's flight, and I accept that by then you had to hire what you needed.",
    "There was no second ticket: you bought yours from us, for five hundred dollars.",
    "I cannot add the price of a lost day; the sum fixed by law is meant to cover such things.",
    "The wheelchair that you had asked for was in our system and reached the handler a day before.",
    "I have sent a copy of the file to the address that you gave.",
    "The full refund that you ask for is not open to me, because you both travelled in the end.",
    "That was not correct: such claims are settled by the port agent and take around thirty days.",
    "Should you prefer to travel, here is what I can do.",
    "Your letter is fair in every line, and I apologise.",
)
"""Sentences such as stand in letters to anybody: what comes near to these comes near to every letter."""


class Part(msgspec.Struct, frozen=True):
    """Words of a concern that a letter may leave out by themselves."""

    words: str
    size: Literal["whole", "sentence", "piece"] = "whole"


def parts_of(concern: str) -> tuple[Part, ...]:
    """The whole first, then the parts that say enough to be a matter of their own."""
    pieces = _pieces(concern)
    told = pieces if len(pieces) > 1 else []
    return (Part(words=concern), *(part for part in told if len(telling_words(part.words)) >= _ENOUGH))


def _pieces(concern: str) -> list[Part]:
    """What hardly says a word belongs to what stands before it."""
    pieces: list[Part] = []
    start, opened = 0, True
    for end, after, closed in _breaks(concern):
        text = " ".join(concern[start:end].split())
        if text and pieces and min(len(telling_words(text)), len(telling_words(pieces[-1].words))) < 2:
            last = pieces.pop()
            whole = last.size == "sentence" and closed
            pieces.append(Part(words=f"{last.words} {text}", size="sentence" if whole else "piece"))
        elif text:
            pieces.append(Part(words=text, size="sentence" if opened and closed else "piece"))
        start, opened = after, closed
    return pieces


def _breaks(concern: str) -> list[tuple[int, int, bool]]:
    """Where each piece ends, where the next begins, and whether a sentence ends there."""
    found = [(hit.start(), hit.end(), hit["stop"] is not None) for hit in _BREAK.finditer(concern)]
    return [*found, (len(concern), len(concern), True)]


def asked_of_meaning(concerns: Sequence[str], letter: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The parts and the words of the concerns, and the words of the letter: what the sentence encoder is to compare
    beside the letter's passages. `ANY_LETTER` stands among the latter."""
    parts = [part.words for concern in concerns for part in parts_of(concern)]
    told = dict.fromkeys(word for concern in concerns for word in telling_words(concern))
    said = dict.fromkeys(word for sentence in sentences_in(letter) for word in telling_words(sentence.value))
    return tuple(dict.fromkeys([*parts, *list(told)[:MOST_WORDS]])), (*tuple(said)[:MOST_WORDS], *ANY_LETTER)
