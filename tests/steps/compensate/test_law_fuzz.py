"""Whatever the facts, they are refused by field or answered; never does the step break."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from law_examples import examples, rules

from drafter.adapters.values import value_from
from drafter.model.circumstances import Circumstances
from drafter.steps.compensate import compensate, faults

ODD: list[Any] = [
    None, -1, 0, 1, 59, 60, 61, 180, 240, 10**9, 10**20, True, False, "", "EU", "GB", "XX", "LHR", "JFK", "XXX", "-5",
    "NaN", "1e40", "1999-05-28", "2026-02-29", "2024-02-29", "2099-12-31", "9999-12-31", "unknown", "weather", "lost",
    "outside", [], {}, ["CDG"],
    {"amount": "1e30", "currency": "EUR"}, {"amount": "-1", "currency": "EUR"}, {"amount": "0", "currency": "JPY"},
    {"amount": "12.345", "currency": "USD"},
]  # fmt: skip


def paths(value: Any, above: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    if not isinstance(value, dict):
        return [above]
    below = [path for name, item in value.items() for path in paths(item, (*above, name))]
    return [above, *below] if above else below


def with_leaf(value: dict[str, Any], path: tuple[str, ...], leaf: Any) -> dict[str, Any]:
    first, *rest = path
    return value | {first: with_leaf(value[first], tuple(rest), leaf) if rest else leaf}


@some.composite
def spoilt(draw: some.DrawFn) -> dict[str, Any]:
    """One of our examples with one or two of its facts replaced by something odd, or laid over another example."""
    rows = examples()
    facts: dict[str, Any] = draw(some.sampled_from(rows))["in"]
    if draw(some.booleans()):
        facts = draw(some.sampled_from(rows))["in"] | facts
    for _ in range(draw(some.integers(1, 2))):
        facts = with_leaf(facts, draw(some.sampled_from(paths(facts))), draw(some.sampled_from(ODD)))
    return facts


@pytest.mark.slow
@given(spoilt())
@settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=500, database=None)
def test_odd_facts_are_refused_or_answered(facts: dict[str, Any]) -> None:
    value = value_from(facts, Circumstances, "fuzz")
    if isinstance(value, Circumstances) and not faults(value, rules()):
        answer = compensate(value, rules())
        assert all(entry.amount is None or entry.amount.amount >= 0 for entry in answer.entitlements)


def with_rate(rate: str, loss: str) -> Circumstances:
    """A lost bag, and what the case says that one SDR is worth."""
    facts = {
        "event": "baggage", "date": "2026-06-10", "today": "2026-11-21",
        "journey": {"origin": "AMS", "destination": "BCN", "operating_carrier": {"licence": "EU"}},
        "baggage": {"status": "lost", "proven_loss": {"amount": loss, "currency": "EUR"}},
        "rates": {"SDR": {"on": "2026-05-15", "values": {"EUR": rate, "USD": "1.36830"}}},
    }  # fmt: skip
    value = value_from(facts, Circumstances, "fuzz")
    assert isinstance(value, Circumstances), value
    return value


@pytest.mark.parametrize("rate", ["0", "-1", "0.0009", "10000001", "1000000000"])
def test_a_rate_beyond_reason_is_refused_by_its_field(rate: str) -> None:
    (fault,) = faults(with_rate(rate, "900"), rules())
    assert fault.where == "rates.SDR.values.EUR"
    assert fault.what.startswith("must be 0.001 to 10,000,000, not")


@pytest.mark.parametrize("rate", ["0.001", "10000000"])
def test_the_largest_sums_and_rates_are_answered(rate: str) -> None:
    facts = with_rate(rate, "1000000000000")
    assert faults(facts, rules()) == ()
    assert compensate(facts, rules()).entitlements
