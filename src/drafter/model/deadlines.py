"""Deadline rules: by when a case must be acknowledged, answered, refunded or paid, where which rule applies."""

from __future__ import annotations

from datetime import date
from typing import Literal

from drafter.model.base import Value

DeadlineWhat = Literal["acknowledge", "answer", "refund", "pay"]
PauseKind = Literal["customer", "station"]
DeadlineState = Literal["overdue", "today", "near", "ok"]


class AppliesTo(Value, frozen=True):
    """Every list that is not empty must be met.

    `touches`: any end of the journey lies in one of these countries (ISO) or markets; of the office where no journey
    is known. `about`: one of the case's categories (or a group of them: `refund`) or flags.
    """

    touches: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


class DeadlineRule(Value, frozen=True):
    """`days` from receipt, calendar or working. `source` is the law, code or promise it comes from.

    `paused_by`: waiting for whom stops the clock; empty for a legal limit, which nothing stops.
    `holding_stops`: True where a holding letter meets it (an acknowledgement); a final answer never is met by one.
    """

    id: str
    what: DeadlineWhat
    days: int
    source: str
    count: Literal["calendar", "working"] = "calendar"
    applies: AppliesTo = AppliesTo()
    paused_by: tuple[PauseKind, ...] = ()
    holding_stops: bool = False
    valid_from: date | None = None
    valid_to: date | None = None


class DeadlineFile(Value, frozen=True):
    """`resources/deadlines.yaml`. `markets`: groups of countries, by name."""

    rules: tuple[DeadlineRule, ...] = ()
    markets: dict[str, tuple[str, ...]] = {}


class Pause(Value, frozen=True):
    """A time of waiting; open (`until` is None) while the answer is outstanding. Both days are waited through."""

    waiting_for: PauseKind
    since: date
    until: date | None = None

    def covers(self, day: date, today: date) -> bool:
        return self.since <= day <= (self.until or today)


class SentLetter(Value, frozen=True):
    """A letter that has gone out. `holding`: it answers nothing yet, it only says that we are looking into it."""

    on: date
    holding: bool = False
