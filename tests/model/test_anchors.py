"""What a pattern needs: it must never keep a pattern from a text that it would match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model.anchors import branches_of, may_match, needs_of, stands_in, starts_of, words_present

PATTERN = (
    r"\b(?:we|our (?:staff|crew)) (?:\w+ )?(?:regret|apologi[sz]e)(?:s|d)?(?! that)"
    r"|sorry (?:for|about) (?P<words>any|the)\b"
)


def may(pattern: str, text: str) -> bool:
    ways = needs_of(pattern)
    return may_match(ways, words_present(text, starts_of([ways])))


@pytest.mark.parametrize("text", ["our crew really regrets it", "we apologise", "i am sorry about the noise"])
def test_a_pattern_is_tried_where_all_that_it_needs_stands(text: str) -> None:
    assert re.search(PATTERN, text)
    assert may(PATTERN, text)


@pytest.mark.parametrize("text", ["our crew is here", "they regret it", "sorry to hear that", ""])
def test_it_is_spared_a_text_in_which_one_part_is_missing(text: str) -> None:
    assert not may(PATTERN, text)


@pytest.mark.parametrize("pattern", [r"\d+ ?hrs?|\w+ & \w+", "a?b*", r"(?=hello)\w", r"(?P<w>\w) (?P=w)", "[ab]c+"])
def test_a_pattern_that_can_do_without_any_word_is_always_tried(pattern: str) -> None:
    assert needs_of(pattern) == ()
    assert may(pattern, "anything")


PIECES = st.sampled_from(
    ["we", "our ", "(?:staff|crew)", "(?:no|not any)?", "x?", r"\w+ ?", "ed?", "(?:a(?:b|c)|d.)", "(?!z)", "|"]
)


@given(st.lists(PIECES, min_size=1, max_size=7).map("".join), st.text("weorustafcabdx znt", max_size=25))
def test_no_text_that_matches_is_ever_passed_over(pattern: str, text: str) -> None:
    assert may(pattern, text) or not re.search(pattern, text)


BRANCHES = st.sampled_from(
    ["we", "(?:a|b.|(?:c|d))", "(?P<words>a)", "|", "(?:x|y)?", r"\.", "(?:no\\b|[|)])", "(?!z)", "^", r"\s", "(?:a|)"]
)


@given(st.lists(BRANCHES, min_size=1, max_size=6, unique=True).map("".join), st.text("weabcdxyno .|)z\n", max_size=12))
def test_of_the_branches_of_a_pattern_one_stands_wherever_the_pattern_does(pattern: str, text: str) -> None:
    found = any(re.search(branch, text, re.MULTILINE) for branch in branches_of(pattern))
    assert found == (re.search(pattern, text, re.MULTILINE) is not None)


@pytest.mark.parametrize("pattern", [r"(?P<w>a|b) (?P=w)|c", r"(a)\1|b", "(?i)a|b"])
def test_a_pattern_whose_branches_belong_together_stays_whole(pattern: str) -> None:
    assert branches_of(pattern) == [pattern]


LETTERS = st.sampled_from([
    "We", "(?:員工|歲)", "(?P<n>名|不)?", "x?", r"\w+ ?", "[a-c]", "(?i:Z)", "(?:a(?:b|年)|d.)", "(?!z)", "|", "[Nn]",
    "[x.&]", r"\.", r"\&+", "[ab]{2}", r"[\]\-]", "&",
])  # fmt: skip
TEXTS = st.text("WwEeabdZzx 員工歲名年nNt.&]-", max_size=25)


@given(st.lists(LETTERS, min_size=1, max_size=7, unique=True).map("".join), TEXTS)
def test_in_whatever_letters_a_match_is_written_its_words_stand_there(pattern: str, text: str) -> None:
    assert stands_in(pattern, text.lower()) or not re.search(pattern, text, re.IGNORECASE)


def test_a_single_chinese_character_is_looked_for_and_a_single_latin_letter_is_not() -> None:
    assert not stands_in(r"\d+歲", "she is 8 years old")
    assert stands_in(r"\d+x", "no figure here")


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\ba\.s\.a\.p\.?", "i will write as soon as i can."),
        (r"(?:0?[1-9]|[12]\d)/(?:0?[1-9]|1[0-2])", "on 12.11 at 9"),
        (r"(?:[Ff]light|[Oo]n) [,;]", "on the flight, on monday; so"),
        (r"\w [&+] \w", "you and i"),
    ],
)
def test_signs_and_small_classes_are_looked_for_too(pattern: str, text: str) -> None:
    assert not stands_in(pattern, text)
