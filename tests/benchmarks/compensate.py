"""How many sets of circumstances one core answers in a second: `python tests/benchmarks/compensate.py`.

Parsed input, warm caches, no files: the step alone, with the shipped goodwill policy where it is there. The goal is
10,000 a second.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import msgspec

from drafter.adapters.shipped import shipped
from drafter.adapters.values import value_from, value_from_yaml
from drafter.model.circumstances import Circumstances
from drafter.model.policy import Policy
from drafter.model.rules_of_law import CompensationRules
from drafter.steps.compensate import compensate

sys.path.insert(0, str(Path(__file__).parents[1] / "steps" / "compensate"))
import law_examples  # lies beside the tests it serves

ROUNDS = 40


def measured(cases: list[Circumstances], rules: CompensationRules) -> float:
    """Evaluations a second of this process's own time."""
    for case in cases:
        compensate(case, rules)
    start = time.process_time()
    for _ in range(ROUNDS):
        for case in cases:
            compensate(case, rules)
    return ROUNDS * len(cases) / (time.process_time() - start)


def main() -> None:
    rules = law_examples.rules()
    values = [value_from(example["in"], Circumstances, example["id"]) for example in law_examples.examples()]
    cases = [value for value in values if isinstance(value, Circumstances)]
    print(f"{len(cases)} examples, law alone: {measured(cases, rules):,.0f} evaluations a second")
    policy = value_from_yaml(shipped("resources") / "policy.yaml", Policy)
    if isinstance(policy, Policy):
        with_policy = msgspec.structs.replace(rules, policy=policy)
        print(f"{len(cases)} examples, with goodwill: {measured(cases, with_policy):,.0f} evaluations a second")


if __name__ == "__main__":
    main()
