"""Package travel: the price reduction for defects of a holiday (Directive (EU) 2015/2302, Art. 14)."""

from __future__ import annotations

from drafter.model.circumstances import Circumstances
from drafter.model.compensation import Entitlement, NotDue, Question
from drafter.model.package_table import PackageTable


def price_reductions(
    circumstances: Circumstances, table: PackageTable
) -> tuple[list[Entitlement], list[Question], list[NotDue]]:
    """One price reduction over all defects, plus the cost of a substitute; what is missing comes as questions."""
    raise NotImplementedError
