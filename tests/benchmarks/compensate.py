"""How many sets of circumstances one core answers in a second: `python tests/benchmarks/compensate.py`.

Parsed input, warm caches, no files: the step alone. The goal is 10,000 a second.
"""

from __future__ import annotations

import time
from pathlib import Path

import yaml

from drafter.adapters.airports import airports
from drafter.adapters.regime_files import law_on_file
from drafter.adapters.values import value_from
from drafter.model.circumstances import Circumstances
from drafter.model.rules_of_law import CompensationRules
from drafter.steps.compensate import compensate

EXAMPLES = Path(__file__).parents[1] / "steps" / "compensate" / "examples.yaml"
ROUNDS = 40


def parsed() -> list[Circumstances]:
    rows = yaml.safe_load(EXAMPLES.read_text("utf-8"))
    values = [value_from({**rows["base"], **row["in"]}, Circumstances, row["id"]) for row in rows["examples"]]
    return [value for value in values if isinstance(value, Circumstances)]


def main() -> None:
    rules = CompensationRules(law=law_on_file().law, airports=airports())
    cases = parsed()
    for case in cases:
        compensate(case, rules)
    start = time.process_time()
    for _ in range(ROUNDS):
        for case in cases:
            compensate(case, rules)
    spent = time.process_time() - start
    print(f"{len(cases)} examples: {ROUNDS * len(cases) / spent:,.0f} evaluations a second")


if __name__ == "__main__":
    main()
