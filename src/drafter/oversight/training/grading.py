"""Marks one practice letter, by the same steps as real work and what the practice case says is right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from drafter.model.compensation import Compensation
from drafter.model.draft import Draft
from drafter.model.finding import Profile, Review
from drafter.model.marks import PARTS, Mark, Marks, Section, TrainingTerms
from drafter.model.practice import Answer, Part, Practice, Skill
from drafter.oversight.training.causes import as_asked
from drafter.oversight.training.deciding import decisions, pace, recognised
from drafter.oversight.training.practising import draft_of, seat_for
from drafter.oversight.training.writing import answered, critical_errors, kept_rules, wrote
from drafter.steps.flow import NOTHING_OUTSIDE, Handbook, Outside, Seat, reviewed


def grade(
    practice: Practice,
    answer: Answer,
    book: Handbook,
    seat: Seat,
    terms: TrainingTerms,
    outside: Outside = NOTHING_OUTSIDE,
) -> Marks:
    """`outside`: what the grammar engine says of the letter; never anything from the case store."""
    practice, sitting = as_asked(practice), seat_for(practice, seat)
    draft = reviewed(draft_of(practice, answer, book, sitting), book, sitting, outside)
    found = tuple(_marks(practice, answer, draft, book, terms))
    law = _articles(draft.compensation)
    explained = tuple(_explained(mark, terms, law if mark.id == "owed" else "") for mark in found)
    return counted(_told(practice, answer, draft, book, terms, found), explained, practice, terms)


def _marks(practice: Practice, answer: Answer, draft: Draft, book: Handbook, terms: TrainingTerms) -> Iterator[Mark]:
    """In the order of the work."""
    review, letter = _review(draft), draft.letter.plain
    yield from recognised(practice, answer, book.classify)
    yield from decisions(practice, answer)
    yield from answered(practice, answer)
    yield from wrote(review, letter, terms.deductions)
    yield from kept_rules(review, letter, terms.deductions)
    yield from pace(practice, answer)


def _told(
    practice: Practice, answer: Answer, draft: Draft, book: Handbook, terms: TrainingTerms, found: tuple[Mark, ...]
) -> Marks:
    """All but the points: the critical errors, the profile and the ledger."""
    review = _review(draft)
    return Marks(
        practice=practice.id,
        percent=0,
        parts={},
        critical=tuple(critical_errors(practice, answer, review, book.tone.auto_fails, found)),
        profile=_profile(review.profile, terms),
        concerns=tuple(concern for concern in review.concerns if not concern.aside),
        notices=review.notices,
    )


def _review(draft: Draft) -> Review:
    assert draft.review is not None
    return draft.review


def _articles(compensation: Compensation) -> str:
    """The law behind what is owed: regime and article of each entitlement, or why nothing is."""
    due = dict.fromkeys(f"{one.regime} {one.article}".strip() for one in compensation.entitlements if not one.if_)
    not_due = dict.fromkeys(f"{one.regime}: {one.because}" for one in compensation.not_due)
    return "; ".join(due or not_due)


def _explained(mark: Mark, terms: TrainingTerms, law: str = "") -> Mark:
    """One thing to do better where something was lost, and the source and guideline behind the mark."""
    kind = mark.id.partition(".")[0]
    better = (mark.better or terms.better.get(mark.id, "")) if mark.lost else ""
    guideline = terms.why.get(mark.id) or terms.why.get(mark.id.removeprefix("trap.")) or terms.why.get(kind, "")
    sources = " · ".join(one for one in (law, mark.source, guideline) if one)
    return replace(mark, better=better, source=sources)


def counted(marks: Marks, each: Iterable[Mark], practice: Practice, terms: TrainingTerms) -> Marks:
    """The marks with their points: each part's points are shared out by weight; parts nobody marked do not count."""
    pointed: list[Mark] = []
    parts: dict[Part, tuple[float, float]] = {}
    every, weights = tuple(each), terms.weights | practice.rubric
    for part in PARTS:
        own = [mark for mark in every if mark.part == part]
        whole = sum(mark.weight for mark in own)
        if not own:
            continue
        rows = [_pointed(mark, weights[part] * mark.weight / whole) for mark in own]
        parts[part] = (round(sum(row.points for row in rows), 1), float(weights[part]))
        pointed += rows
    of = sum(mark.of for mark in pointed)
    percent = 100 * sum(mark.points for mark in pointed) / of if of else 0.0
    return replace(
        marks,
        marks=tuple(pointed),
        parts=parts,
        percent=round(percent, 1),
        skills=_skills(pointed),
        passed=percent >= terms.pass_percent and not marks.critical and _has_the_least(pointed, terms),
    )


def _pointed(mark: Mark, of: float) -> Mark:
    return replace(mark, of=round(of, 2), points=round(of * mark.share, 2))


def _has_the_least(marks: list[Mark], terms: TrainingTerms) -> bool:
    return all(mark.share >= terms.without_which.get(mark.id, 0) for mark in marks)


def _skills(marks: list[Mark]) -> dict[Skill, float]:
    shares: dict[Skill, float] = {}
    for skill in dict.fromkeys(mark.skill for mark in marks):
        own = [mark for mark in marks if mark.skill == skill]
        shares[skill] = round(sum(m.share * m.weight for m in own) / sum(m.weight for m in own), 3)
    return shares


def _profile(profile: Profile, terms: TrainingTerms) -> tuple[Section, ...]:
    """The seven sections: the machine's points as they are, a person's still to come."""
    return tuple(
        Section(id=name, machine=getattr(profile, name), question=terms.questions.get(name, ""))
        for name in profile.__struct_fields__
    )
