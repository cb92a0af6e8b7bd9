"""How fast the checks are: one letter cold, one changed paragraph, and the rules' load. Run by hand."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import msgspec

from drafter.adapters.collecting import collect_as_usual
from drafter.adapters.shipped import shipped
from drafter.adapters.tone_files import read_tone_rules
from drafter.model.case import Case
from drafter.model.checking import CheckContext
from drafter.model.draft import Draft
from drafter.model.tone_rule import ToneRules
from drafter.steps.check import check, paragraph_findings_for
from drafter.steps.flow.opening import change_case
from drafter.steps.flow.reviewing import context_for
from handbook import SEAT, book
from steps.check.tone_cases import letter_context, proof_letters, tone_rules


def p95(run: Callable[[], object], times: int = 60) -> str:
    """Milliseconds that half the runs and 95 in 100 stay under, in processor time; and the second on the clock, which
    other programs on the machine make longer."""
    took, waited = [], []
    for _ in range(times):
        begun, clock = time.process_time(), time.perf_counter()
        run()
        took.append(1000 * (time.process_time() - begun))
        waited.append(1000 * (time.perf_counter() - clock))
    at = int(0.95 * times)
    half, most, clock = sorted(took)[times // 2], sorted(took)[at], sorted(waited)[at]
    return f"p50 {half:.1f}, p95 {most:.1f} ms of processor time (on the clock p95 {clock:.1f})"


COMPLAINT = (
    "My wife and I flew NV251 from Hong Kong to London on 3 November 2026, booking X7K2QF. It was due at 05:20 and "
    "landed at 10:40. Nobody told us anything at the gate for four hours, and our two children, 4 and 6, had no food. "
    "I paid HK$1,240 for meals and want this back, with EUR 600 each. My suitcase, tag 0160NV123456, came two days "
    "later with a broken wheel. I rang on 5 November and waited 45 minutes. Why was the flight late?\n\nMei Ling Chan"
)


def with_facts(text: str) -> CheckContext:
    """The letter held against a case: ten facts, five concerns, what is owed."""
    case = Case(text=COMPLAINT, language="en-GB", reference="CR-2026-004512")
    context = context_for(change_case(Draft(case=case), case, book(), SEAT), book(), SEAT, whole=False)
    return msgspec.structs.replace(context, text=text, likely={})  # judged elsewhere, each sentence once


def typed_p95(text: str, rules: ToneRules) -> str:
    """The whole check with facts while one paragraph changes with every key, as in a window: rules once loaded are not
    looked through for garbage."""
    context = with_facts(text)
    collect_as_usual()
    known = paragraph_findings_for(context, rules)
    typed = iter([text.replace("Shortly before", f"Shortly {'x' * n} before") for n in range(1, 62)])
    return p95(lambda: check(msgspec.structs.replace(context, text=next(typed)), rules, known))


def main() -> None:
    text = "\n\n".join(letter["text"] for letter in proof_letters("good.yaml")[:2])
    words = len(text.split())
    context, rules = letter_context(text, whole=False), tone_rules()
    changed = letter_context(text.replace("Shortly before", "Just before"), whole=False)
    known = paragraph_findings_for(context, rules)
    load = p95(lambda: read_tone_rules(shipped("resources") / "tone.yaml"), 5)
    print(f"load {len(rules.rules)} rules: {load}")
    print(f"span rules, {words} words, nothing known: {p95(lambda: paragraph_findings_for(context, rules))}")
    print(f"span rules, one paragraph changed: {p95(lambda: paragraph_findings_for(changed, rules, known))}")
    print(f"whole check, nothing known: {p95(lambda: check(context, rules))}")
    print(f"whole check, one paragraph changed: {p95(lambda: check(changed, rules, known))}")
    print(f"whole check with facts, one paragraph changed by every key (asked 15): {typed_p95(text, rules)}")


if __name__ == "__main__":
    main()
