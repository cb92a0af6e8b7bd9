"""MC99: when the Montreal Convention of 1999 governs, and what it gives for delay of persons, death and injury."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.compensation import Deadline, NotDue, Question
from drafter.model.rules_of_law import MontrealRule, in_force
from drafter.steps.compensate.barred import claimed_within, when_claimed
from drafter.steps.compensate.calendar import years_after
from drafter.steps.compensate.capped import Ceiling, damages
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.mc99_baggage import baggage
from drafter.steps.compensate.mc99_cargo import cargo

NATIONAL = frozenset(["US", "CA"])
"""Domestic carriage there has a regime of its own, with its own module."""


def mc99(matter: Matter) -> Iterator[Outcome]:
    rule = in_force(matter.rules.law.montreal, matter.date)
    if rule is None or not _concerns(matter) or matter.origin is None or matter.destination is None:
        return
    law = _law(matter, rule)
    if law is None:
        yield from _domestic(matter)
        return
    ifs: tuple[str, ...] = ()
    outsiders = sorted(matter.countries & rule.not_parties)
    if outsiders:
        ifs = ("journey",)
        why = f"{', '.join(outsiders)} is no known party to the Convention; a return ticket from a party is covered"
        yield Question(fact="journey", why=why)
    limit = claimed_within(matter, matter.date, rule.action_years)
    if limit.over:
        yield NotDue(regime="MC99", head="damages", article="Art. 35", flags=limit.flags,
                     because=f"claimed more than {rule.action_years} years after arrival")  # fmt: skip
        return
    if limit.doubtful:
        yield when_claimed("the right to damages ends two years after arrival (MC99 Art. 35)")
    yield from persons(matter, rule, law, ifs)
    yield from baggage(matter, rule, "MC99", law, ifs)
    yield from cargo(matter, rule, ifs)
    if matter.bags or matter.cargo or matter.facts.loss:
        yield Deadline(
            what="the right to damages ends", due=years_after(matter.date, rule.action_years), source="MC99 Art. 35"
        )


def _concerns(matter: Matter) -> bool:
    return bool(
        matter.bags or matter.cargo or matter.facts.loss or matter.event or matter.facts.event == "death_or_injury"
    )


def _law(matter: Matter, rule: MontrealRule) -> str | None:
    """Why the Convention governs: carriage between two states (Art. 1), or a law that applies it at home."""
    states = {rule.one_state.get(country, country) for country in matter.countries}
    if len(states) > 1:
        return ""
    return rule.domestic.get(next(iter(states))) if _home_carrier(matter, rule) else None


def _home_carrier(matter: Matter, rule: MontrealRule) -> bool:
    return matter.licence is None or matter.licence == "EU" or matter.licence in rule.domestic


def _domestic(matter: Matter) -> Iterator[Outcome]:
    if (matter.bags or matter.cargo or matter.facts.loss) and not matter.countries & NATIONAL:
        because = "domestic carriage: the Convention does not govern it, national law does"
        yield NotDue(regime="MC99", head="damages", because=because, article="Art. 1")


def persons(matter: Matter, rule: MontrealRule, law: str, ifs: tuple[str, ...]) -> Iterator[Outcome]:
    if matter.facts.event == "death_or_injury":
        yield from injury(matter, rule, law, ifs)
    elif matter.event is not None and (matter.facts.loss or matter.event in ("delay", "missed_connection")):
        yield from late_persons(matter, rule, law, ifs)


def late_persons(matter: Matter, rule: MontrealRule, law: str, ifs: tuple[str, ...]) -> Iterator[Outcome]:
    """Art. 19: proven loss through delay, unless all measures that could reasonably be required were taken."""
    proven = matter.facts.loss.proven if matter.facts.loss else None
    if proven is None:
        because = "delay pays proven loss only, never a lump sum, and no loss is stated"
        yield NotDue(regime="MC99", head="damages", because=because, article="Art. 19, 29")
        return
    measures = matter.facts.cause.reasonable_measures if matter.facts.cause else None
    if measures:
        because = "all measures that could reasonably be required to avoid the loss were taken"
        yield NotDue(regime="MC99", head="damages", because=because, article="Art. 19")
        return
    if measures is None:
        fact = "cause.reasonable_measures"
        yield Question(fact=fact, why="all reasonable measures would free the carrier (MC99 Art. 19)")
        ifs = (*ifs, fact)
    ceiling = Ceiling(
        regime="MC99", article=_with(law, "Art. 19, 22(1)"), what="loss through delay", sdr=rule.delay * matter.count,
        fact="loss.proven", version=rule.version, if_=ifs,
        flags=claimed_within(matter, matter.date, rule.action_years).flags,
    )  # fmt: skip
    yield from damages(matter, ceiling, proven)


def injury(matter: Matter, rule: MontrealRule, law: str, ifs: tuple[str, ...]) -> Iterator[Outcome]:
    """Art. 17(1), 21: no defence up to the limit; above it the carrier may prove that it was not negligent."""
    ceiling = Ceiling(
        regime="MC99", article=_with(law, "Art. 17(1), 21"), what="death or injury, liability without fault",
        fact="loss.proven",
        sdr=rule.injury * matter.count, version=rule.version, if_=ifs,
        flags=claimed_within(matter, matter.date, rule.action_years).flags,
    )  # fmt: skip
    why = "above the limit of Art. 21 the carrier pays unless it proves that it was not negligent; take legal advice"
    yield Question(fact="cause.reasonable_measures", why=why)
    yield from damages(matter, ceiling, matter.facts.loss.proven if matter.facts.loss else None)


def _with(law: str, article: str) -> str:
    return f"{law}; MC99 {article}" if law else article
