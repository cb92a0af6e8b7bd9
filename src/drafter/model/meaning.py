"""How near a complaint is by meaning to the letters of the library, and to the categories."""

from __future__ import annotations

from drafter.model.base import Value


class Likeness(Value, frozen=True):
    """What the sentence encoder says of one letter or category, learned from what customers write: `mean` and `best`
    over the complaint's passages (about 0 to 0.6), the saying that is nearest to any passage, with its cosine, and the
    passage that speaks most for it."""

    mean: float
    best: float
    cosine: float
    saying: str
    passage: str = ""


class Near(Value, frozen=True):
    """How near, 0 to 1, the saying that is nearest, and for a category the customer's passage."""

    value: float
    saying: str
    passage: str = ""
