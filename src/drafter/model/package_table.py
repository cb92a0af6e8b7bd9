"""The price-reduction table for package holidays: what share of the price each defect takes off."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal

from drafter.model.base import Value

Basis = Literal["days", "trip", "one_day", "each_day", "delay_hours", "delay_share", "substitute"]


class DefectRow(Value, frozen=True, kw_only=True):
    """One defect: `low` to `high` per cent of the price its `basis` names.

    days: the price of the days affected; trip: the same, or the whole price where no days are given; one_day: one
    day's price, once; each_day: the price of the days given, of one where none are; delay_hours: one day's price, for
    each full hour over `over_min`; delay_share: the price of the time lost; substitute: what the customer paid instead.
    Beside a defect of `with_any` the percentages are `with_low` to `with_high`.
    """

    id: str
    name: str
    basis: Basis = "days"
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(0)
    over_min: int = 0
    with_any: tuple[str, ...] = ()
    with_low: Decimal | None = None
    with_high: Decimal | None = None
    note: str | None = None


class PackageRules(Value, frozen=True, kw_only=True):
    """One dated version of the table with the words of law that stand behind it."""

    version: str
    valid_from: dt.date
    valid_to: dt.date | None = None
    article: str
    substitute_article: str
    set_off: str
    guide: str
    source: str
    cap_percent: Decimal = Decimal(100)
    defects: tuple[DefectRow, ...]

    def row(self, id_: str) -> DefectRow | None:
        return next((row for row in self.defects if row.id == id_), None)

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(row.id for row in self.defects)


class PackageTable(Value, frozen=True, kw_only=True):
    versions: tuple[PackageRules, ...]

    def on(self, day: dt.date | None) -> PackageRules:
        """The version for a holiday of that date (none: the newest; before the first: the first)."""
        started = [rules for rules in self.versions if day is None or rules.valid_from <= day]
        return started[-1] if started else self.versions[0]
