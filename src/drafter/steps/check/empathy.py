"""Empathy: whether one sentence of the letter sees the matter from the customer's side."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.steps.check.inspection import Hit, Inspection


def no_empathy(letter: Inspection) -> Iterator[Hit]:
    if not any(_sees_you(letter, sentence.plain) for sentence in letter.prose.sentences):
        yield Hit()


def _sees_you(letter: Inspection, sentence: str) -> bool:
    """The customer and what it was like for them in one sentence; a stock phrase is taken out first."""
    own = letter.sign("stock_empathy").sub("", sentence)
    return bool(letter.sign("the_customer").search(own) and letter.sign("empathy").search(own))
