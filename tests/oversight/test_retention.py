"""How long closed cases are kept."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.model.filed import CaseRow
from drafter.model.retention import RetentionFile, RetentionPeriod
from drafter.oversight.retention import expired, later, latest_receipt

KEPT = RetentionFile(
    periods=(
        RetentionPeriod(id="usual", months=36),
        RetentionPeriod(id="law", months=84, flags=("legal",)),
        RetentionPeriod(id="money", months=60, categories=("refund",)),
    )
)
TODAY = date(2026, 11, 21)


def row(received: str, **fields: object) -> CaseRow:
    given: dict[str, object] = {
        "id": "1",
        "reference": "CR-1",
        "customer": "",
        "received": received,
        "state": "closed",
        "position": 1,
    }
    return CaseRow(**(given | fields))  # type: ignore[arg-type]  # as named


@pytest.mark.parametrize(
    ("case", "period"),
    [
        (row("2023-11-21"), "usual"),
        (row("2023-11-22"), None),
        (row("2020-01-01", state="open"), None),
        (row("2020-01-01", flags=("legal",)), None),
        (row("2019-11-20", flags=("legal",)), "law"),
        (row("2022-01-01", categories=("refund.late",)), None),
        (row("2021-01-01", categories=("refund.late",)), "money"),
        (row("2021-01-01", categories=("refundable",)), "usual"),
    ],
)
def test_a_closed_case_is_kept_for_the_longest_period_that_fits(case: CaseRow, period: str | None) -> None:
    assert [one.period for one in expired([case], KEPT, TODAY)] == ([period] if period else [])


def test_without_a_schedule_everything_is_kept() -> None:
    assert expired([row("1999-01-01")], RetentionFile(), TODAY) == ()
    assert latest_receipt(RetentionFile(), TODAY) is None


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 11, 21), -36, date(2023, 11, 21)),
    ],
)
def test_months_are_counted_as_the_calendar_does(day: date, months: int, expected: date) -> None:
    assert later(day, months) == expected
