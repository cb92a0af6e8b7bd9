"""Lines of an award, as tests of the fact lock give them."""

from __future__ import annotations

from decimal import Decimal

from drafter.model.award import AwardLine, Form
from drafter.model.money import Money


def pays(amount: str, currency: str = "GBP", note: str = "", form: Form = "cash", each: str | None = None) -> AwardLine:
    return AwardLine(
        kind="goodwill",
        head="price_reduction",
        amount=Money(Decimal(amount), currency),
        per_passenger=Money(Decimal(each), currency) if each else None,
        form=form,
        note=note,
    )
