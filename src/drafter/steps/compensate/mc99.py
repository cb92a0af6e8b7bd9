"""MC99: when the Montreal Convention of 1999 governs, and what it gives for delay of persons, death and injury."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.compensation import Deadline, EntitlementFlag, NotDue, Question
from drafter.model.money import Money
from drafter.model.rules_of_law import MontrealRule, in_force
from drafter.steps.compensate.barred import claimed_within, when_claimed
from drafter.steps.compensate.calendar import years_after
from drafter.steps.compensate.capped import Ceiling, damages
from drafter.steps.compensate.carriage import Carriage
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.mc99_baggage import baggage
from drafter.steps.compensate.mc99_cargo import cargo

NATIONAL = frozenset(["US", "CA"])
"""Domestic carriage there has a regime of its own, with its own module."""


def mc99(matter: Matter) -> Iterator[Outcome]:
    rule = in_force(matter.rules.law.montreal, matter.date)
    if rule is None or matter.origin is None or matter.destination is None:
        return
    law = _law(matter, rule)
    if _claimed(matter):
        yield from _domestic(matter) if law is None else _damages(matter, rule, law)
    elif law is not None and matter.event in ("delay", "missed_connection"):
        because = "delay pays proven loss only, never a lump sum, and no loss is stated"
        yield Carriage(rule=rule, law=law).nothing("Art. 19, 29", because)


def _claimed(matter: Matter) -> bool:
    facts = matter.facts
    return bool(
        matter.bags
        or matter.cargo
        or facts.event == "death_or_injury"
        or (facts.loss and facts.loss.proven is not None)
    )


def _damages(matter: Matter, rule: MontrealRule, law: str) -> Iterator[Outcome]:
    outsiders = sorted(matter.countries & rule.not_parties)
    carriage = Carriage(rule=rule, law=law, if_=("journey",) if outsiders else ())
    if outsiders:
        why = f"{', '.join(outsiders)} is no known party to the Convention; a return ticket from a party is covered"
        yield Question(fact="journey", why=why)
    limit = claimed_within(matter, matter.date, rule.action_years)
    if limit.over:
        yield carriage.nothing("Art. 35", f"claimed more than {rule.action_years} years after arrival", limit.flags)
        return
    if limit.doubtful:
        yield when_claimed("the right to damages ends two years after arrival (MC99 Art. 35)")
    yield from persons(matter, carriage, limit.flags)
    yield from baggage(matter, carriage)
    yield from cargo(matter, carriage, limit.flags)
    ends = years_after(matter.date, rule.action_years)
    yield Deadline(what="the right to damages ends", due=ends, source="MC99 Art. 35")


def _law(matter: Matter, rule: MontrealRule) -> str | None:
    """Why the Convention governs: carriage between two states (Art. 1), or a law that applies it at home."""
    states = {rule.one_state.get(country, country) for country in matter.countries}
    if len(states) > 1:
        return ""
    return rule.domestic.get(next(iter(states))) if _home_carrier(matter, rule) else None


def _home_carrier(matter: Matter, rule: MontrealRule) -> bool:
    return matter.licence is None or matter.licence == "EU" or matter.licence in rule.domestic


def _domestic(matter: Matter) -> Iterator[Outcome]:
    if not matter.countries & NATIONAL:
        because = "domestic carriage: the Convention does not govern it, national law does"
        yield NotDue(regime="MC99", head="damages", because=because, article="Art. 1")


Flags = tuple[EntitlementFlag, ...]


def persons(matter: Matter, carriage: Carriage, flags: Flags) -> Iterator[Outcome]:
    proven = matter.facts.loss.proven if matter.facts.loss else None
    if matter.facts.event == "death_or_injury":
        yield from injury(matter, carriage, flags)
    elif matter.event is not None and proven is not None:
        yield from late_persons(matter, carriage, flags, proven)


def late_persons(matter: Matter, carriage: Carriage, flags: Flags, proven: Money) -> Iterator[Outcome]:
    """Art. 19: proven loss through delay, unless all measures that could reasonably be required were taken."""
    measures = matter.facts.cause.reasonable_measures if matter.facts.cause else None
    if measures:
        because = "all measures that could reasonably be required to avoid the loss were taken"
        yield carriage.nothing("Art. 19", because)
        return
    fact = "cause.reasonable_measures"
    if measures is None:
        yield Question(fact=fact, why="all reasonable measures would free the carrier (MC99 Art. 19)")
    ceiling = Ceiling(
        carriage=carriage, article="Art. 19, 22(1)", what="loss through delay", fact="loss.proven", flags=flags,
        sdr=carriage.rule.delay * matter.count, if_=(fact,) if measures is None else (),
    )  # fmt: skip
    yield from damages(matter, ceiling, proven)


def injury(matter: Matter, carriage: Carriage, flags: Flags) -> Iterator[Outcome]:
    """Art. 17(1), 21: no defence up to the limit; above it the carrier may prove that it was not negligent."""
    why = "above the limit of Art. 21 the carrier pays unless it proves that it was not negligent; take legal advice"
    yield Question(fact="cause.reasonable_measures", why=why)
    ceiling = Ceiling(
        carriage=carriage, article="Art. 17(1), 21", what="death or injury, liability without fault", flags=flags,
        fact="loss.proven", sdr=carriage.rule.injury * matter.count,
    )  # fmt: skip
    yield from damages(matter, ceiling, matter.facts.loss.proven if matter.facts.loss else None)
