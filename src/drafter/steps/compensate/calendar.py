"""Counting days and years the way time limits do."""

from __future__ import annotations

import datetime as dt


def years_after(day: dt.date, years: int) -> dt.date:
    """The same day so many years later; 29 February becomes 28 February."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def business_days_after(day: dt.date, count: int) -> dt.date:
    """Mondays to Fridays; public holidays are not taken off, so the day found is never too late."""
    while count:
        day += dt.timedelta(days=1)
        count -= day.weekday() < 5
    return day
