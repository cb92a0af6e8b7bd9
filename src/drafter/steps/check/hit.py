"""A hit: what a named algorithm found; the rule in `tone.yaml` says how badly and in which words."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding, Severity
from drafter.model.tone_rule import ToneRule
from drafter.steps.check.prose import Passage, Prose


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """Offsets in the letter (0, 0: the letter as a whole); `values` fill the message's braces."""

    start: int = 0
    end: int = 0
    values: dict[str, str] = {}
    fixes: tuple[str, ...] = ()
    severity: Severity | None = None


Algorithm = Callable[[Prose, CheckContext, ToneRule], Iterable[Hit]]


def at(passage: Passage, **values: str) -> Hit:
    return Hit(start=passage.start, end=passage.end, values=values)


def finding_from(hit: Hit, rule: ToneRule, text: str, severity: Severity) -> Finding:
    words = text[hit.start : hit.end]
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
        explanation=" ".join(part for part in (rule.advice, rule.because) if part) or None,
    )
