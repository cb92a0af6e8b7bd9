"""A tone rule: what is wrong with some words, how badly, and what to write instead; all of it data."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal

import msgspec

from drafter.model.anchors import Starts, Ways
from drafter.model.base import Value
from drafter.model.checking import CheckKind
from drafter.model.finding import Blocks, Severity, Source
from drafter.model.remark_weights import RemarkWeights
from drafter.model.template import Rejected
from drafter.model.tone_weights import ToneWeights

RuleSeverity = Literal["error", "warning", "advice", "off"]
AutoFail = Literal["customer_critical", "business_critical", "compliance_critical"]
Section = Literal[
    "apology_empathy", "ownership_explanation", "concerns", "redress_next_step",
    "accuracy_compliance", "plain_language", "presentation",
]  # fmt: skip


REWORD = "reword"
"""In place of a swap: the sentence wants new words, and only the writer can find them."""


class Example(Value, frozen=True):
    """A text a rule must mark, or must leave alone, with the circumstances that matter to it."""

    text: str
    severity: int = 2
    kind: CheckKind = "first"
    language: str | None = None
    flags: tuple[str, ...] = ()
    customer: str | None = None
    """What the customer wrote, for rules that hold the letter against it."""
    earlier: tuple[str, ...] = ()
    """Our earlier letters in the matter."""
    customer_name: str | None = None
    concerns: tuple[str, ...] = ()
    regimes: tuple[str, ...] = ()
    """The regimes that were worked out for the case."""


class ToneRule(Value, frozen=True):
    """One rule. What it looks for is one of `phrases`, `pattern`, `algorithm` or `learned`.

    `phrases` maps words (with regular-expression alternatives) to what to write instead: `reword` where no swap can be
    offered, an empty text to delete. `pattern` is a regular expression with one `fix`. In both, `…` stands for up to
    70 characters of the same sentence, a fix may use `\\g<name>` for a named group, and where a group is named `words`
    only that is marked. `algorithm` names a function of the check step. Without `case_sensitive` the text is read in
    small letters, so patterns are written in small letters. A `learned` rule marks whole sentences that are like those
    with a fault of its family in `tone_weights.json`; an empty `fix` offers to take the sentence out.
    """

    id: str
    family: str
    severity: Severity
    message: str
    language: Literal["en", "zh", "any"] = "en"
    not_languages: tuple[str, ...] = ()
    phrases: dict[str, str] = {}
    pattern: str | None = None
    algorithm: str | None = None
    learned: bool = False
    fix: str | None = None
    advice: str = ""
    """What to do instead, where no swap can be offered."""
    advice_zh: str = ""
    """The same for a Chinese letter, where the other gives English words."""
    because: str = ""
    """The standard, ruling or study the rule stands on."""
    source: Source = "tone"
    scope: Literal["span", "letter"] = "span"
    blocks: Blocks = "no"
    auto_fail: AutoFail | None = None
    severity_by_case: dict[int, RuleSeverity] = {}
    """Case severity (1 minor to 5 grave) to the rule's severity there, where it differs."""
    kinds: tuple[CheckKind, ...] = ()
    not_kinds: tuple[CheckKind, ...] = ()
    flags: tuple[str, ...] = ()
    """Only for cases with one of these flags."""
    not_flags: tuple[str, ...] = ()
    unless: str | None = None
    unless_in: Literal["sentence", "after", "near", "paragraph", "letter"] = "sentence"
    """Where what excuses it may stand: `after` is the sentence and the next one, `near` the one before as well."""
    only_with: str | None = None
    """Marked only where this stands in the same sentence."""
    at_least: int = 1
    """Marked only from this many places in one letter."""
    at_most: int | None = None
    """So many of the places in one letter are marked, from the first on."""
    case_sensitive: bool = False
    words: tuple[str, ...] = ()
    limits: dict[str, float] = {}
    good: tuple[str | Example, ...] = ()
    bad: tuple[str | Example, ...] = ()

    def severity_for(self, case_severity: int) -> RuleSeverity:
        return self.severity_by_case.get(case_severity, self.severity)

    def advice_in(self, language: str) -> str:
        """`language`: the letter's."""
        return self.advice_zh if self.advice_zh and language.lower().startswith("zh") else self.advice

    def explanation_in(self, language: str) -> str | None:
        return " ".join(part for part in (self.advice_in(language), self.because) if part) or None

    def speaks(self, language: str) -> bool:
        own = self.language == "any" or language.lower().startswith(self.language)
        return own and language not in self.not_languages

    def concerns(self, kind: CheckKind, flags: frozenset[str]) -> bool:
        """Whether the rule holds for a letter of this kind in a case with these flags."""
        if (self.kinds and kind not in self.kinds) or kind in self.not_kinds:
            return False
        return (not self.flags or bool(flags & set(self.flags))) and not flags & set(self.not_flags)


