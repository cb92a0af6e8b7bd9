"""What is wrong with a price-reduction table that its types alone cannot see."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.package_table import DefectRow, PackageRules, PackageTable
from drafter.model.rule_fault import RuleFault, dating_faults


def package_table_faults(table: PackageTable) -> Iterator[RuleFault]:
    """Every fault, in the order of the file."""
    yield from dating_faults(table.versions)
    for index, rules in enumerate(table.versions):
        if not 0 < rules.cap_percent <= 100:
            yield RuleFault(f"$.versions[{index}].cap_percent", "must be more than 0 and at most 100")
        yield from _row_faults(rules, f"$.versions[{index}].defects")


def _row_faults(rules: PackageRules, at: str) -> Iterator[RuleFault]:
    ids = [row.id for row in rules.defects]
    for index, row in enumerate(rules.defects):
        if row.id in ids[:index]:
            yield RuleFault(f"{at}[{index}].id", f"{row.id!r} stands twice")
        yield from _percentage_faults(row, f"{at}[{index}]")
        for other in row.with_any:
            if other not in ids:
                yield RuleFault(f"{at}[{index}].with_any", f"{other!r} is no defect of this table")


def _percentage_faults(row: DefectRow, at: str) -> Iterator[RuleFault]:
    pairs = [(row.low, row.high)]
    if (row.with_low is None) != (row.with_high is None):
        yield RuleFault(at, f"{row.id!r} needs both with_low and with_high, or neither")
    if row.with_low is not None and row.with_high is not None:
        pairs.append((row.with_low, row.with_high))
    if any(not 0 <= low <= high <= 100 for low, high in pairs):
        yield RuleFault(at, f"{row.id!r}: low and high are percentages of the price, low never above high")
    if row.over_min < 0:
        yield RuleFault(f"{at}.over_min", "cannot be negative")
