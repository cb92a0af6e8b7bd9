"""Goodwill stays inside its band, and everything that moved it is shown."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.adapters.policy_files import policy_in_force
from drafter.adapters.values import value_from
from drafter.model.circumstances import Circumstances
from drafter.model.compensation import Entitlement, Goodwill
from drafter.model.money import Money, money
from drafter.model.policy import Policy
from drafter.model.service_issues import SERVICE_ISSUES
from drafter.steps.compensate.goodwill import goodwill_for
from drafter.steps.compensate.goodwill_grounds import service_faults

OWED = Entitlement(
    regime="UK261", head="compensation", article="Art. 7(1)(c)", because="", amount=money("520", "GBP")
)  # fmt: skip
LONG_HAUL = {"origin": "HKG", "destination": "SIN"}


@cache
def policy() -> Policy:
    return policy_in_force(None)[0]


def complaint(*issues: str, impact: int | None = 2, **more: Any) -> Circumstances:
    raw: dict[str, Any] = {"event": "service", "today": "2026-11-21"}
    if issues:
        raw["service"] = {"issues": list(issues), "impact": impact}
    facts = value_from(raw | more, Circumstances, "complaint")
    assert isinstance(facts, Circumstances)
    return facts


def offer(facts: Circumstances, *owed: Entitlement, currency: str = "GBP", **more: Any) -> Goodwill:
    found = goodwill_for(facts, policy(), owed, currency, **more)
    assert found is not None
    return found


def band(goodwill: Goodwill) -> tuple[int, int, int]:
    sides = goodwill.band
    return int(sides.minimum.amount), int(sides.typical.amount), int(sides.maximum.amount)


def said(goodwill: Goodwill) -> str:
    return " | ".join(f"{one.what} {one.effect}" for one in goodwill.because)


def earlier(*amounts: str, on: str = "2026-08-01", kind: str = "goodwill", currency: str = "GBP") -> list[Any]:
    return [{"on": on, "kind": kind, "amount": {"amount": amount, "currency": currency}} for amount in amounts]


@pytest.mark.parametrize(
    ("facts", "sides", "suggested"),
    [
        (complaint("crew.attitude"), (10, 20, 30), 20),
        (complaint("crew.attitude", impact=None), (10, 20, 30), 20),
        (complaint("crew.attitude", impact=4), (50, 75, 120), 75),
        (complaint("cabin.dirty", passenger={"cabin": "business"}), (40, 75, 125), 75),
        (complaint("cabin.dirty", passenger={"loyalty_tier": "gold"}), (15, 30, 50), 35),
        (complaint("cabin.dirty", block_time_min=75), (10, 15, 25), 15),
        (complaint("cabin.dirty", party={"adults": 2, "infants": 1}), (25, 45, 75), 45),
        (complaint("cabin.dirty", passenger={"count": 3}), (30, 60, 100), 60),
        (complaint("cabin.dirty", cause={"control": "outside"}), (15, 30, 50), 25),
        (complaint("cabin.dirty", "queue.long"), (20, 40, 65), 40),
        (complaint("cabin.dirty", "clothes.soiled"), (20, 35, 50), 35),
        (complaint("seat.broken", "ife.broken", "wifi.broken"), (30, 60, 95), 60),
        (complaint("seat.lie_flat", fare={"one_way": {"amount": "1200", "currency": "GBP"}},
                   passenger={"cabin": "business"}), (120, 180, 240), 180),
        (complaint("answer.late", claim={"received_on": "2026-08-01"}), (10, 20, 30), 20),
        (complaint("cabin.dirty", claim={"received_on": "2026-08-01"}), (15, 30, 50), 35),
    ],
)  # fmt: skip
def test_the_band_follows_the_case_and_the_person_moves_the_suggestion_inside_it(
    facts: Circumstances, sides: tuple[int, int, int], suggested: int
) -> None:
    goodwill = offer(facts)
    assert (band(goodwill), int(goodwill.suggested.amount)) == (sides, suggested)


@pytest.mark.parametrize("issue", SERVICE_ISSUES)
@pytest.mark.parametrize("impact", [1, 2, 3, 4])
def test_every_issue_has_a_band_for_every_impact(issue: str, impact: int) -> None:
    goodwill = offer(complaint(issue, impact=impact))
    assert goodwill.band.minimum <= goodwill.suggested <= goodwill.band.maximum
    assert goodwill.policy == "goodwill@2026-01-01"


def test_where_nothing_calls_for_goodwill_there_is_none() -> None:
    assert goodwill_for(Circumstances(event="delay", arrival_delay_min=200), policy(), (OWED,), "GBP") is None
    assert goodwill_for(Circumstances(event="baggage"), policy(), (), "GBP") is None


@pytest.mark.parametrize(
    ("minutes", "owed", "decided", "issue"),
    [
        (179, (), True, None),
        (180, (), True, "long delay (impact: slight, 1 of 4)"),
        (320, (), True, "long delay (impact: real, 2 of 4)"),
        (1500, (), True, "long delay (impact: severe, 4 of 4)"),
        (320, (OWED,), True, None),
        (320, (), False, None),
    ],
)
def test_a_long_delay_that_no_law_pays_for_is_an_issue_of_itself(
    minutes: int, owed: tuple[Entitlement, ...], decided: bool, issue: str | None
) -> None:
    facts = complaint(event="delay", arrival_delay_min=minutes, journey=LONG_HAUL)
    goodwill = goodwill_for(facts, policy(), owed, "GBP", law_decided=decided)
    assert (goodwill.because[0].what if goodwill else None) == issue


def test_a_delay_the_law_pays_for_earns_no_goodwill_beside_the_other_issue() -> None:
    goodwill = offer(complaint("delay.no_statute", "meal.missing"), OWED)
    assert band(goodwill) == (10, 20, 30)
    assert "the law already pays for this delay" in said(goodwill)


def test_a_change_told_two_weeks_ahead_is_no_delay() -> None:
    told = {"event": "cancellation", "journey": LONG_HAUL, "reroute": {"arrives_later_min": 400}}
    assert said(offer(complaint(**told, notice_days=13))) == "long delay (impact: real, 2 of 4) +45.00"
    assert goodwill_for(complaint(**told, notice_days=14), policy(), (), "GBP") is None


def test_an_answer_far_too_late_is_an_issue_when_nobody_named_another() -> None:
    facts = complaint(event="delay", claim={"received_on": "2026-09-01"})
    assert said(offer(facts, OWED)) == "our late answer (impact: real, 2 of 4) +20.00"
    on_time = complaint(event="delay", claim={"received_on": "2026-10-24"})
    assert goodwill_for(on_time, policy(), (OWED,), "GBP") is None


def test_every_contribution_is_shown() -> None:
    goodwill = offer(complaint("cabin.dirty", passenger={"cabin": "business", "loyalty_tier": "gold"}))
    assert said(goodwill) == (
        "dirty cabin (impact: real, 2 of 4) +30.00 | cabin business +45.00 | "
        "loyalty tier gold +11.25 | rounded to 5 GBP -1.25"
    )


@pytest.mark.parametrize("issue", SERVICE_ISSUES)
def test_no_code_stands_in_the_working(issue: str) -> None:
    told = said(offer(complaint(issue, "meal.missing", impact=None, passenger={"cabin": "premium_economy"})))
    assert "; assumed)" in told
    assert not re.search(r"[a-z][._][a-z]", told)


def test_what_is_not_counted_is_said_in_words() -> None:
    told = said(offer(complaint("meal.missing", "meal.special_missing", "delay.no_statute"), OWED))
    assert "long delay left out: the law already pays" in told
    assert "missing meal not counted beside missing special meal" in told


def test_forms_come_with_vouchers_first_and_keep_their_value() -> None:
    forms = {form.form: form for form in offer(complaint("cabin.dirty", impact=3)).forms}
    assert [form.form for form in forms.values() if form.preferred] == ["voucher"]
    assert forms["cash"].amount == money("45", "GBP")
    assert forms["voucher"].amount == money("60", "GBP")
    assert forms["miles"].quantity == 3050


@pytest.mark.parametrize(
    ("facts", "role"),
    [
        (complaint("crew.attitude"), "executive"),
        (complaint("assistance.late", impact=4), "assistant_manager"),
        (complaint("assistance.late", impact=4, party={"adults": 2}, passenger={"cabin": "business"}), "manager"),
    ],
)
def test_the_lowest_role_whose_limit_covers_the_sum_may_sign(facts: Circumstances, role: str) -> None:
    assert offer(facts).authority == role


@pytest.mark.parametrize(
    ("awards", "sides", "words"),
    [
        (earlier("575"), (15, 25, 25), "25.00 GBP is left"),
        (earlier("590", "30"), (0, 0, 0), "0.00 GBP is left"),
        (earlier("575", on="2025-08-01"), (15, 30, 50), "dirty cabin"),
        (earlier("575", kind="compensation"), (15, 30, 50), "dirty cabin"),
        (earlier("5750", currency="HKD"), (15, 30, 45), "is left"),
        (earlier("20", currency="SEK"), (15, 30, 50), "not counted"),
        (earlier(*["5"] * 6), (0, 0, 0), "6 awards within 182 days"),
        (earlier(*["5"] * 6, on="2026-02-01"), (15, 30, 50), "dirty cabin"),
    ],
)
def test_what_the_customer_had_within_a_year_counts_against_the_cap(
    awards: list[Any], sides: tuple[int, int, int], words: str
) -> None:
    goodwill = offer(complaint("cabin.dirty", earlier_awards=awards))
    assert band(goodwill) == sides
    assert words in said(goodwill)
    assert bool(goodwill.forms) == bool(goodwill.suggested)


def test_goodwill_is_given_in_the_currency_asked_for_or_the_policys_own() -> None:
    assert offer(complaint("cabin.dirty"), currency="HKD").suggested == money("300", "HKD")
    goodwill = offer(complaint("cabin.dirty"), currency="SEK")
    assert goodwill.suggested == money("30", "GBP")
    assert "no rate for SEK" in said(goodwill)


@pytest.mark.parametrize(
    ("issues", "impact", "where", "what"),
    [
        (["seat.broke"], 2, "service.issues[0]", "did you mean 'seat.broken'"),
        (["other"], 5, "service.impact", "1 (slight) to 4 (severe)"),
    ],
)
def test_an_unknown_issue_or_impact_is_named(issues: list[str], impact: int, where: str, what: str) -> None:
    (fault,) = service_faults(complaint(*issues, impact=impact))
    assert fault.where == where
    assert what in fault.what


CASES = st.fixed_dictionaries(
    {
        "issues": st.lists(st.sampled_from(SERVICE_ISSUES), min_size=1, max_size=4),
        "cabin": st.sampled_from([None, "economy", "premium_economy", "business", "first"]),
        "loyalty_tier": st.sampled_from([None, "silver", "gold", "diamond"]),
        "adults": st.integers(0, 6),
        "control": st.sampled_from([None, "within", "safety", "outside"]),
        "minutes": st.sampled_from([None, 60, 179, 180, 700]),
        "awards": st.lists(st.integers(0, 300), max_size=7),
        "received": st.sampled_from([None, "2026-11-20", "2026-10-20", "2026-03-01"]),
        "currency": st.sampled_from(["GBP", "EUR", "HKD", "JPY", "TWD", "SEK"]),
    }
)


def facts_of(case: dict[str, Any], impact: int) -> Circumstances:
    return complaint(
        *case["issues"],
        impact=impact,
        passenger={"cabin": case["cabin"], "loyalty_tier": case["loyalty_tier"]},
        party={"adults": case["adults"]},
        cause={"control": case["control"]},
        block_time_min=case["minutes"],
        claim={"received_on": case["received"]},
        earlier_awards=earlier(*(str(amount) for amount in case["awards"])),
    )


@settings(max_examples=30, deadline=None)
@given(CASES)
def test_goodwill_never_leaves_its_band_and_more_impact_never_lowers_it(case: dict[str, Any]) -> None:
    offers = [offer(facts_of(case, impact), currency=case["currency"]) for impact in (1, 2, 3, 4)]
    for goodwill in offers:
        sides = goodwill.band
        assert Decimal(0) <= sides.minimum.amount
        assert sides.minimum <= sides.typical <= sides.maximum
        assert sides.minimum <= goodwill.suggested <= sides.maximum
        assert sum(Decimal(one.effect) for one in goodwill.because) == goodwill.suggested.amount
    for slighter, graver in pairwise(offers):
        assert slighter.band.minimum <= graver.band.minimum
        assert slighter.band.typical <= graver.band.typical
        assert slighter.band.maximum <= graver.band.maximum
        assert slighter.suggested <= graver.suggested


@settings(max_examples=20, deadline=None)
@given(CASES)
def test_the_order_of_issues_never_matters_and_forms_keep_their_value(case: dict[str, Any]) -> None:
    goodwill = offer(facts_of(case, 3), currency=case["currency"])
    turned = offer(facts_of(case | {"issues": case["issues"][::-1]}, 3), currency=case["currency"])
    assert (goodwill.band, goodwill.suggested) == (turned.band, turned.suggested)
    terms = policy().versions[0]
    for form in goodwill.forms:
        if form.amount is not None:
            assert goodwill.suggested <= form.amount
        if form.quantity is not None:
            worth = terms.exchanged(Money(form.quantity * Decimal("0.02"), "USD"), goodwill.suggested.currency, None)
            assert worth is not None
            assert goodwill.suggested.amount <= worth.amount.quantize(Decimal("0.000001"))
