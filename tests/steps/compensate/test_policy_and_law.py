"""What law owes does not depend on the department's policy."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from msgspec.structs import replace

from drafter.adapters.airports import airports
from drafter.adapters.policy_files import policy_in_force
from drafter.adapters.regime_files import law_on_file
from drafter.adapters.values import value_from
from drafter.model.circumstances import Circumstances
from drafter.model.policy import Policy
from drafter.model.rules_of_law import CompensationRules
from drafter.steps.compensate import compensate

LATE = {"event": "delay", "date": "2026-06-10", "today": "2026-11-21", "arrival_delay_min": 300}
UK_CARRIER = {"licence": "GB"}
HOLIDAY = {
    "price": {"amount": "1400.00", "currency": "EUR"},
    "days": 14,
    "defects": [{"id": "noise.night", "days_affected": 7}],
}
CASES: dict[str, dict[str, Any]] = {
    "a delay the law pays for": {
        **LATE, "journey": {"origin": "LHR", "destination": "JFK", "operating_carrier": UK_CARRIER},
        "service": {"issues": ["meal.missing"], "impact": 4},
    },
    "a delay no law pays for": {
        **LATE, "journey": {"origin": "HKG", "destination": "SIN", "operating_carrier": {"licence": "HK"}},
    },
    "a holiday": {"event": "package", "date": "2026-06-10", "package": HOLIDAY, "today": "2026-11-21"},
}  # fmt: skip


@cache
def law() -> CompensationRules:
    return CompensationRules(law=law_on_file().law, airports=airports())


def generous() -> Policy:
    policy = policy_in_force(None)[0]
    terms = policy.versions[0]
    issues = tuple(
        replace(entry, bands=tuple(replace(row, maximum=row.maximum * 100) for row in entry.bands))
        for entry in terms.issues
    )
    return replace(policy, versions=(replace(terms, issues=issues, not_beside=()),))


@pytest.mark.parametrize("policy", [policy_in_force(None)[0], generous()], ids=["shipped", "generous"])
@pytest.mark.parametrize("case", CASES)
def test_no_policy_changes_what_law_owes(case: str, policy: Policy) -> None:
    facts = value_from(CASES[case], Circumstances, case)
    assert isinstance(facts, Circumstances)
    without = compensate(facts, law())
    with_policy = compensate(facts, replace(law(), policy=policy))
    assert replace(with_policy, goodwill=None) == without
    assert (with_policy.goodwill is None) == (case == "a holiday")
