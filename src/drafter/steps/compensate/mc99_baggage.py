"""MC99: checked bags lost, damaged or late (Art. 17(2), 17(3), 19, 22(2), 31)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from drafter.model.circumstances import Baggage
from drafter.model.compensation import Deadline, Entitlement, NotDue, Question, Regime
from drafter.model.rules_of_law import MontrealRule
from drafter.steps.compensate.barred import claimed_within
from drafter.steps.compensate.capped import Ceiling, damages
from drafter.steps.compensate.drawing_rights import in_sdr
from drafter.steps.compensate.matter import Matter, Outcome

NAMES = {"lost": "bag lost", "damaged": "bag damaged", "delayed": "bag delayed"}
ARTICLES = {"lost": "Art. 17(2), 17(3), 22(2)", "damaged": "Art. 17(2), 22(2)", "delayed": "Art. 19, 22(2)"}


def baggage(matter: Matter, rule: MontrealRule, regime: Regime, law: str, ifs: tuple[str, ...]) -> Iterator[Outcome]:
    """Every bag, up to one limit for each traveller; `law` applies the Convention where the carriage is domestic."""
    left = rule.baggage * max(matter.count, *(bag.travellers_with_items or 1 for _, bag in matter.bags), 1)
    for where, bag in matter.bags:
        for outcome in _bag(matter, rule, regime, law, ifs, bag, where, left):
            yield outcome
            if isinstance(outcome, Entitlement) and outcome.amount is not None and bag.declared_value is None:
                left -= in_sdr(matter, outcome.amount) or 0


def _bag(
    matter: Matter, rule: MontrealRule, regime: Regime, law: str, ifs: tuple[str, ...], bag: Baggage, where: str,
    left: Decimal,
) -> Iterator[Outcome]:  # fmt: skip
    if bag.status is None:
        yield Question(fact=f"{where}.status", why="lost, missing, delayed or damaged: each has its own rule")
        return
    status = _fate(matter, rule, bag)
    if status == "missing":
        yield from _not_yet_lost(matter, rule, regime, bag)
        return
    stop, more = _complaint(matter, rule, regime, bag, status, where)
    yield from stop
    if stop and isinstance(stop[0], NotDue):
        return
    if (
        status == "delayed"
        and matter.facts.event == "baggage"
        and matter.facts.cause
        and matter.facts.cause.reasonable_measures
    ):
        because = "bag delayed although all measures that could reasonably be required were taken"
        yield NotDue(regime=regime, head="damages", because=because, article="MC99 Art. 19")
        return
    yield from _travellers(matter, bag, where)
    ceiling = Ceiling(
        regime=regime, article=f"{law}; MC99 {ARTICLES[status]}" if law else ARTICLES[status], what=NAMES[status],
        sdr=max(min(rule.baggage * _heads(bag), left), Decimal(0)), fact=f"{where}.proven_loss", version=rule.version, declared=bag.declared_value,
        if_=(*ifs, *more), flags=claimed_within(matter, bag.arrived_on or matter.date, rule.action_years).flags,
    )  # fmt: skip
    yield from damages(matter, ceiling, bag.proven_loss)


def _fate(matter: Matter, rule: MontrealRule, bag: Baggage) -> str:
    """A bag that has not come 21 days after it should have counts as lost (Art. 17(3))."""
    due = bag.arrived_on or matter.date
    if bag.status == "missing":
        return "lost" if (matter.today - due).days > rule.lost_after_days else "missing"
    return str(bag.status)


def _not_yet_lost(matter: Matter, rule: MontrealRule, regime: Regime, bag: Baggage) -> Iterator[Outcome]:
    lost_on = (bag.arrived_on or matter.date) + dt.timedelta(days=rule.lost_after_days + 1)
    because = f"counts as lost from {lost_on:%d %B %Y} on; until then interim purchases are refunded against receipts"
    yield NotDue(regime=regime, head="damages", because=because, article="MC99 Art. 17(3)", flags=("not_yet_lost",))
    yield Deadline(what="the bag counts as lost", due=lost_on, source="MC99 Art. 17(3)")


def _complaint(
    matter: Matter, rule: MontrealRule, regime: Regime, bag: Baggage, status: str, where: str
) -> tuple[tuple[Outcome, ...], tuple[str, ...]]:
    """Art. 31: damage within 7 days of receipt, delay within 21 days of delivery; loss has no such time."""
    if status == "lost":
        return (), ()
    days = rule.damaged_days if status == "damaged" else rule.delayed_days
    start = bag.delivered_on or _delivery(matter, bag)
    complained = bag.complained_on or (start if status == "damaged" and bag.report_filed else None)
    fact = f"{where}.complained_on"
    if complained is None and (matter.claimed_on is None or (matter.claimed_on - start).days > days):
        why = f"a {status} bag must be complained of in writing within {days} days (MC99 Art. 31(2))"
        return (Question(fact=fact, why=why),), (fact,)
    late = complained is not None and (complained - start).days > days
    if not late:
        return (), ()
    because = f"complained of on {complained:%d %B %Y}, more than {days} days after {start:%d %B %Y}"
    return (NotDue(regime=regime, head="damages", because=because, article="MC99 Art. 31", flags=("time_barred",)),), ()


def _delivery(matter: Matter, bag: Baggage) -> dt.date:
    """When the bag was handed over, as near as the facts tell."""
    arrived = bag.arrived_on or matter.date
    return arrived + dt.timedelta(minutes=bag.delivered_after_min or 0)


def _heads(bag: Baggage) -> Decimal:
    """Everyone with things in the bag has a limit of their own (C-410/11 Espada Sánchez)."""
    return Decimal(bag.travellers_with_items or 1)


def _travellers(matter: Matter, bag: Baggage, where: str) -> Iterator[Outcome]:
    if matter.count > 1 and bag.travellers_with_items is None and len(matter.bags) == 1:
        why = "everyone with things in the bag has a limit of their own (C-410/11 Espada Sánchez)"
        yield Question(fact=f"{where}.travellers_with_items", why=why)
