"""Lists of figures: the one that is not theirs is marked, other lists are left alone."""

from __future__ import annotations

import pytest
from test_figures_agree import marked


@pytest.mark.parametrize(
    ("told", "letter", "words"),
    [
        ("We flew on flights 2209 and 681.", "You were booked on flights 2309 and 681.", "2309"),
        ("I rang on the 23rd, the 25th and the 30th of May.", "You rang on the 23rd, the 25th and the 31st.", "31st"),
        ("I rang on 23, 25 and 30 May.", "You rang us on the 23rd, the 26th and the 30th.", "26th"),
        ("The tags ending 771 and 722 never came.", "The tags ending 774 and 722 were left behind.", "774"),
        ("Lockers 7 and 9 would not shut.", "You were given lockers 7 and 8.", "8"),
    ],
)
def test_the_odd_one_of_a_list_that_is_theirs_is_marked(told: str, letter: str, words: str) -> None:
    assert marked(told, letter) == [words]


@pytest.mark.parametrize(
    ("told", "letter"),
    [
        ("I rang on the 23rd, the 25th and the 30th of May.", "You rang on the 23rd, the 25th and the 30th."),
        ("The tags ending 771 and 722 never came. Nor did 774.", "The tags ending 774 and 722 were left behind."),
        ("You said it takes 3 or 5 days.", "Our terms say so in sections 3 and 7."),
        ("The pool was shut on the 4th and the 5th.", "Our crew changed ship on the 5th and the 6th."),
        ("I rang on the 23rd, the 25th and the 30th of May.", "We shall ring you on the 23rd, the 25th and the 28th."),
    ],
)
def test_another_list_is_no_fault(told: str, letter: str) -> None:
    assert marked(told, letter) == []
