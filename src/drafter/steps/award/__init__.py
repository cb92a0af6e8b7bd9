"""Award: everything offered in one case, line by line; what law owes is never netted and never called goodwill."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from drafter.model.award import Award, AwardFault, RefusedAward
from drafter.model.compensation import Form, Goodwill, Role
from drafter.model.money import Money
from drafter.model.policy import Terms
from drafter.model.service_issues import code_said
from drafter.steps.award.faults import award_faults
from drafter.steps.award.kept import award_kept
from drafter.steps.award.lines import award_for, goodwill_line, owed_in_form
from drafter.steps.award.owed import owed_faults

__all__ = ["award_faults", "award_for", "award_giving", "award_kept", "owed_faults", "owed_in_form", "with_goodwill"]


def award_giving(
    award: Award, cash: Money, form: Form, terms: Terms, day: dt.date | None = None
) -> Award | RefusedAward:
    """The award with goodwill worth `cash` in that form (none for nothing), all other lines as they were, unjudged."""
    offer = terms.in_form(cash, form, day)
    if offer is None:
        forms = ", ".join(code_said(rule.form) for rule in terms.forms)
        what = f"Goodwill is not given as {code_said(form)}: pick one of {forms}."
        return RefusedAward(faults=(AwardFault(what=what, lifts="edit"),))
    others = tuple(line for line in award.lines if line.kind != "goodwill")
    return replace(award, lines=(*others, goodwill_line(offer, cash)) if cash else others)


def with_goodwill(
    award: Award,
    cash: Money,
    form: Form,
    goodwill: Goodwill | None,
    terms: Terms,
    role: Role,
    day: dt.date | None = None,
    reason: str | None = None,
    signed_by: str | None = None,
) -> Award | RefusedAward:
    """The same, judged: outside the band or above authority only with a reason and the name of who signs."""
    changed = award_giving(award, cash, form, terms, day)
    if isinstance(changed, RefusedAward):
        return changed
    signed = replace(changed, reason=reason or award.reason, signed_by=signed_by or award.signed_by)
    faults = award_faults(signed, goodwill, role, terms)
    return RefusedAward(faults=faults) if faults else signed
