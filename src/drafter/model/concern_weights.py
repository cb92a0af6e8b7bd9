"""What speaks for a complaint, a request or a question in a customer's clause: learned from annotated letters."""

from __future__ import annotations

from drafter.model.base import Value
from drafter.model.meaning import Line

KINDS = ("none", "complaint", "request", "question")
"""In the order of every row of weights."""


class ByMeaning(Value, frozen=True):
    """What the sentence encoder adds, where it has been heard. `line`: float16 numbers, a row for each dimension of a
    clause among its neighbours and one for the bias, a column for each bend; `through`: from the bends to `KINDS`, as
    in `Line`; `words`: how loudly the signs speak beside it; `lean` and `standing` as in `ConcernWeights`."""

    line: bytes = b""
    through: bytes = b""
    words: float = 1.0
    lean: float = 0.0
    standing: dict[str, float] = {}


class ConcernWeights(Value, frozen=True):
    """A linear model over the signs of a clause; each row holds one number per kind of `KINDS`."""

    bias: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    signs: dict[str, tuple[float, float, float, float]] = {}
    lean: float = 0.0
    """Added to every kind of concern: above 0 finds more and invents more."""
    joining: dict[str, float] = {}
    """How much each sign of two neighbouring complaints speaks for their being one matter."""
    parting: dict[str, float] = {}
    """How much each sign of a place within a request speaks for its parting two of them."""
    standing: dict[str, float] = {}
    """How much each sign of a matter among the others of its letter speaks for listing it."""
    by_meaning: ByMeaning = ByMeaning()

    @property
    def line(self) -> Line | None:
        beside = self.by_meaning
        return Line(kinds=KINDS, numbers=beside.line, through=beside.through, among=True) if beside.line else None
