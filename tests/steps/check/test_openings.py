"""How a letter opens: what greets nobody is marked, whatever its form, and a person's name in any form is not."""

from __future__ import annotations

import pytest

from drafter.steps.check import check
from steps.check.tone_cases import letter_context, tone_rules

LETTER = "{opening}\n\nI am sorry that your flight was late and that you waited.\n\nYours sincerely\n\nAnn Moss"


def marked(opening: str) -> set[str]:
    findings = check(letter_context(LETTER.format(opening=opening)), tone_rules()).findings
    return {one.text for one in findings if one.family == "salutation" and one.severity != "advice"}


@pytest.mark.parametrize(
    "opening",
    [
        "Dear OKAFOR/ADAEZE MRS,",
        "Dear HALE/J MR",
        "Dear Ms OKAFOR,",
        "Dear MR HALE,",
        "To the happy couple,",
        "Attn: Lead Pax, Booking 77310,",
        "FAO the group leader,",
        "Morning all,",
        "Afternoon both,",
        "Newlyweds!",
        "Good day to you both,",
    ],
)
def test_an_opening_that_is_no_salutation_is_marked_where_it_stands(opening: str) -> None:
    assert any(words and words in opening for words in marked(opening))


@pytest.mark.parametrize(
    "opening",
    [
        "Dear Mrs Hale,",
        "Dear Dr MacDonald,",
        "Dear Mr and Mrs Holt,",
        "Dear Mr Ng and Ms Ng,",
        "Dear Mr. Lee, Mrs. Lee and Tom,",
        "Dear Mrs J. K. Hale-Smith,",
        "Dear Ms Le,",
        "Dear McAllister family,",
    ],
)
def test_a_person_greeted_by_name_is_left_alone(opening: str) -> None:
    assert marked(opening) == set()


def test_a_short_first_line_above_the_letter_that_says_something_is_no_opening() -> None:
    text = "Thank you, Ann, for writing.\n\nI am sorry that your flight was late.\n\nYours sincerely\n\nAnn Moss"
    assert [one.text for one in check(letter_context(text), tone_rules()).findings if one.rule == "SAL-13"] == []
