"""Every bag and every piece of cargo of a complaint, with the field path it stands under."""

from __future__ import annotations

from drafter.model.circumstances import Baggage, Cargo, Circumstances

Bags = tuple[tuple[str, Baggage], ...]
Pieces = tuple[tuple[str, Cargo], ...]


def bags_of(facts: Circumstances) -> Bags:
    if isinstance(facts.baggage, tuple):
        return tuple((f"baggage[{number}]", bag) for number, bag in enumerate(facts.baggage))
    return () if facts.baggage is None else (("baggage", facts.baggage),)


def pieces_of(facts: Circumstances) -> Pieces:
    if isinstance(facts.cargo, tuple):
        return tuple((f"cargo[{number}]", piece) for number, piece in enumerate(facts.cargo))
    return () if facts.cargo is None else (("cargo", facts.cargo),)
