"""Holds every fact of the letter against the case and the award: agrees, contradicts, or is not in it."""

from __future__ import annotations

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.steps.check.facts.clock import clock_findings
from drafter.steps.check.facts.days import day_findings
from drafter.steps.check.facts.journey import journey_findings
from drafter.steps.check.facts.numbers_given import count_findings, percentage_findings, reference_findings
from drafter.steps.check.facts.people import people_findings
from drafter.steps.check.facts.sums import sum_findings
from drafter.steps.check.facts.surroundings import Sentences


def fact_findings(context: CheckContext) -> tuple[Finding, ...]:
    """In the order of the letter; of two remarks on the same words the graver stays."""
    if not context.text.strip():
        return ()
    sentences = Sentences(context.text)
    found = [
        *people_findings(context),
        *sum_findings(context, sentences),
        *day_findings(context, sentences),
        *journey_findings(context, sentences),
        *clock_findings(context, sentences),
        *reference_findings(context, sentences),
        *count_findings(context, sentences),
        *percentage_findings(context, sentences),
    ]
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end)))
