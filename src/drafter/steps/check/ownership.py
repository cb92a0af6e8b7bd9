"""Ownership and explanation: whether somebody owns what went wrong, says why, and shows what was looked into."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.steps.check.inspection import Hit, Inspection


def no_ownership(letter: Inspection) -> Iterator[Hit]:
    if not letter.body_has("ownership"):
        yield Hit()


def no_explanation(letter: Inspection) -> Iterator[Hit]:
    if not letter.body_has("explanation"):
        yield Hit()


def no_investigation(letter: Inspection) -> Iterator[Hit]:
    if not letter.body_has("investigation"):
        yield Hit()


def never_says_i(letter: Inspection) -> Iterator[Hit]:
    """Only where a person signs: a department may say "we"."""
    if letter.prose.closing is not None and not letter.body_has("first_person"):
        yield Hit()
