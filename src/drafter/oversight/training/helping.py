"""The help that stands beside a practice case: what to look at for each decision and why, never what is found there."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.base import Value
from drafter.model.marks import TrainingTerms
from drafter.model.practice import Practice


class Hint(Value, frozen=True):
    """`about`: the mark or trap it helps with."""

    about: str
    text: str
    why: str = ""


def hints_for(practice: Practice, terms: TrainingTerms) -> tuple[Hint, ...]:
    """In the order of the work; traps last, each once."""
    said = dict.fromkeys((*_decisions(practice), *(trap.id for trap in practice.traps)))
    found = (Hint(about=one, text=_sentence(one, terms), why=terms.why.get(one, "")) for one in said)
    return tuple(hint for hint in found if hint.text)


def _sentence(about: str, terms: TrainingTerms) -> str:
    return terms.nudges.get(about) or terms.better.get(about, "")


def _decisions(practice: Practice) -> Iterator[str]:
    right = practice.outcomes
    yield from ("categories", "flags")
    if right.facts:
        yield "facts"
    if right.deadline:
        yield "deadline"
    yield "route"
    yield from dict.fromkeys(one.kind for one in right.award)
    if right.award:
        yield "form"
    yield from ("says", "tone", "promises")
    if practice.arrives:
        yield "waited"
