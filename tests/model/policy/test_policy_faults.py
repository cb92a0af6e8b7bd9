"""Every fault a goodwill policy can have is found, with the field it stands in."""

from __future__ import annotations

import copy
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from drafter.adapters.shipped import shipped
from drafter.adapters.values import value_from, yaml_from
from drafter.model.policy import Policy
from drafter.model.policy_faults import policy_faults

Change = Callable[[Any, Any], object]


@cache
def _raw() -> Any:
    return yaml_from((shipped("resources") / "policy.yaml").read_text("utf-8"), "policy.yaml")


def raw_policy() -> Any:
    """The shipped policy as plain data, to be spoilt at will."""
    return copy.deepcopy(_raw())


def faults_of(raw: Any) -> list[tuple[str, str]]:
    policy = value_from(raw, Policy, "policy.yaml")
    assert isinstance(policy, Policy), policy
    return [tuple(fault) for fault in policy_faults(policy)]  # type: ignore[misc]  # a fault is a pair


def two_versions(policy: Any, ends: str | None, starts: str) -> None:
    later = copy.deepcopy(policy["versions"][0])
    policy["versions"][0]["valid_to"], later["valid_from"] = ends, starts
    policy["versions"].append(later)


def test_the_shipped_policy_has_no_fault() -> None:
    assert faults_of(raw_policy()) == []


def test_one_version_follows_the_other_day_by_day() -> None:
    raw = raw_policy()
    two_versions(raw, "2026-12-31", "2027-01-01")
    assert faults_of(raw) == []


