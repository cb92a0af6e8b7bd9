"""The shipped practice cases and training terms, read once for all tests, and marks given only once."""

from __future__ import annotations

from functools import cache

from drafter.adapters.practice_files import PracticeShelf, read_practice, read_terms
from drafter.model.marks import Marks, TrainingTerms
from drafter.model.practice import AnswerName, Practice
from drafter.model.template import Rejected
from drafter.oversight.training import answer_of, grade
from handbook import SEAT, book


@cache
def shelf() -> PracticeShelf:
    return read_practice(None)


@cache
def terms() -> TrainingTerms:
    found = read_terms(None)
    assert not isinstance(found, Rejected), found
    return found


def practice(id: str = "screen-dark") -> Practice:
    return shelf().cases[id]


@cache
def marked(id: str, name: AnswerName) -> Marks:
    return grade(practice(id), answer_of(practice(id), name), book(), SEAT, terms())
