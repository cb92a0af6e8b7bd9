"""A figure that the case tells otherwise or not at all and, by all that is told around it, is not ours to tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.figures.figures_held import Signs
from drafter.steps.check.facts.figures.figures_told import figures_told
from drafter.steps.check.facts.figures.stray_figure_signs import InLetter, figure_signs, in_letter, meant_for
from drafter.steps.check.facts.figures.stray_mentions import Figured, figured_in
from drafter.steps.check.facts.letter_body import body_of
from drafter.steps.check.facts.remarks import not_in_case, remark
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

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
    bound = context.kinds.stray_figures.bound
    if context.case is None or bound is None or not context.language.startswith("en"):
        return
    named = _named(context.text)
    for reading, around in _asserted(context, sentences):
        odds, stands = _odds(reading.value, around, in_letter(reading, around, named, context), context)
        if odds >= bound:
            meant = [other.text for other in meant_for(reading.value, named, context) if other.text]
            yield _finding(reading, stands, meant[:_SHOWN])


def stray_figures(context: CheckContext, sentences: Sentences) -> Iterator[tuple[Reading[Figured], Signs]]:
    """Every figure of the letter's body that it says to be so, with its signs."""
    named = _named(context.text)
    for reading, around in _asserted(context, sentences):
        letter = in_letter(reading, around, named, context)
        yield reading, figure_signs(reading.value, around, letter, context)


def _named(text: str) -> Counter[tuple[str, Any]]:
    return Counter((one.value.kind, one.value.key) for one in figured_in(text))


def _asserted(context: CheckContext, sentences: Sentences) -> Iterator[tuple[Reading[Figured], Surroundings]]:
    body = body_of(context.text)
    for reading in figured_in(context.text):
        around = sentences.around(reading)
        if body.start <= reading.start < body.stop and around.asserted and not (around.to_come or around.deadline):
            yield reading, around


def _odds(one: Figured, around: Surroundings, letter: InLetter, context: CheckContext) -> tuple[float, bool]:
    """And whether the figure stands in the case at all; a figure's sentence says all that stands around it."""
    return figures_told(context).remembered((one, letter), lambda: _worked_out(one, around, letter, context))


def _worked_out(one: Figured, around: Surroundings, letter: InLetter, context: CheckContext) -> tuple[float, bool]:
    signs, weights = figure_signs(one, around, letter, context), context.kinds.stray_figures.signs
    odds = sum(weights.get(name, 0.0) * value for name, value in signs.items())
    return odds, bool(signs["own"] or signs["stands"])


def _finding(reading: Reading[Figured], stands: bool, meant: list[str]) -> Finding:
    kind = reading.value.kind
    rule = _RULES.get(kind, "FAC-11")
    if not stands:
        return not_in_case(rule, reading, _WHAT.get(kind, "figure"), meant)
    message = f"The case tells {reading.text} of something else. Is it right here?"
    return remark(rule, reading, "warning", "until_reason", message, tuple(dict.fromkeys(meant)))
