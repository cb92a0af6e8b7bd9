"""However a right fact is put, it stays right."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked_pairs import company

from drafter.model.award import Award, AwardLine
from drafter.model.case import Case, Journey, Segment
from drafter.model.checking import CheckContext
from drafter.model.money import Money
from drafter.steps.check.facts import fact_findings

pytestmark = pytest.mark.slow
DAYS = st.dates(dt.date(2025, 6, 1), dt.date(2026, 11, 20))
SIGNS = {"GBP": "£", "EUR": "€", "HKD": "HK$", "USD": "US$", "CAD": "C$", "TWD": "NT$"}


def dates(day: dt.date) -> list[str]:
    month = f"{day:%B}"
    return [
        f"{day.day} {month}", f"{day:%A} {day.day} {month} {day.year}", f"{month} {day.day}, {day.year}",
        f"{day.day} {day:%b} {day.year}",
        f"the {day.day}{ordinal(day.day)} of {month}", day.isoformat(), f"{day:%d/%m/%Y}", f"{day:%d.%m.%Y}",
        f"{day.year}年{day.month}月{day.day}日", f"{day:%a} {day.day}{ordinal(day.day)} {month}",
    ]  # fmt: skip


def ordinal(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def sums(amount: Decimal, currency: str) -> list[str]:
    plain = f"{amount:f}".removesuffix(".00")
    grouped = f"{amount:,}".removesuffix(".00")
    european = f"{amount:,}".replace(",", " ").replace(".", ",").removesuffix(",00")
    forms = [
        f"{SIGNS[currency]}{grouped}",
        f"{SIGNS[currency]} {plain}",
        f"{currency} {plain}",
        f"{grouped} {currency}",
    ]
    return [*forms, f"{european} {currency}", f"{currency} {amount:,.2f}"]


def flights(number: int) -> list[str]:
    return [f"NV{number}", f"NV {number}", f"NV{number:04}", f"flight NV {number:03}", f"flight number NV{number}"]


def lates(minutes: int) -> list[str]:
    hours, rest = divmod(minutes, 60)
    forms = [f"{hours} hours {rest} minutes", f"{hours}h{rest:02}", f"{hours} hrs {rest} mins", f"{minutes} minutes"]
    return [*forms, f"{hours}小時{rest}分鐘", f"just over {hours} hours" if rest < 20 else f"more than {hours} hours"]


@settings(max_examples=400, deadline=None)
@given(data=st.data(), day=DAYS, cents=st.integers(100, 999_999), currency=st.sampled_from(sorted(SIGNS)),
       number=st.integers(11, 999), late=st.integers(121, 700))  # fmt: skip
def test_a_right_fact_is_right_in_every_form(
    data: st.DataObject, day: dt.date, cents: int, currency: str, number: int, late: int
) -> None:
    amount = Decimal(cents) / 100
    start = dt.datetime.combine(day, dt.time(6, 0))
    segment = Segment(
        flight=f"NV{number}",
        scheduled_arrival=start.isoformat(),
        actual_arrival=(start + dt.timedelta(minutes=late)).isoformat(),
    )
    forms = {"day": dates(day), "sum": sums(amount, currency), "flight": flights(number), "late": lates(late)}
    form = {name: data.draw(st.sampled_from(ways)) for name, ways in forms.items()}
    text = "Your flight {flight} on {day} arrived {late} late. We are paying you {sum}.".format(**form)
    context = CheckContext(
        text=text,
        today=dt.date(2026, 11, 21),
        company=company(),
        case=Case(journey=Journey(segments=(segment,))),
        award=Award(lines=(AwardLine(kind="owed", amount=Money(amount, currency)),)),
    )
    assert [one for one in fact_findings(context) if one.severity != "advice"] == [], text
