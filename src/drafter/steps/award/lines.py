"""The lines of an award before anybody changes it."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from drafter.model.award import Award, AwardChoice, AwardFault, AwardLine, RefusedAward
from drafter.model.compensation import Compensation, Entitlement, Form, FormOffer, Goodwill
from drafter.model.money import Money
from drafter.model.policy import Terms
from drafter.model.service_issues import code_said
from drafter.steps.award.owed import payable


def award_for(
    compensation: Compensation,
    choice: AwardChoice | None = None,
    terms: Terms | None = None,
    day: dt.date | None = None,
) -> Award:
    """The award as it stands before anybody changes it: what is owed whatever comes, costs refunded, goodwill.

    Of laws that exclude each other the picked one pays, else the one that pays more (`terms` knows the rates between
    currencies; without them the first named pays where currencies differ). Money owed is paid in money.
    """
    picked = choice or AwardChoice()
    owed = tuple(_owed_line(entry, picked) for entry in payable(compensation, picked, terms, day))
    refunds = tuple(
        AwardLine(kind="refund", head=refund.what, amount=refund.amount, note=refund.because)
        for refund in compensation.refunds
        if not refund.if_
    )
    return Award(lines=(*owed, *refunds, *_goodwill_lines(compensation.goodwill, picked)))


def _owed_line(entry: Entitlement, choice: AwardChoice) -> AwardLine:
    picked = next((c.amount for c in choice.sums if (c.regime, c.head) == (entry.regime, entry.head)), None)
    amount, note = entry.amount, entry.article
    if entry.range is not None:
        low, high = entry.range
        within = picked is not None and picked.currency == low.currency and low <= picked <= high
        amount = picked if within else None
        note = f"{entry.article}; between {low.amount} and {high.amount} {low.currency}"
    form: Form = entry.form if entry.form == "refund" else "cash"
    return AwardLine(
        kind="owed",
        head=entry.head,
        amount=amount,
        count=_heads(entry),
        per_passenger=entry.per_passenger,
        form=form,
        note=note,
        regime=entry.regime,
    )


def _heads(entry: Entitlement) -> int | None:
    if not (entry.amount and entry.per_passenger):
        return None
    count = entry.amount.amount / entry.per_passenger.amount
    return int(count) if count == int(count) else None


def _goodwill_lines(goodwill: Goodwill | None, choice: AwardChoice) -> tuple[AwardLine, ...]:
    if goodwill is None or not choice.goodwill or not goodwill.forms:
        return ()
    liked = next((offer for offer in goodwill.forms if offer.preferred), goodwill.forms[0])
    offer = next((offer for offer in goodwill.forms if offer.form == choice.goodwill_form), liked)
    return (goodwill_line(offer, goodwill.suggested),)


def goodwill_line(offer: FormOffer, cash: Money) -> AwardLine:
    return AwardLine(
        kind="goodwill",
        head="goodwill",
        amount=offer.amount,
        form=offer.form,
        quantity=offer.quantity,
        note=offer.note,
        value=cash,
    )


def owed_in_form(line: AwardLine, form: Form, agreement: str, terms: Terms) -> AwardLine | RefusedAward:
    """A sum owed by law in the form the customer agreed to in writing, on the terms the policy gives for that law."""
    rule = next((rule for rule in terms.owed_in_other_form if (rule.regime, rule.form) == (line.regime, form)), None)
    if line.kind != "owed" or line.amount is None or rule is None:
        law, head = line.regime or "this law", code_said(line.head or line.kind)
        what = f"Under {law} a {code_said(form)} cannot stand for {head}: pay it in money."
        return RefusedAward(faults=(AwardFault(what=what, lifts="edit"),))
    if not agreement.strip():
        return RefusedAward(
            faults=(AwardFault(what=f"A {code_said(form)} for {code_said(line.head)}: {rule.note}.", lifts="edit"),)
        )
    raised = Money(line.amount.amount * rule.worth_percent / 100, line.amount.currency).rounded()
    note = f"{rule.note}; never expires" if rule.never_expires else rule.note
    return replace(line, amount=raised, form=form, value=line.amount, agreement=agreement, note=note)
