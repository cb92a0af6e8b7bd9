"""Which concerns a letter mentions: letters with a reader's marks, and the rules around them."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from drafter.adapters.cue_files import thesaurus
from drafter.adapters.shipped import resource
from drafter.adapters.values import value_from_yaml, yaml_from
from drafter.model.case import Case
from drafter.model.checking import CheckContext
from drafter.model.classification import Concern, ConcernKind
from drafter.model.company import Company
from drafter.model.cues import Thesaurus
from drafter.model.draft import ConcernDecision
from drafter.model.left_out_trees import LeftOutTrees
from drafter.steps.check import coverage

HERE = Path(__file__).parent


@cache
def known() -> tuple[Company, Thesaurus]:
    """By the plain weights: what the trees decide over them is tested beside their signs."""
    company, words = value_from_yaml(resource(None, "company.yaml"), Company), thesaurus()
    assert isinstance(company, Company)
    assert isinstance(words, Thesaurus)
    return company, msgspec.structs.replace(words, trees=LeftOutTrees())


def letter(text: str, *concerns: tuple[ConcernKind, str], **more: Any) -> CheckContext:
    company, words = known()
    return msgspec.structs.replace(
        CheckContext(text=text, today=dt.date(2026, 11, 21), company=company, thesaurus=words),
        concerns=tuple(Concern(kind=kind, text=words) for kind, words in concerns),
        **more,
    )


@cache
def judged() -> tuple[tuple[str, str, str], ...]:
    """What a reader says, what the machine says, and the concern."""
    rows = [row for path in sorted(HERE.glob("*.yaml")) for row in yaml_from(path.read_text("utf-8"), str(path))]
    return tuple(
        ("yes" if said in (True, "yes") else "no", answer.state, answer.text)
        for row in rows
        for (said, *_), answer in zip(
            row["concerns"],
            coverage.concern_answers(letter(row["letter"], *((kind, words) for _, kind, words in row["concerns"]))),
            strict=True,
        )
    )


def test_at_least_85_in_100_concerns_left_out_are_seen() -> None:
    left_out = [(state, text) for said, state, text in judged() if said == "no"]
    seen = [text for state, text in left_out if state == "not_mentioned"]
    assert len(seen) >= 0.85 * len(left_out)


def test_at_most_10_in_100_concerns_mentioned_are_called_left_out() -> None:
    mentioned = [(state, text) for said, state, text in judged() if said == "yes"]
    false = [text for state, text in mentioned if state == "not_mentioned"]
    assert len(false) <= 0.10 * len(mentioned), false


def test_the_evidence_is_the_sentence_that_mentions_it() -> None:
    text = "Dear Mrs Chan,\n\nYour flight was late. Your dinner of £23.40 will be refunded."
    (answer,) = coverage.concern_answers(letter(text, ("request", "Please pay for the food.")))
    assert answer.by is not None
    assert text[answer.by.start : answer.by.end] == "Your dinner of £23.40 will be refunded."


@pytest.mark.parametrize(
    ("kind", "words", "rule"),
    [
        ("complaint", "The toilets were filthy.", "COV-01"),
        ("question", "Why was nobody there?", "COV-02"),
        ("request", "I want you to call me.", "COV-04"),
    ],
)
def test_a_concern_left_out_holds_a_first_answer_back(kind: ConcernKind, words: str, rule: str) -> None:
    context = letter("Your suitcase was repaired.", (kind, words))
    (finding,) = coverage.coverage_findings(context, coverage.concern_answers(context))
    assert (finding.rule, finding.severity, finding.blocks, finding.about) == (rule, "error", "until_reason", words)


@pytest.mark.parametrize("kind", ["complaint", "question", "request"])
@pytest.mark.parametrize("words", ["Tell me how it happened.", "How did it happen?", "請告訴我發生甚麼事。", "Gone;"])
def test_a_remark_on_a_concern_has_one_stop_where_the_customer_has_one_too(kind: ConcernKind, words: str) -> None:
    context = letter("Your suitcase was repaired.", (kind, words))
    (finding,) = coverage.coverage_findings(context, coverage.concern_answers(context))
    assert not re.search(r"[.。;?]”\.", finding.message), finding.message


def test_a_holding_letter_need_not_answer_yet() -> None:
    context = letter("We are looking into it.", ("complaint", "The toilets were filthy."), kind="holding")
    (finding,) = coverage.coverage_findings(context, coverage.concern_answers(context))
    assert finding.blocks == "no"


def test_a_persons_word_on_a_concern_lifts_the_finding() -> None:
    words = "The toilets were filthy."
    context = letter(
        "Sorry.", ("complaint", words), decisions=(ConcernDecision(text=words, decided="left", reason="no"),)
    )
    answers = coverage.concern_answers(context)
    assert answers[0].decided == "left"
    assert coverage.coverage_findings(context, answers) == ()


def test_one_common_matter_alone_is_no_mention() -> None:
    context = letter("The gate agent in Boston had the list.", ("request", "the name of the supervisor on duty"))
    assert coverage.concern_answers(context)[0].state == "not_mentioned"


def test_a_sum_answers_a_request_for_money_that_says_no_more() -> None:
    context = letter("I have sent a cheque for £120.", ("request", "I want the compensation."))
    assert coverage.concern_answers(context)[0].state == "mentioned"


@pytest.mark.parametrize(("kind", "words"), [("question", "When will it be paid?"), ("request", "Tell me the date.")])
@pytest.mark.parametrize("text", ["The money will reach you by 4 December.", "You will have it within 14 days."])
def test_a_day_answers_the_question_when(kind: ConcernKind, words: str, text: str) -> None:
    context = letter(text, (kind, words))
    assert coverage.concern_answers(context)[0].state == "mentioned"


def test_a_request_that_points_back_is_met_with_what_it_points_to() -> None:
    case_text = "Each of us is owed £520. Would you please confirm that?"
    first, second = case_text[:24], case_text[25:]
    context = msgspec.structs.replace(
        letter("You are each owed £520."),
        concerns=(
            Concern(kind="request", text=first, start=0, end=24),
            Concern(kind="request", text=second, start=25, end=55),
        ),
    )
    assert [one.state for one in coverage.concern_answers(context)] == ["mentioned", "mentioned"]


def test_a_sum_for_something_else_does_not_answer_a_named_cost() -> None:
    context = letter("I have sent a cheque for £120.", ("request", "Please refund the taxi to the airport hotel."))
    assert coverage.concern_answers(context)[0].state == "not_mentioned"


def test_meaning_alone_can_show_that_a_concern_is_mentioned() -> None:
    passage = "The carriage stood motionless."
    context = letter(passage, ("complaint", "Nothing moved."), similarities={("Nothing moved.", passage): 0.7})
    assert coverage.concern_answers(context)[0].state == "mentioned"


def test_praise_passed_over_is_worth_a_word() -> None:
    case = Case(text="Aisha was wonderful with my father. The lounge was closed.")
    context = letter("The lounge was closed for repairs.", case=case)
    assert [one.rule for one in coverage.coverage_findings(context, ())] == ["COV-03"]
