"""Faults of tone that no pattern can hold: each sentence of the body is told by its likeness to sentences that were
learned."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.tone_rule import ToneRule, ToneRules
from drafter.model.tone_weights import LikelyFault, likely_fault
from drafter.steps.check.prose import Passage, Prose, quotations, read, straight, words_in

SHORTEST, LONGEST = 3, 60
"""Words: below there is nothing to judge, above it is a list or a text without full stops."""
_STOPS = (".", "!", "?")
_LEFT_OPEN = frozenset("⟦{[<")
"""What stands in brackets is still to be written, or not prose."""


def judged_in(text: str) -> tuple[str, ...]:
    """The sentences of a letter that are judged, as the sentence encoder is to be given them."""
    return tuple(dict.fromkeys(plain_of(sentence) for sentence in _judged(read(text))))


def plain_of(sentence: Passage) -> str:
    return " ".join(straight(sentence.text).split())


def likeness_findings(
    prose: Prose, context: CheckContext, rules: ToneRules, severity: int, marked: Collection[Finding]
) -> Iterator[Finding]:
    """What the learned rules say of sentences in which no other rule has marked more than an advice."""
    by_family = _rules_in_force(context, rules, severity)
    if not by_family:
        return
    taken = [(one.start, one.end) for one in marked if one.severity != "advice" and one.end]
    for sentence in _judged(prose):
        if not any(start < sentence.end and sentence.start < end for start, end in taken):
            plain = plain_of(sentence)
            known, meant = _heard(context.meant, plain)
            fault = likely_fault(rules.lessons, plain, meant) if known else None
            rule = by_family.get(fault.family) if fault else None
            if fault and rule:
                yield _finding(sentence, fault, rule, severity)


def _heard(meant: Mapping[str, Sequence[float]] | None, plain: str) -> tuple[bool, Sequence[float] | None]:
    """Whether this sentence can be judged by now, and what the sentence encoder said of it. Where none was asked, the
    words speak alone; where it has still to answer, nobody does."""
    if meant is None:
        return True, None
    return plain in meant, meant.get(plain)


def _rules_in_force(context: CheckContext, rules: ToneRules, severity: int) -> dict[str, ToneRule]:
    every = (compiled.rule for compiled in rules.rules if compiled.rule.learned)
    return {
        rule.family: rule
        for rule in every
        if rule.speaks(context.language)
        and rule.concerns(context.kind, context.flags)
        and rule.severity_for(severity) != "off"
    }


def _judged(prose: Prose) -> Iterator[Passage]:
    """Whole sentences of the body, without headings, lists, what is left open, and what somebody else said."""
    quoted = quotations(prose.text)
    for sentence in prose.sentences:
        words = len(words_in(sentence.text))
        if not SHORTEST <= words <= LONGEST or not sentence.text.rstrip("\"')”’").endswith(_STOPS):
            continue
        if _LEFT_OPEN & set(sentence.text) or not any(letter.islower() for letter in sentence.text):
            continue
        if not any(start < sentence.end and sentence.start < end for start, end in quoted):
            yield sentence


def _finding(sentence: Passage, fault: LikelyFault, rule: ToneRule, severity: int) -> Finding:
    graver = rule.severity_for(severity)
    return Finding(
        rule=rule.id,
        family=rule.family,
        source=rule.source,
        severity="advice" if fault.severity == "advice" or graver == "advice" else "warning",
        message=rule.message,
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
        fixes=("",) if rule.fix == "" else (),
        explanation=rule.explanation,
    )
