"""Circumstances out of a case: confirmed facts first, then the disruption, then the flights."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import msgspec

from drafter.model.base import moment
from drafter.model.case import Case
from drafter.model.circumstances import Circumstances
from drafter.model.compensation import Question
from drafter.model.rules_of_law import Airport
from drafter.steps.compensate.field_paths import is_vague, leaf_of, path_of, with_leaf
from drafter.steps.compensate.from_flights import event_of_flights, facts_of_flights

Tree = dict[str, Any]


class CaseReading(NamedTuple):
    """What a case says happened, and what it says in two ways."""

    circumstances: Circumstances
    questions: tuple[Question, ...]


def circumstances_of(case: Case, airports: Mapping[str, Airport], today: dt.date) -> CaseReading:
    """A case's own `disruption.today` wins over `today`."""
    flights, asked = facts_of_flights(case.journey, airports)
    tree = _merged(_merged(_of_the_case(case, today), flights), _stated(case))
    tree.setdefault("event", event_of_flights(flights))
    questions = [
        *asked,
        *_who_claims(case, tree),
        *_disagreements(flights, _stated(case), "the flights", "the disruption"),
    ]
    for name, value in _confirmed(case):
        path = path_of(name)
        changed = with_leaf(tree, path, value)
        if is_vague(tree, path) or not isinstance(_read(changed), Circumstances):
            questions.append(Question(fact=name, why=f"the confirmed value {value!r} cannot be used here"))
            continue
        before = leaf_of(tree, path)
        if before is not None and str(before) != str(value):
            questions.append(Question(fact=name, why=f"the confirmed fact says {value}, the case says {before}"))
        tree = changed
    circumstances = _read(tree)
    assert isinstance(circumstances, Circumstances), circumstances
    return CaseReading(circumstances, tuple(questions))


def _of_the_case(case: Case, today: dt.date) -> Tree:
    """What stands in the case outside its flights and its disruption."""
    kinds = [passenger.kind for passenger in case.passengers]
    seated = len(kinds) - kinds.count("infant")
    tree: Tree = {"id": case.id or case.reference, "today": today.isoformat()}
    if seated:
        party = {"adults": kinds.count("adult"), "children": kinds.count("child"), "infants": kinds.count("infant")}
        tree |= {"passenger": {"count": seated}, "party": party}
    if case.customer.loyalty_tier:
        tree = _merged(tree, {"passenger": {"loyalty_tier": case.customer.loyalty_tier}})
    if case.received:
        received = moment(case.received).date().isoformat()
        tree["claim"] = {"made_on": received, "received_on": received}
    if case.expenses:
        tree["expenses"] = msgspec.to_builtins(case.expenses)
    return _merged(tree, _from_categories(case))


EVENTS = {
    "disruption.delay": "delay", "disruption.cancellation": "cancellation", "disruption.downgrade": "downgrade",
    "disruption.missed_connection": "missed_connection", "disruption.denied_boarding": "denied_boarding",
    "disruption.diversion": "delay", "safety.injury": "death_or_injury",
}  # fmt: skip
BAGS = {
    "baggage.delayed": "delayed",
    "baggage.lost": "lost",
    "baggage.damaged": "damaged",
    "baggage.pilfered": "damaged",
}
OTHERS = {"tour": "package", "service": "service", "cabin": "service", "airport": "service", "booking": "service"}


def _from_categories(case: Case) -> Tree:
    """Confirmed categories name the main matter; a bag tag belongs to the bag complained of."""
    tree: Tree = {}
    bag = next((BAGS[category] for category in case.categories if category in BAGS), None)
    if bag is not None:
        tree["baggage"] = {"status": bag}
    event = next((EVENTS[category] for category in case.categories if category in EVENTS), "baggage" if bag else None)
    kinds = (OTHERS.get(category.split(".")[0]) for category in case.categories)
    event = event or next((kind for kind in kinds if kind), None)
    return tree | ({"event": event} if event else {})


def _who_claims(case: Case, tree: Tree) -> Iterator[Question]:
    """Children with a seat count; whether an infant had one, and whether the writer travelled, must be asked."""
    if leaf_of(_stated(case), ("passenger", "count")) is not None or not case.passengers:
        return
    fact, names = "passenger.count", {passenger.name.casefold() for passenger in case.passengers}
    family = (case.customer.family_name or "").casefold()
    given = (case.customer.given_name or "").casefold()
    if any(passenger.kind == "infant" for passenger in case.passengers):
        yield Question(fact=fact, why="an infant counts only with a paid seat")
    if family and given and not any(family in name and given in name for name in names):
        yield Question(fact=fact, why=f"is {case.customer.written_name} one of those who travelled?")


def _stated(case: Case) -> Tree:
    return _without_nothing(msgspec.to_builtins(case.disruption)) if case.disruption else {}


ALSO_CALLED = {
    "origin": "journey.origin", "flight.origin": "journey.origin", "flight.date": "date",
    "destination": "journey.destination", "flight.destination": "journey.destination",
    "flight.delay": "arrival_delay_min", "flight.cabin": "passenger.cabin", "party.count": "passenger.count",
    "bag.delivered_on": "baggage.delivered_on",
}  # fmt: skip
"""Facts that intake and templates know by another name."""


def _confirmed(case: Case) -> Iterator[tuple[str, Any]]:
    """Facts a person confirmed whose name is a field path of the circumstances; the newest of a name."""
    known = Circumstances.__struct_fields__
    for name in dict.fromkeys(fact.name for fact in case.facts):
        fact, field = case.fact(name), ALSO_CALLED.get(name, name)
        if fact is not None and fact.confirmed_by and path_of(field)[0] in known:
            yield field, msgspec.to_builtins(fact.value)


def _read(tree: Tree) -> Circumstances | str:
    try:
        return msgspec.convert(_without_nothing(tree), Circumstances, strict=False)
    except msgspec.ValidationError as error:
        return str(error)


def _merged(below: Tree, above: Tree) -> Tree:
    """Every field of `above` stands over the same field of `below`."""
    merged = dict(below)
    for name, value in above.items():
        both = isinstance(value, dict) and isinstance(merged.get(name), dict)
        merged[name] = _merged(merged[name], value) if both else value
    return merged


def _disagreements(below: Tree, above: Tree, lower: str, upper: str, prefix: str = "") -> Iterator[Question]:
    for name, value in above.items():
        other = below.get(name)
        if isinstance(value, dict) and isinstance(other, dict):
            yield from _disagreements(other, value, lower, upper, f"{prefix}{name}.")
        elif other not in (None, [], {}) and str(other) != str(value):
            why = f"{upper} says {value}, {lower} say{'s' if lower == 'the case' else ''} {other}"
            yield Question(fact=f"{prefix}{name}", why=why)


def _without_nothing(value: Any) -> Any:
    """Null and empty are the same as missing."""
    if isinstance(value, dict):
        kept = {name: _without_nothing(item) for name, item in value.items()}
        return {name: item for name, item in kept.items() if item not in (None, {}, [], ())}
    return [_without_nothing(item) for item in value] if isinstance(value, list | tuple) else value
