"""Every rule marks its bad examples and leaves its good ones alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec
import pytest

from drafter.adapters.shipped import shipped
from drafter.adapters.tone_files import PROVEN, kept_anchors
from drafter.model.tone_rule import CompiledRule, Example
from drafter.steps.check import check, paragraph_findings_for
from steps.check.tone_cases import example_context, tone_rules


def test_every_shipped_rule_can_be_used() -> None:
    assert tone_rules().rejected == ()


def test_there_are_rules_enough() -> None:
    assert len(tone_rules().rules) >= 120


def test_every_rule_says_in_one_line_what_is_wrong() -> None:
    assert [c.rule.id for c in tone_rules().rules if not c.rule.message.strip() or "\n" in c.rule.message] == []


def test_every_rule_shows_what_it_marks_and_what_it_leaves() -> None:
    assert [compiled.rule.id for compiled in tone_rules().rules if not (compiled.rule.good and compiled.rule.bad)] == []


def test_every_family_counts_towards_a_section_of_the_profile() -> None:
    assert {compiled.rule.family for compiled in tone_rules().rules} <= set(tone_rules().sections)


@pytest.mark.slow
def test_the_anchors_kept_beside_the_rules_are_those_of_the_rules() -> None:
    """Run `tests/steps/check/kept_anchors.py` after a change to the rules."""
    assert (shipped("resources") / PROVEN).read_bytes() == kept_anchors(tone_rules())


@pytest.mark.slow
def test_every_pattern_that_is_compiled_only_on_need_can_be_compiled() -> None:
    for compiled in tone_rules().rules:
        for expression in (*compiled.wanted, compiled.unless, compiled.only_with):
            assert expression is None or expression.pattern.pattern == expression.source
    assert all(sign.pattern.pattern == sign.source for sign in tone_rules().signs.values())


def test_rules_mark_their_bad_examples_and_no_good_one() -> None:
    wrong = [
        f"{compiled.rule.id} {'misses' if bad else 'marks'}: {example.text}"
        for compiled in tone_rules().rules
        for bad, example in _examples(compiled)
        if _marks(compiled, example) is not bad
    ]
    assert wrong == []


def _examples(compiled: CompiledRule) -> Iterator[tuple[bool, Example]]:
    for bad, examples in ((False, compiled.rule.good), (True, compiled.rule.bad)):
        for example in examples:
            yield bad, example if isinstance(example, Example) else _plain(compiled, example)


def _plain(compiled: CompiledRule, text: str) -> Example:
    """An example without circumstances has those its rule is made for."""
    kind = compiled.rule.kinds[0] if compiled.rule.kinds else "first"
    return Example(text=text, kind=kind)


def _marks(compiled: CompiledRule, example: Example) -> bool:
    language = example.language or ("zh-Hans-CN" if compiled.rule.language == "zh" else "en-GB")
    only = msgspec.structs.replace(tone_rules(), rules=(compiled,))
    context = example_context(example, language)
    if (
        compiled.wanted and compiled.rule.at_least == 1
    ):  # the span rules alone: the whole review takes ten times as long
        return any(paragraph_findings_for(context, only).values())
    return any(finding.rule == compiled.rule.id for finding in check(context, only).findings)


def test_a_chinese_letter_is_advised_with_chinese_words() -> None:
    rules = [compiled.rule for compiled in tone_rules().rules if compiled.rule.speaks("zh-Hant-HK")]
    english = re.compile("“[A-Za-z]")
    assert [rule.id for rule in rules if english.search(rule.advice_in("zh-Hant-HK"))] == []
    assert any(english.search(rule.advice_in("en-GB")) for rule in rules)
