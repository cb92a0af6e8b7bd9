"""Reads the tone rules and compiles them; a rule that cannot be used is listed, and the rest serve."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Collection, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from drafter.adapters.collecting import loading
from drafter.adapters.kept_values import KeptValues
from drafter.adapters.shipped import shipped
from drafter.adapters.values import nearest, value_from_yaml, value_without_nulls
from drafter.model.anchors import Ways, needs_of, starts_of
from drafter.model.remark_weights import RemarkWeights
from drafter.model.template import Rejected
from drafter.model.tone_rule import (
    REWORD,
    AutoFail,
    CompiledRule,
    Expression,
    ToneRule,
    ToneRuleFile,
    ToneRules,
    Wanted,
)
from drafter.model.tone_weights import ToneWeights
from drafter.steps.check import ALGORITHMS, SIGNS

GAP = r"[^.!?\n]{0,70}?"
"""What `…` in a pattern stands for: up to 70 characters of the same sentence."""
PROVEN = "tone.anchors.json"
"""Beside the shipped rules: what every pattern that a test has compiled needs (`kept_anchors` writes it)."""
LESSONS, LESSONS_HAN, WEIGHING = "tone_weights.json", "tone_weights_zh.json", "remark_weights.json"
_NAMED = re.compile(r"\{([a-z_]+)\}")
Anchors = Mapping[str, Ways]


class _Reader(msgspec.Struct, frozen=True):
    """What every pattern of one file is read with: the file's lexicon, and the needs already known."""

    lexicon: Mapping[str, str] = {}
    known: Anchors = {}

    def expanded(self, source: str) -> str:
        """Lexicon names and gaps written out. Raises re.error where a name is not in the lexicon."""
        return _NAMED.sub(self._words, source).replace("…", GAP)

    def _words(self, named: re.Match[str]) -> str:
        if named[1] not in self.lexicon:
            raise re.error(f"the lexicon has no words called {named[1]}", named.string)
        return f"(?:{self.expanded(self.lexicon[named[1]])})"

    def expression(self, source: str) -> Expression:
        """Compiled now unless it is known to compile. Raises re.error."""
        found = Expression(source=self.expanded(source))
        if _mark(found.source) not in self.known:
            found.pattern  # noqa: B018  # a pattern that is no regular expression must show here, not in a letter
        return found

    def wanted(self, source: str, swap: str | None) -> Wanted:
        text = self.expanded(source)
        needs = self.known.get(_mark(text))
        if needs is None:
            re.compile(text, re.MULTILINE)
            needs = needs_of(text)
        return Wanted(source=text, needs=needs, swap=swap)


@loading()
def read_tone_rules(path: Path, home: Path | None = None) -> ToneRules | Rejected:
    """The rules of a `tone.yaml`; Rejected only when the file as a whole cannot be read. `home` keeps it parsed."""
    file = value_from_yaml(path, ToneRuleFile, KeptValues(home).yaml)
    if isinstance(file, Rejected):
        return file
    reader = _Reader(file.lexicon, _proven())
    rules, rejected = _rules_of(file, path.name, reader)
    signs = {name: _sign(pieces, f"{path.name}, sign {name}", reader) for name, pieces in file.signs.items()}
    rejected += [sign for sign in signs.values() if isinstance(sign, Rejected)]
    rejected += [_missing(path, name) for name in sorted(SIGNS - signs.keys())]
    learned = any(compiled.rule.learned for compiled in rules)
    lessons = _learned(path.with_name(LESSONS), ToneWeights) if learned else ToneWeights()
    of_han = _of_han(path.with_name(LESSONS_HAN)) if learned else ToneWeights
    weighing = _weighing(path.with_name(WEIGHING), rules, reader.known)
    rejected += [one for one in (lessons, of_han, weighing) if isinstance(one, Rejected)]
    return ToneRules(
        rules=tuple(rules),
        rejected=tuple(rejected),
        sections=file.sections,
        auto_fails=_auto_fails(file, rules),
        grave_flags=file.grave_flags,
        signs={name: sign for name, sign in signs.items() if not isinstance(sign, Rejected)},
        needed=starts_of(wanted.needs for rule in rules for wanted in rule.wanted),
        lessons=ToneWeights() if isinstance(lessons, Rejected) else lessons,
        lessons_han=ToneWeights if isinstance(of_han, Rejected) else of_han,
        weighing=RemarkWeights() if isinstance(weighing, Rejected) else weighing,
    )


def _rules_of(file: ToneRuleFile, name: str, reader: _Reader) -> tuple[list[CompiledRule], list[Rejected]]:
    """Those that can run, and those that could not be read."""
    rules: list[CompiledRule] = []
    rejected: list[Rejected] = []
    for n, raw in enumerate(file.rules):
        where = f"{name}, rule {raw.get('id', n + 1)}"
        compiled = _compiled(raw, where, {known.rule.id for known in rules}, reader)
        if isinstance(compiled, Rejected):
            rejected.append(compiled)
        else:
            rules.append(compiled)
    return rules, rejected


