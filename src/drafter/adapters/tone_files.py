"""Reads the tone rules and compiles them; a rule that cannot be used is listed, and the rest serve."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from drafter.adapters.values import nearest, value_from, value_from_yaml
from drafter.model.anchors import anchors_of
from drafter.model.template import Rejected
from drafter.model.tone_rule import REWORD, AutoFail, CompiledRule, ToneRule, ToneRuleFile, ToneRules, Wanted
from drafter.steps.check import ALGORITHMS, SIGNS

GAP = r"[^.!?\n]{0,70}?"
"""What `…` in a pattern stands for: up to 70 characters of the same sentence."""


def read_tone_rules(path: Path) -> ToneRules | Rejected:
    """The rules of a `tone.yaml`; Rejected only when the file as a whole cannot be read."""
    file = value_from_yaml(path, ToneRuleFile)
    if isinstance(file, Rejected):
        return file
    rules: list[CompiledRule] = []
    rejected: list[Rejected] = []
    for n, raw in enumerate(file.rules):
        where = f"{path.name}, rule {raw.get('id', n + 1)}"
        compiled = _compiled(raw, where, {known.rule.id for known in rules})
        if isinstance(compiled, Rejected):
            rejected.append(compiled)
        else:
            rules.append(compiled)
    signs = {name: _sign(pieces, f"{path.name}, sign {name}") for name, pieces in file.signs.items()}
    rejected += [sign for sign in signs.values() if isinstance(sign, Rejected)]
    rejected += [_missing(path, name) for name in sorted(SIGNS - signs.keys())]
    return ToneRules(
        rules=tuple(rules),
        rejected=tuple(rejected),
        sections=file.sections,
        auto_fails=_auto_fails(file, rules),
        grave_flags=file.grave_flags,
        signs={name: sign for name, sign in signs.items() if not isinstance(sign, Rejected)},
    )


def read_house_words(path: Path) -> frozenset[str] | Rejected:
    """Trade words, one a line; what follows # is a remark."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        return Rejected(where=str(path), what=f"cannot be read: {error}")
    return frozenset(word for line in lines if (word := line.split("#", 1)[0].strip()))


def _auto_fails(file: ToneRuleFile, rules: list[CompiledRule]) -> dict[str, AutoFail]:
    own = {compiled.rule.id: compiled.rule.auto_fail for compiled in rules if compiled.rule.auto_fail}
    return {**file.auto_fails, **own}


def _compiled(raw: dict[str, Any], where: str, taken: set[str]) -> CompiledRule | Rejected:
    rule = value_from(raw, ToneRule, where)
    if isinstance(rule, Rejected):
        return rule
    if rule.id in taken:
        return Rejected(where=where, what="the id stands twice; give this rule another")
    if rule.algorithm is not None and rule.algorithm not in ALGORITHMS:
        near = nearest(rule.algorithm, set(ALGORITHMS))
        known = f"did you mean `{near}`?" if near else f"known are {', '.join(sorted(ALGORITHMS))}"
        return Rejected(where=where, what=f"there is no algorithm `{rule.algorithm}`; {known}")
    if sum((bool(rule.phrases), rule.pattern is not None, rule.algorithm is not None)) != 1:
        return Rejected(where=where, what="a rule has exactly one of phrases, pattern and algorithm")
    return compiled_rule(rule, where)


def _sign(pieces: tuple[str, ...], where: str) -> re.Pattern[str] | Rejected:
    try:
        return re.compile("|".join(pieces), re.MULTILINE)
    except re.error as error:
        return Rejected(where=where, what=f"the pattern {error.pattern!r} is not a regular expression: {error}")


def _missing(path: Path, name: str) -> Rejected:
    return Rejected(where=f"{path.name}, sign {name}", what="is missing; the rules that look for it stay silent")


def compiled_rule(rule: ToneRule, where: str) -> CompiledRule | Rejected:
    """The rule with its patterns compiled, or which pattern is wrong and why."""
    try:
        return CompiledRule(
            rule=rule,
            wanted=tuple(_wanted(source, swap) for source, swap in _sources(rule)),
            unless=re.compile(_with_gaps(rule.unless), re.MULTILINE) if rule.unless is not None else None,
        )
    except re.error as error:
        return Rejected(where=where, what=f"the pattern {error.pattern!r} is not a regular expression: {error}")


def _sources(rule: ToneRule) -> list[tuple[str, str | None]]:
    """Each expression with its swap. Phrases are whole words; Chinese has none to be whole."""
    if rule.pattern is not None:
        return [(rule.pattern, rule.fix)]
    whole = "{}" if rule.language == "zh" else r"\b(?:{})(?!\w)"
    return [(whole.format(phrase), None if swap == REWORD else swap) for phrase, swap in rule.phrases.items()]


def _wanted(source: str, swap: str | None) -> Wanted:
    pattern = _with_gaps(source)
    return Wanted(pattern=re.compile(pattern, re.MULTILINE), anchors=anchors_of(pattern), swap=swap)


def _with_gaps(pattern: str) -> str:
    return pattern.replace("…", GAP)
