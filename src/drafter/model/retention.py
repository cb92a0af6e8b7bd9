"""How long closed cases are kept, and which are due to be erased."""

from __future__ import annotations

from datetime import date

from drafter.model.base import Value
from drafter.model.filed import CaseRow


class RetentionPeriod(Value, frozen=True):
    """`months` from receipt, for cases with any of these flags or categories; for every case where both are empty."""

    id: str
    months: int
    flags: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    why: str = ""

    def __post_init__(self) -> None:
        if self.months < 1:
            raise ValueError("`months` is at least 1")


class RetentionFile(Value, frozen=True):
    """`resources/retention.yaml`."""

    periods: tuple[RetentionPeriod, ...] = ()


class Expired(Value, frozen=True):
    """A closed case whose time is over: since which day, and by which period."""

    row: CaseRow
    since: date
    period: str
    why: str = ""
