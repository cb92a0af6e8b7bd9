"""Like cases get like goodwill, and an offer that departs from them is pointed out."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

import pytest

from drafter.adapters.policy_files import policy_in_force
from drafter.model.compensation import Precedents
from drafter.model.money import money
from drafter.model.policy import Terms
from drafter.oversight.consistency import PastAward, Sought, like_awards, precedents_of


@cache
def terms() -> Terms:
    return policy_in_force(None)[0].versions[0]


def past(amount: str = "40", currency: str = "GBP", **more: Any) -> PastAward:
    fields: dict[str, Any] = {"reference": "CR-1", "issues": ("cabin.dirty",), "impact": 2}
    return PastAward(on=dt.date(2026, 6, 1), goodwill=money(amount, currency), **(fields | more))


def measured(offer: str, *amounts: str) -> Precedents:
    return precedents_of(money(offer, "GBP"), [past(amount) for amount in amounts], terms())


@pytest.mark.parametrize(
    ("award", "like"),
    [
        (past(), True),
        (past(issues=("queue.long", "cabin.dirty")), True),
        (past(cabin="economy"), True),
        (past(cabin="business"), False),
        (past(impact=3), False),
        (past(issues=("queue.long",)), False),
        (past(issues=("queue.long",), event="NV251 2026-11-03"), True),
        (past(reference="CR-9"), False),
    ],
)
def test_like_is_the_same_event_or_the_same_issue_impact_and_cabin(award: PastAward, like: bool) -> None:
    sought = Sought(reference="CR-9", issues=("cabin.dirty",), impact=2, event="NV251 2026-11-03")
    assert bool(like_awards([award], sought)) is like


def test_like_cases_are_told_by_median_spread_and_number() -> None:
    found = measured("40", "30", "35", "40", "45", "100")
    assert (found.count, found.few, found.warning) == (5, False, None)
    assert (found.median, found.low, found.high) == (money("40", "GBP"), money("35", "GBP"), money("45", "GBP"))


@pytest.mark.parametrize(
    ("offer", "words"),
    [("50", None), ("30", None), ("55", "55.00 GBP is well above what 5 like cases got"), ("25", "well below")],
)
def test_an_offer_far_from_the_median_is_pointed_out(offer: str, words: str | None) -> None:
    warning = measured(offer, "40", "40", "40", "40", "40").warning
    assert warning is None if words is None else words in (warning or "")


def test_fewer_than_five_are_too_few_to_go_by() -> None:
    found = measured("400", "30", "35", "40", "45")
    assert (found.count, found.few, found.warning) == (4, True, None)
    assert (found.low, found.high) == (money("30", "GBP"), money("45", "GBP"))
    assert measured("40") == Precedents(count=0, few=True)


def test_awards_in_other_currencies_count_at_the_policys_rate_or_not_at_all() -> None:
    awards = [past("46", "EUR"), past("40"), past("500", "SEK")]
    found = precedents_of(money("40", "GBP"), awards, terms())
    assert (found.count, found.median) == (2, money("40", "GBP"))
