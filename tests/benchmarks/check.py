"""How fast the checks are: one letter cold, one changed paragraph, and the rules' load. Run by hand."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from drafter.adapters.shipped import shipped
from drafter.adapters.tone_files import read_tone_rules
from drafter.steps.check import check, paragraph_findings_for
from steps.check.tone_cases import letter_context, proof_letters, tone_rules


def p95(run: Callable[[], object], times: int = 60) -> float:
    """Milliseconds that 95 runs in 100 stay under."""
    took = []
    for _ in range(times):
        begun = time.perf_counter()
        run()
        took.append(1000 * (time.perf_counter() - begun))
    return sorted(took)[int(0.95 * times)]


def main() -> None:
    text = "\n\n".join(letter["text"] for letter in proof_letters("good.yaml")[:2])
    words = len(text.split())
    context, rules = letter_context(text, whole=False), tone_rules()
    changed = letter_context(text.replace("Shortly before", "Just before"), whole=False)
    known = paragraph_findings_for(context, rules)
    load = p95(lambda: read_tone_rules(shipped("resources") / "tone.yaml"), 5)
    print(f"load {len(rules.rules)} rules: {load:.0f} ms")
    print(f"span rules, {words} words, nothing known: p95 {p95(lambda: paragraph_findings_for(context, rules)):.1f} ms")
    print(f"span rules, one paragraph changed: p95 {p95(lambda: paragraph_findings_for(changed, rules, known)):.1f} ms")
    print(f"whole check, nothing known: p95 {p95(lambda: check(context, rules)):.1f} ms")
    print(f"whole check, one paragraph changed: p95 {p95(lambda: check(changed, rules, known)):.1f} ms")


if __name__ == "__main__":
    main()
