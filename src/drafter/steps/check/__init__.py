"""Checks a letter: every family's findings as one review, with the profile and whether the letter may go.

The caller keeps what `paragraph_findings_for` gave and hands it in again: a changed paragraph then costs only itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding, Review
from drafter.model.tone_rule import ToneRule, ToneRules
from drafter.steps.check import (
    apology,
    capitals,
    chinese,
    coverage,
    empathy,
    facts,
    inclusive,
    length,
    next_step,
    ownership,
    privacy,
    promises,
    redress,
    repetition,
    salutation,
    spans,
    verdict,
)
from drafter.steps.check.hit import Algorithm, finding_from
from drafter.steps.check.house_words import words_of
from drafter.steps.check.leftovers import leftovers
from drafter.steps.check.overlap import without_overlaps
from drafter.steps.check.prose import Prose, quotations, read
from drafter.steps.check.spans import Known, Manner

__all__ = ["Known", "case_codes", "check", "leftovers", "paragraph_findings_for", "words_of"]

ALGORITHMS: Mapping[str, Algorithm] = {
    "no_apology": apology.no_apology,
    "late_apology": apology.late_apology,
    "too_many_apologies": apology.too_many_apologies,
    "apology_for_nothing": apology.apology_for_nothing,
    "no_empathy": empathy.no_empathy,
    "no_ownership": ownership.no_ownership,
    "no_explanation": ownership.no_explanation,
    "no_investigation": ownership.no_investigation,
    "never_says_i": ownership.never_says_i,
    "no_way_of_paying": redress.no_way_of_paying,
    "no_payment_date": redress.no_payment_date,
    "voucher_terms": redress.voucher_terms,
    "no_claim_step": redress.no_claim_step,
    "sums_add_up": redress.sums_add_up,
    "no_contact": next_step.no_contact,
    "refusal_without_route": next_step.refusal_without_route,
    "refusal_without_alternative": next_step.refusal_without_alternative,
    "us_disability_reply": next_step.us_disability_reply,
    "salutation_missing": salutation.salutation_missing,
    "pair_mismatch": salutation.pair_mismatch,
    "informal_opening": salutation.informal_opening,
    "nameless_opening": salutation.nameless_opening,
    "nobody_signs": salutation.nobody_signs,
    "close_misspelt": salutation.close_misspelt,
    "long_sentence": length.long_sentence,
    "wall_of_text": length.wall_of_text,
    "many_passives": length.many_passives,
    "many_intensifiers": length.many_intensifiers,
    "hard_to_read": length.hard_to_read,
    "length_for_concerns": length.length_for_concerns,
    "repeated_sentence": repetition.repeated_sentence,
    "repeated_from_earlier": repetition.repeated_from_earlier,
    "shouting": capitals.shouting,
    "wrong_script": chinese.wrong_script,
    "chinese_pair": chinese.chinese_pair,
    "two_forms_of_you": chinese.two_forms_of_you,
    "assumed_relationship": inclusive.assumed_relationship,
    "unknown_code": inclusive.unknown_code,
}


def check(context: CheckContext, rules: ToneRules, known: Known | None = None) -> Review:
    """Everything that can be said about the letter. `known`: what `paragraph_findings_for` gave for an earlier text."""
    prose = read(context.text)
    answers = coverage.concern_answers(context)
    promised = promises.promises_in(context)
    found = [
        *leftovers(context.text, case_codes(context)),
        *_span_findings(prose, context, rules, known or {}),
        *_algorithm_findings(prose, context, rules),
        *facts.fact_findings(context),
        *privacy.privacy_findings(context),
        *(promises.promise_findings(context, promised) if context.whole else ()),
        *(coverage.coverage_findings(context, answers) if context.whole else ()),
        *_outside_quotations(context.grammar, context.text),
    ]
    findings = verdict.with_overrides(without_overlaps(tuple(found)), context.overrides)
    heard = verdict.without_silenced(findings, context.silenced)
    return Review(
        findings=heard,
        concerns=answers,
        promises=promised,
        profile=verdict.profile(heard, rules.sections),
        auto_fails=verdict.auto_fails(heard, rules.auto_fails),
        ready=verdict.is_ready(heard),
        notices=context.notices,
    )


def manner_of(context: CheckContext, rules: ToneRules) -> Manner:
    """The case's severity, raised by flags that make any case grave."""
    grave = [rules.grave_flags[flag] for flag in context.flags if flag in rules.grave_flags]
    severity = min(5, max([context.severity, *grave]))
    return Manner(language=context.language, kind=context.kind, severity=severity, flags=context.flags)


def paragraph_findings_for(context: CheckContext, rules: ToneRules, known: Known | None = None) -> Known:
    """The span findings of every paragraph of this letter; those of unchanged paragraphs are taken from `known`."""
    return spans.paragraph_findings(read(context.text).body, rules, manner_of(context, rules), known or {})


def case_codes(context: CheckContext) -> frozenset[str]:
    """Words of the case that only look like placeholders: its references, names and codes."""
    case = context.case
    if case is None:
        return frozenset()
    codes = [case.reference, case.id, case.journey.booking_reference, *case.bag_tags, case.customer.loyalty_number]
    codes += [segment.flight for segment in case.journey.segments]
    codes += [case.customer.family_name, case.customer.given_name, case.customer.full_name]
    codes += [passenger.name for passenger in case.passengers]
    codes += [str(fact.value) for fact in case.facts if isinstance(fact.value, str) and not fact.dropped]
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


def _algorithm_findings(prose: Prose, context: CheckContext, rules: ToneRules) -> Iterable[Finding]:
    manner = manner_of(context, rules)
    for compiled in rules.rules:
        rule = compiled.rule
        if rule.algorithm is None or not _runs(rule, context, manner):
            continue
        severity = rule.severity_for(manner.severity)
        for hit in ALGORITHMS[rule.algorithm](prose, context, rule):
            if severity != "off":
                yield finding_from(hit, rule, context.text, severity)


def _runs(rule: ToneRule, context: CheckContext, manner: Manner) -> bool:
    wanted = context.whole or rule.scope == "span"
    return wanted and rule.speaks(manner.language) and rule.concerns(context.kind, context.flags)


def _outside_quotations(findings: Collection[Finding], text: str) -> Iterable[Finding]:
    """The engine's findings, less those inside the customer's quoted words."""
    quoted = quotations(text)
    return (finding for finding in findings if not any(start <= finding.start < end for start, end in quoted))
