"""Public holidays of the offices."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.adapters.airports import airports
from drafter.adapters.working_days import holidays_of


@pytest.mark.parametrize(
    ("office", "day"),
    [
        ("HKG", date(2026, 7, 1)),  # the day the SAR was established
        ("LHR", date(2026, 12, 28)),  # Boxing Day falls on a Saturday
        ("BOM", date(2026, 5, 1)),  # Maharashtra Day, of that state only
        ("YYZ", date(2026, 2, 16)),  # Family Day, of Ontario and some others
        ("TPE", date(2026, 10, 10)),
        ("GB", date(2026, 12, 25)),
    ],
)
def test_an_office_rests_on_its_own_public_holidays(office: str, day: date) -> None:
    assert day in holidays_of(office, day.year, airports())


def test_an_office_nobody_knows_has_no_holidays() -> None:
    assert holidays_of("QQ", 2026, airports()) == frozenset()
