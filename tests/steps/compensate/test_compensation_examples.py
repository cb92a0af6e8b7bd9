"""The worked examples of the law: our own, and those handed to the project where they are present."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from law_examples import examples, rules

from drafter.adapters.values import value_from
from drafter.model.circumstances import Circumstances
from drafter.model.compensation import Compensation, Entitlement
from drafter.model.money import Money
from drafter.steps.compensate import compensate, faults

GIVEN = Path(__file__).resolve().parents[4] / "shared" / "data" / "compensation_examples.json"


def given_examples() -> list[Any]:
    return json.loads(GIVEN.read_text("utf-8")) if GIVEN.is_file() else []


def answer_to(raw: dict[str, Any]) -> Compensation:
    value = value_from(raw, Circumstances, "example")
    assert isinstance(value, Circumstances), value
    assert not faults(value, rules())
    return compensate(value, rules())


def under(answer: Compensation, regime: str, head: str | None = None) -> list[Entitlement]:
    return [entry for entry in answer.entitlements if entry.regime == regime and head in (None, entry.head)]


def paid(entries: list[Entitlement]) -> Decimal:
    return sum((entry.amount.amount for entry in entries if entry.amount), Decimal(0))


def refused(answer: Compensation, regime: str) -> bool:
    return regime in {entry.regime for entry in answer.not_due}


def flags_of(answer: Compensation, regime: str) -> set[str]:
    return {flag for entry in (*answer.entitlements, *answer.not_due) if entry.regime == regime for flag in entry.flags}


@pytest.mark.skipif(not GIVEN.is_file(), reason="the examples handed to the project are not on this machine")
@pytest.mark.parametrize("example", given_examples(), ids=lambda example: example["input"]["id"])
def test_the_handed_over_examples_come_out_right(example: dict[str, Any]) -> None:
    expected, answer = example["expected"], answer_to(example["input"])
    regime = expected["regime"]
    entries = under(answer, regime)
    if "range" in expected:
        assert expected["range"] in [[float(end.amount) for end in entry.range] for entry in entries if entry.range]
        return
    acceptable = [Decimal(str(amount)) for amount in expected.get("acceptable", [expected.get("amount")])]
    assert paid(entries) in acceptable
    assert acceptable != [0] or refused(answer, regime)
    assert {expected["currency"]} >= {entry.amount.currency for entry in entries if entry.amount}
    assert set(filter(None, [expected.get("flag")])) <= flags_of(answer, regime)
    assert expected.get("payment_type") in (None, *(entry.form for entry in entries))


Check = Callable[[Compensation, list[Entitlement], str, Any], bool]
SHOWS: dict[str, Check] = {
    "pays": lambda answer, entries, regime, due: paid(entries) == Decimal(due or 0),
    "asks": lambda answer, entries, regime, fact: fact in {question.fact for question in answer.questions},
    "asks_not": lambda answer, entries, regime, fact: fact not in {question.fact for question in answer.questions},
    "if": lambda answer, entries, regime, fact: fact in {name for entry in entries for name in entry.if_},
    "if_none": lambda answer, entries, regime, _: not any(entry.if_ for entry in entries),
    "flag": lambda answer, entries, regime, flag: flag in flags_of(answer, regime),
    "no_flag": lambda answer, entries, regime, flag: flag not in flags_of(answer, regime),
    "care": lambda answer, entries, regime, _: bool(under(answer, regime, "care")),
    "choose": lambda answer, entries, regime, regimes: tuple(regimes) in answer.choose_one,
    "each": lambda answer, entries, regime, sum_: sum_ in [amount(entry.per_passenger) for entry in entries],
    "other": lambda answer, entries, regime, sum_: sum_ in [amount(entry.alternative_amount) for entry in entries],
    "range": lambda answer, entries, regime, ends: (
        [Decimal(str(end)) for end in ends] in [list(map(amount, entry.range or ())) for entry in entries]
    ),
    "currency": lambda answer, entries, regime, code: (
        code in {entry.amount.currency for entry in entries if entry.amount}
    ),
    "form": lambda answer, entries, regime, form: form in {entry.form for entry in entries},
}
"""What each word of `examples.yaml` claims about the answer."""


def amount(money: Money | None) -> Decimal | None:
    return None if money is None else money.amount


def wrong_in(example: dict[str, Any]) -> list[str]:
    """The example's id with each claim that does not hold."""
    answer, regime = answer_to(example["in"]), example["regime"]
    entries = under(answer, regime, example.get("head"))
    wrong = [key for key in SHOWS if key in example and not SHOWS[key](answer, entries, regime, example[key])]
    if example["pays"] == 0 and not refused(answer, regime):
        wrong.append("not_due")
    if not {fact for entry in entries for fact in entry.if_} <= {question.fact for question in answer.questions}:
        wrong.append("an if without its question")
    if not all(entry.article and entry.because for entry in (*answer.entitlements, *answer.not_due)):
        wrong.append("no article or reason")
    return [f"{example['id']}: {what}" for what in wrong]


@pytest.mark.parametrize("regime", sorted({example["regime"] for example in examples()}))
def test_every_article_gives_what_it_says(regime: str) -> None:
    rows = [example for example in examples() if example["regime"] == regime]
    assert [fault for example in rows for fault in wrong_in(example)] == []
