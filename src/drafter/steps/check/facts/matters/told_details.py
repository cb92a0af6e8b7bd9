"""Relations, measures, numbered things and kinds of bag against what the customer wrote."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import read_at
from drafter.steps.check.facts.figures.told_labels import bag_findings, label_findings
from drafter.steps.check.facts.figures.told_measures import age_findings, measure_findings
from drafter.steps.check.facts.known import told_text
from drafter.steps.check.facts.persons.mistaken_kin import mistaken_kin_findings
from drafter.steps.check.facts.surroundings import Sentences


def told_detail_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the customer wrote of the same thing, and never what the letter says."""
    if context.case is None:
        return
    told = told_text(context)
    for finding in (
        *mistaken_kin_findings(context),
        *measure_findings(context, sentences, told),
        *age_findings(context, told),
        *label_findings(context, told),
        *bag_findings(context, told),
    ):
        if sentences.around(read_at(context.text, finding.start, finding.end, "")).asserted:
            yield finding
