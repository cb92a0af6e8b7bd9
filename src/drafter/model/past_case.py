"""Past cases that are like this one, and what was offered in them."""

from __future__ import annotations

from typing import Literal

from drafter.model.base import Value
from drafter.model.filed import CaseRow
from drafter.model.money import Money


class PastOffer(Value, frozen=True):
    """A money or miles line of a letter once sent."""

    kind: Literal["owed", "refund", "goodwill"]
    form: str
    amount: Money | None = None
    quantity: int | None = None


class SimilarCase(Value, frozen=True):
    """A past case much like this one: what was offered, and whether the customer came back."""

    row: CaseRow
    offers: tuple[PastOffer, ...]
    came_back: bool


class Precedent(Value, frozen=True):
    """What one earlier case got as goodwill; `same_event`: for the same flight and day, or linked by a person."""

    case_id: str
    reference: str
    category: str
    severity: int
    finished_at: str
    amount: Money
    form: str
    came_back: bool
    office: str | None = None
    same_event: bool = False
