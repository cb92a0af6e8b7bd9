"""Proven loss up to a limit in special drawing rights: how every head of the Montreal Convention pays."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from drafter.model.compensation import Entitlement, EntitlementFlag, Question
from drafter.model.money import Money
from drafter.steps.compensate.carriage import Carriage
from drafter.steps.compensate.drawing_rights import between, from_sdr, rate_question
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.words import sum_of


class Ceiling(msgspec.Struct, frozen=True, kw_only=True):
    """A claim for proven loss: under what, how far it goes, and what it still depends on."""

    carriage: Carriage
    article: str
    what: str
    sdr: Decimal
    fact: str
    """Where the proven loss stands among the facts."""
    declared: Money | None = None
    """A special declaration of interest lifts the limit (Art. 22(2), 22(3))."""
    if_: tuple[str, ...] = ()
    flags: tuple[EntitlementFlag, ...] = ()


def damages(matter: Matter, ceiling: Ceiling, proven: Money | None) -> Iterator[Outcome]:
    """The proven loss, never above the limit; a limit is no tariff (Art. 29)."""
    if proven is None:
        yield Question(fact=ceiling.fact, why=f"proven loss is paid up to {_limit_in_words(ceiling)}")
        yield _entitlement(
            ceiling, f"{ceiling.what}: proven loss up to {_limit_in_words(ceiling)}", None, (ceiling.fact,)
        )
    elif not ceiling.sdr and ceiling.declared is None:
        yield ceiling.carriage.nothing(ceiling.article, f"{ceiling.what}: the limit for one passenger is used up")
    elif not proven:
        yield ceiling.carriage.nothing("Art. 29", f"{ceiling.what}: no loss is proven")
    else:
        yield from _up_to_limit(matter, ceiling, proven)


def _up_to_limit(matter: Matter, ceiling: Ceiling, proven: Money) -> Iterator[Outcome]:
    limit = ceiling.declared or from_sdr(matter, ceiling.sdr, proven.currency)
    ends = between(matter, ceiling.sdr, proven.currency) if limit is None else None
    if ends is not None:
        yield from _by_peg(ceiling, proven, ends)
        return
    if limit is None:
        asked = rate_question(proven.currency)
        yield asked
        yield _entitlement(
            ceiling, f"{ceiling.what}: proven {sum_of(proven)}, limit {ceiling.sdr:,} SDR", None, (asked.fact,)
        )
        return
    comparable = limit.currency == proven.currency
    capped = comparable and limit < proven
    told = f"limit {_limit_in_words(ceiling)} = {sum_of(limit)}"
    because = f"{ceiling.what}: proven {sum_of(proven)}, {'' if capped else 'within '}{told}"
    yield _entitlement(ceiling, because, limit if capped else proven.rounded(), ())


def _by_peg(ceiling: Ceiling, proven: Money, ends: tuple[Money, Money]) -> Iterator[Outcome]:
    """A currency held to another: within the limit for certain, or between its two ends until the rate is known."""
    low, high = ends
    told = f"limit {_limit_in_words(ceiling)}, between {sum_of(low)} and {sum_of(high)} by the currency's peg"
    if proven <= low:
        because = f"{ceiling.what}: proven {sum_of(proven)}, within {told}"
        yield _entitlement(ceiling, because, proven.rounded(), ())
        return
    asked = rate_question(proven.currency)
    yield asked
    most = min(proven.rounded(), high)
    entry = _entitlement(ceiling, f"{ceiling.what}: proven {sum_of(proven)}, {told}", None, (asked.fact,))
    yield msgspec.structs.replace(entry, range=(low, most))


def _entitlement(ceiling: Ceiling, because: str, amount: Money | None, ifs: tuple[str, ...]) -> Entitlement:
    return Entitlement(
        regime=ceiling.carriage.regime, head="damages", article=ceiling.carriage.article(ceiling.article),
        because=because, amount=amount,
        if_=(*ceiling.carriage.if_, *ceiling.if_, *ifs), flags=ceiling.flags,
        rule_version=ceiling.carriage.rule.version,
        form_note="compensation already paid for the same loss may be deducted",
    )  # fmt: skip


def _limit_in_words(ceiling: Ceiling) -> str:
    return "the value declared" if ceiling.declared else f"{ceiling.sdr:,} SDR"
