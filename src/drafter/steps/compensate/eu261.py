"""EU261: who is in the scope of Regulation (EC) 261/2004, Article 3."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.compensation import Head, NotDue, Question
from drafter.model.rules_of_law import Airport, Regulation261, in_force
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.rights261 import rights


def eu261(matter: Matter) -> Iterator[Outcome]:
    rule = in_force(matter.rules.law.eu261, matter.date)
    if rule is None or matter.origin is None or matter.destination is None or not matter.flight_matters:
        return
    leaves, arrives = inside(rule, matter.origin), inside(rule, matter.destination)
    scope = leaves or (_arrival(matter, rule) if arrives else _elsewhere(matter, rule))
    if isinstance(scope, NotDue | Question):
        yield scope
    elif scope:
        french = {matter.origin.country, matter.destination.country} & rule.downgrade_outside
        yield from rights(matter, rule, "EU261", leaves and arrives, leaves and arrives and not french)


def inside(rule: Regulation261, airport: Airport) -> bool:
    return airport.country in rule.territory and airport.iata not in rule.outside_airports


def _elsewhere(matter: Matter, rule: Regulation261) -> NotDue | bool:
    """Said only where somebody might expect the Regulation: a European carrier, or a change of planes in Europe."""
    if matter.licence not in rule.carriers and not matter.countries & rule.territory:
        return False
    head: Head = "compensation" if matter.event else "refund"
    because = "neither the first departure nor the final destination lies inside"
    return NotDue(regime="EU261", head=head, because=because, article="Art. 3(1), C-537/17 Wegener")


def _arrival(matter: Matter, rule: Regulation261) -> NotDue | Question | bool:
    """Art. 3(1)(b): from a third country only where the operating carrier is a Community carrier; a return flight
    is a journey of its own (C-173/07 Schenkel)."""
    if matter.licence is None:
        return Question(
            fact="journey.operating_carrier.licence", why="decides whether EU261 applies to an arrival in the EU"
        )
    if matter.licence in rule.carriers:
        return True
    head: Head = "compensation" if matter.event else "refund"
    because = f"arrives from a third country, and the operating carrier's licence is {matter.licence}, not European"
    return NotDue(regime="EU261", head=head, because=because, article="Art. 3(1)(b)")
