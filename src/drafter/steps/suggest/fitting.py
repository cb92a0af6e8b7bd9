"""How well a letter's own conditions hold: kind of letter, money owed, length of the delay, cabin, cause, flags."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.template import Fits
from drafter.steps.suggest.situation import Situation

_HOLDS, _UNKNOWN, _FAILS = 1.15, 0.9, 0.45
_SAID = 1.12
"""The customer's own word for the cause, confirmed by nobody: enough to be no worse than a letter for any cause."""
_SAID_TO_COME_BACK = 0.95
"""The customer says that they wrote before, and nobody has joined the two letters yet."""
_SPEAKS = 0.2
"""A category below it was put in because a letter must belong somewhere."""
_ELSEWHERE, _PERHAPS_ELSEWHERE = 0.2, 0.6
"""A letter for the law of one country, where the journey is known not to touch it, or not known at all."""
_NEAR_KINDS = {
    ("comeback", "final"): 0.85,
    ("comeback", "first"): 0.6,
    ("final", "comeback"): 0.85,
    ("final", "first"): 0.5,
}
"""What may stand in for a kind of letter of which the library has none that fits better."""


def fit_of(fits: Fits, situation: Situation) -> tuple[float, tuple[str, ...]]:
    """How well the letter's own conditions hold, and which of them speak for it: 0 where it must not be offered, 1
    where it asks for nothing, more than 1 where what it asks for is known to hold."""
    flags = {flag.id for flag in situation.classification.flags}
    kind = _kind(fits.letter_kind, situation)
    if not kind or flags & set(fits.not_flags):
        return 0.0, ()
    asked = [(holds, known, reason) for applies, holds, known, reason in _conditions(fits, situation) if applies]
    value = kind
    for holds, known, _ in asked:
        value *= _UNKNOWN if not known else _HOLDS if holds else _FAILS
    if situation.cause is None and situation.said_cause in fits.causes:
        value *= _SAID
    value *= _market(fits, situation)
    return value, tuple(dict.fromkeys(reason for holds, known, reason in asked if holds and known))


def _conditions(fits: Fits, situation: Situation) -> Iterator[tuple[bool, bool, bool, str]]:
    """What a letter may ask for: whether it does, whether that holds, whether it is known, and how it is said."""
    cause, delay = situation.cause, situation.delay_min
    told, late = delay is not None or cause is not None, delay or 0
    owed = "money owed by law" if fits.statutory else "nothing owed by law"
    gift = "goodwill" if fits.goodwill else "no goodwill"
    yield fits.statutory is not None, fits.statutory == situation.statutory, told or situation.statutory, owed
    yield fits.goodwill is not None, fits.goodwill == situation.goodwill, told or situation.goodwill, gift
    for bound, holds in ((fits.min_delay_min, late >= (fits.min_delay_min or 0)),
                         (fits.max_delay_min, late <= (fits.max_delay_min or 0))):  # fmt: skip
        yield bound is not None, holds, delay is not None, "length of the delay"
    cabin = situation.cabin
    yield bool(fits.cabins), cabin in fits.cabins, cabin is not None, f"cabin {cabin}"
    yield bool(fits.causes), cause in fits.causes, cause is not None, f"cause {cause}"
    said = ", ".join(sorted({flag.id for flag in situation.classification.flags} & set(fits.flags)))
    yield bool(fits.flags), bool(said), True, f"flag {said}"


def _market(fits: Fits, situation: Situation) -> float:
    if not fits.markets or set(fits.markets) & situation.countries:
        return 1.0
    return _ELSEWHERE if situation.countries else _PERHAPS_ELSEWHERE


def _kind(wanted: str, situation: Situation) -> float:
    """Praise is answered with thanks and a mere question with its answer, whatever the case is filed as; a comeback
    may fall back on other letters, and where only the customer's words tell of one, both kinds are offered."""
    if wanted == situation.letter_kind:
        return 1.0
    if wanted == "comeback" and situation.letter_kind == "first":
        return _SAID_TO_COME_BACK if _flagged("comeback", situation) else 0.0
    if wanted == "enquiry" and situation.letter_kind == "first":
        return _enquiry(situation)
    if wanted == "compliment" and situation.letter_kind == "first":
        return _praise(situation)
    return _NEAR_KINDS.get((situation.letter_kind, wanted), 0.0)


def _enquiry(situation: Situation) -> float:
    """For what complains of nothing: filed as such, or with nothing in it that speaks for any other category."""
    found = situation.classification.categories
    if any(match.id == "other" for match in found):
        return 1.0
    return 0.8 if all(match.score < _SPEAKS for match in found) else 0.0


def _flagged(flag: str, situation: Situation) -> bool:
    return any(match.id == flag for match in situation.classification.flags)


def _praise(situation: Situation) -> float:
    ids = [match.id for match in situation.classification.categories]
    return 1.0 if ids[:1] == ["praise"] else 0.9 if "praise" in ids else 0.5
