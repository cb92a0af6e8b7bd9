"""An award a hand has adjusted, after a fact has changed: what law owes follows the facts, the rest stays."""

from __future__ import annotations

import datetime as dt
from typing import get_args

from msgspec.structs import replace

from drafter.model.award import Award, AwardChoice, AwardLine, ChosenSum
from drafter.model.compensation import Compensation, Head
from drafter.model.policy import Terms
from drafter.steps.award.lines import award_for


def award_kept(award: Award, before: Compensation, after: Compensation, terms: Terms, day: dt.date) -> Award:
    """Sums of law and refunds of receipts are worked out anew; goodwill, refunds by hand, the law and the sums a
    person picked, another form the customer agreed to, reason and name stay."""
    if (before.entitlements, before.refunds, before.choose_one) == (
        after.entitlements, after.refunds, after.choose_one,
    ):  # fmt: skip
        return award
    fresh = award_for(after, _picked(award), terms, day)
    owed = tuple(_agreed(line, award) for line in fresh.of("owed"))
    receipts = [(one.because, one.amount) for one in (*before.refunds, *after.refunds)]
    by_hand = tuple(line for line in award.of("refund") if (line.note, line.amount) not in receipts)
    return replace(award, lines=(*owed, *fresh.of("refund"), *by_hand, *award.of("goodwill")))


def _picked(award: Award) -> AwardChoice:
    owed = [line for line in award.of("owed") if line.regime is not None]
    sums = tuple(
        ChosenSum(regime=line.regime, head=head, amount=line.amount)
        for line in owed
        for head in get_args(Head)
        if line.regime is not None and line.head == head and line.amount is not None
    )
    return AwardChoice(regimes=tuple(line.regime for line in owed if line.regime is not None), sums=sums)


def _agreed(line: AwardLine, award: Award) -> AwardLine:
    """The line as the customer agreed to take it, where the sum in money is still the same."""
    held = (one for one in award.of("owed") if (one.regime, one.head) == (line.regime, line.head) and one.agreement)
    return next((one for one in held if one.value == line.amount), line)
