"""Marks for what was recognised and decided: categories, flags, facts, deadline, route, award and its form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from drafter.model.award import AwardLine
from drafter.model.category import ClassifyRules
from drafter.model.marks import Evidence, Mark
from drafter.model.practice import DESK, Answer, Bounds, Practice, Skill
from drafter.oversight.training.words import decided

WRONG = 0.34
"""Each choice too many costs this share of a mark."""


def recognised(practice: Practice, answer: Answer, rules: ClassifyRules) -> Iterator[Mark]:
    right = practice.outcomes
    given = tuple(dict.fromkeys(rules.resolve(one) for one in answer.categories))
    yield _chosen("categories", given, right.categories, right.also_categories, weight=2)
    yield _chosen("flags", answer.flags, right.flags, right.also_flags, weight=2)
    if answer.facts is not None and right.facts:
        yield _facts(answer.facts, right.facts)
    if right.deadline and (answer.deadline or "deadline" in answer.asked):
        yield Mark(
            id="deadline", part="recognised", skill="deadlines", what=f"Answer by {right.deadline}",
            share=float(answer.deadline == right.deadline), evidence=decided(str(answer.deadline or "none noted")),
        )  # fmt: skip


def _chosen(kind: str, given: Iterable[str], needed: tuple[str, ...], also: tuple[str, ...], weight: float) -> Mark:
    """A share for each one needed, less a third for each that is neither needed nor harmless."""
    chosen = tuple(given)
    hit = [one for one in chosen if one in needed]
    astray = [one for one in chosen if one not in needed and one not in also]
    share = len(set(hit)) / len(needed) if needed else 1.0
    wanted = ", ".join(needed) or "none"
    return Mark(
        id=kind, part="recognised", skill="categories" if kind == "categories" else "flags", weight=weight,
        what=f"{kind.capitalize()}: {wanted}", share=max(0.0, share - WRONG * len(astray)),
        evidence=decided(*chosen) or decided("none chosen"),
    )  # fmt: skip


def _facts(given: dict[str, Any], true: dict[str, Any]) -> Mark:
    right = [name for name, value in true.items() if _same(given.get(name), value)]
    wrong = [f"{name}: {given.get(name, 'not noted')}" for name in true if name not in right]
    return Mark(
        id="facts", part="recognised", skill="facts",
        what="Facts: " + ", ".join(f"{name} {value}" for name, value in true.items()),
        share=len(right) / len(true), evidence=decided(*wrong) if wrong else decided(*right),
    )  # fmt: skip


def _same(given: Any, true: Any) -> bool:
    """However it is spaced: VM61207745 is VM 6120 7745."""
    return "".join(str(given).split()).casefold() == "".join(str(true).split()).casefold()


def decisions(practice: Practice, answer: Answer) -> Iterator[Mark]:
    routes = practice.outcomes.routes
    yield Mark(
        id="route", part="decided", skill="routes", what=f"Route: {' or '.join(routes)}", weight=2,
        share=float((answer.route or DESK) in routes), evidence=decided(answer.route or DESK),
    )  # fmt: skip
    bounds = practice.outcomes.award
    for kind in ("owed", "refund", "goodwill"):
        lines = answer.award.of(kind)
        due = tuple(one for one in bounds if one.kind == kind)
        if due or lines:
            yield _sum(kind, lines, due)
    if any(one.forms for one in bounds):
        yield _form(answer, bounds)


def _sum(kind: str, lines: tuple[AwardLine, ...], due: tuple[Bounds, ...]) -> Mark:
    skill: Skill = "goodwill" if kind == "goodwill" else "law"
    met = sum(_within(lines, one) for one in due) / len(due) if due else 0.0
    asked = "; ".join(_said(one) for one in due) or "nothing"
    note = next((f" ({one.why})" for one in due if one.why), "")
    return Mark(
        id=kind, part="decided", skill=skill, what=f"{kind.capitalize()}: {asked}{note}", share=met, weight=2,
        evidence=decided(*(line_said(line) for line in lines)) or decided("nothing"),
    )  # fmt: skip


def _within(lines: tuple[AwardLine, ...], due: Bounds) -> float:
    """1 within the bounds; nothing given is within them where the least is nothing."""
    worths = [line.value or line.amount for line in lines]
    if any(worth is None or worth.currency != due.least.currency for worth in worths):
        return 0.0
    total = sum((worth.amount for worth in worths if worth), Decimal(0))
    return float(due.least.amount <= total <= due.most.amount)


def _form(answer: Answer, bounds: tuple[Bounds, ...]) -> Mark:
    allowed = {one.kind: one.forms for one in bounds if one.forms}
    lines = [line for line in answer.award.lines if line.kind in allowed]
    wrong = [line for line in lines if line.form not in allowed[line.kind]]
    share = 1 - len(wrong) / len(lines) if lines else float(all(one.least.amount == 0 for one in bounds))
    asked = "; ".join(f"{kind} as {' or '.join(forms)}" for kind, forms in allowed.items())
    shown = wrong or lines
    return Mark(
        id="form", part="decided", skill="form", what=f"Form: {asked}", share=share,
        evidence=decided(*(f"{line.kind} as {line.form}" for line in shown)) or decided("nothing"),
    )  # fmt: skip


def line_said(line: AwardLine) -> str:
    sum_ = f"{line.amount.amount:,} {line.amount.currency}" if line.amount else f"{line.quantity or 0} miles"
    return f"{line.kind} {sum_} as {line.form}"


def _said(bounds: Bounds) -> str:
    low, high = bounds.least, bounds.most
    return f"{low.amount:,} {low.currency}" if low == high else f"{low.amount:,} to {high.amount:,} {low.currency}"


def pace(practice: Practice, answer: Answer) -> Iterator[Mark]:
    """In full within the expected minutes, nothing at twice that; and whether a late report was waited for."""
    if answer.minutes is None:
        return
    asked = practice.outcomes.minutes
    over = max(0.0, answer.minutes - asked) / asked
    shown = (Evidence(where="decision", text=f"{answer.minutes:g} minutes"),)
    yield Mark(
        id="time", part="time", skill="pace", what=f"Within {asked} minutes", share=max(0.0, 1 - over), evidence=shown
    )
    last = max((one.after_min for one in practice.arrives), default=0)
    if practice.outcomes.wait and last:
        yield Mark(
            id="waited", part="recognised", skill="facts", evidence=shown, share=float(answer.minutes >= last),
            what=f"Waited for {practice.arrives[-1].source}, which came after {last} minutes",
        )  # fmt: skip
