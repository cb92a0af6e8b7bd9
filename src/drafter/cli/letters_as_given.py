"""Tells every place in a letter as the caller gave it, carriage returns counted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import msgspec

from drafter.model.finding import ConcernAnswer, Finding, LetterSpan, Promise, Review
from drafter.model.line_ends import places_as_given

P = TypeVar("P", Finding, LetterSpan, Promise)
Place = Callable[[int], int]


def review_as_given(review: Review, letter: str) -> Review:
    """`review` speaks of the letter with line feeds only; the answer of `letter`."""
    if "\r" not in letter:
        return review
    place = places_as_given(letter)
    return msgspec.structs.replace(
        review,
        findings=tuple(_worded(_moved(finding, place), letter) for finding in review.findings),
        concerns=tuple(_answered(concern, place) for concern in review.concerns),
        promises=tuple(_moved(promise, place) for promise in review.promises),
    )


def _moved(one: P, place: Place) -> P:
    return msgspec.structs.replace(one, start=place(one.start), end=place(one.end))


def _worded(finding: Finding, letter: str) -> Finding:
    return msgspec.structs.replace(finding, text=letter[finding.start : finding.end]) if finding.text else finding


def _answered(concern: ConcernAnswer, place: Place) -> ConcernAnswer:
    return msgspec.structs.replace(concern, by=_moved(concern.by, place)) if concern.by else concern