ISSUE, BANDS = "$.versions[0].issues[1]", "$.versions[0].issues[1].bands"
SPOILT: list[tuple[str, str, Change]] = [
    ("$.versions", "at least one version", lambda p, t: p.update(versions=[])),
    ("$.versions[0].valid_to", "must have no end", lambda p, t: t.update(valid_to="2027-12-31")),
    ("$.versions[0].valid_to", "needs an end", lambda p, t: two_versions(p, None, "2027-01-01")),
    ("$.versions[1].valid_from", "gap", lambda p, t: two_versions(p, "2026-12-31", "2027-01-05")),
    ("$.versions[1].valid_from", "overlaps", lambda p, t: two_versions(p, "2027-01-31", "2027-01-05")),
    ("$.versions[0].valid_to", "before it starts", lambda p, t: two_versions(p, "2025-12-30", "2025-12-31")),
    ("$.versions[0].default_impact", "1 (slight) to 4", lambda p, t: t.update(default_impact=5)),
    ("$.versions[0].issues", "'staff.attitude' are missing", lambda p, t: t["issues"].pop(1)),
    (f"{ISSUE}.issue", "stands twice", lambda p, t: t["issues"].insert(1, t["issues"][0])),
    (BANDS, "one band for each impact", lambda p, t: t["issues"][1]["bands"].pop()),
    (f"{BANDS}[0].minimum", "less than nothing", lambda p, t: t["issues"][1]["bands"][0].update(minimum=-1)),
    (f"{BANDS}[1]", "inverted", lambda p, t: t["issues"][1]["bands"][1].update(typical=29, maximum=28)),
    (f"{BANDS}[3].minimum", "gap between", lambda p, t: t["issues"][1]["bands"][3].update(minimum=61)),
    (f"{BANDS}[2].typical", "gives less for impact 3",
     lambda p, t: t["issues"][1]["bands"][2].update(minimum=10, typical=15)),
    ("$.versions[0].issues[8].percent_of_fare[3].maximum", "beyond 100%",
     lambda p, t: t["issues"][8]["percent_of_fare"][3].update(maximum=101)),
    ("$.versions[0].multipliers.cabin[2].factor", "more than nothing",
     lambda p, t: t["multipliers"]["cabin"][2].update(factor=0)),
    ("$.versions[0].multipliers.party[1].factor", "more than nothing",
     lambda p, t: t["multipliers"]["party"][1].update(factor=-1)),
    ("$.versions[0].multipliers.party[2].start", "more than the step before",
     lambda p, t: t["multipliers"]["party"][2].update(start=2)),
    ("$.versions[0].multipliers.loyalty_tier[1].name", "stands twice",
     lambda p, t: t["multipliers"]["loyalty_tier"][1].update(name="green")),
    ("$.versions[0].multipliers.fault[0].name", "within, safety, outside",
     lambda p, t: t["multipliers"]["fault"][0].update(name="ours")),
    ("$.versions[0].several.share", "between 0 and 1", lambda p, t: t["several"].update(share=1.5)),
    ("$.versions[0].several.most", "1 or more", lambda p, t: t["several"].update(most=0.5)),
    ("$.versions[0].caps.per_year", "less than nothing", lambda p, t: t["caps"].update(per_year=-1)),
    ("$.versions[0].caps.count", "1 or more", lambda p, t: t["caps"].update(count=0)),
    ("$.versions[0].implied.answer_days", "negative", lambda p, t: t["implied"].update(answer_days=-1)),
    ("$.versions[0].implied.free_notice_days", "negative", lambda p, t: t["implied"].update(free_notice_days=-1)),
    ("$.versions[0].implied.answer_late_impact", "1 (slight)",
     lambda p, t: t["implied"].update(answer_late_impact=0)),
    ("$.versions[0].implied.delay_without_statute[1].start_min", "step before",
     lambda p, t: t["implied"]["delay_without_statute"][1].update(start_min=180)),
    ("$.versions[0].implied.delay_without_statute[1].impact", "cannot count as slighter",
     lambda p, t: t["implied"]["delay_without_statute"][0].update(impact=3)),
    ("$.versions[0].rates", "from the first day", lambda p, t: t["rates"][0].update(valid_from="2026-02-01")),
    ("$.versions[0].rates[1].valid_from", "later than", lambda p, t: t["rates"][1].update(valid_from="2026-01-01")),
    ("$.versions[0].rates[0].values.EUR", "more than nothing", lambda p, t: t["rates"][0]["values"].update(EUR=0)),
    ("$.versions[0].rates[0].values.eur", "not a currency", lambda p, t: t["rates"][0]["values"].update(eur=1)),
    ("$.versions[0].rates[1].values.SEK", "no rounding step", lambda p, t: t["rates"][1]["values"].update(SEK=13)),
    ("$.versions[0].rates[1].values", "EUR has no rate any more", lambda p, t: t["rates"][1]["values"].pop("EUR")),
    ("$.versions[0].rates[0].values.GBP", "for one GBP", lambda p, t: t["rates"][0]["values"].update(GBP=2)),
    ("$.versions[0].rounding", "no rounding step", lambda p, t: t["rounding"].pop(0)),
    ("$.versions[0].rounding[1].step", "multiple of 0.01", lambda p, t: t["rounding"][1].update(step=0)),
    ("$.versions[0].rounding[9].step", "multiple of 1", lambda p, t: t["rounding"][9].update(step=0.5)),
    ("$.versions[0].rounding[14].currency", "no rate",
     lambda p, t: t["rounding"].append({"currency": "SEK", "step": 5})),
    ("$.versions[0].rounding[14].currency", "twice", lambda p, t: t["rounding"].append({"currency": "EUR", "step": 5})),
    ("$.versions[0].authority", "in this order", lambda p, t: t["authority"].reverse()),
    ("$.versions[0].authority[0].amount", "less than nothing", lambda p, t: t["authority"][0].update(amount=-1)),
    ("$.versions[0].authority[1].amount", "may give less", lambda p, t: t["authority"][1].update(amount=90)),
    ("$.versions[0].authority[1].in_currency[0]", "may give less",
     lambda p, t: t["authority"][1]["in_currency"][0].update(amount=900)),
    ("$.versions[0].forms", "at least one form", lambda p, t: t.update(forms=[])),
    ("$.versions[0].forms[1].form", "stands twice", lambda p, t: t["forms"].insert(1, t["forms"][0])),
    ("$.versions[0].forms[0].uplift_percent", "never worth less", lambda p, t: t["forms"][0].update(uplift_percent=90)),
    ("$.versions[0].forms[3].form", "no form of goodwill", lambda p, t: t["forms"][3].update(form="refund")),
    ("$.versions[0].forms[1]", "what one mile is worth", lambda p, t: t["forms"][1].pop("miles")),
    ("$.versions[0].forms[1].miles", "more than nothing", lambda p, t: t["forms"][1]["miles"].update(step=0)),
    ("$.versions[0].forms[1].miles.worth.currency", "SEK has no rate",
     lambda p, t: t["forms"][1]["miles"]["worth"].update(currency="SEK")),
    ("$.versions[0].owed_in_other_form[2].worth_percent", "more than 100",
     lambda p, t: t["owed_in_other_form"][2].update(worth_percent=100)),
    ("$.versions[0].never_combined[0]", "two issues or two forms",
     lambda p, t: t["never_combined"][0].update(issues=["seat.broken"])),
    ("$.versions[0].likeness", "more than nothing", lambda p, t: t["likeness"].update(few=0)),
    ("$.values.Bad-Name", "no name for a template",
     lambda p, t: p["values"].update({"Bad-Name": p["values"]["answer_days"]})),
    ("$.values.answer_days", "an owner and a comment", lambda p, t: p["values"]["answer_days"].update(owner=" ")),
    ("$.values.answer_days.value", "letters would quote 27", lambda p, t: p["values"]["answer_days"].update(value=27)),
    ("$.values.voucher_uplift_percent.value", "letters would quote 130",
     lambda p, t: t["forms"][0].update(uplift_percent=140)),
    ("$.values.answer_days.value", "negative", lambda p, t: p["values"]["answer_days"].update(value=-1)),
]  # fmt: skip


@pytest.mark.parametrize(("path", "what", "spoil"), SPOILT, ids=[f"{path}: {what}" for path, what, _ in SPOILT])
def test_a_spoilt_policy_is_found_out(path: str, what: str, spoil: Change) -> None:
    raw = raw_policy()
    spoil(raw, raw["versions"][0])
    assert [path for path, said in faults_of(raw) if what in said][:1] == [path]


def test_letters_may_quote_at_least_25_values_each_with_an_owner() -> None:
    policy = value_from(raw_policy(), Policy, "policy.yaml")
    assert isinstance(policy, Policy)
    assert len(policy.values) >= 25
    assert policy.quoted["bag_claim_days_delay"] == 21
    assert policy.quoted["voucher_uplift_percent"] == 130
