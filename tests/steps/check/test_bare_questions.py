"""A bare "Why?" is met by a sentence that gives a cause, and by nothing else."""

from __future__ import annotations

import pytest

from drafter.model.letter import letter_from_plain
from drafter.steps.flow import edit_text, open_case, reviewed
from handbook import SEAT, book, late_case


@pytest.mark.parametrize("asked", ["What happened?", "I would like an explanation."])
@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("A fuel pump failed before departure.", "mentioned"),
        ("The flight left late because a pump had to be replaced.", "mentioned"),
        ("Thank you for writing to us about your journey.", "not_mentioned"),
        ("I will call you on Monday.", "not_mentioned"),
    ],
)
def test_a_bare_question_needs_a_cause(sentence: str, state: str, asked: str) -> None:
    case = late_case(messages=(), text=f"Our flight NV252 was very late. {asked}")
    draft = edit_text(open_case(case, book(), SEAT), letter_from_plain(f"Dear Mrs Whitcombe,\n\n{sentence}"))
    review = reviewed(draft, book(), SEAT).review
    assert review is not None
    assert [one.state for one in review.concerns if one.text == asked] == [state]
