"""What a letter leaves out, told by what was learned: by words and meaning, and part by part."""

from __future__ import annotations

import msgspec
import pytest
from test_coverage import letter

from drafter.model.classification import ConcernKind
from drafter.steps.check import asked_of_meaning, coverage
from drafter.steps.check.concern_parts import parts_of

LETTER = "Dear Ms Hale,\n\nBreakfast was served two hours late on Saturday. I am sorry for that."
SERVED = "Breakfast was served two hours late on Saturday."
HEARD = {(word, "breakfast"): 0.0 for word in ("breakfast", "saturday", "propose")}
"""That the meaning engine has compared words too."""


@pytest.mark.parametrize(
    "words",
    [
        "On Saturday breakfast was two hours late. And someone drove into our car in your car park.",
        "On Saturday breakfast was two hours late, and someone drove into our car in your car park.",
        "On Saturday breakfast was two hours late and someone drove into our car in your car park",
    ],
)
def test_a_second_matter_that_is_left_out_is_named_by_itself(words: str) -> None:
    near = {(part.words, SERVED): 0.75 for part in parts_of(words) if "breakfast" in part.words}
    context = letter(LETTER, ("complaint", words), similarities=HEARD | near)
    (answer,) = coverage.concern_answers(context)
    assert answer.state == "not_mentioned"
    assert answer.part is not None
    (finding,) = coverage.coverage_findings(context, (answer,))
    assert "someone drove into our car" in finding.message
    assert "breakfast" not in finding.message
    assert finding.about == words


def test_what_is_mentioned_shows_the_nearest_sentence() -> None:
    words = "Breakfast on Saturday was two hours late."
    context = letter(LETTER, ("complaint", words), similarities=HEARD | {(words, SERVED): 0.8})
    (answer,) = coverage.concern_answers(context)
    assert answer.by is not None
    assert context.text[answer.by.start : answer.by.end] == SERVED


def test_a_word_of_like_meaning_counts_as_said() -> None:
    asked = "Breakfast came too late for us."
    text = "Dear Ms Hale,\n\nYour morning meal was overdue."
    heard = {("breakfast", "morning"): 0.0, (asked, text[15:]): 0.25}
    near = {("breakfast", "meal"): 0.85, ("late", "overdue"): 0.9, ("came", "overdue"): 0.2}
    bare, told = (letter(text, ("complaint", asked), similarities=one) for one in (heard, heard | near))
    states = [coverage.concern_answers(context)[0].state for context in (bare, told)]
    assert states == ["not_mentioned", "mentioned"]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("question", "What do you propose to do?"),
        ("request", "What do you propose to do?"),
        ("question", "I want to know what you are doing about her."),
        ("request", "I'd like that back."),
        ("request", "what will change;"),
    ],
)
def test_what_any_answer_meets_is_not_called_left_out(kind: ConcernKind, words: str) -> None:
    text = "Dear Ms Hale,\n\nBreakfast was late. We have returned the price of the meal."
    context = letter(text, ("complaint", "Breakfast was late."), (kind, words), similarities=HEARD)
    assert coverage.concern_answers(context)[1].state == "mentioned"


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("We will pay £1,040 to your card.", "not_mentioned"),
        ("We will pay back £31.60 to your card.", "mentioned"),
        ("Your £31.60 is in the payment of £1,071.60.", "mentioned"),
    ],
)
def test_a_sum_that_the_customer_names_is_met_by_that_sum_alone(sentence: str, state: str) -> None:
    context = letter(f"Dear Ms Hale,\n\nI am sorry. {sentence}", ("request", "refund the £31.60?"))
    assert coverage.concern_answers(context)[0].state == state


def test_what_is_likeliest_left_out_of_its_letter_is_judged_more_strictly_than_the_rest() -> None:
    words = ("Breakfast was two hours late.", "The waiter frowned at us.")
    near = {(one, SERVED): at for one, at in zip(words, (0.9, 0.7), strict=True)}
    plain = letter(LETTER, *(("complaint", one) for one in words), similarities=HEARD | near)
    states = []
    for bias in (-60.0, -40.0):
        learned = msgspec.structs.replace(plain.thesaurus.learned, bias=bias, of_likeliest=50.0)
        context = msgspec.structs.replace(plain, thesaurus=msgspec.structs.replace(plain.thesaurus, learned=learned))
        states.append([one.state for one in coverage.concern_answers(context)])
    assert states == [["mentioned", "mentioned"], ["mentioned", "not_mentioned"]]


def test_the_only_concern_of_a_letter_is_not_judged_more_strictly() -> None:
    words = "The waiter frowned at us."
    plain = letter(LETTER, ("complaint", words), similarities=HEARD | {(words, SERVED): 0.7})
    learned = msgspec.structs.replace(plain.thesaurus.learned, bias=-40.0, of_likeliest=50.0)
    context = msgspec.structs.replace(plain, thesaurus=msgspec.structs.replace(plain.thesaurus, learned=learned))
    assert coverage.concern_answers(context)[0].state == "mentioned"


def test_the_meaning_engine_is_asked_about_parts_and_words() -> None:
    concern = "The room was dirty from the first evening. Nobody answered the telephone at reception."
    left, right = asked_of_meaning([concern], "The room was cleaned.")
    assert left[0] == concern
    assert {"The room was dirty from the first evening.", "telephone", "dirty"} <= set(left)
    assert set(right) == {"room", "cleaned"}


def test_the_full_stop_of_a_time_or_a_sum_parts_nothing() -> None:
    told = "We took off before five, and came in at 12.45 instead of 07.05 – five long hours and forty minutes late."
    assert [part.words for part in parts_of(told)[1:] if part.words.startswith(("45", "05"))] == []
    assert {part.size for part in parts_of("他們說會來。結果兩天都沒有人來過接我們。")} == {"whole", "sentence"}
