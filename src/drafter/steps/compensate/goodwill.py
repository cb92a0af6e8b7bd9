"""Goodwill: what the company gives beyond the law, inside a policy band, with every contribution shown."""

from __future__ import annotations

from drafter.model.circumstances import Circumstances
from drafter.model.compensation import Entitlement, Goodwill
from drafter.model.policy import Policy


def goodwill_for(
    circumstances: Circumstances,
    policy: Policy,
    statutory: tuple[Entitlement, ...],
    currency: str,
    distance_km: int | None = None,
) -> Goodwill | None:
    """One goodwill for everything in the letter, or nothing where no issue calls for it."""
    raise NotImplementedError
