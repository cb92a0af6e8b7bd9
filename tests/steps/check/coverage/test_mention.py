"""What a letter leaves out, told by what was learned: by words and meaning, and part by part."""

from __future__ import annotations

import msgspec
import pytest
from test_coverage import letter

from drafter.model.checking import CheckContext
from drafter.model.classification import ConcernKind
from drafter.model.mention_weights import MentionWeights
from drafter.steps.check import asked_of_meaning, coverage
from drafter.steps.check.concern_parts import ANY_LETTER, parts_of
from drafter.steps.check.judging import beside_others
from drafter.steps.check.mention import Body, held_against, verdict_of
from drafter.steps.check.reading_match import Lexicon, lexicon

LETTER = "Dear Ms Hale,\n\nBreakfast was served two hours late on Saturday. I am sorry for that."
SERVED = "Breakfast was served two hours late on Saturday."
HEARD = {(word, "breakfast"): 0.0 for word in ("breakfast", "saturday", "propose")}
"""That the meaning engine has compared words too."""
HEARD_OF_COACH = {("coach", "coach"): 1.0}


def learned_today() -> MentionWeights:
    return letter(LETTER).thesaurus.learned


def with_learned(context: CheckContext, **more: float) -> CheckContext:
    learned = msgspec.structs.replace(context.thesaurus.learned, **more)
    return msgspec.structs.replace(context, thesaurus=msgspec.structs.replace(context.thesaurus, learned=learned))


def made_ready(context: CheckContext) -> tuple[Lexicon, Body]:
    lex = lexicon(context.thesaurus)
    near = context.similarities
    return lex, Body(coverage.body_sentences(context.text), lex, lambda one, other: near.get((one, other), 0.0))


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


def test_how_much_of_it_one_sentence_says_is_a_sign_of_its_own() -> None:
    words = "The waiter frowned at us."
    sentences, lex = coverage.body_sentences(LETTER), lexicon(letter(LETTER).thesaurus)
    said = {(words, SERVED): 0.3, (words, "I am sorry for that."): 0.6}
    body = Body(sentences, lex, lambda one, other: 0.0, lambda one, other: said.get((one, other)))
    assert held_against(words, "complaint", body, lex, {})[0]["aligned"] == 0.6


def said_of(words: str, near: dict[tuple[str, str], float]) -> float:
    lex, body = made_ready(letter(LETTER, similarities=near))
    return held_against(words, "complaint", body, lex, {})[0]["aligned"]


def test_where_nobody_has_said_so_it_is_guessed_from_the_meaning() -> None:
    words = "The waiter frowned at us."
    guessed = [said_of(words, near) for near in ({}, {(words, SERVED): 0.8})]
    assert 0.0 < guessed[0] < guessed[1] < 1.0


@pytest.mark.parametrize(
    ("concern", "sentence", "met"),
    [
        ("Why was nobody at the counter?", "Nobody gave you any dinner.", False),
        ("Somebody pushed my mother.", "Somebody should have rung you back.", False),
        ("Nothing was said to us of a strike.", "Nothing of it was your doing.", False),
        ("Why was nobody at the counter?", "The counter stood empty from six.", True),
        ("Nobody met my mother.", "Your mother was left to find the gate.", True),
    ],
)
def test_words_for_no_one_in_particular_are_nothing_that_two_sentences_share(
    concern: str, sentence: str, met: bool
) -> None:
    lex, body = made_ready(letter(f"Dear Ms Hale,\n\n{sentence}"))
    signs, _ = held_against(concern, "complaint", body, lex, {})
    assert (signs["covered"] > 0, signs["words"] > 0) == (met, met)


def test_what_is_mentioned_shows_the_nearest_sentence() -> None:
    words = "Breakfast on Saturday was two hours late."
    context = letter(LETTER, ("complaint", words), similarities=HEARD | {(words, SERVED): 0.8})
    (answer,) = coverage.concern_answers(context)
    assert answer.by is not None
    assert context.text[answer.by.start : answer.by.end] == SERVED


def test_a_word_of_like_meaning_counts_as_said() -> None:
    asked = "Breakfast came too late for us."
    text = "Dear Ms Hale,\n\nYour morning meal was overdue."
    heard = {("breakfast", "morning"): 0.0, (asked, text[15:]): 0.25} | {(asked, one): 0.2 for one in ANY_LETTER}
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
    ("words", "state"),
    [
        ("Please can a grown-up read this?", "mentioned"),
        ("I would like a proper answer from a proper person.", "mentioned"),
        ("a reply by a human being.", "mentioned"),
        ("I want to hear that somebody cares.", "mentioned"),
        ("Kindly revert at the earliest.", "mentioned"),
        ("請給我一個說法。", "mentioned"),
        ("I should like the regulation applied.", "mentioned"),
        ("Pay us whatever the law says.", "mentioned"),
        ("an answer about the lifeguard.", "not_mentioned"),
        ("An answer before 10 October, please.", "not_mentioned"),
        ("I want somebody to listen to that tape.", "not_mentioned"),
        ("a reply from a human: where is the pram?", "not_mentioned"),
        ("請退還費用並給我們一個交代。", "not_mentioned"),
        ("Send what the law says, my receipts, and the price of the villa night in Split.", "not_mentioned"),
    ],
)
def test_who_asks_to_be_heard_or_to_be_paid_by_the_law_is_answered_by_any_such_letter(words: str, state: str) -> None:
    text = "Dear Ms Hale,\n\nThe coach was late. I am sending £90 to your card."
    context = letter(text, ("complaint", "The coach was late."), ("request", words), similarities=HEARD_OF_COACH)
    assert coverage.concern_answers(context)[1].state == state


