"""What is typed into the search box finds English and Chinese words alike."""

from __future__ import annotations

import pytest

from drafter.model.words_for_search import (
    Phrase,
    match_of,
    phrases_of,
    reference_start,
    spaced,
    tag,
    unspaced,
    words_of,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My suitcase", ("my", "suitcase")),
        ("Kraków café", ("krakow", "cafe")),
        ("行李延誤", ("行", "李", "延", "誤")),
        ("航班NV251延誤", ("航", "班", "nv251", "延", "誤")),
        ("ＮＶ２５１", ("nv251",)),
        ("don't", ("don", "t")),
        ("カガ𠮷", ("カ", "ガ", "𠮷")),
        ("한국 항공", ("한국", "항공")),
        ("", ()),
    ],
)
def test_words_are_cut_as_the_index_cuts_them(text: str, expected: tuple[str, ...]) -> None:
    assert words_of(text) == expected


def test_every_chinese_character_stands_apart_and_comes_together_again() -> None:
    assert spaced("我的行李").split() == ["我", "的", "行", "李"]
    assert unspaced(spaced("我的行李，NV251 late")) == "我的行李，NV251 late"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("suitcase Oslo", '("suitcase" AND "oslo" *)'),
        ("suitcase Oslo ", '("suitcase" AND "oslo")'),
        ('"lost my" suitcase ', '("lost my" AND "suitcase")'),
        ("行李", '("行 李")'),
        ("refund -voucher", '("refund") NOT "voucher"'),
        ("CR-2026-004512", '("cr 2026 004512" *)'),
        ('"unclosed quote', '("unclosed quote" *)'),
        ("a", '("a")'),
        ("-voucher", None),
        ('  *"()  ', None),
    ],
)
def test_a_question_becomes_words_that_must_all_occur(question: str, expected: str | None) -> None:
    assert match_of(phrases_of(question)) == expected


def test_a_word_being_typed_is_finished_with_words_that_are_known() -> None:
    phrases = (Phrase(words=("ada", "lin"), unfinished=True),)
    assert match_of(phrases, endings=("lind",)) == '(("ada lin" OR "ada lind"))'


@pytest.mark.parametrize(
    ("question", "expected"), [("cr-2026-0045", "CR-2026-0045"), (" CR-2026- ", "CR-2026-"), ("NV251", None)]
)
def test_a_case_number_is_known_by_its_form(question: str, expected: str | None) -> None:
    assert reference_start(question) == expected


def test_a_label_is_one_word_of_the_index() -> None:
    assert words_of(tag("category", "baggage.delayed")) == ("xcategoryxbaggagexdelayed",)
