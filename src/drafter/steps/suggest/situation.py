"""What decides which letters are offered: the case as it was read, and how letters fared before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import msgspec

from drafter.model.classification import Classification
from drafter.model.meaning import Near


class Use(msgspec.Struct, frozen=True, kw_only=True):
    """How a template fared for like cases: of the letters begun with it, how many were sent untouched or lightly
    edited, heavily edited, or abandoned for another."""

    offered: int = 0
    chosen: int = 0
    untouched: int = 0
    lightly: int = 0
    heavily: int = 0
    abandoned: int = 0

    @property
    def kept(self) -> int:
        return self.untouched + self.lightly


class Situation(msgspec.Struct, frozen=True, kw_only=True):
    """What decides the choice. `statutory` and `goodwill`: whether the award has such a line. `countries`: what the
    journey touches, as far as known. `said_cause`: the cause as the customer tells it, confirmed by nobody yet. `use`
    and `meaning` by template id; empty where nobody has answered yet."""

    classification: Classification
    text: str
    letter_kind: str = "first"
    statutory: bool = False
    goodwill: bool = False
    delay_min: int | None = None
    cabin: str | None = None
    cause: str | None = None
    said_cause: str | None = None
    countries: frozenset[str] = frozenset()
    known: frozenset[str] = frozenset()
    today: dt.date
    use: Mapping[str, Use] = {}
    meaning: Mapping[str, Near] = {}

    @property
    def nearest(self) -> float:
        """How near the nearest letter is by meaning."""
        return max((near.value for near in self.meaning.values()), default=0.0)
