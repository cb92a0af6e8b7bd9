"""The cues for concerns, compiled once for each language."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from drafter.model.cues import LanguageCues

_NEVER: re.Pattern[str] = re.compile(r"(?!)")


class Patterns(msgspec.Struct, frozen=True):
    """One language's cues, compiled."""

    request: re.Pattern[str]
    question: re.Pattern[str]
    weighed: tuple[tuple[re.Pattern[str], float], ...]
    topic: re.Pattern[str]
    praise: re.Pattern[str]
    background: re.Pattern[str]
    contrast: re.Pattern[str]
    joins: re.Pattern[str]
    splices: re.Pattern[str]
    everyday: frozenset[str]


@lru_cache(maxsize=8)
def patterns_of(cues: LanguageCues) -> Patterns:
    return Patterns(
        request=_any(cues.request),
        question=_any(cues.question),
        weighed=(
            (_any(cues.problem), 2.0),
            *((_any(words), 1.0) for words in (cues.denial, cues.consequence, cues.staff_acts, cues.happened)),
            (_any(cues.acting_thing), 0.75),
            *((_any(words), 0.5) for words in (cues.feeling, cues.expectation, cues.lapse)),
            (_any(cues.neutral), -1.0),
        ),
        topic=_any(cues.topic),
        praise=_any(cues.praise),
        background=_any(cues.background),
        contrast=_any(cues.contrast),
        joins=_any(cues.joins),
        splices=_any(cues.splices),
        everyday=frozenset(cues.everyday),
    )  # fmt: skip


def _any(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE) if patterns else _NEVER
