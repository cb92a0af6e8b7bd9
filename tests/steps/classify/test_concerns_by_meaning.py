"""Finding concerns with the real sentence encoder beside the words: letters that nothing was learned from."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from drafter.adapters.meaning import MeaningChild
from drafter.model.case import Case, Message
from drafter.steps.classify.concerns import told_clauses

sys.path.insert(0, str(Path(__file__).parent))
from concern_gold import cues
from concern_lessons import Lesson, Tally, lessons, summed, tally

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def encoder() -> Iterator[MeaningChild]:
    child = MeaningChild()
    yield child
    child.close()


def heard(letter: Lesson, encoder: MeaningChild) -> Mapping[str, Sequence[float]]:
    line = cues().learned.line
    assert line is not None
    clauses = told_clauses(Case(messages=(Message(text=letter.text),)), cues())
    return dict(zip(clauses, encoder.told_each(clauses, line), strict=True))


def proof(author: str, encoder: MeaningChild) -> Tally:
    asked = [letter for letter in lessons("concern_proof") if letter.id.startswith(author)]
    return summed(tally(letter, cues(), heard(letter, encoder)) for letter in asked)


def test_with_meaning_88_in_100_are_found_in_letters_that_nothing_was_learned_from(encoder: MeaningChild) -> None:
    held = proof("first", encoder)
    assert held.found >= 0.88  # by words alone 0.859 and 0.141
    assert held.invented <= 0.135


def test_with_meaning_four_in_five_are_found_in_letters_by_a_later_author(encoder: MeaningChild) -> None:
    held = proof("later", encoder)
    assert held.found >= 0.81
    assert held.invented <= 0.275
