"""Checks a letter: every family's findings as one review, with the profile and whether the letter may go.

The caller keeps what `paragraph_findings_for` gave and hands it in again: a changed paragraph then costs only itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

import msgspec

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.classification import Concern
from drafter.model.finding import Finding, Promise, Review, Severity
from drafter.model.same import Same
from drafter.model.tone_rule import ToneRule, ToneRules
from drafter.steps.check import advices, coverage, facts, length, privacy, promises, spans, unread, verdict
from drafter.steps.check.algorithms import ALGORITHMS, SIGNS
from drafter.steps.check.approved import not_approved
from drafter.steps.check.concern_parts import asked_of_meaning
from drafter.steps.check.coverage import concerns_shown
from drafter.steps.check.house_words import words_of
from drafter.steps.check.inspection import Inspection, finding_from
from drafter.steps.check.leftovers import leftovers
from drafter.steps.check.likeness import judged_in, likely_faults, likeness_findings
from drafter.steps.check.overlap import without_overlaps
from drafter.steps.check.prose import Prose, quotations, read, signs_off
from drafter.steps.check.quoted_back import without_quoted_back
from drafter.steps.check.sorted_rules import sorted_rules
from drafter.steps.check.spans import Known, Manner
from drafter.steps.check.weighing import read_letter, surely_flawed, weighed

__all__ = [
    "ALGORITHMS",
    "SIGNS",
    "Known",
    "asked_of_meaning",
    "case_codes",
    "check",
    "concerns_shown",
    "judged_in",
    "left_out_by",
    "leftovers",
    "likely_faults",
    "paragraph_findings_for",
    "promised_in",
    "signs_off",
    "without_quoted_back",
    "words_of",
]  # fmt: skip


def left_out_by(context: CheckContext) -> tuple[Concern, ...]:
    """The concerns that a letter does not mention."""
    context = without_quoted_back(context)
    answers = coverage.concern_answers(context)
    told = zip(context.concerns, (answer for answer in answers if not answer.aside), strict=True)
    return tuple(concern for concern, answer in told if answer.state == "not_mentioned")


def promised_in(context: CheckContext) -> tuple[Promise, ...]:
    """What a letter commits us to: three at most."""
    return promises.promises_in(without_quoted_back(context))


def check(context: CheckContext, rules: ToneRules, known: Known | None = None) -> Review:
    """Everything that can be said about the letter. `known`: what `paragraph_findings_for` gave for an earlier text."""
    sent, context = context, without_quoted_back(context)
    if unread.is_unread(context):
        return _review_of_unread(context, rules)
    prose = read(context.text)
    answers = coverage.concern_answers(context)
    promised = promises.promises_in(context)
    marked = _span_findings(prose, context, rules, known or {})
    found = [
        *leftovers(context.text, case_codes(context)),
        *marked,
        *_algorithm_findings(prose, context, rules, marked),
        *not_approved(_dated(facts.fact_findings(context), context), context),
        *privacy.privacy_findings(sent),
        *(promises.promise_findings(context, promises.every_promise(context)) if context.whole else ()),
        *(coverage.coverage_findings(context, answers) if context.whole else ()),
        *_outside_quotations(context.grammar, context.text),
    ]
    letter = read_letter(prose, context, rules, found)
    found = list(weighed(letter, rules, found))
    shown = without_overlaps(tuple(found))
    found += likeness_findings(prose, letter, context, rules, manner_of(context, rules).severity, shown)
    return msgspec.structs.replace(
        _review_of(found, context, rules, prose),
        concerns=answers,
        promises=promised,
        reading_ease=_reading_ease(prose, context.language),
    )


def _review_of_unread(context: CheckContext, rules: ToneRules) -> Review:
    """What can be said of a letter in a language that we do not read: what it gives away and what is left in it."""
    found = [
        *leftovers(context.text, case_codes(context)),
        *_dated(facts.fact_findings(context), context),
        *privacy.privacy_findings(context),
    ]
    review = _review_of(found, context, rules)
    return msgspec.structs.replace(
        review, concerns=coverage.concern_answers(context), notices=(unread.NOTICE, *context.notices)
    )


def _review_of(found: Iterable[Finding], context: CheckContext, rules: ToneRules, prose: Prose | None = None) -> Review:
    """The findings that are to be heard, and what they mean for the letter."""
    said = tuple(_outside_questions(found, context.text))
    learned = [compiled.rule.id for compiled in rules.rules if compiled.rule.learned]
    findings = verdict.with_overrides(without_overlaps(said, learned), context.overrides)
    heard = verdict.without_silenced(findings, context.silenced)
    heard = advices.without_surplus(heard, prose, rules) if prose and context.whole else heard
    return Review(
        findings=heard,
        profile=verdict.profile(heard, rules.sections),
        auto_fails=verdict.auto_fails(heard, rules.auto_fails),
        ready=verdict.is_ready(heard),
        notices=context.notices,
    )


FEW_WORDS = 40
"""Under so many words a reading level says nothing."""


def _reading_ease(prose: Prose, language: str) -> int | None:
    ease = length.reading_ease(prose, FEW_WORDS) if language.lower().startswith("en") else None
    return None if ease is None else max(0, min(100, round(ease)))


_BY_TODAY = frozenset({"FAC-06", "FAC-07"})
"""Rules that read a date by today's: which year a weekday is of, and whether it is past."""


