"""What governs a carriage under the Montreal Convention: the version, the regime it counts under, the law behind it."""

from __future__ import annotations

import msgspec

from drafter.model.compensation import EntitlementFlag, NotDue, Regime
from drafter.model.rules_of_law import MontrealRule


class Carriage(msgspec.Struct, frozen=True, kw_only=True):
    """`law`: what applies the Convention to domestic carriage; `if_`: facts on which its application depends."""

    rule: MontrealRule
    regime: Regime = "MC99"
    law: str = ""
    if_: tuple[str, ...] = ()

    def article(self, article: str) -> str:
        return f"{self.law}; MC99 {article}" if self.law else article

    def nothing(self, article: str, because: str, flags: tuple[EntitlementFlag, ...] = ()) -> NotDue:
        full = self.article(article)
        return NotDue(regime=self.regime, head="damages", because=because, article=full, flags=flags)
