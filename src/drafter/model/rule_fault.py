"""A fault in a rule file that its types cannot see: where it stands, and what was expected."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple, Protocol

import msgspec

LARGEST = Decimal(10) ** 9


class RuleFault(NamedTuple):
    """`path` names the field as msgspec does: `$.versions[0].caps.count`."""

    path: str
    what: str


class Dated(Protocol):
    @property
    def valid_from(self) -> dt.date: ...
    @property
    def valid_to(self) -> dt.date | None: ...


def dating_faults(versions: Sequence[Dated]) -> Iterator[RuleFault]:
    """Versions follow one another day by day, and the last has no end: some rule always holds."""
    if not versions:
        yield RuleFault("$.versions", "needs at least one version")
        return
    for index, (one, following) in enumerate(pairwise(versions)):
        yield from _seam_faults(one, following, index)
    last = len(versions) - 1
    if versions[last].valid_to is not None:
        yield RuleFault(
            f"$.versions[{last}].valid_to", "the last version must have no end, so that a policy is always in force"
        )


def _seam_faults(one: Dated, following: Dated, index: int) -> Iterator[RuleFault]:
    here, there = f"$.versions[{index}].valid_to", f"$.versions[{index + 1}].valid_from"
    if one.valid_to is None:
        yield RuleFault(here, f"needs an end, the day before the next version starts on {following.valid_from}")
        return
    if one.valid_to < one.valid_from:
        yield RuleFault(here, f"ends on {one.valid_to}, before it starts on {one.valid_from}")
    day_after = one.valid_to + dt.timedelta(days=1)
    if following.valid_from < day_after:
        yield RuleFault(there, f"overlaps the version before, which ends on {one.valid_to}: start on {day_after}")
    if following.valid_from > day_after:
        yield RuleFault(there, f"leaves a gap after {one.valid_to}: start on {day_after}")


def number_faults(value: object, at: str = "$") -> Iterator[RuleFault]:
    """Numbers no rule can mean: NaN, infinity, and what is larger than any sum. Look for these first."""
    if isinstance(value, Decimal):
        if not value.is_finite() or abs(value) > LARGEST:
            yield RuleFault(at, f"{value} is not a number a rule can use")
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from number_faults(getattr(value, field), f"{at}.{field}")
    elif isinstance(value, dict):
        for key, entry in value.items():
            yield from number_faults(entry, f"{at}.{key}")
    elif isinstance(value, tuple):
        for index, entry in enumerate(value):
            yield from number_faults(entry, f"{at}[{index}]")