def test_what_the_law_says_is_not_met_by_a_letter_that_pays_nothing() -> None:
    text = "Dear Ms Hale,\n\nThe coach was late. I am sorry for that."
    asked = ("request", "Pay us whatever the law says.")
    context = letter(text, ("complaint", "The coach was late."), asked, similarities=HEARD_OF_COACH)
    assert coverage.concern_answers(context)[1].state == "not_mentioned"


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Is this true?", "mentioned"),
        ("What'd she get?", "mentioned"),
        ("等到幾點？", "mentioned"),
        ("Where was the lifeguard all afternoon?", "not_mentioned"),
        ("誰來賠償我們的行李箱？", "not_mentioned"),
    ],
)
def test_a_question_that_says_nothing_by_its_own_words_is_not_called_left_out(words: str, state: str) -> None:
    asked: ConcernKind = "question"
    context = letter(LETTER, ("complaint", "Breakfast was two hours late."), (asked, words), similarities=HEARD)
    far = learned_today().bias + 1.0
    states = [coverage.concern_answers(with_learned(context, of_bare=bare, bias=far))[1].state for bare in (0.0, 9.0)]
    assert states == ["not_mentioned", state]


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
        context = with_learned(plain, bias=bias, of_likeliest=50.0, of_others=0.0)
        states.append([one.state for one in coverage.concern_answers(context)])
    assert states == [["mentioned", "mentioned"], ["mentioned", "not_mentioned"]]


@pytest.mark.parametrize(("over", "finding"), [(0.1, ("warning", "until_reason")), (0.9, ("error", "until_reason"))])
def test_what_is_likely_but_not_surely_left_out_is_asked_about_in_a_lower_voice(
    over: float, finding: tuple[str, str]
) -> None:
    heard = {("waiter", "breakfast"): 0.0}
    plain = letter(LETTER, ("complaint", "The waiter frowned at us."), similarities=heard)
    lex, body = made_ready(plain)
    learned = plain.thesaurus.learned
    (part,) = parts_of("The waiter frowned at us.")
    own = verdict_of(part, "complaint", body, lex, learned).odds
    context = with_learned(plain, bias=learned.bias - own + over, sure=0.5)
    answers = coverage.concern_answers(context)
    assert answers[0].state == "not_mentioned"
    assert [(one.severity, one.blocks) for one in coverage.coverage_findings(context, answers)] == [finding]


def test_the_nearer_the_other_concerns_are_the_less_is_needed_to_call_one_left_out() -> None:
    near, far = (beside_others([odds, odds, 1.0], usual=-2.0) for odds in (-6.0, -1.0))
    assert [first for first, _ in near] == [False, False, True]
    assert (near[2][1], far[2][1]) == (-4.0, 1.0)
    assert learned_today().of_others < 0


@pytest.mark.parametrize(
    ("words", "repeated"),
    [
        ("The 7.15 coach came at 8.50.", 0.5),
        ("We waited 95 minutes.", 0.0),
        ("The coach of 07:15 on 12 May.", 0.0),
        ("Nobody came.", None),
    ],
)
def test_times_and_counts_that_the_letter_repeats_speak_for_a_mention(words: str, repeated: float | None) -> None:
    plain = letter("Dear Ms Hale,\n\nThe coach of 7.15 was late.", ("complaint", words))
    lex, body = made_ready(plain)
    signs, _ = held_against(words, "complaint", body, lex, {})
    assert signs.get("numbers_repeated") == repeated


def test_what_comes_near_to_every_letter_must_come_nearer_to_be_mentioned() -> None:
    words = "The waiter frowned at us."
    heard = HEARD | {(words, SERVED): 0.45}
    vague = {(words, one): 0.4 for one in ANY_LETTER}
    lex, body = made_ready(letter(LETTER, ("complaint", words), similarities=heard))
    other = made_ready(letter(LETTER, ("complaint", words), similarities=heard | vague))[1]
    (part,) = parts_of(words)
    plain, doubtful = (verdict_of(part, "complaint", one, lex, learned_today()).odds for one in (body, other))
    assert doubtful > plain


def test_the_only_concern_of_a_letter_is_not_judged_more_strictly() -> None:
    words = "The waiter frowned at us."
    plain = letter(LETTER, ("complaint", words), similarities=HEARD | {(words, SERVED): 0.7})
    context = with_learned(plain, bias=-40.0, of_likeliest=50.0)
    assert coverage.concern_answers(context)[0].state == "mentioned"


def test_the_meaning_engine_is_asked_about_parts_and_words() -> None:
    concern = "The room was dirty from the first evening. Nobody answered the telephone at reception."
    left, right = asked_of_meaning([concern], "The room was cleaned.")
    assert left[0] == concern
    assert {"The room was dirty from the first evening.", "telephone", "dirty"} <= set(left)
    assert set(right) == {"room", "cleaned", *ANY_LETTER}


def test_the_full_stop_of_a_time_or_a_sum_parts_nothing() -> None:
    told = "We took off before five, and came in at 12.45 instead of 07.05 – five long hours and forty minutes late."
    assert [part.words for part in parts_of(told)[1:] if part.words.startswith(("45", "05"))] == []
    assert {part.size for part in parts_of("他們說會來。結果兩天都沒有人來過接我們。")} == {"whole", "sentence"}
