"""Faults of tone that no pattern can hold: each sentence of the body is told by its likeness to sentences that were
learned."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.tone_rule import ToneRule, ToneRules
from drafter.model.tone_weights import LikelyFault, Likeness, WellSaid, likeness_of
from drafter.steps.check.overlap import WIDE
from drafter.steps.check.prose import REMEMBERED, Passage, Prose, quotations, read, straight, words_in

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
    """What the learned rules say of sentences in which no other rule has marked more than an advice, or that are surely
    of another family than it says. The lessons are of answers to complaints: in any other letter they only
    advise."""
    by_family = _rules_in_force(context, rules, severity)
    if not by_family:
        return
    sure = _answers_a_complaint(prose, context, rules)
    told = [one for one in marked if _says_enough(one)]
    for sentence in _judged(prose):
        said = {one.family for one in told if one.start < sentence.end and sentence.start < one.end}
        fault = _likeness(plain_of(sentence), context, rules)
        rule = by_family.get(fault.family) if isinstance(fault, LikelyFault) else None
        if isinstance(fault, LikelyFault) and rule and _adds_to(said, fault):
            yield _finding(sentence, fault if sure else _advised(fault), rule, severity)


def _adds_to(said: Collection[str], fault: LikelyFault) -> bool:
    """Whether it is worth saying beside the families of which the sentence is already marked."""
    return not said or (fault.family not in said and fault.severity == "warning")


def _answers_a_complaint(prose: Prose, context: CheckContext, rules: ToneRules) -> bool:
    """By what kind of letter it is, or what it is sorry for or speaks of."""
    signs = (rules.signs.get(name) for name in ("apology", "complaint"))
    told = any(sign.pattern.search(prose.plain_body) for sign in signs if sign is not None)
    return told or context.kind in ("comeback", "final", "holding")


def _advised(fault: LikelyFault) -> LikelyFault:
    return msgspec.structs.replace(fault, severity="advice")


def _says_enough(finding: Finding) -> bool:
    """A rule that knows what it marks knows more than a likeness, unless it is about length or repetition."""
    told = finding.source == "tone" and finding.severity != "advice" and finding.family not in WIDE
    return told and finding.end > 0


def likely_faults(
    sentences: Sequence[str], meant: Mapping[str, Sequence[float]] | None, rules: ToneRules
) -> dict[str, Likeness]:
    """What each sentence is like. `meant`: what the sentence encoder makes of each; None: by words alone."""
    return {one: likeness_of(rules.lessons, one, meant[one] if meant is not None else None) for one in sentences}


def second_opinions(
    prose: Prose, context: CheckContext, rules: ToneRules, found: Collection[Finding]
) -> Iterator[Finding]:
    """The findings as they were; but what a single pattern warns of in a sentence that is well said is an advice."""
    judged = list(_judged(prose))
    told = [one for one in found if one.source == "tone" and one.severity != "advice" and one.end]
    for finding in found:
        sentence = next((one for one in judged if one.start <= finding.start and finding.end <= one.end), None)
        doubted = (
            sentence is not None
            and _may_be_doubted(finding, rules)
            and isinstance(_likeness(plain_of(sentence), context, rules), WellSaid)
            and not any(_vouches(one, finding, sentence) for one in told)
        )
        yield msgspec.structs.replace(finding, severity="advice") if doubted else finding


_BY_THE_WORD = frozenset({"discrimination", "jargon", "liability"})
"""Families in which the words themselves are the fault, however well the sentence is meant."""


def _may_be_doubted(finding: Finding, rules: ToneRules) -> bool:
    rule = rules.named(finding.rule)
    by_pattern = rule is not None and rule.algorithm is None and rule.auto_fail is None and not rule.learned
    told = by_pattern and finding.family not in _BY_THE_WORD and finding.family in rules.lessons.learned.categories
    return told and finding.severity != "advice" and finding.blocks == "no" and finding.end > 0


def _vouches(other: Finding, finding: Finding, sentence: Passage) -> bool:
    """Another remark in the same sentence, of another fault or on other words."""
    apart = other.end <= finding.start or finding.end <= other.start
    return (apart or other.family != finding.family) and sentence.start <= other.start < sentence.end


def _likeness(sentence: str, context: CheckContext, rules: ToneRules) -> Likeness:
    if context.likely is None:
        return likeness_of(rules.lessons, sentence, None)
    return context.likely.get(sentence)


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
        if _is_whole(sentence.text) and not any(start < sentence.end and sentence.start < end for start, end in quoted):
            yield sentence


@lru_cache(maxsize=REMEMBERED)
def _is_whole(sentence: str) -> bool:
    if not SHORTEST <= len(words_in(sentence)) <= LONGEST or not sentence.rstrip("\"')”’").endswith(_STOPS):
        return False
    return not _LEFT_OPEN & set(sentence) and any(letter.islower() for letter in sentence)


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
