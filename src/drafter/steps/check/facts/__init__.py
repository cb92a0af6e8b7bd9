"""Holds every fact of the letter against the case and the award: agrees, contradicts, or is not in it."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.steps.check.facts.bare_months import bare_month_findings
from drafter.steps.check.facts.booking_shapes import booking_shape_findings
from drafter.steps.check.facts.choices import choice_findings
from drafter.steps.check.facts.clock import clock_findings
from drafter.steps.check.facts.codes import code_findings
from drafter.steps.check.facts.companions import companion_findings
from drafter.steps.check.facts.days import day_findings
from drafter.steps.check.facts.details import detail_findings
from drafter.steps.check.facts.doubled import one_a_place
from drafter.steps.check.facts.figures import figure_findings
from drafter.steps.check.facts.given_names import given_name_findings
from drafter.steps.check.facts.greeting import greeting_findings
from drafter.steps.check.facts.han_days import han_day_findings
from drafter.steps.check.facts.han_heads import han_head_findings
from drafter.steps.check.facts.han_kin import han_kin_findings
from drafter.steps.check.facts.han_measures import han_measure_findings
from drafter.steps.check.facts.han_names import han_name_findings
from drafter.steps.check.facts.journey import journey_findings
from drafter.steps.check.facts.kin import kin_findings
from drafter.steps.check.facts.known_days import days_of
from drafter.steps.check.facts.milestones import milestone_findings
from drafter.steps.check.facts.numbers_given import count_findings, reference_findings
from drafter.steps.check.facts.offers import offer_findings
from drafter.steps.check.facts.party import party_findings
from drafter.steps.check.facts.people import people_findings
from drafter.steps.check.facts.pronouns import pronoun_findings
from drafter.steps.check.facts.relations import relation_findings
from drafter.steps.check.facts.roles import role_findings
from drafter.steps.check.facts.same_matter import same_matter_findings
from drafter.steps.check.facts.shares import share_findings
from drafter.steps.check.facts.slips import slip_findings
from drafter.steps.check.facts.spans import span_findings
from drafter.steps.check.facts.spoken_days import spoken_day_findings
from drafter.steps.check.facts.strange_names import strange_name_findings
from drafter.steps.check.facts.substitutes import substitute_findings
from drafter.steps.check.facts.sums import sum_findings
from drafter.steps.check.facts.surroundings import Sentences
from drafter.steps.check.facts.terms import term_findings
from drafter.steps.check.facts.titles import title_findings
from drafter.steps.check.facts.told_counts import told_count_findings
from drafter.steps.check.facts.told_days import told_day_findings
from drafter.steps.check.facts.told_details import told_detail_findings
from drafter.steps.check.facts.told_numbers import told_number_findings
from drafter.steps.check.facts.told_spans import told_span_findings
from drafter.steps.check.facts.told_times import told_time_findings
from drafter.steps.check.facts.whose import owner_findings


def fact_findings(context: CheckContext) -> tuple[Finding, ...]:
    """In the order of the letter; of several remarks on the same value one stays."""
    if not context.text.strip():
        return ()
    sentences = Sentences(context.text)
    days = days_of(context)
    found = [
        *greeting_findings(context),
        *people_findings(context),
        *sum_findings(context, sentences),
        *day_findings(context, sentences, days),
        *spoken_day_findings(context, sentences, days),
        *told_day_findings(context, sentences, days),
        *journey_findings(context, sentences),
        *clock_findings(context, sentences),
        *code_findings(context, sentences),
        *booking_shape_findings(context),
        *bare_month_findings(context, sentences),
        *choice_findings(context, sentences),
        *milestone_findings(context, sentences),
        *offer_findings(context, sentences),
        *reference_findings(context, sentences),
        *count_findings(context, sentences),
        *share_findings(context, sentences),
        *party_findings(context),
        *detail_findings(context, sentences),
        *term_findings(context),
        *told_number_findings(context, sentences),
        *told_time_findings(context, sentences),
        *told_count_findings(context, sentences),
        *told_span_findings(context, sentences),
        *span_findings(context, sentences),
        *figure_findings(context, sentences),
        *told_detail_findings(context, sentences),
        *substitute_findings(context, sentences),
        *companion_findings(context),
        *given_name_findings(context),
        *pronoun_findings(context),
        *relation_findings(context),
        *kin_findings(context),
        *title_findings(context),
        *han_kin_findings(context, sentences),
        *han_name_findings(context),
        *han_head_findings(context, sentences),
        *han_measure_findings(context, sentences),
        *han_day_findings(context, sentences, days),
        *owner_findings(context, sentences),
        *strange_name_findings(context, sentences),
    ]
    found += _unmarked(slip_findings(context), found)
    found += _unmarked(same_matter_findings(context, sentences, days), found)
    found += _unmarked(role_findings(context, sentences), found)
    return tuple(sorted(one_a_place(found), key=lambda finding: (finding.start, finding.end)))


def _unmarked(more: Iterable[Finding], found: list[Finding]) -> list[Finding]:
    """Those on words of which no other reader has anything graver than advice to say."""
    marked = [(one.start, one.end) for one in found if one.severity != "advice"]
    return [one for one in more if not any(start < one.end and one.start < end for start, end in marked)]
