"""A trainer overrules a mark; a learner disputes one; a person adds their part to the profile."""

from __future__ import annotations

from msgspec.structs import replace

from drafter.model.marks import Dispute, Mark, Marks, Overrule, TrainingTerms
from drafter.model.practice import Practice
from drafter.model.template import Rejected
from drafter.oversight.training.grading import counted


def overruled(marks: Marks, word: Overrule, practice: Practice, terms: TrainingTerms) -> Marks | Rejected:
    """The marks with one set by hand, everything counted again. A critical error of that mark falls with it when the
    trainer gives the mark in full; the machine's own share is kept in `overrules`."""
    mark = _mark(marks, word.mark)
    if mark is None:
        return Rejected(where=word.mark, what="no such mark on this letter")
    word = replace(word, machine=_by_machine(marks, mark))
    each = tuple(_set(mark, word) if mark.id == word.mark else mark for mark in marks.marks)
    critical = tuple(error for error in marks.critical if error.id != word.mark or word.share < 1)
    kept = tuple(one for one in marks.overrules if one.mark != word.mark)
    told = replace(marks, critical=critical, overrules=(*kept, word))
    return counted(told, each, practice, terms)


def _by_machine(marks: Marks, mark: Mark) -> float | None:
    """The share before the first hand; set twice, the first word still knows it."""
    before = next((one for one in marks.overrules if one.mark == mark.id), None)
    return before.machine if before else mark.share


def _set(mark: Mark, word: Overrule) -> Mark:
    return replace(mark, share=word.share, overruled=f"{word.by}: {word.reason}")


def disputed(marks: Marks, dispute: Dispute) -> Marks | Rejected:
    """The learner's word stands beside the mark and changes nothing until a trainer has answered."""
    if _mark(marks, dispute.mark) is None:
        return Rejected(where=dispute.mark, what="no such mark on this letter")
    kept = tuple(one for one in marks.disputes if one.mark != dispute.mark)
    return replace(marks, disputes=(*kept, dispute))


def answered_dispute(marks: Marks, mark: str, answer: str, by: str) -> Marks:
    """What the trainer says to a dispute; a changed mark is an `Overrule` of its own."""
    disputes = tuple(replace(one, answer=answer, answered_by=by) if one.mark == mark else one for one in marks.disputes)
    return replace(marks, disputes=disputes)


def judged(marks: Marks, section: str, points: int, by: str) -> Marks | Rejected:
    """A person's part of one section of the profile; the machine's part stays as it is beside it."""
    own = next((one for one in marks.profile if one.id == section), None)
    if own is None or not 0 <= points <= own.machine[1]:
        most = own.machine[1] if own else 0
        return Rejected(where=section, what=f"expected a section of the profile and 0 to {most} points")
    rows = tuple(replace(one, person=points, by=by) if one.id == section else one for one in marks.profile)
    return replace(marks, profile=rows)


def _mark(marks: Marks, id: str) -> Mark | None:
    return next((mark for mark in marks.marks if mark.id == id), None)
