"""MC99: checked bags lost, damaged or late (Art. 17(2), 17(3), 19, 22(2), 31)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from drafter.model.circumstances import Baggage
from drafter.model.compensation import Deadline, Entitlement, NotDue, Question
from drafter.steps.compensate.barred import claimed_within
from drafter.steps.compensate.capped import Ceiling, damages
from drafter.steps.compensate.carriage import Carriage
from drafter.steps.compensate.drawing_rights import in_sdr
from drafter.steps.compensate.matter import Matter, Outcome

NAMES = {"lost": "bag lost", "damaged": "bag damaged", "delayed": "bag delayed"}
ARTICLES = {"lost": "Art. 17(2), 17(3), 22(2)", "damaged": "Art. 17(2), 22(2)", "delayed": "Art. 19, 22(2)"}


def baggage(matter: Matter, carriage: Carriage) -> Iterator[Outcome]:
    """Every bag, up to one limit for each traveller over all bags."""
    left = carriage.rule.baggage * max(matter.count, *(bag.travellers_with_items or 1 for _, bag in matter.bags), 1)
    for where, bag in matter.bags:
        for outcome in _bag(matter, carriage, bag, where, left):
            yield outcome
            if isinstance(outcome, Entitlement) and bag.declared_value is None:
                left = _left_after(matter, outcome, left)


def _left_after(matter: Matter, paid: Entitlement, left: Decimal) -> Decimal:
    """What one traveller's limit still holds; a sum between two ends (a pegged currency) has used it up."""
    if paid.range is not None:
        return Decimal(0)
    return left - (in_sdr(matter, paid.amount) or 0) if paid.amount is not None else left


def _bag(matter: Matter, carriage: Carriage, bag: Baggage, where: str, left: Decimal) -> Iterator[Outcome]:
    status = _fate(matter, carriage, bag)
    if status is None:
        yield Question(fact=f"{where}.status", why="lost, missing, delayed or damaged: each has its own rule")
        return
    if status == "missing":
        yield from _not_yet_lost(matter, carriage, bag)
        return
    complaint = _complaint(matter, carriage, bag, status, where)
    if complaint is not None:
        yield complaint
    if isinstance(complaint, Question):
        last = _received(matter, bag) + dt.timedelta(days=_days_to_complain(carriage, status))
        yield Deadline(what=f"last day to complain of the {status} bag in writing", due=last, source="MC99 Art. 31(2)")
    if isinstance(complaint, NotDue):
        return
    if status == "delayed" and _all_measures_for_bags(matter):
        because = "bag delayed although all measures that could reasonably be required were taken"
        yield carriage.nothing("Art. 19", because)
        return
    yield from _travellers(matter, bag, where)
    ceiling = Ceiling(
        carriage=carriage, article=ARTICLES[status], what=NAMES[status], fact=f"{where}.proven_loss",
        sdr=max(min(carriage.rule.baggage * _heads(bag), left), Decimal(0)), declared=bag.declared_value,
        if_=(complaint.fact,) if complaint else (),
        flags=claimed_within(matter, bag.arrived_on or matter.date, carriage.rule.action_years).flags,
    )  # fmt: skip
    yield from damages(matter, ceiling, bag.proven_loss)


def _all_measures_for_bags(matter: Matter) -> bool:
    """The cause given is the bag's only where the bag is the main matter."""
    cause = matter.facts.cause
    return matter.facts.event == "baggage" and cause is not None and cause.reasonable_measures is True


def _fate(matter: Matter, carriage: Carriage, bag: Baggage) -> str | None:
    """A bag that has not come 21 days after it should have counts as lost (Art. 17(3))."""
    waited = (matter.today - (bag.arrived_on or matter.date)).days
    return "lost" if bag.status == "missing" and waited > carriage.rule.lost_after_days else bag.status


def _not_yet_lost(matter: Matter, carriage: Carriage, bag: Baggage) -> Iterator[Outcome]:
    lost_on = (bag.arrived_on or matter.date) + dt.timedelta(days=carriage.rule.lost_after_days + 1)
    because = f"counts as lost from {lost_on:%d %B %Y} on; until then interim purchases are refunded against receipts"
    yield carriage.nothing("Art. 17(3)", because, ("not_yet_lost",))
    yield Deadline(what="the bag counts as lost", due=lost_on, source="MC99 Art. 17(3)")


def _complaint(matter: Matter, carriage: Carriage, bag: Baggage, status: str, where: str) -> NotDue | Question | None:
    """Art. 31: damage within 7 days of receipt, delay within 21 days of delivery; loss has no such time."""
    if status == "lost":
        return None
    days, start = _days_to_complain(carriage, status), _received(matter, bag)
    complained = bag.complained_on or (start if status == "damaged" and bag.report_filed else None)
    if complained is None and (matter.claimed_on is None or (matter.claimed_on - start).days > days):
        why = f"a {status} bag must be complained of in writing within {days} days (MC99 Art. 31(2))"
        return Question(fact=f"{where}.complained_on", why=why)
    if complained is None or (complained - start).days <= days:
        return None
    because = f"complained of on {complained:%d %B %Y}, more than {days} days after {start:%d %B %Y}"
    return carriage.nothing("Art. 31", because, ("time_barred",))


def _days_to_complain(carriage: Carriage, status: str) -> int:
    return carriage.rule.damaged_days if status == "damaged" else carriage.rule.delayed_days


def _received(matter: Matter, bag: Baggage) -> dt.date:
    """When the bag was handed over, as near as the facts tell."""
    arrived = bag.arrived_on or matter.date
    return bag.delivered_on or arrived + dt.timedelta(minutes=bag.delivered_after_min or 0)


def _heads(bag: Baggage) -> Decimal:
    """Everyone with things in the bag has a limit of their own (C-410/11 Espada Sánchez)."""
    return Decimal(bag.travellers_with_items or 1)


def _travellers(matter: Matter, bag: Baggage, where: str) -> Iterator[Outcome]:
    if matter.count > 1 and bag.travellers_with_items is None and len(matter.bags) == 1:
        why = "everyone with things in the bag has a limit of their own (C-410/11 Espada Sánchez)"
        yield Question(fact=f"{where}.travellers_with_items", why=why)
