"""`drafter compensate`: what is owed and may be offered, for a case or for the bare facts of one.

Bare facts need law, airports and policy only, so nothing else is read or imported for them.
"""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from drafter.cli.pointing import Faults
from drafter.cli.workplace import Workplace
from drafter.model.case import Case, Journey
from drafter.model.circumstances import Circumstances, Route
from drafter.model.compensation import Compensation, Goodwill, Precedents
from drafter.model.draft import Draft
from drafter.model.service_issues import code_said
from drafter.model.template import Rejected
from drafter.steps.compensate import compensate, faults, with_articles


def compensate_item(place: Workplace, raw: dict[str, Any]) -> Compensation | Rejected | Faults:
    """A case, or the fields of `Circumstances`; a missing `today` is the machine's date."""
    if _is_case(raw):
        return _of_case(place, raw)
    facts: Circumstances | Rejected = place.value(raw, Circumstances)
    if isinstance(facts, Rejected):
        return facts
    dated = facts if facts.today else replace(facts, today=place.today)
    wrong = faults(dated, place.law)
    if wrong:
        return Faults(all=wrong)
    return with_articles(compensate(dated, place.law), place.law.law.articles, dated.date or dated.today or place.today)


def _of_case(place: Workplace, raw: dict[str, Any]) -> Compensation | Rejected | Faults:
    from drafter.steps.flow import open_case

    case = place.case(raw)
    if isinstance(case, Rejected):
        return case
    wrong = faults(case.disruption, place.law) if case.disruption else ()
    if wrong:
        return Faults(all=tuple(replace(one, where=f"disruption.{one.where}") for one in wrong))
    return held_against_past(place, open_case(case, place.book, place.seat)).compensation


def held_against_past(place: Workplace, draft: Draft) -> Draft:
    """The draft whose goodwill says what earlier cases in the store of this home got, where there is one."""
    from drafter.oversight.consistency import measured

    found = draft.classification.categories
    if draft.compensation.goodwill is None or not found or not place.has_store:
        return draft
    past = place.store.precedents_for(draft.case, found[0].id)
    return measured(draft, past, place.book.policy.on(place.today), place.today)


def _is_case(raw: dict[str, Any]) -> bool:
    """Whether an object has a field that only a case has."""
    given = {name for name, value in raw.items() if value is not None}
    journey = raw.get("journey")
    flown = isinstance(journey, dict) and any(journey.get(name) is not None for name in _FLOWN)
    return flown or bool(given & _ONLY_IN_CASES)


_ONLY_IN_CASES = frozenset(Case.__struct_encode_fields__) - frozenset(Circumstances.__struct_encode_fields__)
_FLOWN = frozenset(Journey.__struct_encode_fields__) - frozenset(Route.__struct_encode_fields__)


def tell_compensation(answer: Compensation) -> str:
    lines: list[str] = []
    for due in answer.entitlements:
        sums = f"{due.range[0].amount}–{due.range[1].amount} {due.range[1].currency}" if due.range else _sum(due.amount)
        lines.append(f"owed    {sums}{_depends(due.if_)}: {due.regime} {due.article}. {due.because}")
    lines += [f"one of  {' or '.join(choice)}" for choice in answer.choose_one]
    lines += [f"not due {no.regime} {code_said(no.head)}: {no.because}" for no in answer.not_due]
    lines += [
        f"refund  {_sum(refund.amount)} {code_said(refund.what)}{_depends(refund.if_)}: {refund.because}"
        for refund in answer.refunds
    ]
    lines += [f"supplier {share.who} {_sum(share.share)}: {share.because}" for share in answer.suppliers]
    lines += _goodwill(answer.goodwill) if answer.goodwill else []
    lines += [f"asks    {question.fact}: {question.why}" for question in answer.questions]
    lines += [f"by      {deadline.due} {deadline.what} ({deadline.source})" for deadline in answer.deadlines]
    return "\n".join(lines) or "nothing owed, nothing to offer"


def _goodwill(goodwill: Goodwill) -> list[str]:
    band = goodwill.band
    said = f"goodwill {_sum(goodwill.suggested)} (band {band.minimum.amount}–{band.maximum.amount})"
    lines = [f"{said}, authority {code_said(goodwill.authority)}, policy {goodwill.policy}"]
    lines += [f"         {part.what} {part.effect}" for part in goodwill.because]
    lines += _past("same event", goodwill.same_event)
    return lines + _past("like cases", goodwill.precedents)


def _past(whose: str, past: Precedents | None) -> list[str]:
    if past is None or past.median is None or past.low is None or past.high is None:
        return []
    few = ", too few to go by" if past.few else ""
    told = f"{past.low.amount}–{past.high.amount}, {past.count} of them{few}"
    return [f"         {whose}: median {_sum(past.median)} ({told})"] + ([past.warning] if past.warning else [])


def _depends(facts: tuple[str, ...]) -> str:
    return f" if {', '.join(facts)}" if facts else ""


def _sum(amount: Any) -> str:
    return f"{amount.amount} {amount.currency}" if amount else "–"
