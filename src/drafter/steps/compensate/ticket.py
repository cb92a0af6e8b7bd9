"""The unused ticket back: what it cost, and by when it is paid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from drafter.model.compensation import Deadline, Entitlement, Question, Regime
from drafter.model.money import Money
from drafter.steps.compensate.matter import Matter, Outcome


def refund_of_fare(
    matter: Matter, regime: Regime, article: str, because: str, version: str | None
) -> Iterator[Outcome]:
    """The unused part of the ticket; without a known fare, the right without its sum, and the question."""
    fare = _paid_for_ticket(matter)
    if fare is None:
        yield Question(fact="fare.total", why=f"the refund under {regime} is the price of the unused ticket")
    yield Entitlement(
        regime=regime, head="refund", article=article, because=because, amount=fare, form="refund",
        form_note="to the original means of payment", rule_version=version,
    )  # fmt: skip


def _paid_for_ticket(matter: Matter) -> Money | None:
    """The total covers everybody; a one-way fare is per head."""
    fare = matter.facts.fare
    if fare is None or fare.total is not None:
        return fare.total if fare else None
    return fare.one_way * matter.count if fare.one_way is not None else None


def refund_by(matter: Matter, regime: Regime, article: str, days: int) -> Deadline:
    """So many days from the claim, or from today where nobody says when it was made."""
    due = (matter.claimed_on or matter.today) + timedelta(days=days)
    return Deadline(what=f"refund of the ticket under {regime}", due=due, source=f"{regime} {article}")
