"""Every rule marks its bad examples and leaves its good ones alone."""

from __future__ import annotations

import pytest

from drafter.model.tone_rule import Example, ToneRule, ToneRules
from drafter.steps.check import check
from steps.check.tone_cases import letter_context, tone_rules

RULES = tone_rules()
EXAMPLES = [
    pytest.param(compiled, example, marked, id=f"{compiled.rule.id}-{'bad' if marked else 'good'}-{n}")
    for compiled in RULES.rules
    for marked, examples in ((False, compiled.rule.good), (True, compiled.rule.bad))
    for n, example in enumerate(examples)
]


def test_every_shipped_rule_can_be_used() -> None:
    assert RULES.rejected == ()


@pytest.mark.parametrize("rule", [compiled.rule for compiled in RULES.rules], ids=lambda rule: rule.id)
def test_every_rule_says_what_is_wrong_in_one_line_and_shows_both_kinds_of_example(rule: ToneRule) -> None:
    assert rule.message.strip()
    assert "\n" not in rule.message
    assert rule.good
    assert rule.bad


@pytest.mark.parametrize(("compiled", "example", "marked"), EXAMPLES)
def test_a_rule_marks_its_bad_examples_only(compiled, example: str | Example, marked: bool) -> None:
    case = example if isinstance(example, Example) else Example(text=example)
    language = case.language or ("zh-Hans-CN" if compiled.rule.language == "zh" else "en-GB")
    kind = case.kind if isinstance(example, Example) or not compiled.rule.kinds else compiled.rule.kinds[0]
    context = letter_context(
        case.text, language=language, kind=kind, severity=case.severity, flags=frozenset(case.flags)
    )
    review = check(context, ToneRules(rules=(compiled,), grave_flags=RULES.grave_flags))
    assert any(finding.rule == compiled.rule.id for finding in review.findings) is marked
