"""Faults of tone that no pattern can hold: each sentence of the body is told by its likeness to sentences that were
learned."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.tone_rule import ToneRule, ToneRules
from drafter.model.tone_weights import Likeness, ToneWeights, likeness_of
from drafter.steps.check.prose import Passage, Prose, read
from drafter.steps.check.weighing import OTHERS, ReadLetter, ReadSentence, judged, plain_of

Weight = Literal["warning", "advice"]
FULL = 4
"""Marked sentences from which a letter that is sorry for nothing is an answer gone wrong; courteous business mail of
any kind has fewer."""
NEAR = 1.5
"""Odds between two families of which either may be meant."""


def judged_in(text: str, language: str = "en") -> tuple[str, ...]:
    """The sentences of a letter that are judged, as the sentence encoder is to be given them."""
    return tuple(dict.fromkeys(plain_of(sentence.text) for sentence in judged(read(text), language)))


def likely_faults(
    sentences: Sequence[str], meant: Mapping[str, Sequence[float]] | None, lessons: ToneWeights
) -> dict[str, Likeness]:
    """What each sentence is like. `meant`: what the sentence encoder makes of each; None: by words alone."""
    return {one: likeness_of(lessons, one, meant[one] if meant is not None else None) for one in sentences}


def likeness_findings(
    prose: Prose,
    letter: ReadLetter,
    context: CheckContext,
    rules: ToneRules,
    severity: int,
    marked: Collection[Finding],
) -> Iterator[Finding]:
    """What the learned rules say of sentences in which no other rule has marked more than an advice, or that are surely
    of another family than it says. The lessons are of answers to complaints: in any other letter they only
    advise."""
    by_family = _rules_in_force(context, rules, severity)
    if not by_family:
        return
    sure = _answers_a_complaint(prose, letter, context, rules)
    told = [one for one in marked if _says_enough(one, by_family)]
    for sentence in letter.sentences.values():
        weight = _weight(sentence, letter, rules)
        at = sentence.passage
        said = {one.family for one in told if one.start < at.end and at.start < one.end}
        if weight and (not said or _adds_to(said, sentence, weight, letter)):
            for family in _families_of(sentence, weight, letter):
                if family in by_family:
                    yield _finding(at, weight if sure else "advice", by_family[family], severity)


def _families_of(sentence: ReadSentence, weight: Weight, letter: ReadLetter) -> tuple[str, ...]:
    """The family that it is most like; where it is a fault for sure, in a letter that has others, and nearly as like
    another family (of faults held out, three in ten such sentences are of that one), both."""
    likeness = sentence.likeness
    ranked = sorted(likeness.families, key=lambda name: (-likeness.families[name], name))
    others = set(letter.marked) - {sentence.passage.start}
    if weight != "warning" or len(others) < OTHERS or likeness.odds < letter.lessons.bounds(likeness).warning:
        return (likeness.family,)
    near = [name for name in ranked[1:2] if likeness.families[ranked[0]] - likeness.families[name] <= NEAR]
    return (likeness.family, *near)


def _weight(sentence: ReadSentence, letter: ReadLetter, rules: ToneRules) -> Weight | None:
    """How much is said of it; None: nothing, also while the encoder has still to be heard."""
    likeness = sentence.likeness
    if sentence.pending or not likeness.families:
        return None
    if rules.weighing.for_likeness(likeness.heard).told(letter.remark(sentence.passage.start)) == "warning":
        return "warning"
    return "advice" if likeness.odds >= letter.lessons.bounds(likeness).advice else None


def _adds_to(said: Collection[str], sentence: ReadSentence, weight: Weight, letter: ReadLetter) -> bool:
    """Whether it is worth saying beside the families of which the sentence is already marked."""
    likeness = sentence.likeness
    surely = weight == "warning" and likeness.odds >= letter.lessons.bounds(likeness).warning
    return surely and likeness.family not in said


def _answers_a_complaint(prose: Prose, letter: ReadLetter, context: CheckContext, rules: ToneRules) -> bool:
    """By what kind of letter it is, what it is sorry for or speaks of, or how much in it is at fault already."""
    signs = (rules.signs.get(name) for name in ("apology", "complaint"))
    told = any(sign.pattern.search(prose.plain_body) for sign in signs if sign is not None)
    faulty = context.kind == "first" and len(letter.marked) >= FULL
    return told or faulty or context.kind in ("comeback", "final", "holding")


def _says_enough(finding: Finding, families: Collection[str]) -> bool:
    """A rule that knows what it marks knows more than a likeness, unless it is about form: length, repetition or an
    exclamation mark say nothing of what is said."""
    told = finding.source == "tone" and finding.severity != "advice" and finding.family in families
    return told and finding.end > 0


def _rules_in_force(context: CheckContext, rules: ToneRules, severity: int) -> dict[str, ToneRule]:
    every = (compiled.rule for compiled in rules.rules if compiled.rule.learned)
    return {
        rule.family: rule
        for rule in every
        if rule.speaks(context.language)
        and rule.concerns(context.kind, context.flags)
        and rule.severity_for(severity) != "off"
    }


def _finding(sentence: Passage, weight: Weight, rule: ToneRule, severity: int) -> Finding:
    graver = rule.severity_for(severity)
    return Finding(
        rule=rule.id,
        family=rule.family,
        source=rule.source,
        severity="advice" if weight == "advice" or graver == "advice" else "warning",
        message=rule.message,
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
        fixes=("",) if rule.fix == "" else (),
        explanation=rule.explanation_in(rule.language),
    )
