"""Which practice case comes next, how much help is shown, and the learner's decisions beside the better ones.

The rule for the next case: the weakest skill is the one with the lowest mean share over the learner's last three marks
of it; a skill never marked stands at `UNKNOWN`. Among the cases in the learner's language that train it, those never
tried come first, then those nearest to the learner's level, then those tried longest ago. The level starts at 1 and
rises by one when the last two letters at it were passed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from drafter.model.base import Value
from drafter.model.marks import Attempt, Help, Marks, TrainingTerms
from drafter.model.practice import Answer, Practice, Skill

UNKNOWN = 0.6
LAST = 3
HIGHEST = 3


class NextCase(Value, frozen=True):
    practice: str
    because: str
    help: Help


class Replayed(Value, frozen=True):
    """One decision in the order taken: what was chosen, what would have been better, and why."""

    what: str
    chosen: str
    better: str
    right: bool
    why: str = ""
    at_min: float = 0


def skill_shares(attempts: Iterable[Attempt]) -> dict[Skill, float]:
    """The mean share of each skill over its last three marks, oldest attempt first."""
    by_skill: dict[Skill, list[float]] = {}
    for attempt in attempts:
        for skill, share in attempt.marks.skills.items():
            by_skill.setdefault(skill, []).append(share)
    return {skill: sum(shares[-LAST:]) / len(shares[-LAST:]) for skill, shares in by_skill.items()}


def level_of(attempts: Sequence[Attempt]) -> int:
    level = 1
    while level < HIGHEST:
        last = [attempt for attempt in attempts if attempt.level == level][-2:]
        if len(last) < 2 or not all(attempt.marks.passed for attempt in last):
            break
        level += 1
    return level


def help_level(share: float, terms: TrainingTerms) -> Help:
    """Help fades with skill: shown from the start, then on request, then only afterwards."""
    if share < terms.shown_until:
        return "shown"
    return "on_request" if share < terms.on_request_until else "afterwards"


def next_case(
    attempts: Sequence[Attempt], cases: Iterable[Practice], language: str, terms: TrainingTerms
) -> NextCase | None:
    """The case that trains the learner's weakest skill; None where no case is in that language."""
    there = [case for case in cases if case.language == language]
    if not there:
        return None
    shares = skill_shares(attempts)
    trained = sorted({skill for case in there for skill in case.skills})
    weakest = min(trained, key=lambda skill: (shares.get(skill, UNKNOWN), skill))
    level, tried = level_of(attempts), [attempt.practice for attempt in attempts]
    best = min(
        (case for case in there if weakest in case.skills),
        key=lambda case: (case.id in tried, abs(case.level - level), _last_tried(case.id, tried), case.id),
    )
    share = shares.get(weakest)
    known = f"{share:.0%} of what could be had" if share is not None else "not practised yet"
    because = f"weakest skill: {weakest.replace('_', ' ')} ({known})"
    return NextCase(practice=best.id, because=because, help=help_level(UNKNOWN if share is None else share, terms))


def _last_tried(id: str, tried: Sequence[str]) -> int:
    return max((n for n, one in enumerate(tried) if one == id), default=-1)


def replay(practice: Practice, answer: Answer, marks: Marks, why: Mapping[str, str]) -> tuple[Replayed, ...]:
    """The steps the learner took, in their order, each beside the better one; without steps, by what was handed in."""
    better = _better(practice)
    by_mark = {mark.id: mark for mark in marks.marks}
    steps = [(step.what, step.chosen, step.at_min) for step in answer.steps] or _handed_in(answer)
    rows = []
    for what, chosen, at_min in steps:
        mark = by_mark.get(what)
        rows.append(
            Replayed(
                what=what, chosen=chosen, better=better.get(what, ""), at_min=at_min,
                right=mark is not None and not mark.lost, why=why.get(what, "") or practice.outcomes.why,
            )
        )  # fmt: skip
    return tuple(rows)


def _handed_in(answer: Answer) -> list[tuple[str, str, float]]:
    return [
        ("categories", ", ".join(answer.categories) or "none", 0),
        ("flags", ", ".join(answer.flags) or "none", 0),
        ("route", answer.route or "desk", 0),
    ]


def _better(practice: Practice) -> dict[str, str]:
    right = practice.outcomes
    sums: dict[str, str] = {
        one.kind: f"{one.least.amount:,} to {one.most.amount:,} {one.most.currency}" for one in right.award
    }
    return {
        "categories": ", ".join(right.categories),
        "flags": ", ".join(right.flags) or "none",
        "route": " or ".join(right.routes),
        "deadline": str(right.deadline or ""),
        **sums,
    }
