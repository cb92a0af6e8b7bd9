"""Deadline rules: by when a case must be acknowledged, answered, refunded or paid, where which rule applies."""

from __future__ import annotations

from datetime import date
from typing import Literal

from drafter.model.base import Value

DeadlineWhat = Literal["acknowledge", "answer", "refund", "pay"]
PauseKind = Literal["customer", "station"]


class AppliesTo(Value, frozen=True):
    """Every list that is not empty must be met. Countries are ISO codes; `touches` is any end of the journey."""

    touches: tuple[str, ...] = ()
    departs_from: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    """Category ids, or their beginnings (`refund`, `tour`)."""
    flags: tuple[str, ...] = ()


class DeadlineRule(Value, frozen=True):
    """`days` from receipt, calendar or working. `source` is the law, code or promise it comes from.

    `paused_by`: waiting for whom stops the clock; empty for a legal limit, which nothing stops.
    `holding_stops`: True where a holding letter meets it (an acknowledgement does; a final answer never).
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
    """`resources/deadlines.yaml`."""

    rules: tuple[DeadlineRule, ...] = ()


class Pause(Value, frozen=True):
    """A time of waiting; open (`until` is None) while the answer is outstanding."""

    waiting_for: PauseKind
    since: date
    until: date | None = None
