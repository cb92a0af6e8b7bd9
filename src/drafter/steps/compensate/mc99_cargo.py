"""MC99: cargo lost, damaged or late (Art. 18, 19, 22(3), 31)."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.circumstances import Cargo
from drafter.model.compensation import NotDue, Question
from drafter.model.rules_of_law import MontrealRule
from drafter.steps.compensate.barred import claimed_within
from drafter.steps.compensate.capped import Ceiling, damages
from drafter.steps.compensate.matter import Matter, Outcome


def cargo(matter: Matter, rule: MontrealRule, ifs: tuple[str, ...]) -> Iterator[Outcome]:
    for where, piece in matter.cargo:
        late = _late(rule, piece)
        if late is not None:
            yield late
        elif piece.weight_kg is None and piece.declared_value is None:
            yield Question(
                fact=f"{where}.weight_kg", why="the limit is so many SDR for each kilogram (MC99 Art. 22(3))"
            )
        else:
            yield from _piece(matter, rule, ifs, piece, where)


def _piece(matter: Matter, rule: MontrealRule, ifs: tuple[str, ...], piece: Cargo, where: str) -> Iterator[Outcome]:
    loss = matter.facts.loss.proven if matter.facts.loss and matter.facts.event == "cargo" else None
    ceiling = Ceiling(
        regime="MC99", article="Art. 18, 22(3)", what=f"cargo of {piece.weight_kg or '?'} kg",
        fact=f"{where}.proven_loss",
        sdr=rule.cargo_per_kg * (piece.weight_kg or 0), version=rule.version, declared=piece.declared_value, if_=ifs,
        flags=claimed_within(matter, matter.date, rule.action_years).flags,
    )  # fmt: skip
    yield from damages(matter, ceiling, piece.proven_loss or loss)


def _late(rule: MontrealRule, piece: Cargo) -> NotDue | None:
    """Art. 31(2): damage within 14 days of receipt, delay within 21 days of delivery."""
    days = rule.cargo_delayed_days if piece.status == "delayed" else rule.cargo_damaged_days
    if piece.status == "lost" or piece.complained_on is None or piece.delivered_on is None:
        return None
    if (piece.complained_on - piece.delivered_on).days <= days:
        return None
    because = f"complained of on {piece.complained_on:%d %B %Y}, more than {days} days after delivery"
    return NotDue(regime="MC99", head="damages", because=because, article="Art. 31(2)", flags=("time_barred",))
