"""Whoever signs gives a telephone number: nobody asks where its figures, its extension or its hours come from."""

from __future__ import annotations

import pytest
from test_figures_agree import marked

TOLD = (
    "We flew on 14 October 2025 from Hong Kong, 161 guests, and 20 of us had no seat. NV251 left at 20:20.\n\nAda Lund",
    "I paid £496 for 20 nights and £161 for the taxi. We were 4 people, in rooms 496 and 617, and waited 55 minutes.",
    "Our children are 5 and 8. I held for 44 minutes, twice, and have been a member since 1979. Bus 44 came at 7.46.",
)
NUMBERS = (
    "0161 496 0300", "+852 2555 0168", "(617) 555-0162", "+1 (617) 555-0162", "617.555.0162", "1-800-555-0123",
    "+44 20 7946 0958", "+44 (0)20 7946 0101", "0800 120 2026", "01632 960 001", "2555 0168", "+852 3011-2026",
    "0912-345-678", "0161 496 0300, ext. 12", "0161 496 0300 (extension 36)", "0161 496 0300, option 2",
)  # fmt: skip
PUT = (
    "My direct line is {}.", "Please call {} and ask for me.", "I am on {} until six.", "Tel: {}", "Direct: {}", "{}",
    "Phone {} | Mon-Fri", "Customer Relations, {}, Mon to Sat",
)  # fmt: skip


@pytest.mark.parametrize("put", PUT)
@pytest.mark.parametrize("number", NUMBERS)
def test_nobody_asks_about_the_telephone_number_of_who_signs(number: str, put: str) -> None:
    line = put.format(number)
    below = f"I am sorry about the wait at the gate.\n\nYours sincerely\n\nJo Reid\nCustomer Relations\n{line}"
    within = f"I am sorry about the wait at the gate.\n\n{line}\n\nYours sincerely\n\nJo Reid"
    assert [marked(told, letter) for told in TOLD for letter in (below, within)] == [[]] * 6


@pytest.mark.parametrize(
    ("told", "letter", "words"),
    [
        ("We held for 44 minutes.", "You held for 14 minutes. Tel: 0161 496 0300, ext. 44", "14 minutes"),
        ("I was given room 214.", "You were given room 216. Tel: 0161 496 0300, ext. 214", "room 216"),
        ("The nine of us waited.", "The seven of you waited. Ring 0161 496 0300, ext. 9.", "seven of you"),
        (
            "I flew on Monday 6 October.",
            "You flew on Friday 10 October.\n\n0161 496 0300, Mon-Sat",
            "Friday 10 October",
        ),
    ],
)
def test_beside_a_telephone_number_what_is_wrong_is_marked(told: str, letter: str, words: str) -> None:
    assert set(marked(told, letter)) == {words}
