"""The cues for concerns, compiled once for each language."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from drafter.model import lazy_re as re
from drafter.model.cues import LanguageCues

_NEVER: re.Pattern[str] = re.compile(r"(?!)")


class Patterns(msgspec.Struct, frozen=True):
    """One language's cues, compiled."""

    header: re.Pattern[str]
    request: re.Pattern[str]
    wondering: re.Pattern[str]
    question: re.Pattern[str]
    signs: dict[str, re.Pattern[str]]
    topics: dict[str, re.Pattern[str]]
    weights: dict[str, float]
    adds: re.Pattern[str]
    sets_scene: re.Pattern[str]
    joins: re.Pattern[str]
    also_asks: re.Pattern[str]
    breaks: re.Pattern[str]
    splices: re.Pattern[str]
    outright: dict[str, re.Pattern[str]]
    forgives: re.Pattern[str]
    everyday: frozenset[str]


@lru_cache(maxsize=512)
def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE) if patterns else _NEVER


def patterns_of(cues: LanguageCues) -> Patterns:
    return Patterns(
        header=_any(cues.header),
        request=_any(cues.request),
        wondering=_any(cues.wondering),
        question=_any(cues.question),
        signs={name: _any(patterns) for name, patterns in cues.signs.items()},
        topics={name: _any(patterns) for name, patterns in cues.topics.items()},
        weights=cues.weights,
        adds=_any(cues.adds),
        sets_scene=_any(cues.sets_scene),
        joins=_any(cues.joins),
        also_asks=_any(cues.also_asks),
        breaks=_any(cues.breaks),
        splices=_any(cues.splices),
        outright={name: _any(patterns) for name, patterns in cues.outright.items()},
        forgives=_any(cues.forgives),
        everyday=frozenset(cues.everyday),
    )
