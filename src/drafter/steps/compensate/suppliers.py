"""Who else may bear a share of the cost, and why; the claim itself comes later."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.compensation import Entitlement, SupplierShare
from drafter.steps.compensate.matter import Matter

RECOURSE = "recourse is open against whoever caused it (Art. 13 of Regulation 261/2004); check the contract"


def suppliers(matter: Matter, owed: tuple[Entitlement, ...]) -> Iterator[SupplierShare]:
    """Only where something is owed; the share is for the contract to say."""
    paid = {entry.head for entry in owed}
    regimes = {entry.regime for entry in owed}
    if paid & {"compensation", "care", "refund"} and matter.cause and matter.cause.supplier:
        yield SupplierShare(who=matter.cause.supplier, because=RECOURSE)
    journey = matter.facts.journey
    if "compensation" in paid and journey and journey.via and journey.single_booking is not False:
        because = (
            "where a partner flew the leg that went wrong, what was paid may be recovered (C-502/18 České aerolinie)"
        )
        yield SupplierShare(who="partner airline", because=because)
    if matter.bags and "damages" in paid:
        because = "the handling agreement (IATA SGHA Art. 8) usually leaves the loss with the airline; log the tag"
        yield SupplierShare(who="ground handler or the other carrier on the tag", because=because)
    if "PKG" in regimes:
        because = "the organiser may recover from the service that failed (Directive (EU) 2015/2302, Art. 22)"
        yield SupplierShare(who="hotel or local agent", because=because)
