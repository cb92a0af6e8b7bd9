"""How much compensation: the bands, halvings and flags of Article 7 of Regulation (EC) 261/2004."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from drafter.model.compensation import Entitlement, EntitlementFlag, NotDue, Regime
from drafter.model.money import Money
from drafter.model.rules_of_law import DistanceBand, Regulation261
from drafter.steps.compensate.due261 import verdict_on
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.verdict261 import Due, Free
from drafter.steps.compensate.words import heads, sum_of

VOUCHER = "in cash, by bank transfer or by cheque; a voucher only with the passenger's signed agreement (Art. 7(3))"
HALF = Decimal("0.5")


def compensation(matter: Matter, rule: Regulation261, regime: Regime, inside: bool) -> Iterator[Outcome]:
    """`inside`: the whole journey lies within the territory, for the band of Art. 7(1)(b)."""
    verdict = verdict_on(matter, rule)
    if isinstance(verdict, Free):
        yield NotDue(
            regime=regime, head="compensation", because=verdict.because, article=verdict.article, flags=verdict.flags
        )
    elif isinstance(verdict, Due):
        yield entitlement(matter, rule, regime, verdict, inside)
    yield from verdict.questions


def entitlement(matter: Matter, rule: Regulation261, regime: Regime, due: Due, inside: bool) -> Entitlement:
    band = band_for(rule, matter.distance.ellipsoid, inside)
    near = near_limit(rule, matter, inside)
    per_head = _payable(rule, band, due)
    halved = per_head.amount != band.amount
    flags = (*due.flags, *(("near_distance_limit",) if near else ()), *_doubts(rule, band, due))
    letter = f"Art. 7(1)({band.letter})" + (f" and (2)({band.letter})" if halved else "")
    share = f"half of {band.amount:f}" if halved else sum_of(per_head)
    return Entitlement(
        regime=regime,
        head="compensation",
        article=f"{due.article}; {letter}",
        because=f"{matter.distance}, {due.because}: {share}{heads(matter.count)}",
        amount=per_head * matter.count,
        per_passenger=per_head,
        alternative_amount=_alternative(matter, rule, due, inside) if near else None,
        form_note=VOUCHER,
        if_=due.if_,
        flags=flags,
        rule_version=rule.version,
    )


def band_for(rule: Regulation261, km: float, inside: bool) -> DistanceBand:
    """Art. 7(1): up to 1,500 km; up to 3,500 km, and every longer flight inside the territory; the rest."""
    for band in rule.bands[:-1]:
        if band.up_to_km is not None and km <= band.up_to_km:
            return band
    return rule.bands[-2] if inside and rule.full_band_inside else rule.bands[-1]


def near_limit(rule: Regulation261, matter: Matter, inside: bool) -> bool:
    """Whether the distance lies so near a limit that decides here that the earth models may disagree."""
    limits = [band.up_to_km for band in rule.bands[:-1]]
    return any(matter.distance.near(limit) for limit in (limits[:-1] if inside and rule.full_band_inside else limits))


def _payable(rule: Regulation261, band: DistanceBand, due: Due) -> Money:
    return Money(band.amount * (HALF if _is_halved(rule, band, due) else 1), rule.currency).rounded()


def _is_halved(rule: Regulation261, band: DistanceBand, due: Due) -> bool:
    """Reroutes up to 2, 3 or 4 h late (Art. 7(2)); delays under 4 h in the last band (Sturgeon, para 63)."""
    if due.cut_min is None:
        return False
    if due.kind == "delay":
        return band is rule.bands[-1] and due.cut_min < rule.full_from_min
    return due.cut_min <= band.reroute_limit_min


def _doubts(rule: Regulation261, band: DistanceBand, due: Due) -> tuple[EntitlementFlag, ...]:
    """Exactly 4 h late on a long flight: Sturgeon says less than, Art. 7(2) says does not exceed."""
    exact = due.kind == "delay" and band is rule.bands[-1] and due.cut_min == rule.full_from_min
    unsure = not rule.confirmed or (due.kind == "delay" and not rule.delay_confirmed)
    return (*(("exact_boundary",) if exact else ()), *(("unconfirmed_rule",) if unsure else ()))


def _alternative(matter: Matter, rule: Regulation261, due: Due, inside: bool) -> Money:
    band = band_for(rule, matter.distance.sphere, inside)
    return _payable(rule, band, due) * matter.count
