"""TR-SHY: Türkiye's regulation on the rights of air passengers (SHY-YOLCU), made after Regulation 261/2004."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from drafter.model.compensation import Entitlement, NotDue, Question
from drafter.model.money import money
from drafter.model.rules_of_law import DistanceBand, Regulation261, in_force
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.rights261 import care, downgrade, refund
from drafter.steps.compensate.sum261 import compensation

LIRA = "paid in Turkish lira at the central bank's rate of the day the ticket was sold"


def tr_shy(matter: Matter) -> Iterator[Outcome]:
    """Leaving Türkiye on any carrier; arriving there on a Turkish one."""
    rule = in_force(matter.rules.law.tr_shy, matter.date)
    if rule is None or matter.origin is None or matter.destination is None or not matter.flight_matters:
        return
    if matter.origin.country not in rule.territory:
        if matter.destination.country not in rule.territory:
            return
        if matter.licence is None:
            yield Question(
                fact="journey.operating_carrier.licence", why="decides whether SHY-YOLCU applies to this arrival"
            )
            return
        if matter.licence not in rule.carriers:
            because = f"arrives in Türkiye, and the operating carrier's licence is {matter.licence}, not Turkish"
            yield NotDue(regime="TR-SHY", head="compensation", because=because, article="SHY-YOLCU Art. 2")
            return
    for outcome in _rights(matter, rule):
        yield _in_its_own_words(outcome)


def _rights(matter: Matter, rule: Regulation261) -> Iterator[Outcome]:
    if matter.event is not None:
        for outcome in _money(matter, rule):
            yield _doubtful(matter, rule, outcome) if isinstance(outcome, Entitlement) else outcome
        yield from refund(matter, rule, "TR-SHY")
        yield from care(matter, rule, "TR-SHY", False)
    if matter.facts.downgrade is not None:
        yield from downgrade(matter, rule, "TR-SHY", False)


def _money(matter: Matter, rule: Regulation261) -> Iterator[Outcome]:
    if matter.event in ("delay", "missed_connection") and not rule.delay_pays:
        because = "a delay gives care and a refund, no money"
        yield NotDue(regime="TR-SHY", head="compensation", because=because, article="Art. 7")
        return
    domestic = matter.countries <= rule.territory
    yield from compensation(matter, _at_home(rule) if domestic else rule, "TR-SHY", False)


def _at_home(rule: Regulation261) -> Regulation261:
    """Domestic flights have one sum, whatever the distance."""
    first = rule.bands[0]
    amount = first.amount if rule.domestic_amount is None else rule.domestic_amount
    band = DistanceBand(
        letter="domestic", amount=amount, reroute_limit_min=first.reroute_limit_min,
        care_after_min=first.care_after_min, downgrade_percent=first.downgrade_percent,
    )  # fmt: skip
    return msgspec.structs.replace(rule, bands=(band,), full_from_min=0)


def _doubtful(matter: Matter, rule: Regulation261, entry: Entitlement) -> Entitlement:
    """Whether a delay pays at all is disputed: the other answer is nothing."""
    if matter.event in ("delay", "missed_connection") and not rule.delay_confirmed:
        because = f"{entry.because}; sources disagree whether a delay pays since December 2024"
        return msgspec.structs.replace(entry, alternative_amount=money(0, rule.currency), because=because)
    return entry


def _in_its_own_words(outcome: Outcome) -> Outcome:
    if isinstance(outcome, Entitlement):
        note = LIRA if outcome.head == "compensation" else outcome.form_note
        return msgspec.structs.replace(outcome, article=f"SHY-YOLCU, after {outcome.article}", form_note=note)
    if isinstance(outcome, NotDue):
        return msgspec.structs.replace(outcome, article=f"SHY-YOLCU, after {outcome.article}")
    return outcome
