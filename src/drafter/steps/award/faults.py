"""Why an award may not go out as it is: outside the band, above authority, or law and goodwill mixed up."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import get_args

from drafter.model.award import Award, AwardFault, AwardLine
from drafter.model.compensation import Goodwill, Head, Role
from drafter.model.money import Money
from drafter.model.policy import Terms
from drafter.model.service_issues import code_said


def award_faults(
    award: Award, goodwill: Goodwill | None, role: Role, terms: Terms | None = None
) -> tuple[AwardFault, ...]:
    """Why this award may not go out under that role's name; nothing where it may."""
    faults = [*_line_faults(award), *_form_faults(award, terms)]
    if not _is_signed(award):
        faults += _sum_faults(award, goodwill, role)
    return tuple(faults)


def _is_signed(award: Award) -> bool:
    return bool((award.reason or "").strip() and (award.signed_by or "").strip())


def _line_faults(award: Award) -> Iterator[AwardFault]:
    for line in award.lines:
        if line.kind == "goodwill" and line.head in get_args(Head):
            what = f"{code_said(line.head)} is owed by law and stands as goodwill: enter it as owed."
            yield AwardFault(what=what, lifts="edit")
        if line.amount is not None and line.amount.amount < 0:
            named = code_said(line.head or line.kind)
            what = f"The line {named} is below nothing: what is owed is never set off against an offer."
            yield AwardFault(what=what, lifts="edit")
        if line.kind == "owed" and line.form in ("voucher", "miles", "in_kind") and not (line.agreement or "").strip():
            head, form = code_said(line.head), code_said(line.form)
            what = f"{head} is owed in money: note the customer's written agreement to take it as {form}."
            yield AwardFault(what=what, lifts="edit")


def _form_faults(award: Award, terms: Terms | None) -> Iterator[AwardFault]:
    given = {line.form for line in award.of("goodwill")}
    for rule in terms.never_combined if terms else ():
        if len(given & set(rule.forms)) > 1:
            yield AwardFault(
                what=f"{' and '.join(map(code_said, rule.forms))} are not given together: {rule.because}.", lifts="edit"
            )


def _sum_faults(award: Award, goodwill: Goodwill | None, role: Role) -> Iterator[AwardFault]:
    lines = award.of("goodwill")
    if not lines:
        return
    needs = "give a reason and the name of who signs"
    if goodwill is None:
        yield AwardFault(what=f"The policy sees no ground for goodwill here: {needs}.")
        return
    given = _given(lines, goodwill)
    if given is None:
        yield AwardFault(what=f"The goodwill cannot be measured against the band in {_currency(goodwill)}: {needs}.")
        return
    low, high = goodwill.band.minimum, goodwill.band.maximum
    if not low <= given <= high:
        side = "above" if high < given else "below"
        what = f"Goodwill worth {_said(given)} is {side} the band of {low.amount} to {_said(high)}: {needs}."
        yield AwardFault(what=what)
    if not _may_give(role, given, goodwill):
        yield AwardFault(what=f"Goodwill worth {_said(given)} is above what {_article(role)} may give: {needs}.")


def _given(lines: tuple[AwardLine, ...], goodwill: Goodwill) -> Money | None:
    """What all goodwill lines together are worth in cash; nothing where one cannot be told."""
    total = Money(Decimal(0), _currency(goodwill))
    for line in lines:
        worth = line.value or _cash_value(line, goodwill)
        if worth is None or worth.currency != total.currency:
            return None
        total = total + worth
    return total.rounded()


def _cash_value(line: AwardLine, goodwill: Goodwill) -> Money | None:
    """For a line from outside that does not say what it is worth: by the proportion of the suggested forms."""
    if line.form in ("cash", "refund", "in_kind"):
        return line.amount
    offer = next((offer for offer in goodwill.forms if offer.form == line.form), None)
    if offer is None:
        return None
    if line.amount and offer.amount and line.amount.currency == offer.amount.currency:
        return goodwill.suggested * (line.amount.amount / offer.amount.amount)
    if line.quantity is not None and offer.quantity:
        return goodwill.suggested * (Decimal(line.quantity) / offer.quantity)
    return None


def _may_give(role: Role, cash: Money, goodwill: Goodwill) -> bool:
    limit = next((row for row in goodwill.limits if row.role == role), None)
    if limit is None:  # an answer from before limits were kept: by the role named for the suggestion
        ranks = get_args(Role)
        return role in ranks and cash <= goodwill.suggested and ranks.index(role) >= ranks.index(goodwill.authority)
    return limit.most is None or cash <= limit.most


def _currency(goodwill: Goodwill) -> str:
    return goodwill.suggested.currency


def _said(amount: Money) -> str:
    return f"{amount.rounded().amount:,} {amount.currency}"


def _article(role: Role) -> str:
    return ("an " if role[0] in "ae" else "a ") + role.replace("_", " ")
