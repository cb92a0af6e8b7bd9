"""The grounds for goodwill: which issues count, how grave, and what multiplies them."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from drafter.model.circumstances import Circumstances, EarlierAward
from drafter.model.compensation import Entitlement
from drafter.model.policy import Terms
from drafter.model.policy_rows import Named, Step
from drafter.model.service_issues import IMPACTS, SERVICE_ISSUES, code_said, impact_said
from drafter.model.template import Rejected
from drafter.steps.compensate.goodwill_band import Effect

LATE_ARRIVALS = frozenset(["delay", "cancellation", "missed_connection"])
YEAR = dt.timedelta(days=365)


class Ground(NamedTuple):
    """One issue with its impact; `assumed` says that nobody stated the impact."""

    issue: str
    impact: int
    assumed: bool = False

    @property
    def said(self) -> str:
        assumed = "; assumed" if self.assumed else ""
        return f"{code_said(self.issue)} (impact: {impact_said(self.impact)}{assumed})"


def service_faults(circumstances: Circumstances) -> list[Rejected]:
    """An issue nobody knows, or an impact that is not 1 to 4."""
    service = circumstances.service
    if service is None:
        return []
    faults = []
    for index, issue in enumerate(service.issues):
        if issue not in SERVICE_ISSUES:
            near = difflib.get_close_matches(issue, SERVICE_ISSUES, n=1, cutoff=0.4)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            faults.append(Rejected(where=f"service.issues[{index}]", what=f"unknown issue {issue!r}{hint}"))
    if service.impact is not None and service.impact not in IMPACTS:
        what = f"must be 1 (slight) to 4 (severe), not {service.impact}"
        faults.append(Rejected(where="service.impact", what=what))
    return faults


def grounds_of(
    circumstances: Circumstances, terms: Terms, statutory: Sequence[Entitlement], law_decided: bool
) -> tuple[list[Ground], list[str]]:
    """The issues that count, and what was left out because law already pays for it."""
    heads = {due.head for due in statutory}
    paid_by_law = {rule.issue: rule.because for rule in terms.not_beside if rule.head in heads}
    stated = _stated(circumstances, terms)
    said = [f"{code_said(one.issue)} left out: {paid_by_law[one.issue]}" for one in stated if one.issue in paid_by_law]
    kept = [one for one in stated if one.issue not in paid_by_law]
    may_be_unpaid = law_decided and "delay.no_statute" not in (paid_by_law.keys() | {one.issue for one in stated})
    return [*kept, *_implied(circumstances, terms, stated, may_be_unpaid)], said


def _stated(circumstances: Circumstances, terms: Terms) -> list[Ground]:
    service = circumstances.service
    if service is None:
        return []
    issues = service.issues or (("other",) if circumstances.event == "service" else ())
    impact = terms.default_impact if service.impact is None else service.impact
    return [Ground(issue, impact, assumed=service.impact is None) for issue in dict.fromkeys(issues)]


def _implied(circumstances: Circumstances, terms: Terms, stated: Sequence[Ground], may_be_unpaid: bool) -> list[Ground]:
    """A long delay no law pays for; else, where nobody named an issue, an answer that is too late."""
    impact = _delay_impact(circumstances, terms) if may_be_unpaid else None
    if impact is not None:
        return [Ground("delay.no_statute", impact)]
    if not stated and days_late(circumstances, terms) > 0:
        return [Ground("answer.late", terms.implied.answer_late_impact)]
    return []


def _delay_impact(circumstances: Circumstances, terms: Terms) -> int | None:
    """How grave the delay was, by its minutes; nothing below the first step or where the route is not known."""
    journey = circumstances.journey
    if circumstances.event not in LATE_ARRIVALS or journey is None or not (journey.origin and journey.destination):
        return None
    if (circumstances.notice_days or 0) >= terms.implied.free_notice_days:
        return None
    later = circumstances.reroute.arrives_later_min if circumstances.reroute else None
    minutes = circumstances.arrival_delay_min if circumstances.arrival_delay_min is not None else later
    steps = [row.impact for row in terms.implied.delay_without_statute if (minutes or 0) >= row.start_min]
    return steps[-1] if steps else None


def days_late(circumstances: Circumstances, terms: Terms) -> int:
    """Days by which this answer is later than the policy's own standard; none where a date is missing."""
    claim = circumstances.claim
    received = (claim.received_on or claim.made_on) if claim else None
    if received is None or circumstances.today is None:
        return 0
    return max(0, (circumstances.today - received).days - terms.implied.answer_days)


def goodwill_within(circumstances: Circumstances, days: int) -> list[EarlierAward]:
    """Earlier goodwill no older than so many days; an award without a date or kind counts, to be on the safe side."""
    if not circumstances.earlier_awards:
        return []
    today = circumstances.today
    oldest = today - dt.timedelta(days=days) if today else None
    return [
        award
        for award in circumstances.earlier_awards
        if award.kind in (None, "goodwill") and (award.on is None or oldest is None or award.on > oldest)
    ]


def band_effects(circumstances: Circumstances, terms: Terms, distance_km: int | None) -> list[Effect]:
    """What moves the whole band: cabin, length of the flight, size of the party."""
    factors, passenger, party = terms.multipliers, circumstances.passenger, circumstances.party
    cabin = passenger.cabin if passenger else None
    if cabin is None and circumstances.downgrade:
        cabin = circumstances.downgrade.from_cabin
    minutes = circumstances.block_time_min
    people = max((passenger.count or 1) if passenger else 1, party.adults + party.children if party else 1)
    length = _step(factors.flight_minutes, minutes) if minutes is not None else _step(factors.flight_km, distance_km)
    return _that_move(
        Effect(f"cabin {code_said(cabin or '')}", _named(factors.cabin, cabin)),
        Effect("short flight" if length < 1 else "long flight", length),
        Effect(f"party of {people}", _step(factors.party, people)),
    )


def suggestion_effects(circumstances: Circumstances, terms: Terms, grounds: Sequence[Ground]) -> list[Effect]:
    """What moves the suggestion inside the band: loyalty tier, fault, repeat complaint, lateness of the answer."""
    factors = terms.multipliers
    tier = circumstances.passenger.loyalty_tier if circumstances.passenger else None
    control = _control(circumstances)
    earlier = len(goodwill_within(circumstances, YEAR.days))
    answer_counts = any(ground.issue.startswith("answer.") for ground in grounds)
    late = 0 if answer_counts else days_late(circumstances, terms)
    return _that_move(
        Effect(f"loyalty tier {tier}", _named(factors.loyalty_tier, tier)),
        Effect(f"cause {control} our control", _named(factors.fault, control)),
        Effect(f"complaint after {earlier} earlier within a year", _step(factors.repeat, earlier)),
        Effect(f"answered {late} days late", _step(factors.days_late, late)),
    )


def _that_move(*effects: Effect) -> list[Effect]:
    return [effect for effect in effects if effect.factor != 1]


def _control(circumstances: Circumstances) -> str | None:
    cause = circumstances.cause
    if cause is None:
        return None
    return cause.control or ("outside" if cause.extraordinary else None)


def _named(rows: Sequence[Named], name: str | None) -> Decimal:
    if not name:
        return Decimal(1)
    wanted = name.strip().lower()
    return next((row.factor for row in rows if row.name.lower() == wanted), Decimal(1))


def _step(rows: Sequence[Step], count: int | None) -> Decimal:
    if count is None:
        return Decimal(1)
    reached = [row.factor for row in rows if row.start <= count]
    return reached[-1] if reached else Decimal(1)
