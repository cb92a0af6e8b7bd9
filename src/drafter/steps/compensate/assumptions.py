"""What was taken for granted, and which basic facts must be asked for first."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.compensation import Question
from drafter.steps.compensate.matter import Matter


def assumed(matter: Matter) -> tuple[str, ...]:
    """Facts nobody gave that the answer takes for granted, by the last part of their field path."""
    facts, people, journey = matter.facts, matter.facts.passenger, matter.facts.journey
    found = []
    if people is None or people.count is None:
        found.append("count")
    if matter.event is not None:
        found += [name for name in ("checked_in_on_time", "public_fare") if getattr(facts, name) is None]
        if people is None or people.travelled is None:
            found.append("travelled")
    if matter.event == "denied_boarding":
        found += ["volunteer"] if facts.volunteer is None else []
        found.append("lack_of_seats")
    if journey and journey.single_booking is None and journey.via and matter.event != "missed_connection":
        found.append("single_booking")
    return (*found, "date") if facts.date is None and matter.event else tuple(found)


FIRST_FACTS: dict[str, tuple[str, str]] = {
    "downgrade": ("downgrade.flight_price", "a share of it, or the difference between the two fares, is due"),
    "baggage": ("baggage.status", "lost, delayed and damaged bags follow rules of their own"),
    "cargo": ("cargo.weight_kg", "the limit goes by weight (MC99 Art. 22(3))"),
}
"""Events whose own block of facts is missing: what to ask for first, and why."""


def unnamed_service(matter: Matter) -> Iterator[Question]:
    """A service complaint whose issues nobody named; goodwill for other issues is offered meanwhile."""
    if matter.facts.event == "service" and not (matter.facts.service and matter.facts.service.issues):
        yield Question(fact="service.issues[0]", why="name what goodwill may be given for")


def needed(matter: Matter) -> Iterator[Question]:
    """Without these no regime can be chosen at all."""
    facts, journey = matter.facts, matter.facts.journey
    if facts.event is None:
        yield Question(fact="event", why="says what went wrong, and so which rules apply")
    if facts.event in FIRST_FACTS and not getattr(facts, facts.event):
        yield Question(fact=FIRST_FACTS[facts.event][0], why=FIRST_FACTS[facts.event][1])
    by_event = facts.event in ("downgrade", "baggage", "cargo", "death_or_injury")
    if not (by_event or matter.event or facts.downgrade or matter.bags or matter.cargo or facts.loss):
        return
    for end in ("origin", "destination"):
        if journey is None or getattr(journey, end) is None:
            yield Question(fact=f"journey.{end}", why="the airports decide which law applies, and the distance")
    if facts.date is None:
        yield Question(fact="date", why="the date of the flight chooses the version of the rules")
