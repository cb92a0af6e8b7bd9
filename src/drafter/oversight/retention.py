"""Retention: which closed cases have been kept as long as they should be."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from drafter.model.filed import OPEN_STATES, CaseRow
from drafter.model.retention import Expired, RetentionFile, RetentionPeriod


def expired(rows: Iterable[CaseRow], kept: RetentionFile, today: date) -> tuple[Expired, ...]:
    """Those due to be erased, longest overdue first. No period fits: kept for good."""
    found = (_expired(row, kept, today) for row in rows if row.state not in OPEN_STATES)
    return tuple(sorted((one for one in found if one), key=lambda one: (one.since, one.row.reference)))


def latest_receipt(kept: RetentionFile, today: date) -> date | None:
    """A case received after this day cannot be due yet; None where nothing is ever erased."""
    shortest = min((period.months for period in kept.periods), default=None)
    return None if shortest is None else later(today, -shortest)


def _expired(row: CaseRow, kept: RetentionFile, today: date) -> Expired | None:
    fitting = [period for period in kept.periods if _fits(period, row)]
    if not fitting or not row.received:
        return None
    period = max(fitting, key=lambda one: one.months)
    since = later(date.fromisoformat(row.received[:10]), period.months)
    return Expired(row=row, since=since, period=period.id, why=period.why) if since <= today else None


def _fits(period: RetentionPeriod, row: CaseRow) -> bool:
    if not period.flags and not period.categories:
        return True
    about = any(one == name or one.startswith(f"{name}.") for one in row.categories for name in period.categories)
    return about or not set(period.flags).isdisjoint(row.flags)


def later(day: date, months: int) -> date:
    """That many months on, or back; the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
