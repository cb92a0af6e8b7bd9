"""Price reduction for package holidays, row by row of the table."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.adapters.policy_files import package_table_in_force
from drafter.adapters.values import value_from
from drafter.model.circumstances import Circumstances
from drafter.model.package_table import PackageTable
from drafter.steps.compensate.package import package_faults, price_reductions

EXAMPLES = Path(__file__).resolve().parents[3] / "../shared/data/compensation_examples.json"


@cache
def table() -> PackageTable:
    return package_table_in_force(None)[0]


def holiday(*defects: Any, price: str | None = "1400.00", days: int | None = 14, **more: Any) -> Circumstances:
    """A holiday of 14 days at 100 euros a day; a defect is its id, or its id and the days affected."""
    listed = [{"id": d} if isinstance(d, str) else {"id": d[0], "days_affected": d[1]} for d in defects]
    money = None if price is None else {"amount": price, "currency": "EUR"}
    raw = {"event": "package", "package": {"price": money, "days": days, "defects": listed}, **more}
    facts = value_from(raw, Circumstances, "holiday")
    assert isinstance(facts, Circumstances)
    return facts


def reduction(facts: Circumstances) -> tuple[str, str] | None:
    """Lowest and highest sum of the price reduction."""
    due = [one for one in price_reductions(facts, table())[0] if one.head == "price_reduction"]
    if not due:
        return None
    low, high = due[0].range or (due[0].amount, due[0].amount)
    assert low is not None
    assert high is not None
    return str(low.amount), str(high.amount)


def asked(facts: Circumstances) -> list[str]:
    return [question.fact for question in price_reductions(facts, table())[1]]


@pytest.mark.parametrize(
    ("defects", "more", "low", "high"),
    [
        ([("noise.night", 14)], {}, "140.00", "560.00"),
        ([("noise.night", 7)], {}, "70.00", "280.00"),
        ([("noise.night", 7), ("food.none", 14)], {}, "770.00", "980.00"),
        ([("food.not_warm", 14)], {}, "140.00", "140.00"),
        (["flight.lower_class"], {}, "140.00", "210.00"),
        ([("flight.no_catering", 14)], {}, "70.00", "70.00"),
        (["move.same_hotel"], {}, "50.00", "50.00"),
        ([("move.other_hotel", 14)], {}, "100.00", "100.00"),
        (["excursion.missed"], {}, "20.00", "30.00"),
        ([("excursion.missed", 2)], {}, "40.00", "60.00"),
        (["flight.delay_over_4h"], {"departure_delay_min": 600}, "30.00", "30.00"),
        (["flight.delay_over_4h"], {"arrival_delay_min": 300}, "5.00", "5.00"),
        (["flight.delay_over_4h"], {"departure_delay_min": 300, "arrival_delay_min": 600}, "5.00", "5.00"),
        (["transport.other_means"], {"arrival_delay_min": 720}, "50.00", "50.00"),
        ([("transport.other_means", 1)], {}, "100.00", "100.00"),
        ([("pool.no_indoor", 14)], {}, "140.00", "280.00"),
        ([("pool.no_indoor", 14), ("pool.dirty", 14)], {}, "420.00", "560.00"),
        ([("beach.no_bar", 14)], {}, "0.00", "70.00"),
        ([("food.none", 14), ("service.none", 14), ("room.vermin", 14)], {}, "1190.00", "1400.00"),
    ],
    ids=lambda value: str(value) if isinstance(value, str) else None,
)
def test_each_defect_takes_its_share_off_and_shares_add_up_to_the_price_at_most(
    defects: list[Any], more: dict[str, Any], low: str, high: str
) -> None:
    assert reduction(holiday(*defects, **more)) == (low, high)


def test_every_row_of_the_table_can_be_reckoned() -> None:
    expenses = [{"kind": "transport", "amount": {"amount": "40.00", "currency": "EUR"}}]
    for row in table().versions[-1].defects:
        facts = holiday((row.id, 3), departure_delay_min=600, expenses=expenses)
        assert not package_faults(facts, table())
        entitlements, questions, _ = price_reductions(facts, table())
        assert len(entitlements) == 1, row.id
        assert not questions


def test_a_missing_transfer_is_paid_at_the_cost_of_the_substitute() -> None:
    expenses = [{"kind": kind, "amount": {"amount": "41.50", "currency": "EUR"}} for kind in ("transport", "meal")]
    (due,), _, _ = price_reductions(holiday("transfer.missing", expenses=expenses), table())
    assert due.amount is not None
    assert (due.head, str(due.amount.amount)) == ("damages", "41.50")


def test_a_delay_within_four_hours_takes_nothing_off() -> None:
    entitlements, _, not_due = price_reductions(holiday("flight.delay_over_4h", arrival_delay_min=299), table())
    assert not entitlements
    assert not_due[0].regime == "PKG"


@pytest.mark.parametrize(
    ("facts", "fact"),
    [
        (holiday(("noise.day", 3), price=None), "package.price"),
        (holiday(("noise.day", 3), days=None), "package.days"),
        (holiday("noise.day"), "package.defects[0].days_affected"),
        (holiday("flight.delay_over_4h"), "departure_delay_min"),
        (holiday("transfer.missing"), "expenses"),
        (holiday(), "package.defects[0].id"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_missing_fact_comes_back_as_a_question(facts: Circumstances, fact: str) -> None:
    assert asked(facts) == [fact]


def test_what_is_sure_is_given_although_another_defect_is_open() -> None:
    facts = holiday(("food.not_warm", 14), "noise.night")
    assert reduction(facts) == ("140.00", "140.00")
    assert asked(facts) == ["package.defects[1].days_affected"]


def test_a_package_case_without_its_package_is_asked_for() -> None:
    assert asked(Circumstances(event="package")) == ["package.price", "package.defects[0].id"]
    assert price_reductions(Circumstances(event="delay"), table()) == ([], [], [])


def test_the_set_off_with_passenger_rights_is_said() -> None:
    (due,), _, _ = price_reductions(holiday("flight.lower_class"), table())
    assert "Art. 14(5)" in (due.form_note or "")
    assert "Art. 14(1)" in due.article


@pytest.mark.parametrize(
    ("facts", "where", "what"),
    [
        (holiday(("noise.nite", 3)), "package.defects[0].id", "did you mean 'noise.night'"),
        (holiday(("noise.day", 15)), "package.defects[0].days_affected", "15 days of a holiday of 14 days"),
        (holiday(("noise.day", -1)), "package.defects[0].days_affected", "cannot be negative"),
        (holiday(("noise.day", 1), days=0), "package.days", "one day or more"),
        (holiday(("noise.day", 1), price="0.00"), "package.price", "more than nothing"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_cannot_be_true_of_a_holiday_is_named_with_its_field(facts: Circumstances, where: str, what: str) -> None:
    (fault,) = package_faults(facts, table())
    assert fault.where == where
    assert what in fault.what


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["noise.day", "room.vermin", "food.spoiled"]), st.integers(0, 14))))
def test_the_order_of_defects_never_matters_and_the_price_is_never_exceeded(defects: list[tuple[str, int]]) -> None:
    forwards, backwards = reduction(holiday(*defects)), reduction(holiday(*reversed(defects)))
    assert forwards == backwards
    assert forwards is None or Decimal(0) <= Decimal(forwards[0]) <= Decimal(forwards[1]) <= 1400


@pytest.mark.skipif(not EXAMPLES.is_file(), reason="the measuring data lies outside the repository")
def test_the_worked_examples_come_out_right() -> None:
    rows = [row for row in json.loads(EXAMPLES.read_text("utf-8")) if row["input"]["id"].startswith("PK-")]
    assert rows
    for row in rows:
        facts = value_from(row["input"], Circumstances, row["input"]["id"])
        assert isinstance(facts, Circumstances)
        expected = row["expected"].get("range") or [row["expected"]["amount"]] * 2
        assert reduction(facts) == tuple(f"{side:.2f}" for side in expected)
