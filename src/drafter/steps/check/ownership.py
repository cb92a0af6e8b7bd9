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
    """A cause that is told with its hour, day or number was looked into, whether or not the letter says so."""
    if not letter.body_has("investigation") and not any(_is_exact(letter, one.plain) for one in letter.prose.sentences):
        yield Hit()


def _is_exact(letter: Inspection, plain: str) -> bool:
    if not _FIGURE.search(plain) or _STILL_TO_COME.search(plain) or letter.sign("apology").search(plain):
        return False
    return letter.sign("explanation").search(plain) is not None


_FIGURE = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\b"
    r"|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[一二三四五六七八九十兩两](?:時|时|點|点|分|日|月|年|位|名|小時|小时|個|个|天|架|次)"
)
_STILL_TO_COME = re.compile(r"\b(?:will|shall|'ll|please|if|should you)\b|[會会將将]|如果|若")


def never_says_i(letter: Inspection) -> Iterator[Hit]:
    """Only where a person signs: a department may say "we"."""
    if letter.prose.closing is not None and not letter.body_has("first_person"):
        yield Hit()
