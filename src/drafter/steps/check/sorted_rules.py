"""The rules of tone by what each look at a letter asks of them, sorted once for each set of rules."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import msgspec

from drafter.model.same import Same
from drafter.model.tone_rule import CompiledRule, ToneRules


class SortedRules(msgspec.Struct, frozen=True, eq=False):
    """`reckoned`: those with an algorithm; `excused_by_letter`: those that words anywhere in the letter excuse."""

    by_id: Mapping[str, CompiledRule]
    reckoned: tuple[CompiledRule, ...]
    excused_by_letter: tuple[CompiledRule, ...]


def sorted_rules(rules: ToneRules) -> SortedRules:
    return _sorted(Same(rules))


@lru_cache(maxsize=8)
def _sorted(rules: Same[ToneRules]) -> SortedRules:
    every = rules.value.rules
    return SortedRules(
        by_id={one.rule.id: one for one in every},
        reckoned=tuple(one for one in every if one.rule.algorithm is not None),
        excused_by_letter=tuple(one for one in every if one.unless and one.rule.unless_in == "letter"),
    )
