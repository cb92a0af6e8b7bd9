"""How near a letter of the library is to a complaint by meaning."""

from __future__ import annotations

from drafter.model.base import Value


class Likeness(Value, frozen=True):
    """What the sentence encoder says of one letter, learned from what customers write: `mean` and `best` over the
    complaint's passages (about 0 to 0.6), and the saying that is nearest to any passage, with its cosine."""

    mean: float
    best: float
    cosine: float
    saying: str


class Near(Value, frozen=True):
    """How near, 0 to 1, and the saying that is nearest."""

    value: float
    saying: str
