"""By when a case is due: the deadlines that still stand, soonest first, and how near each one is."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from drafter.model.base import moment
from drafter.model.case import Case
from drafter.model.compensation import Deadline
from drafter.model.deadlines import DeadlineFile, DeadlineRule, DeadlineState, Pause, SentLetter
from drafter.model.surroundings import Surroundings

NEAR_DAYS = 3


def deadlines_for(
    case: Case,
    about: Collection[str],
    rules: DeadlineFile,
    around: Surroundings,
    today: date,
    *,
    pauses: tuple[Pause, ...] = (),
    letters: tuple[SentLetter, ...] = (),
) -> tuple[Deadline, ...]:
    """What still has to be done by when. `about`: ids of the case's categories and flags.

    The clock starts when the case was received, or again when the customer wrote after our letter. Letters sent since
    then meet the deadlines they can meet: any letter an acknowledgement, a holding letter nothing more.
    """
    start = clock_start(case, today)
    sent = [letter for letter in (*letters, *_sent(case)) if letter.on >= start]
    countries = frozenset(_countries(case, around))
    standing = [
        Deadline(what=rule.what, due=due_date(rule, start, around.holidays, pauses, today), source=rule.source)
        for rule in rules.rules
        if _applies(rule, case, about, countries, rules, start) and not _met(rule, sent)
    ]
    return tuple(sorted(standing, key=lambda deadline: (deadline.due, deadline.what)))


def state(due: date, today: date, near_days: int = NEAR_DAYS) -> DeadlineState:
    """How a deadline stands; near within three days."""
    if due < today:
        return "overdue"
    if due == today:
        return "today"
    return "near" if due <= today + timedelta(days=near_days) else "ok"


def due_date(
    rule: DeadlineRule, start: date, holidays: Collection[date], pauses: tuple[Pause, ...], today: date
) -> date:
    """The last day: the rule's number of days after `start`, not counting days of waiting that stop its clock."""
    stopping = [pause for pause in pauses if pause.waiting_for in rule.paused_by]
    day, left = start, rule.days
    while left > 0:
        day += timedelta(days=1)
        waited = any(pause.covers(day, today) for pause in stopping)
        rests = rule.count == "working" and (day.weekday() >= 5 or day in holidays)
        left -= not (waited or rests)
    return day


def clock_start(case: Case, today: date) -> date:
    """The day of receipt; for a customer who writes again after our letter, the day of that newer message."""
    start = _day(case.received)
    answered = False
    for message in case.messages:
        sent = _day(message.sent)
        if message.direction == "in" and sent and (start is None or answered):
            start, answered = sent, False
        answered = answered or message.direction == "out"
    return start or today


def _sent(case: Case) -> Iterator[SentLetter]:
    """What went out in the thread: it acknowledges the case, but nobody has said that it answers it."""
    days = (_day(message.sent) for message in case.messages if message.direction == "out")
    return (SentLetter(on=day, holding=True) for day in days if day)


def _met(rule: DeadlineRule, sent: list[SentLetter]) -> bool:
    if rule.what == "acknowledge" or rule.holding_stops:
        return bool(sent)
    return rule.what == "answer" and any(not letter.holding for letter in sent)


def _applies(
    rule: DeadlineRule, case: Case, about: Collection[str], countries: frozenset[str], rules: DeadlineFile, start: date
) -> bool:
    if (rule.valid_from and start < rule.valid_from) or (rule.valid_to and start > rule.valid_to):
        return False
    asked = rule.applies
    touched = {country for name in asked.touches for country in rules.markets.get(name, (name,))}
    return (
        (not asked.touches or not countries.isdisjoint(touched))
        and (not asked.channels or case.channel in asked.channels)
        and (not asked.about or any(_is_about(one, asked.about) for one in about))
    )


def _is_about(one: str, asked: tuple[str, ...]) -> bool:
    return any(one == name or one.startswith(f"{name}.") for name in asked)


def _countries(case: Case, around: Surroundings) -> Iterator[str]:
    """Where the journey starts, stops and ends, as known or told; else where the office is."""
    ends: list[str | None] = [end for segment in case.journey.segments for end in (segment.origin, segment.destination)]
    if case.disruption and case.disruption.journey:
        ends += [case.disruption.journey.origin, case.disruption.journey.destination]
    ends += [str(fact.value) for name in ("origin", "destination") for fact in case.facts_named(name)]
    known = [around.countries[end] for end in ends if end is not None and end in around.countries]
    office = case.office or around.office
    yield from known or ([around.countries.get(office, office)] if office else [])


def _day(text: str | None) -> date | None:
    return moment(text).date() if text else None
