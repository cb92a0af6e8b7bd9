"""A figure that the case tells otherwise or not at all and, by all that is told around it, is not ours to tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.figures.figures_held import Signs
from drafter.steps.check.facts.figures.stray_figure_signs import figure_signs
from drafter.steps.check.facts.figures.stray_mentions import Figured, figured_in
from drafter.steps.check.facts.letter_body import body_of
from drafter.steps.check.facts.remarks import not_in_case, remark
from drafter.steps.check.facts.surroundings import Sentences

_RULES = {
    "day": "FAC-02",
    "time": "FAC-09",
    "minutes": "FAC-10",
    "days": "FAC-10",
    "months": "FAC-10",
    "label": "FAC-13",
}
_WHAT = {"time": "time", "minutes": "length of time", "days": "length of time", "months": "length of time"}
_SHOWN = 2
"""Figures of the case that a remark offers instead."""


def stray_figure_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Asks where the figure comes from, or whether it belongs here."""
    learned = context.kinds.stray_figures
    if context.case is None or learned.bound is None or not context.language.startswith("en"):
        return
    for reading, signs, meant in stray_figures(context, sentences):
        if sum(learned.signs.get(name, 0.0) * value for name, value in signs.items()) >= learned.bound:
            yield _finding(reading, bool(signs["own"] or signs["stands"]), meant[:_SHOWN])


def stray_figures(context: CheckContext, sentences: Sentences) -> Iterator[tuple[Reading[Figured], Signs, list[str]]]:
    """Every figure of the letter's body that it says to be so, with its signs and what the case tells in its stead."""
    read, body = figured_in(context.text), body_of(context.text)
    named = Counter((one.value.kind, one.value.key) for one in read)
    for reading in read:
        around = sentences.around(reading)
        if body.start <= reading.start < body.stop and around.asserted and not (around.to_come or around.deadline):
            yield reading, *figure_signs(reading, around, named, context)


def _finding(reading: Reading[Figured], stands: bool, meant: list[str]) -> Finding:
    kind = reading.value.kind
    rule = _RULES.get(kind, "FAC-11")
    if not stands:
        return not_in_case(rule, reading, _WHAT.get(kind, "figure"), meant)
    message = f"The case tells {reading.text} of something else. Is it right here?"
    return remark(rule, reading, "warning", "until_reason", message, tuple(dict.fromkeys(meant)))
