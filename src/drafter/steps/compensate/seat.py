"""The difference in fare for a seat in a lower class, where a law gives no percentage."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.compensation import Entitlement, NotDue, Question, Regime
from drafter.steps.compensate.matter import Matter, Outcome
from drafter.steps.compensate.words import heads, sum_of


def fare_difference(matter: Matter, regime: Regime, article: str, version: str) -> Iterator[Outcome]:
    """Price paid less the fare of the class flown; both per head."""
    seat = matter.facts.downgrade
    paid, lower = (seat.flight_price, seat.lower_class_fare) if seat else (None, None)
    if paid is None or lower is None:
        fact = "downgrade.flight_price" if paid is None else "downgrade.lower_class_fare"
        yield Question(fact=fact, why=f"{regime} gives the difference in fare ({article})")
        yield Entitlement(regime=regime, head="fare_difference", article=article, form="refund", if_=(fact,),
                          because="the difference between the fare paid and that of the class flown",
                          rule_version=version)  # fmt: skip
    elif not lower < paid:
        yield NotDue(regime=regime, head="fare_difference", because="the class flown cost no less", article=article)
    else:
        per_head = (paid - lower).rounded()
        yield Entitlement(
            regime=regime, head="fare_difference", article=article, form="refund", rule_version=version,
            because=f"{sum_of(paid)} less {sum_of(lower)} for the class flown{heads(matter.count)}",
            amount=per_head * matter.count, per_passenger=per_head,
        )  # fmt: skip
