"""What holds for any circumstances: later is never cheaper, nothing is below zero, order and policy change nothing."""

from __future__ import annotations

import random
from decimal import Decimal
from functools import cache
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from law_examples import circumstances, examples, rules

from drafter.adapters.shipped import shipped
from drafter.adapters.values import value_from, value_from_yaml
from drafter.model.circumstances import Circumstances
from drafter.model.compensation import Compensation
from drafter.model.policy import Policy
from drafter.steps.compensate import compensate, faults

ROUTES = [
    "AMS BCN EU", "FRA CAI EU", "CDG JFK EU", "LHR JFK GB", "JFK LHR US", "YYZ LHR CA", "LAX DEN US", "DEL BOM IN",
    "IST LHR TR", "GRU LIS EU", "PEK LHR CN", "HKG SYD HK", "DUB KEF EU", "LGW CAI GB",
]  # fmt: skip
CAUSES = [None, "technical", "weather", "own_strike", "scheduled_maintenance", "bird_strike", "overbooking"]
FREELY = settings(deadline=None, suppress_health_check=list(HealthCheck), max_examples=60, database=None)


@cache
def policy() -> Policy:
    value = value_from_yaml(shipped("resources") / "policy.yaml", Policy)
    assert isinstance(value, Policy), value
    return value


@some.composite
def any_disruption(draw: some.DrawFn) -> dict[str, Any]:
    """Circumstances of a disrupted flight in the short form, most facts sometimes missing."""
    minutes = some.one_of(some.none(), some.integers(0, 2000))
    return {
        "event": draw(
            some.sampled_from(["delay", "cancellation", "denied_boarding", "missed_connection", "brought_forward"])
        ),
        "fly": draw(some.sampled_from(ROUTES)),
        "size": draw(some.sampled_from([None, "large", "small"])),
        "single": draw(some.sampled_from([None, True])),
        "notice_days": draw(some.one_of(some.none(), some.integers(0, 30))),
        "brought_forward_min": draw(minutes),
        "reroute": {"offered": draw(some.sampled_from([None, True, False])), "departs_earlier_min": draw(minutes)},
        "cause": {"kind": draw(some.sampled_from(CAUSES)), "extraordinary_delay_min": draw(minutes)},
        "passenger": {"count": draw(some.integers(1, 9)), "chose_refund": draw(some.sampled_from([None, True]))},
        "fare": {"one_way": f"{draw(some.integers(0, 3000))} USD"},
    }


def owed(answer: Compensation) -> dict[str, Decimal]:
    """Statutory money per regime; of a range the upper end."""
    sums: dict[str, Decimal] = {}
    for entry in answer.entitlements:
        money = entry.range[1] if entry.range else entry.amount
        sums[entry.regime] = sums.get(entry.regime, Decimal(0)) + (money.amount if money else 0)
    return sums


@pytest.mark.slow
@given(any_disruption(), some.integers(0, 1500), some.integers(0, 1500))
@FREELY
def test_a_longer_delay_never_lowers_what_the_law_owes(short: dict[str, Any], late: int, more: int) -> None:
    sooner = owed(compensate(circumstances(short | {"arrival_delay_min": late}), rules()))
    later = owed(compensate(circumstances(short | {"arrival_delay_min": late + more}), rules()))
    assert all(later.get(regime, Decimal(0)) >= amount for regime, amount in sooner.items())


@pytest.mark.slow
@given(any_disruption(), some.one_of(some.none(), some.integers(0, 3000)))
@FREELY
def test_nothing_owed_is_ever_below_zero(short: dict[str, Any], late: int | None) -> None:
    facts = circumstances(short | {"arrival_delay_min": late})
    answer = compensate(facts, rules())
    assert not faults(facts, rules())
    assert all(amount >= 0 for amount in owed(answer).values())
    assert {name for entry in answer.entitlements for name in entry.if_} <= {one.fact for one in answer.questions}


@pytest.mark.slow
@given(any_disruption(), some.integers(0, 1000), some.randoms())
@FREELY
def test_the_order_of_facts_never_matters(short: dict[str, Any], late: int, chance: random.Random) -> None:
    ordered = msgspec.to_builtins(circumstances(short | {"arrival_delay_min": late}))
    names = list(ordered)
    chance.shuffle(names)
    shuffled = value_from({name: ordered[name] for name in names}, Circumstances, "shuffled")
    assert isinstance(shuffled, Circumstances)
    assert compensate(shuffled, rules()) == compensate(circumstances(short | {"arrival_delay_min": late}), rules())


def test_the_policy_never_touches_what_the_law_owes() -> None:
    with_policy = msgspec.structs.replace(rules(), policy=policy())
    for example in examples():
        facts = value_from(example["in"], Circumstances, example["id"])
        assert isinstance(facts, Circumstances)
        with_goodwill = compensate(facts, with_policy)
        assert msgspec.structs.replace(with_goodwill, goodwill=None) == compensate(facts, rules())
