"""Expressions made ready at their first use do what ready ones do."""

from __future__ import annotations

import re

import pytest

from drafter.model import lazy_re


@pytest.mark.parametrize("deed", ["search", "match", "fullmatch"])
@pytest.mark.parametrize("text", ["Gate 14", "14", "fourteen", ""])
def test_it_finds_what_a_ready_one_finds(deed: str, text: str) -> None:
    lazy, ready = lazy_re.compile(r"gate (?P<n>\d+)", lazy_re.I), re.compile(r"gate (?P<n>\d+)", re.I)
    one, other = getattr(lazy, deed)(text), getattr(ready, deed)(text)
    assert (one and one["n"]) == (other and other["n"])


def test_its_words_are_known_before_it_is_made_ready() -> None:
    lazy = lazy_re.compile("a(b", lazy_re.I)
    assert (lazy.pattern, bool(lazy.flags & re.IGNORECASE)) == ("a(b", True)
    assert "search" not in vars(lazy)


def test_what_is_wrong_with_it_shows_at_its_first_use() -> None:
    lazy = lazy_re.compile("a(b")
    with pytest.raises(re.error):
        lazy.search("ab")


def test_it_has_nothing_that_an_expression_has_not() -> None:
    with pytest.raises(AttributeError):
        _ = lazy_re.compile("ab").words  # type: ignore[attr-defined]  # that is what is tested