_L = TypeVar("_L", ToneWeights, RemarkWeights)
_WITHOUT = {ToneWeights: "the learned rules of tone stay silent", RemarkWeights: "no remark is doubted"}


def _learned(own: Path, kind: type[_L]) -> _L | Rejected:
    """What was learned: beside the rules where the department has its own, or what is shipped."""
    found = own if own.is_file() else shipped("resources") / own.name
    try:
        return msgspec.json.decode(found.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError) as error:
        return Rejected(where=str(found), what=f"cannot be read: {error}; {_WITHOUT[kind]}")


def _of_han(own: Path) -> Callable[[], ToneWeights] | Rejected:
    """A department's own file is read now, so that a fault in it shows; what is shipped waits for a Chinese letter."""
    if own.is_file() and own.parent != shipped("resources"):
        found = _learned(own, ToneWeights)
        return found if isinstance(found, Rejected) else lambda: found
    return _shipped_of_han


@cache
def _shipped_of_han() -> ToneWeights:
    return msgspec.json.decode((shipped("resources") / LESSONS_HAN).read_bytes(), type=ToneWeights)


def _weighing(own: Path, rules: list[CompiledRule], shipped_patterns: Collection[str]) -> RemarkWeights | Rejected:
    """What was shipped knows nothing of a rule whose patterns the department has changed: that is not doubted."""
    found = _learned(own, RemarkWeights)
    if isinstance(found, Rejected) or own.is_file():
        return found
    changed = {one.rule.id for one in rules if any(_mark(way.source) not in shipped_patterns for way in one.wanted)}
    records = {name: record for name, record in found.records.items() if name not in changed}
    return msgspec.structs.replace(found, records=records)


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


def _compiled(raw: dict[str, Any], where: str, taken: set[str], reader: _Reader) -> CompiledRule | Rejected:
    rule = value_without_nulls(raw, ToneRule, where)
    if isinstance(rule, Rejected):
        return rule
    if rule.id in taken:
        return Rejected(where=where, what="the id stands twice; give this rule another")
    if rule.algorithm is not None and rule.algorithm not in ALGORITHMS:
        near = nearest(rule.algorithm, set(ALGORITHMS))
        known = f"did you mean `{near}`?" if near else f"known are {', '.join(sorted(ALGORITHMS))}"
        return Rejected(where=where, what=f"there is no algorithm `{rule.algorithm}`; {known}")
    if sum((bool(rule.phrases), rule.pattern is not None, rule.algorithm is not None, rule.learned)) != 1:
        return Rejected(where=where, what="a rule has exactly one of phrases, pattern, algorithm and learned")
    return compiled_rule(rule, where, reader)


def _sign(pieces: tuple[str, ...], where: str, reader: _Reader) -> Expression | Rejected:
    try:
        return reader.expression("|".join(pieces))
    except re.error as error:
        return Rejected(where=where, what=f"the pattern {error.pattern!r} is not a regular expression: {error}")


def _missing(path: Path, name: str) -> Rejected:
    return Rejected(where=f"{path.name}, sign {name}", what="is missing; the rules that look for it stay silent")


def compiled_rule(rule: ToneRule, where: str, reader: _Reader) -> CompiledRule | Rejected:
    """The rule with its patterns read, or which pattern is wrong and why."""
    try:
        return CompiledRule(
            rule=rule,
            wanted=tuple(reader.wanted(source, swap) for source, swap in _sources(rule)),
            unless=None if rule.unless is None else reader.expression(rule.unless),
            only_with=None if rule.only_with is None else reader.expression(rule.only_with),
        )
    except re.error as error:
        return Rejected(where=where, what=f"the pattern {error.pattern!r} is not a regular expression: {error}")


def _sources(rule: ToneRule) -> list[tuple[str, str | None]]:
    """Each expression with its swap. Phrases are whole words; Chinese has none to be whole."""
    if rule.pattern is not None:
        return [(rule.pattern, rule.fix)]
    whole = "{}" if rule.language == "zh" else r"\b(?:{})(?!\w)"
    return [(whole.format(phrase), None if swap == REWORD else swap) for phrase, swap in rule.phrases.items()]


def _mark(source: str) -> str:
    return hashlib.sha256(source.encode("utf-8")).hexdigest()[:16]


def _proven() -> Anchors:
    """What the shipped patterns need; without the file every pattern is compiled and looked through now."""
    try:
        return msgspec.json.decode((shipped("resources") / PROVEN).read_bytes(), type=dict[str, Ways])
    except (OSError, msgspec.DecodeError):
        return {}


def kept_anchors(rules: ToneRules) -> bytes:
    """What `tone.anchors.json` holds for these rules: each pattern compiled, with what it needs."""
    wanted = {_mark(one.source): needs_of(one.source) for rule in rules.rules for one in rule.wanted}
    besides = [one for rule in rules.rules for one in (rule.unless, rule.only_with) if one is not None]
    kept = {**{_mark(one.source): () for one in (*besides, *rules.signs.values())}, **wanted}
    lines = (msgspec.json.encode({mark: needs}, order="deterministic")[1:-1] for mark, needs in sorted(kept.items()))
    return b"{\n" + b",\n".join(lines) + b"\n}\n"
