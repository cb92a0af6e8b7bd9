"""Words and conditions typed into one search field."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.model.case_question import question_in
from drafter.model.filed import OPEN_STATES, CaseFilter


@pytest.mark.parametrize(
    ("text", "words", "wanted"),
    [
        ("lost suitcase", "lost suitcase", CaseFilter()),
        ("lost state:open suitcase", "lost suitcase", CaseFilter(states=OPEN_STATES)),
        ("state:closed", "", CaseFilter(states=("closed",))),
        ("CR-2026 category:baggage.delayed", "CR-2026", CaseFilter(category="baggage.delayed")),
        ("from:2026-03 to:2026-03", "", CaseFilter(received_from=date(2026, 3, 1), received_to=date(2026, 3, 31))),
        ("from:2025 to:2025", "", CaseFilter(received_from=date(2025, 1, 1), received_to=date(2025, 12, 31))),
        ("to:2026-12", "", CaseFilter(received_to=date(2026, 12, 31))),
        ("to:2026-03-15 行李", "行李", CaseFilter(received_to=date(2026, 3, 15))),
        ("flag：legal office:hkg", "", CaseFilter(flag="legal", office="HKG")),
        ("interstate:80", "interstate:80", CaseFilter()),
    ],
)
def test_conditions_are_taken_out_of_the_words(text: str, words: str, wanted: CaseFilter) -> None:
    asked = question_in(text)
    assert (asked.words, asked.wanted, asked.unread) == (words, wanted, ())


@pytest.mark.parametrize("text", ["state:happy", "from:yesterday", "to:2026-13", "from:20263"])
def test_a_condition_that_means_nothing_is_named(text: str) -> None:
    assert question_in(text).unread == (text,)
