"""Like cases get like goodwill, and an offer that departs from them is pointed out."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from drafter.adapters.policy_files import policy_in_force
from drafter.model.compensation import Precedents
from drafter.model.money import money
from drafter.model.past_case import Precedent
from drafter.model.policy import Terms
from drafter.oversight.consistency import event_cases, like_cases, precedents_of


@cache
def terms() -> Terms:
    return policy_in_force(None)[0].versions[0]


def past(amount: str = "40", currency: str = "GBP", **more: Any) -> Precedent:
    fields: dict[str, Any] = {"reference": "CR-1", "category": "cabin.cleanliness", "severity": 2, "form": "cash"}
    fields |= {"case_id": "1", "finished_at": "2026-06-01T09:00:00+00:00", "came_back": False}
    return Precedent(amount=money(amount, currency), **(fields | more))


def measured(offer: str, *amounts: str) -> Precedents:
    return precedents_of(money(offer, "GBP"), [past(amount) for amount in amounts], terms())


@pytest.mark.parametrize(
    ("award", "like"),
    [
        (past(), True),
        (past(severity=3), False),
        (past(category="airport.queue"), False),
        (past(same_event=True), False),
        (past(reference="CR-9"), False),
    ],
)
def test_like_is_the_same_category_and_severity_of_another_event(award: Precedent, like: bool) -> None:
    assert bool(like_cases([award], "cabin.cleanliness", 2, "CR-9")) is like


def test_the_same_event_counts_whatever_the_matter_and_never_the_case_itself() -> None:
    awards = [past(reference=f"CR-{n}", category="disruption.delay", severity=n, same_event=True) for n in range(3)]
    assert event_cases([*awards, past(reference="CR-77")], "CR-0") == tuple(awards[1:])


def test_a_voucher_counts_for_its_worth_in_cash() -> None:
    found = precedents_of(money("40", "GBP"), [past("52", form="voucher"), past("40")], terms())
    assert (found.low, found.high) == (money("40", "GBP"), money("40", "GBP"))


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
