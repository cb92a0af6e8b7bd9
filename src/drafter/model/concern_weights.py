"""What speaks for a complaint, a request or a question in a customer's clause: learned from annotated letters."""

from __future__ import annotations

from drafter.model.base import Value

KINDS = ("none", "complaint", "request", "question")
"""In the order of every row of weights."""


class ConcernWeights(Value, frozen=True):
    """A linear model over the signs of a clause; each row holds one number per kind of `KINDS`."""

    bias: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    signs: dict[str, tuple[float, float, float, float]] = {}
    lean: float = 0.0
    """Added to every kind of concern: above 0 finds more and invents more."""
    joining: dict[str, float] = {}
    """How much each sign of two neighbouring complaints speaks for their being one matter."""
    standing: dict[str, float] = {}
    """How much each sign of a matter among the others of its letter speaks for listing it."""
