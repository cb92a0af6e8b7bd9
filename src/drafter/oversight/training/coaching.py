"""Which practice case comes next, and how much help is shown with it.

The rule for the next case: the weakest skill is the one with the lowest mean share over the learner's last three marks
of it; a skill never marked stands at `UNKNOWN`. Among the cases in the learner's language that train it, those never
tried come first, then those nearest to the learner's level, then those tried longest ago. The level starts at 1 and
rises by one when the last two letters at it were passed.

The rule for help: the mean, over the skills that a case trains, of the same shares; a skill never marked counts as
nothing, so that a new joiner is shown everything. Under `shown_until` of the training terms the help stands beside the
case from the start, under `on_request_until` it comes when asked for, from there on only after the letter is in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.model.base import Value
from drafter.model.marks import Attempt, Help, TrainingTerms
from drafter.model.practice import Practice, Skill

UNKNOWN = 0.6
LAST = 3
HIGHEST = 3


class NextCase(Value, frozen=True):
    practice: str
    because: str
    help: Help
    skill: Skill
    share: float | None = None
    """What the learner earns of that skill; None: never practised."""


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


def help_for(practice: Practice, attempts: Sequence[Attempt], terms: TrainingTerms) -> Help:
    """How much help this learner gets with this case."""
    shares = skill_shares(attempts)
    own = [shares.get(skill, 0.0) for skill in practice.skills]
    return help_level(sum(own) / len(own) if own else 0.0, terms)


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
    return NextCase(practice=best.id, because=because, help=help_for(best, attempts, terms), skill=weakest, share=share)


def _last_tried(id: str, tried: Sequence[str]) -> int:
    return max((n for n, one in enumerate(tried) if one == id), default=-1)
