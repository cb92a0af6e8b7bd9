"""An inspection: one rule of `tone.yaml` held against one letter by a named algorithm, and the hits it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import msgspec

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding, Severity
from drafter.model.tone_rule import Expression, ToneRule
from drafter.steps.check.prose import Paragraph, Passage, Prose

_NEVER = re.compile(r"(?!)")


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """Offsets in the letter (0, 0: the letter as a whole); `values` fill the message's braces."""

    start: int = 0
    end: int = 0
    values: dict[str, str] = {}
    fixes: tuple[str, ...] = ()
    severity: Severity | None = None
    """Where this place weighs less or more than the rule says."""


class Inspection(msgspec.Struct, frozen=True, kw_only=True):
    """What an algorithm may look at. `signs` are the rule file's own words for what it looks for."""

    prose: Prose
    context: CheckContext
    rule: ToneRule
    signs: Mapping[str, Expression]
    flawed: tuple[tuple[int, int], ...] = ()
    """Where other rules have marked more than an advice, or the learned reader surely finds a fault."""

    def is_flawed(self, passage: Passage) -> bool:
        return any(start < passage.end and passage.start < end for start, end in self.flawed)

    @property
    def flaws(self) -> int:
        """How many of its sentences are."""
        return sum(map(self.is_flawed, self.prose.sentences))

    def sign(self, name: str) -> re.Pattern[str]:
        """A sign the file lacks never shows; the loader has listed it as missing."""
        known = self.signs.get(name)
        return known.pattern if known else _NEVER

    def sentences_with(self, name: str) -> list[Passage]:
        sign = self.sign(name)
        return [sentence for sentence in self.prose.sentences if sign.search(sentence.plain)]

    def sentences_in(self, paragraph: Paragraph) -> list[Passage]:
        end = paragraph.start + len(paragraph.plain)
        return [sentence for sentence in self.prose.sentences if paragraph.start <= sentence.start < end]

    def body_has(self, name: str) -> bool:
        return self.sign(name).search(self.prose.plain_body) is not None

    def limit(self, name: str) -> float:
        """A threshold of the rule; one the file lacks is never passed."""
        return self.rule.limits.get(name, float("inf"))


Algorithm = Callable[[Inspection], Iterator[Hit]]


def at(passage: Passage, **values: str) -> Hit:
    return Hit(start=passage.start, end=passage.end, values=values)


def finding_from(hit: Hit, rule: ToneRule, context: CheckContext, severity: Severity) -> Finding:
    words = context.text[hit.start : hit.end]
    message = rule.message
    for name, value in {"words": words, **hit.values}.items():
        message = message.replace("{" + name + "}", value)
    return Finding(
        rule=rule.id,
        family=rule.family,
        source=rule.source,
        severity=hit.severity or severity,
        message=message,
        start=hit.start,
        end=hit.end,
        text=words,
        blocks=rule.blocks,
        fixes=hit.fixes,
        explanation=rule.explanation_in(context.language),
    )