def _dated(findings: Iterable[Finding], context: CheckContext) -> Iterable[Finding]:
    """A letter of an unknown day: only a date that names its year can be held against the calendar."""
    for finding in findings:
        fixed = finding.rule == "FAC-06" and _YEAR.search(finding.text)
        if context.today_told or fixed or finding.rule not in _BY_TODAY:
            yield finding


_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_QUESTION = re.compile("⟦[^⟧]*⟧")


def _outside_questions(findings: Iterable[Finding], text: str) -> Iterator[Finding]:
    """What is remarked on the writer's words; the question of an open placeholder is ours, not the letter's."""
    questions = [found.span() for found in _QUESTION.finditer(text)]
    for finding in findings:
        inside = any(start <= finding.start and finding.end <= end for start, end in questions)
        if not inside or not finding.end or finding.source == "placeholders":
            yield finding


def manner_of(context: CheckContext, rules: ToneRules) -> Manner:
    """The case's severity, raised by flags that make any case grave."""
    grave = [rules.grave_flags[flag] for flag in context.flags if flag in rules.grave_flags]
    severity = min(5, max([context.severity, *grave]))
    return Manner(language=context.language, kind=context.kind, severity=severity, flags=context.flags)


def paragraph_findings_for(context: CheckContext, rules: ToneRules, known: Known | None = None) -> Known:
    """The span findings of every paragraph of this letter; those of unchanged paragraphs are taken from `known`."""
    context = without_quoted_back(context)
    if unread.is_unread(context):
        return {}
    return spans.paragraph_findings(read(context.text).body, rules, manner_of(context, rules), known or {})


def case_codes(context: CheckContext) -> frozenset[str]:
    """Words of the case that only look like placeholders: its references, names and codes; what the writer answered to
    a template's question is looked at like the rest of the letter."""
    case = context.case
    if case is None:
        return frozenset()
    codes = [case.reference, case.id, case.journey.booking_reference, *case.bag_tags, case.customer.loyalty_number]
    codes += [segment.flight for segment in case.journey.segments]
    codes += [case.customer.family_name, case.customer.given_name, case.customer.full_name]
    codes += [passenger.name for passenger in case.passengers]
    codes += [
        fact.value
        for fact in case.facts
        if isinstance(fact.value, str) and not (fact.dropped or fact.is_answer or fact.name == "answer.by")
    ]
    return frozenset(code for code in codes if code)


def _span_findings(prose: Prose, context: CheckContext, rules: ToneRules, known: Known) -> list[Finding]:
    manner = manner_of(context, rules)
    by_paragraph = spans.paragraph_findings(prose.body, rules, manner, known)
    found = [
        spans.moved(finding, paragraph.start)
        for paragraph in prose.body
        for finding in by_paragraph[manner.key(paragraph)]
    ]
    return spans.enough_of(found, rules, context.text)


def _algorithm_findings(
    prose: Prose, context: CheckContext, rules: ToneRules, marked: Iterable[Finding]
) -> Iterable[Finding]:
    manner = manner_of(context, rules)
    flawed = (
        *((one.start, one.end) for one in marked if one.severity != "advice"),
        *surely_flawed(prose, context, rules),
    )
    for rule, algorithm, severity in _reckoned(Same(rules), manner, context.whole):
        letter = Inspection(prose=prose, context=context, rule=rule, signs=rules.signs, flawed=flawed)
        for hit in ALGORITHMS[algorithm](letter):
            found = finding_from(hit, rule, context, severity)
            yield found if hit.end else _weightier(found, letter)


def _weightier(finding: Finding, letter: Inspection) -> Finding:
    """What a sound letter may do without is missed where much else is at fault: from `flawed` sentences on."""
    if finding.severity != "advice" or letter.flaws < letter.limit("flawed"):
        return finding
    return msgspec.structs.replace(finding, severity="warning")


@lru_cache(maxsize=8)
def _reckoned(rules: Same[ToneRules], manner: Manner, whole: bool) -> tuple[tuple[ToneRule, str, Severity], ...]:
    """The rules with an algorithm that hold for such a letter, each with how grave it is there."""
    every = (compiled.rule for compiled in sorted_rules(rules.value).reckoned)
    wanted = (rule for rule in every if (whole or rule.scope == "span") and rule.speaks(manner.language))
    found = ((rule, rule.algorithm, rule.severity_for(manner.severity)) for rule in wanted
             if rule.concerns(manner.kind, manner.flags))  # fmt: skip
    return tuple((rule, name, severity) for rule, name, severity in found if name is not None and severity != "off")


def _outside_quotations(findings: Collection[Finding], text: str) -> Iterable[Finding]:
    """The engine's findings, less those inside the customer's quoted words."""
    quoted = quotations(text)
    return (finding for finding in findings if not any(start <= finding.start < end for start, end in quoted))
