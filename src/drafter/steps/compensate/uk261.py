"""UK261: who is in the scope of Article 3 of Regulation (EC) 261/2004 as retained by SI 2019/278."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.compensation import Head, NotDue, Question
from drafter.model.rules_of_law import Airport, Regulation261, in_force
from drafter.steps.compensate.calendar import years_after
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.rights261 import rights


def uk261(matter: Matter) -> Iterator[Outcome]:
    rule = in_force(matter.rules.law.uk261, matter.date)
    if rule is None or matter.origin is None or matter.destination is None or not matter.flight_matters:
        return
    scope = matter.origin.country in rule.territory or _arrival(matter, rule)
    if isinstance(scope, NotDue | Question):
        yield scope
    elif scope:
        barred = _barred(matter, rule)
        yield from (barred,) if barred else rights(matter, rule, "UK261", False, False)


def _arrival(matter: Matter, rule: Regulation261) -> NotDue | Question | bool:
    """Art. 3(1)(b): into the UK on a UK or EU carrier; into the EU on a UK carrier."""
    home = matter.destination is not None and matter.destination.country in rule.territory
    if not home and not _reaches_partner(matter, rule):
        return _elsewhere(matter, rule)
    if matter.licence is None:
        return Question(fact="journey.operating_carrier.licence", why="decides whether UK261 applies to this arrival")
    if matter.licence in rule.carriers or (home and matter.licence in rule.partner_carriers):
        return True
    head: Head = "compensation" if matter.event else "refund"
    because = (
        f"arrives in the United Kingdom, and the operating carrier's licence is {matter.licence}, neither UK nor EU"
    )
    return home and NotDue(regime="UK261", head=head, because=because, article="Art. 3(1)(b)")


def _elsewhere(matter: Matter, rule: Regulation261) -> NotDue | bool:
    """Said only where somebody might expect the law: a UK carrier, or a change of planes in the United Kingdom."""
    if matter.licence not in rule.carriers and not matter.countries & rule.territory:
        return False
    head: Head = "compensation" if matter.event else "refund"
    because = "does not leave the United Kingdom, nor arrive there or in the EU on a carrier it covers"
    if matter.countries & rule.territory and not matter.self_transfer:
        because = (
            "one booking is one journey: a change of planes in the United Kingdom is neither its start nor its end "
            "(C-537/17 Wegener, C-451/20 Airhelp)"
        )
    return NotDue(regime="UK261", head=head, because=because, article="Art. 3(1)")


def _reaches_partner(matter: Matter, rule: Regulation261) -> bool:
    """Into the EU from elsewhere; a UK carrier flies within the EU only through the United Kingdom."""
    start, end = matter.origin, matter.destination
    if start is None or end is None or not _in_partner(rule, end):
        return False
    return not _in_partner(rule, start) or bool(matter.countries & rule.territory)


def _in_partner(rule: Regulation261, airport: Airport) -> bool:
    return airport.country in rule.partner_territory and airport.iata not in rule.outside_airports


def _barred(matter: Matter, rule: Regulation261) -> NotDue | None:
    """Six years in England and Wales (Limitation Act 1980, s. 5)."""
    claimed = matter.claimed_on
    if not (rule.claim_years and claimed and claimed > years_after(matter.date, rule.claim_years)):
        return None
    because = f"claimed on {claimed:%d %B %Y}, more than {rule.claim_years} years after the flight"
    return NotDue(regime="UK261", head="compensation", because=because, article="Limitation Act 1980, s. 5",
                  flags=("time_barred",))  # fmt: skip
