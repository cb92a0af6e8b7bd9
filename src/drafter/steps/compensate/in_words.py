"""IN-DGCA: how a sum in rupees, or none, is put."""

from __future__ import annotations

from drafter.model.compensation import Entitlement, NotDue
from drafter.model.money import Money
from drafter.model.rules_of_law import IndiaRule
from drafter.steps.compensate.words import heads

RUPEES = "INR"


def owed(
    rule: IndiaRule, article: str, because: str, per_head: Money | None, count: int, ifs: tuple[str, ...]
) -> Entitlement:
    rounded = per_head.rounded() if per_head is not None else None
    return Entitlement(
        regime="IN-DGCA", head="compensation", article=article, because=because + heads(count),
        amount=None if rounded is None else rounded * count, per_passenger=rounded, if_=ifs,
        rule_version=rule.version,
        form_note="cash or bank transfer; a voucher only with the passenger's signed agreement",
    )  # fmt: skip


def not_due(article: str, because: str) -> NotDue:
    return NotDue(regime="IN-DGCA", head="compensation", because=because, article=article)
