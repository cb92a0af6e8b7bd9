"""Ownership and explanation: whether somebody owns what went wrong, says why, and shows what was looked into."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.steps.check.inspection import Hit, Inspection

_BY_THE_CLOCK = re.compile(
    r"\b(?:before|after|since|when)\b(?= (?:\d|noon|midday|midnight|lunch|then|that (?:day|date)|the (?:\d|end|weekend)"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b))"
    r"|\b(?:before|after|when) you (?:next )?(?:call|write|ring|reply|travel|fly|book)\b|\bcall (?:you )?back before\b"
)
"""Words of time that give a day and no cause."""


def no_ownership(letter: Inspection) -> Iterator[Hit]:
    if not letter.body_has("ownership"):
        yield Hit()


def no_explanation(letter: Inspection) -> Iterator[Hit]:
    if not letter.sign("explanation").search(_BY_THE_CLOCK.sub("", letter.prose.plain_body)):
        yield Hit()


def no_investigation(letter: Inspection) -> Iterator[Hit]:
    if not letter.body_has("investigation"):
        yield Hit()


def never_says_i(letter: Inspection) -> Iterator[Hit]:
    """Only where a person signs: a department may say "we"."""
    if letter.prose.closing is not None and not letter.body_has("first_person"):
        yield Hit()
