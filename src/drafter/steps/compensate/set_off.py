"""Set-off: sums under passenger-rights law for the flight count towards what the organiser owes for it (Art. 14(5))."""

from __future__ import annotations

from msgspec.structs import replace

from drafter.model.compensation import Entitlement
from drafter.steps.compensate.matter import Matter
from drafter.steps.compensate.words import sum_of

OF_THE_FLIGHT = ("flight.", "transport.")
"""Defects of a holiday that passenger-rights law may pay for as well."""


def with_set_off(matter: Matter, entitlements: tuple[Entitlement, ...]) -> tuple[Entitlement, ...]:
    """The price reduction names the sums that are set off; how much of it is for the flight a person decides."""
    package = matter.facts.package
    if package is None or not any(defect.id.startswith(OF_THE_FLIGHT) for defect in package.defects):
        return entitlements
    beside = [entry for entry in entitlements if entry.regime != "PKG" and entry.amount is not None]
    sums = ", ".join(f"{sum_of(entry.amount)} ({entry.regime})" for entry in beside if entry.amount is not None)
    if not sums:
        return entitlements
    return tuple(
        replace(entry, form_note=f"{entry.form_note}: {sums}") if entry.regime == "PKG" else entry
        for entry in entitlements
    )
