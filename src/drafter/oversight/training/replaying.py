"""The learner's decisions in the order taken, each beside the better one, with the reason why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafter.model.award import LineKind
from drafter.model.base import Value
from drafter.model.marks import Mark, Marks
from drafter.model.practice import DESK, Answer, Practice, Step
from drafter.model.sitting import HANDED_IN, HELP, LETTER, OPEN

NONE = "none"


class Replayed(Value, frozen=True):
    """One decision: what was chosen, what would have been better, and why. `changed`: thought better of later.

    `right` is None for a step that is no decision (the case was opened, the first words were written).
    """

    what: str
    chosen: str
    better: str
    right: bool | None
    why: str = ""
    at_min: float = 0
    changed: bool = False


def replay(practice: Practice, answer: Answer, marks: Marks, why: Mapping[str, str]) -> tuple[Replayed, ...]:
    """Every step taken, then what was handed in without having been touched."""
    taken = {step.what for step in answer.steps}
    untouched = [step for step in handed_in(answer, practice) if step.what not in taken]
    ending = [step for step in answer.steps if step.what == HANDED_IN]
    steps = [step for step in answer.steps if step.what != HANDED_IN] + untouched + ending
    by_mark = {mark.id: mark for mark in marks.marks}
    better = better_choices(practice)
    return tuple(_replayed(n, steps, by_mark, better, practice, why) for n in range(len(steps)))


def _replayed(
    n: int, steps: list[Step], by_mark: Mapping[str, Mark], better: Mapping[str, str], practice: Practice,
    why: Mapping[str, str],
) -> Replayed:  # fmt: skip
    step = steps[n]
    mark = by_mark.get("waited" if step.what == HANDED_IN and "waited" in by_mark else _mark_of(step.what))
    changed = any(later.what == step.what for later in steps[n + 1 :])
    return Replayed(
        what=step.what,
        chosen="" if step.what == OPEN else step.chosen,
        better=better.get(step.what, ""),
        right=None if mark is None or step.what in (OPEN, HELP, LETTER) else not mark.lost and not changed,
        why=(mark.source if mark else "") or why.get(_mark_of(step.what), "") or practice.outcomes.why,
        at_min=step.at_min,
        changed=changed,
    )


def _mark_of(what: str) -> str:
    return "time" if what == HANDED_IN else what


def handed_in(answer: Answer, practice: Practice) -> Iterator[Step]:
    """What the answer says, as steps: for what was left as it stood, and for answers from the command line."""
    yield Step(what="categories", chosen=", ".join(answer.categories) or NONE)
    yield Step(what="flags", chosen=", ".join(answer.flags) or NONE)
    yield Step(what="route", chosen=answer.route or DESK)
    kinds: tuple[LineKind, ...] = ("owed", "refund", "goodwill")
    asked = {one.kind for one in practice.outcomes.award}
    for kind in kinds:
        lines = [line.amount for line in answer.award.of(kind) if line.amount]
        if lines or kind in asked:
            yield Step(what=kind, chosen=" + ".join(f"{one.amount:,} {one.currency}" for one in lines) or NONE)
    if practice.outcomes.deadline and answer.deadline:
        yield Step(what="deadline", chosen=answer.deadline.isoformat())


def better_choices(practice: Practice) -> dict[str, str]:
    """What would have been right, by decision."""
    right = practice.outcomes
    last = max((one.after_min for one in practice.arrives), default=0)
    words = {
        "categories": ", ".join(right.categories),
        "flags": ", ".join(right.flags) or NONE,
        "route": " / ".join(right.routes),
        "deadline": str(right.deadline or ""),
        "facts": ", ".join(f"{name}: {value}" for name, value in right.facts.items()),
        HANDED_IN: f"{last}–{right.minutes} min" if right.wait and last else f"≤ {right.minutes} min",
    }
    return words | {"owed": "", "refund": "", "goodwill": NONE} | _sums(practice) | _forms(practice)


def _sums(practice: Practice) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for one in practice.outcomes.award:
        low, high = one.least, one.most
        said = f"{low.amount:,} {low.currency}" if low == high else f"{low.amount:,}–{high.amount:,} {high.currency}"
        found.setdefault(one.kind, []).append(said)
    return {kind: " + ".join(rows) for kind, rows in found.items()}


def _forms(practice: Practice) -> dict[str, str]:
    liked = next((one.forms for one in practice.outcomes.award if one.kind == "goodwill" and one.forms), ())
    return {"form": " / ".join(liked)} if liked else {}
