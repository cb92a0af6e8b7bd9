"""What is wrong with a goodwill policy that its types alone cannot see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import get_args

from drafter.model.circumstances import Control
from drafter.model.policy import Policy, Terms
from drafter.model.policy_money_faults import authority_faults, form_faults, rate_faults
from drafter.model.policy_rows import BandRow, DelayImpact, Named, Step
from drafter.model.rule_fault import RuleFault, dating_faults
from drafter.model.service_issues import IMPACTS, SERVICE_ISSUES

Faults = Iterator[RuleFault]


def policy_faults(policy: Policy) -> Faults:
    """Every fault, in the order of the file."""
    yield from dating_faults(policy.versions)
    for index, terms in enumerate(policy.versions):
        yield from _terms_faults(terms, f"$.versions[{index}]")
    yield from _value_faults(policy)
    yield from _agreement_faults(policy)


def _terms_faults(terms: Terms, at: str) -> Faults:
    yield from _impact_fault(terms.default_impact, f"{at}.default_impact")
    yield from _issue_faults(terms, f"{at}.issues")
    yield from _multiplier_faults(terms, f"{at}.multipliers")
    yield from _several_and_cap_faults(terms, at)
    yield from _implied_faults(terms, f"{at}.implied")
    yield from rate_faults(terms, at)
    yield from authority_faults(terms, f"{at}.authority")
    yield from form_faults(terms, at)
    yield from _combination_faults(terms, f"{at}.never_combined")
    if terms.likeness.few < 1 or terms.likeness.departs_percent <= 0:
        yield RuleFault(f"{at}.likeness", "few and departs_percent must be more than nothing")


def _impact_fault(impact: int, at: str) -> Faults:
    if impact not in IMPACTS:
        yield RuleFault(at, f"impact must be 1 (slight) to 4 (severe), not {impact}")


def _issue_faults(terms: Terms, at: str) -> Faults:
    named = [entry.issue for entry in terms.issues]
    for issue in SERVICE_ISSUES:
        if issue not in named:
            yield RuleFault(at, f"bands for the issue {issue!r} are missing")
    for index, entry in enumerate(terms.issues):
        if entry.issue in named[:index]:
            yield RuleFault(f"{at}[{index}].issue", f"{entry.issue!r} stands twice")
        yield from _band_faults(entry.bands, f"{at}[{index}].bands", entry.issue)
        if entry.percent_of_fare:
            yield from _band_faults(entry.percent_of_fare, f"{at}[{index}].percent_of_fare", entry.issue, Decimal(100))


def _band_faults(rows: Sequence[BandRow], at: str, issue: str, top: Decimal | None = None) -> Faults:
    if tuple(row.impact for row in rows) != IMPACTS:
        yield RuleFault(at, f"{issue!r} needs one band for each impact 1, 2, 3, 4, in this order")
        return
    for index, row in enumerate(rows):
        if row.minimum < 0:
            yield RuleFault(f"{at}[{index}].minimum", f"{issue!r} cannot give less than nothing")
        if not row.minimum <= row.typical <= row.maximum:
            yield RuleFault(f"{at}[{index}]", f"{issue!r} is inverted: minimum, typical, maximum must not fall")
        if top is not None and row.maximum > top:
            yield RuleFault(f"{at}[{index}].maximum", f"{issue!r} goes beyond {top}% of the fare")
    for index, (slighter, graver) in enumerate(pairwise(rows), start=1):
        yield from _between_faults(slighter, graver, f"{at}[{index}]", issue)


def _between_faults(slighter: BandRow, graver: BandRow, at: str, issue: str) -> Faults:
    if slighter.maximum < graver.minimum:
        what = f"{issue!r} has a gap between {slighter.maximum} (impact {slighter.impact}) and {graver.minimum}"
        yield RuleFault(f"{at}.minimum", what)
    for field in ("minimum", "typical", "maximum"):
        if getattr(graver, field) < getattr(slighter, field):
            yield RuleFault(f"{at}.{field}", f"{issue!r} gives less for impact {graver.impact} than for a slighter one")


def _multiplier_faults(terms: Terms, at: str) -> Faults:
    factors = terms.multipliers
    for name in ("cabin", "loyalty_tier", "fault"):
        yield from _named_faults(getattr(factors, name), f"{at}.{name}")
    for name in ("flight_minutes", "flight_km", "party", "repeat", "days_late"):
        yield from _step_faults(getattr(factors, name), f"{at}.{name}")
    for index, row in enumerate(factors.fault):
        if row.name not in get_args(Control):
            yield RuleFault(f"{at}.fault[{index}].name", f"{row.name!r} is not one of within, safety, outside")


def _named_faults(rows: Sequence[Named], at: str) -> Faults:
    for index, row in enumerate(rows):
        yield from _factor_fault(row.factor, f"{at}[{index}].factor")
        if row.name in [earlier.name for earlier in rows[:index]]:
            yield RuleFault(f"{at}[{index}].name", f"{row.name!r} stands twice")


def _step_faults(rows: Sequence[Step], at: str) -> Faults:
    for index, row in enumerate(rows):
        yield from _factor_fault(row.factor, f"{at}[{index}].factor")
        if index and row.start <= rows[index - 1].start:
            yield RuleFault(
                f"{at}[{index}].start", f"must be more than the step before, which starts at {rows[index - 1].start}"
            )


def _factor_fault(factor: Decimal, at: str) -> Faults:
    if factor <= 0:
        yield RuleFault(at, f"a multiplier must be more than nothing, not {factor}")


def _several_and_cap_faults(terms: Terms, at: str) -> Faults:
    if not 0 <= terms.several.share <= 1:
        yield RuleFault(f"{at}.several.share", f"must lie between 0 and 1, not {terms.several.share}")
    if terms.several.most < 1:
        yield RuleFault(f"{at}.several.most", f"must be 1 or more, not {terms.several.most}")
    if terms.caps.per_year < 0:
        yield RuleFault(f"{at}.caps.per_year", "cannot be less than nothing")
    for field in ("count", "count_days"):
        if getattr(terms.caps, field) < 1:
            yield RuleFault(f"{at}.caps.{field}", "must be 1 or more")


def _implied_faults(terms: Terms, at: str) -> Faults:
    for field in ("answer_days", "free_notice_days"):
        if getattr(terms.implied, field) < 0:
            yield RuleFault(f"{at}.{field}", "cannot be negative")
    yield from _impact_fault(terms.implied.answer_late_impact, f"{at}.answer_late_impact")
    rows = terms.implied.delay_without_statute
    for index, row in enumerate(rows):
        yield from _impact_fault(row.impact, f"{at}.delay_without_statute[{index}].impact")
        if index:
            yield from _delay_faults(rows[index - 1], row, f"{at}.delay_without_statute[{index}]")


def _delay_faults(shorter: DelayImpact, longer: DelayImpact, at: str) -> Faults:
    if longer.start_min <= shorter.start_min:
        yield RuleFault(f"{at}.start_min", f"must be more than the step before, which starts at {shorter.start_min}")
    if longer.impact < shorter.impact:
        yield RuleFault(f"{at}.impact", "a longer delay cannot count as slighter")


def _combination_faults(terms: Terms, at: str) -> Faults:
    for index, rule in enumerate(terms.never_combined):
        if max(len(rule.issues), len(rule.forms)) < 2:
            yield RuleFault(f"{at}[{index}]", "names two issues or two forms, or more")


def _agreement_faults(policy: Policy) -> Faults:
    """What letters quote must be what the newest version does."""
    if not policy.versions:
        return
    terms = policy.versions[-1]
    voucher = next((rule.uplift_percent for rule in terms.forms if rule.form == "voucher"), None)
    for name, meant in (("voucher_uplift_percent", voucher), ("answer_days", terms.implied.answer_days)):
        entry = policy.values.get(name)
        if entry is not None and meant is not None and entry.value != meant:
            yield RuleFault(
                f"$.values.{name}.value", f"letters would quote {entry.value}, the newest version says {meant}"
            )


def _value_faults(policy: Policy) -> Faults:
    for name, entry in policy.values.items():
        if not (name.isidentifier() and name == name.lower()):
            yield RuleFault(f"$.values.{name}", f"{name!r} is no name for a template: small letters, digits and _ only")
        if not (entry.owner.strip() and entry.comment.strip()):
            yield RuleFault(f"$.values.{name}", "needs an owner and a comment")
        if isinstance(entry.value, (int, Decimal)) and entry.value < 0:
            yield RuleFault(f"$.values.{name}.value", "cannot be negative")
