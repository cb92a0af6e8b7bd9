"""A letter's tone by the meaning of its sentences, asked of the outside; words alone where it does not answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import pytest

from drafter.adapters.inspecting import Inspector
from drafter.model.case import Case
from drafter.model.draft import Draft
from drafter.model.finding import Finding
from drafter.model.letter import letter_from_plain
from drafter.model.meaning import Line
from drafter.ports import GrammarAnswer, OutsideError
from drafter.steps.flow import reviewed
from handbook import SEAT, book

WARM = "The sea itself would envy us the colour of our gratitude to you."
PLAIN = "Every crew we have will from now on be perfect."
TEXT = f"Dear Ms Lund\n\nI am sorry that you waited. {WARM} {PLAIN}\n\nYours sincerely\n\nPriya Nair"


class Silent:
    name = "silent"

    def check(self, paragraphs: Sequence[str], language: str, words: frozenset[str]) -> GrammarAnswer:
        return GrammarAnswer(hits=tuple(() for _ in paragraphs))

    def close(self) -> None: ...


Tell = Callable[[tuple[str, ...], Line], Mapping[str, Sequence[float]] | None]


def only_the_warm_one(sentences: tuple[str, ...], line: Line) -> Mapping[str, Sequence[float]]:
    def row(sentence: str) -> list[float]:
        wanted = "false_warmth" if sentence == WARM else ""
        return [40.0 if kind == wanted else 0.0 for kind in line.kinds]

    return {sentence: row(sentence) for sentence in sentences}


def gone(sentences: tuple[str, ...], line: Line) -> Mapping[str, Sequence[float]]:
    raise OutsideError("Texts could not be compared by meaning: the sentence encoder stopped.")


def learned(tell: Tell | None) -> tuple[list[Finding], tuple[str, ...]]:
    draft = Draft(case=Case(text=""), letter=letter_from_plain(TEXT))
    outside = Inspector(Silent(), tell=tell).answers(TEXT, "en-GB", draft, book(), SEAT)
    review = reviewed(draft, book(), SEAT, outside).review
    assert review is not None
    return [one for one in review.findings if one.rule.startswith("MEA-")], review.notices


def test_what_the_encoder_says_decides() -> None:
    found, notices = learned(only_the_warm_one)
    assert [(one.family, one.text) for one in found] == [("false_warmth", WARM)]
    assert notices == ()


@pytest.mark.parametrize("tell", [None, lambda sentences, line: None])
def test_where_meaning_is_switched_off_the_words_speak_alone(tell: Tell | None) -> None:
    found, notices = learned(tell)
    assert PLAIN in {one.text for one in found}
    assert notices == ()


def test_an_encoder_that_fails_is_said_and_the_words_speak_alone() -> None:
    found, notices = learned(gone)
    assert PLAIN in {one.text for one in found}
    assert ["sentence encoder" in notice for notice in notices] == [True]
