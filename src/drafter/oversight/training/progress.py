"""Progress of each person by skill, the traps most missed, what was practised, and how markers agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from drafter.model.base import Value
from drafter.model.marks import Attempt
from drafter.model.sitting import Reading
from drafter.oversight.training.agreement import Agreement, alpha_with_interval


class SkillRow(Value, frozen=True):
    """Shares 0 to 1: of the first letter in which the skill was marked, of the latest, and of all."""

    person: str
    skill: str
    letters: int
    first: float
    latest: float
    mean: float


class MissedTrap(Value, frozen=True):
    trap: str
    practice: str
    missed: int
    of: int


class Certificate(Value, frozen=True):
    """What was practised, for printing: each passed case once, with its best mark."""

    person: str
    practised: tuple[tuple[str, int, float], ...]
    """Practice id, level, best per cent."""
    skills: tuple[tuple[str, float], ...]


class MarkedLetter(Value, frozen=True):
    """One marker's shares, by mark, of one letter."""

    letter: str
    marker: str
    shares: dict[str, float]


def progress(attempts: Iterable[Attempt]) -> tuple[SkillRow, ...]:
    """By person and skill; attempts oldest first."""
    shares: dict[tuple[str, str], list[float]] = {}
    for attempt in attempts:
        for skill, share in attempt.marks.skills.items():
            shares.setdefault((attempt.person, skill), []).append(share)
    return tuple(
        SkillRow(
            person=person, skill=skill, letters=len(own), first=own[0], latest=own[-1],
            mean=round(sum(own) / len(own), 3),
        )
        for (person, skill), own in sorted(shares.items())
    )  # fmt: skip


def most_missed(attempts: Iterable[Attempt]) -> tuple[MissedTrap, ...]:
    """Traps by how many fell into them, the most missed first."""
    met: Counter[tuple[str, str]] = Counter()
    missed: Counter[tuple[str, str]] = Counter()
    for attempt in attempts:
        for mark in attempt.marks.marks:
            if mark.id.startswith("trap."):
                key = (mark.id.removeprefix("trap."), attempt.practice)
                met[key] += 1
                missed[key] += mark.lost
    rows = (MissedTrap(trap=trap, practice=case, missed=missed[trap, case], of=met[trap, case]) for trap, case in met)
    return tuple(sorted(rows, key=lambda row: (-row.missed / row.of, -row.of, row.trap, row.practice)))


def certificate(person: str, attempts: Sequence[Attempt]) -> Certificate:
    own = [attempt for attempt in attempts if attempt.person == person]
    best: dict[str, Attempt] = {}
    for attempt in own:
        before = best.get(attempt.practice)
        if attempt.marks.passed and (before is None or attempt.marks.percent > before.marks.percent):
            best[attempt.practice] = attempt
    return Certificate(
        person=person,
        practised=tuple((one.practice, one.level, one.marks.percent) for one in best.values()),
        skills=tuple((row.skill, row.mean) for row in progress(own)),
    )


def marked_letters(readings: Iterable[Reading]) -> tuple[MarkedLetter, ...]:
    """What markers gave to the sections of the same letters, as shares."""
    return tuple(MarkedLetter(letter=one.letter, marker=one.marker, shares=one.shares) for one in readings)


def markers_agree(marked: Iterable[MarkedLetter], seed: int = 1) -> dict[str, Agreement]:
    """For each mark, how far the markers of the same letters agree; under .667 the rubric is unclear there."""
    shares = {(one.letter, one.marker, mark): share for one in marked for mark, share in one.shares.items()}
    letters, markers, marks = (sorted({key[n] for key in shares}) for n in range(3))
    return {
        mark: alpha_with_interval(
            [[shares.get((letter, marker, mark)) for marker in markers] for letter in letters], "interval", seed
        )
        for mark in marks
    }
