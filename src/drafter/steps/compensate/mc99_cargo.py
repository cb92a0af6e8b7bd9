"""MC99: cargo lost, damaged or late (Art. 18, 19, 22(3), 31)."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.circumstances import Cargo
from drafter.model.compensation import EntitlementFlag, NotDue, Question
from drafter.steps.compensate.capped import Ceiling, damages
from drafter.steps.compensate.carriage import Carriage
from drafter.steps.compensate.matter import Matter, Outcome

Flags = tuple[EntitlementFlag, ...]


def cargo(matter: Matter, carriage: Carriage, flags: Flags) -> Iterator[Outcome]:
    for where, piece in matter.cargo:
        late = _late(carriage, piece)
        if late is not None:
            yield late
        elif piece.weight_kg is None and piece.declared_value is None:
            why = "the limit is so many SDR for each kilogram (MC99 Art. 22(3))"
            yield Question(fact=f"{where}.weight_kg", why=why)
        else:
            yield from _piece(matter, carriage, piece, where, flags)


def _piece(matter: Matter, carriage: Carriage, piece: Cargo, where: str, flags: Flags) -> Iterator[Outcome]:
    loss = matter.facts.loss.proven if matter.facts.loss and matter.facts.event == "cargo" else None
    ceiling = Ceiling(
        carriage=carriage, article="Art. 18, 22(3)", what=f"cargo of {piece.weight_kg or '?'} kg", flags=flags,
        fact=f"{where}.proven_loss", sdr=carriage.rule.cargo_per_kg * (piece.weight_kg or 0),
        declared=piece.declared_value,
    )  # fmt: skip
    yield from damages(matter, ceiling, loss if piece.proven_loss is None else piece.proven_loss)


def _late(carriage: Carriage, piece: Cargo) -> NotDue | None:
    """Art. 31(2): damage within 14 days of receipt, delay within 21 days of delivery."""
    days = carriage.rule.cargo_delayed_days if piece.status == "delayed" else carriage.rule.cargo_damaged_days
    if piece.status == "lost" or piece.complained_on is None or piece.delivered_on is None:
        return None
    if (piece.complained_on - piece.delivered_on).days <= days:
        return None
    because = f"complained of on {piece.complained_on:%d %B %Y}, more than {days} days after delivery"
    return carriage.nothing("Art. 31(2)", because, ("time_barred",))
