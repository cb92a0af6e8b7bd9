"""The worked examples of the law: our own, and those handed to the project where they are present."""

from __future__ import annotations

import json
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from drafter.adapters.airports import airports
from drafter.adapters.regime_files import law_on_file
from drafter.adapters.values import value_from
from drafter.model.circumstances import Circumstances
from drafter.model.compensation import Compensation
from drafter.model.rules_of_law import CompensationRules
from drafter.steps.compensate import compensate

HERE = Path(__file__).resolve()
GIVEN = HERE.parents[4] / "shared" / "data" / "compensation_examples.json"


@cache
def rules() -> CompensationRules:
    return CompensationRules(law=law_on_file().law, airports=airports())


def given_examples() -> list[Any]:
    return json.loads(GIVEN.read_text("utf-8")) if GIVEN.is_file() else []


def answer_to(circumstances: dict[str, Any]) -> Compensation:
    value = value_from(circumstances, Circumstances, "example")
    assert isinstance(value, Circumstances), value
    return compensate(value, rules())


def paid_under(answer: Compensation, regime: str) -> Decimal:
    sums = [entry.amount.amount for entry in answer.entitlements if entry.regime == regime and entry.amount]
    return sum(sums, Decimal(0))


@pytest.mark.skipif(not GIVEN.is_file(), reason="the examples handed to the project are not on this machine")
@pytest.mark.parametrize("example", given_examples(), ids=lambda example: example["input"]["id"])
def test_the_handed_over_examples_come_out_right(example: dict[str, Any]) -> None:
    expected, answer = example["expected"], answer_to(example["input"])
    regime = expected["regime"]
    if "range" in expected:
        ranges = [[float(end.amount) for end in entry.range] for entry in answer.entitlements if entry.range]
        assert expected["range"] in ranges
        return
    acceptable = [Decimal(str(amount)) for amount in expected.get("acceptable", [expected.get("amount")])]
    assert paid_under(answer, regime) in acceptable
    assert acceptable != [0] or regime in {entry.regime for entry in answer.not_due}
    flags = {flag for entry in answer.entitlements for flag in entry.flags}
    assert {expected["flag"]} <= flags if "flag" in expected else True
