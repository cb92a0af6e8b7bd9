"""What may be a complaint too: the letter is asked about it only where it says nothing of it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest
from test_coverage import letter
from test_mention import with_learned

from drafter.model.checking import CheckContext, CheckKind
from drafter.model.classification import Aside
from drafter.model.draft import ConcernDecision
from drafter.steps.check import coverage, left_out_by

TEXT = "Dear Ms Hale,\n\nBreakfast was served two hours late on Saturday. I am sorry for that."
MAIN = "Breakfast was two hours late."
CAPTAIN = "The captain walked past our stranded luggage without saying anything."
HEARD = {
    ("breakfast", "breakfast"): 1.0,
    (MAIN, "Breakfast was served two hours late on Saturday."): 0.9,
}


def with_aside(words: str = CAPTAIN, weight: float = -0.5, **more: Any) -> CheckContext:
    given = {"similarities": HEARD} | more
    return letter(TEXT, ("complaint", MAIN), asides=(Aside(kind="complaint", text=words, weight=weight),), **given)


def test_what_may_be_a_complaint_is_told_where_the_letter_says_nothing_of_it() -> None:
    context = with_aside()
    first, second = coverage.concern_answers(context)
    assert (first.aside, first.state) == (False, "mentioned")
    assert (second.aside, second.state, second.text) == (True, "not_mentioned", CAPTAIN)


@pytest.mark.parametrize(
    ("bound", "kind", "asked"),
    [
        (-50.0, "first", ("warning", "until_reason")),
        (50.0, "first", ("advice", "no")),
        (-50.0, "holding", ("advice", "no")),
    ],
    ids=["likely a complaint left out", "perhaps one", "a letter that need not answer yet"],
)
def test_only_what_is_likely_a_complaint_left_out_is_asked_about_at_finish(
    bound: float, kind: CheckKind, asked: tuple[str, str]
) -> None:
    context = with_learned(msgspec.structs.replace(with_aside(), kind=kind), sure_aside=bound)
    (finding,) = coverage.coverage_findings(context, coverage.concern_answers(context))
    assert (finding.severity, finding.blocks) == asked
    assert (finding.rule, finding.about) == ("COV-05", CAPTAIN)


@pytest.mark.parametrize(
    "context",
    [
        with_aside("On Saturday our breakfast was served two hours late."),
        with_aside(weight=-20.0),
        with_aside("He did not."),
        with_aside(similarities={}),
    ],
    ids=["mentioned", "hardly a complaint", "too few words", "without the meaning engine"],
)
def test_otherwise_nothing_is_told(context: CheckContext) -> None:
    assert [one for one in coverage.concern_answers(context) if one.aside] == []


def test_of_many_only_two_are_told_in_their_order() -> None:
    words = (
        CAPTAIN,
        "The minibar still had somebody's half-eaten yoghurt inside.",
        "Our balcony faced a noisy generator behind the kitchens.",
    )
    asides = tuple(Aside(kind="complaint", text=one, weight=-0.1) for one in words)
    context = letter(TEXT, ("complaint", MAIN), asides=asides, similarities=HEARD)
    told = [one.text for one in coverage.concern_answers(context) if one.aside]
    assert len(told) == 2
    assert told == [one for one in words if one in told]


def test_while_most_of_the_letter_is_unwritten_nothing_more_is_asked() -> None:
    words = ("Breakfast was two hours late.", "Nobody answered the telephone.", "The lift was broken all week.")
    aside = Aside(kind="complaint", text=CAPTAIN, weight=-0.5)
    context = letter(TEXT, *(("complaint", one) for one in words), asides=(aside,), similarities=HEARD)
    assert [one.aside for one in coverage.concern_answers(context)] == [False, False, False]


def test_a_persons_word_lifts_it() -> None:
    context = with_aside(decisions=(ConcernDecision(text=CAPTAIN, decided="left", reason="no complaint"),))
    assert coverage.coverage_findings(context, coverage.concern_answers(context)) == ()


def test_a_comeback_is_not_asked_about_what_was_no_concern() -> None:
    assert left_out_by(with_aside()) == ()
