"""Reads what `compensate` needs and nothing else: the dated law, the airports and the goodwill policy."""

from __future__ import annotations

from pathlib import Path

import msgspec

from drafter.adapters.airports import airports
from drafter.adapters.policy_files import policy_in_force
from drafter.adapters.regime_files import law_on_file
from drafter.model.policy import Policy
from drafter.model.rules_of_law import CompensationRules
from drafter.model.template import Rejected


class CompensationOnFile(msgspec.Struct, frozen=True, kw_only=True):
    """The rules in force for a home, and the department's files that could not be used."""

    rules: CompensationRules
    policy: Policy
    rejected: tuple[Rejected, ...]


def compensation_on_file(home: Path | None) -> CompensationOnFile:
    policy, refused = policy_in_force(home)
    law = law_on_file(home)
    rules = CompensationRules(law=law.law, airports=airports(home), policy=policy)
    return CompensationOnFile(rules=rules, policy=policy, rejected=(*refused, *law.rejected))
