"""Time limits for claims: over for certain, or over as far as the known dates tell."""

from __future__ import annotations

import datetime as dt

import msgspec

from drafter.model.compensation import EntitlementFlag, Question
from drafter.steps.compensate.calendar import years_after
from drafter.steps.compensate.matter import Matter


class TimeLimit(msgspec.Struct, frozen=True):
    """`over`: the claim came too late. `doubtful`: the time has passed and nobody says when the claim was made."""

    over: bool = False
    doubtful: bool = False

    @property
    def flags(self) -> tuple[EntitlementFlag, ...]:
        return ("time_barred",) if self.over or self.doubtful else ()


def claimed_within(matter: Matter, start: dt.date, years: int) -> TimeLimit:
    end = years_after(start, years)
    if matter.claimed_on is None:
        return TimeLimit(doubtful=matter.today > end)
    return TimeLimit(over=matter.claimed_on > end)


def when_claimed(why: str) -> Question:
    return Question(fact="claim.made_on", why=why)
