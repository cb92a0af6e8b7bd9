"""What was found between two full stops holds as long as nothing between them changes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model.clauses import clauses_in, stays_in_clause
from drafter.model.reading.reading import found_in


@pytest.mark.parametrize("pattern", [r"\bsorry[^.!?\n]{0,70}?delay\b", r"we (?:are|were) \w+(?! not)\s", r"(?<!x)a\1?"])
def test_an_expression_that_cannot_reach_over_a_full_stop_is_tried_between_two(pattern: str) -> None:
    assert stays_in_clause(pattern)


@pytest.mark.parametrize(
    "pattern", ["dear(?=[,.!]| and)", "(?<=[.!?] )so", r"(?<![\d.])\d", "a(?=.)", "well(?!b|[.?])"]
)
def test_it_may_look_at_the_stop_before_it_and_behind_it(pattern: str) -> None:
    assert stays_in_clause(pattern)


@pytest.mark.parametrize(
    "pattern",
    ["a.c", r"a\.m", "really!", r"[^,]x", r"\W", r"x\x2e", "a(?=[.] b)", "a(?=.+)", r"(?<=\d[.])b", "(?=(?:[.])b)"],
)
def test_one_that_takes_in_a_full_stop_or_looks_beyond_it_is_not(pattern: str) -> None:
    assert not stays_in_clause(pattern)


PIECES = st.sampled_from(
    ["a", "b ", "^", "$", r"\b", r"\w+", r"\s?", "(?:a|b)", "(?!b)", "(?<=a)", "(?<! a)", "[^.!?]{0,4}?", "(?=a b|$)",
     "(?=[.!])", "(?!b|[.b])", "(?<=[.!?] )", "(?<![.a])", "(?<=[.!?])"]
)  # fmt: skip


@given(st.lists(PIECES, min_size=1, max_size=5).map("".join), st.text("ab .!?\n", max_size=30))
def test_clause_by_clause_it_is_found_exactly_where_it_stands_in_the_whole_text(pattern: str, text: str) -> None:
    tried = re.compile(pattern, re.MULTILINE)
    whole = [found.span() for found in tried.finditer(text) if found.group()]
    parts = [
        (clause.start + found.start(), clause.start + found.end())
        for clause in clauses_in(text)
        for found in tried.finditer(clause.text, clause.first)
        if found.group()
    ]
    assert stays_in_clause(pattern)
    assert parts == whole


@given(st.lists(PIECES, min_size=1, max_size=4).map("".join), st.lists(st.text("ab .!?\n", max_size=9), max_size=4))
def test_while_a_letter_is_written_a_pattern_is_found_where_it_stands(pattern: str, typed: list[str]) -> None:
    tried, text = re.compile(f"{pattern}b"), ""
    for more in typed:
        text += more
        blocks = [block for block in re.finditer(r"[^\n](?:[^\n]|\n(?!\n))*", text) if tried.search(block.group())]
        stands = [found.span() for block in blocks for found in tried.finditer(text, *block.span())]
        assert [found.span() for found in found_in(tried, text)] == stands
