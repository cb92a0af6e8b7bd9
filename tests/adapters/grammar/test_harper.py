"""The default engine as the desk meets it, in its real child process."""

from __future__ import annotations

import msgspec
import pytest

from drafter.adapters.grammar.asked import Look, Opening
from drafter.adapters.grammar.harper import service as harper_service
from drafter.adapters.grammar.rules import grammar_rules
from drafter.ports import Grammar, GrammarHit

NOBODY: frozenset[str] = frozenset()


def hits(engine: Grammar, text: str, language: str = "en-GB", words: frozenset[str] = NOBODY) -> list[tuple[str, str]]:
    return [(text[hit.start : hit.end], hit.kind) for hit in engine.check([text], language, words).hits[0]]


def first(engine: Grammar, text: str) -> GrammarHit:
    return engine.check([text], "en-GB", NOBODY).hits[0][0]


@pytest.mark.parametrize(
    ("text", "wrong", "kind"),
    [
        ("I am sorry that your bag arived late.", "arived", "spelling"),
        ("We has traced your bag.", "has", "grammar"),
        ("It don't expire this year.", "don't", "grammar"),
        ("We could of told you sooner.", "could of", "grammar"),
        ("😀 Thank you for writting to us about it.", "writting", "spelling"),
    ],
)
def test_a_mistake_is_marked_where_it_stands(harper: Grammar, text: str, wrong: str, kind: str) -> None:
    assert (wrong, kind) in hits(harper, text)


def test_a_misspelt_word_comes_with_its_right_spelling(harper: Grammar) -> None:
    assert "arrived" in first(harper, "I am sorry that your bag arived late.").fixes


@pytest.mark.parametrize(
    "text",
    [
        "Your flight NV251 to HKG was late.",
        "Our reference is CR-2026-004512 and your booking is X7K2QF.",
        "Please write to claims@northvale.example or see https://www.northvale.example/clms/x7k2qf for the form.",
        "You were rebooked on a codeshare flight after checking in to the first one.",
        "I realise how much the colour of your luggage and the cancelled programme mattered.",
    ],
)
def test_codes_addresses_and_trade_words_are_no_mistakes(harper: Grammar, text: str) -> None:
    assert hits(harper, text) == []


@pytest.mark.parametrize(
    "text", ["Szczepanowski has waited long enough.", "I have read Szczepanowski's letter with care."]
)
def test_names_of_the_case_are_no_mistakes(harper: Grammar, text: str) -> None:
    assert hits(harper, text, words=frozenset({"Jan Szczepanowski"})) == []
    assert hits(harper, text)


@pytest.mark.parametrize(
    ("language", "wrong"),
    [("en-GB", "color"), ("en-US", "colour"), ("en-AU", "color"), ("en-IN", "color"), ("en-HK", "color")],
)
@pytest.mark.slow
def test_each_letter_is_held_to_its_own_english(harper: Grammar, language: str, wrong: str) -> None:
    assert (wrong, "spelling") in hits(harper, f"The {wrong} of the case is blue.", language)


def test_a_missing_dictionary_for_chinese_is_said_and_not_hidden(harper: Grammar) -> None:
    answer = harper.check(["感謝您的來信。"], "zh-Hant-HK", NOBODY)
    assert answer.hits == ((),)
    assert "no grammar check for Chinese" in (answer.notice or "")


@pytest.mark.parametrize(
    "text", ["多謝您嘅來信，我哋會盡快跟進。", "Wir bedauern sehr dass Ihr Koffer beschädigt wurde."]
)
def test_a_paragraph_in_another_language_is_left_alone_and_said_so(harper: Grammar, text: str) -> None:
    answer = harper.check([text, "We has traced your bag."], "en-GB", NOBODY)
    assert answer.hits[0] == ()
    assert len(answer.hits[1]) == 1
    assert "does not look like English" in (answer.notice or "")


def test_an_engine_for_one_command_gets_ready_for_no_further_letters() -> None:
    service = harper_service(msgspec.msgpack.encode(Opening(rules=grammar_rules().harper, settles=False)))
    service.settle()
    assert not service.settled
    assert service.answer(msgspec.msgpack.encode(Look(text="We recieve letters.")))


@pytest.mark.parametrize("word", ["unstaffed", "misrouted", "uncancelled", "misconnected"])
def test_a_known_word_behind_a_syllable_that_goes_before_many_is_no_mistake(harper: Grammar, word: str) -> None:
    assert hits(harper, f"The bag was {word} on Monday.") == []


@pytest.mark.parametrize("word", ["misstake", "untill", "reccomend", "unneccessary"])
def test_a_slip_that_begins_like_one_stays_a_mistake(harper: Grammar, word: str) -> None:
    assert hits(harper, f"The {word} was on Monday.") == [(word, "spelling")]
