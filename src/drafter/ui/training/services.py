"""What the Training place asks of the rest of the program: plain functions, run on a lane, put together in app."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from drafter.model.marks import Attempt
from drafter.model.practice import Answer, Practice
from drafter.oversight.training.coaching import NextCase


@dataclass(frozen=True)
class TrainingServices:
    """Each may be slow and may raise OutsideError: call them through a Lane only. None reaches the case store."""

    cases: Callable[[], tuple[Practice, ...]]
    hand_in: Callable[[Practice, Answer], Attempt]
    """Marked and kept in the practice store."""
    next_case: Callable[[str], NextCase | None]
    """By the letter's language."""