class ToneRuleFile(Value, frozen=True):
    """`resources/tone.yaml`: the rules one by one, and what their families count towards."""

    sections: dict[str, Section] = {}
    auto_fails: dict[str, AutoFail] = {}
    """Rules of other modules (facts, privacy, promises) that fail a letter outright."""
    grave_flags: dict[str, int] = {}
    """Flags that make a case at least this severe."""
    lexicon: dict[str, str] = {}
    """Words of one kind, with bars between them, that patterns and phrases name as `{name}`."""
    signs: dict[str, tuple[str, ...]] = {}
    """What the named algorithms look for: each sign is a list of expressions, any of which will do."""
    rules: tuple[dict[str, Any], ...] = ()


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source, re.MULTILINE)


class Expression(msgspec.Struct, frozen=True, kw_only=True):
    """A regular expression compiled when it is first needed: most never are, and compiling all takes half a second."""

    source: str

    @property
    def pattern(self) -> re.Pattern[str]:
        return _compiled(self.source)


class Wanted(Expression, frozen=True, kw_only=True):
    """One expression a rule looks for. `needs`: what must stand in the text, or it cannot match."""

    needs: Ways = ()
    swap: str | None = None


class CompiledRule(msgspec.Struct, frozen=True, kw_only=True):
    """A rule ready to run; a rule with a named algorithm wants no words."""

    rule: ToneRule
    wanted: tuple[Wanted, ...] = ()
    unless: Expression | None = None
    only_with: Expression | None = None


class ToneRules(msgspec.Struct, frozen=True, kw_only=True):
    """Every rule that can run, and those that could not be read."""

    rules: tuple[CompiledRule, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    sections: Mapping[str, Section] = {}
    auto_fails: Mapping[str, AutoFail] = {}
    grave_flags: Mapping[str, int] = {}
    signs: Mapping[str, Expression] = {}
    needed: Starts = {}
    """Every word that some pattern needs."""
    lessons: ToneWeights = ToneWeights()
    lessons_han: Callable[[], ToneWeights] = ToneWeights
    """Of Chinese letters; taken apart with the first of them."""
    weighing: RemarkWeights = RemarkWeights()

    def lessons_in(self, language: str) -> ToneWeights:
        """Empty where nothing was learned of letters in this language."""
        if language.lower().startswith("zh"):
            return self.lessons_han()
        return self.lessons if language.lower().startswith("en") else ToneWeights()

    def named(self, rule: str) -> ToneRule | None:
        return next((compiled.rule for compiled in self.rules if compiled.rule.id == rule), None)


class RuleUse(msgspec.Struct, frozen=True, kw_only=True):
    """Rules that do nothing for us: those that never marked anything, and those that could not be read."""

    never_fired: tuple[str, ...]
    not_loaded: tuple[Rejected, ...]
    fired: Mapping[str, int] = {}
    """In how many letters each rule marked something."""
    letters: int = 0
    """How many letters were looked at."""
    rules: tuple[ToneRule, ...] = ()


def rule_use(rules: ToneRules, fired: Mapping[str, int], letters: int = 0) -> RuleUse:
    """`fired` counts per rule id, over as many letters as were looked at."""
    every = tuple(compiled.rule for compiled in rules.rules)
    never = tuple(rule.id for rule in every if not fired.get(rule.id))
    return RuleUse(never_fired=never, not_loaded=rules.rejected, fired=fired, letters=letters, rules=every)
