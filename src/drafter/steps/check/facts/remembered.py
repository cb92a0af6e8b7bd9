"""What depends on the case alone is worked out once for each case, however often its letter changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar

from drafter.model.checking import CheckContext
from drafter.model.same import Same

T = TypeVar("T")
_CASES = 8
"""One is being answered, a few more are looked at."""
_TEXTS = 64
"""Letters and single paragraphs of letters."""


class Held:
    """What a letter is held against: a context without its text. `answers`: what each reader has said of it."""

    def __init__(self, context: CheckContext) -> None:
        self.context = context
        self.answers: dict[Callable[[CheckContext], Any], Any] = {}
        case = context.case
        self._hash = hash((id(case.messages), case.reference) if case else 0)

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Held):
            return NotImplemented
        one, two = self.context, other.context
        return (
            one.company is two.company
            and one.kinds is two.kinds
            and (one.today, one.today_told, one.language) == (two.today, two.today_told, two.language)
            and one.earlier_letters == two.earlier_letters
            and one.case == two.case
            and one.award == two.award
            and (one.signatory, one.places) == (two.signatory, two.places)
        )


def held_by(context: CheckContext) -> Held:
    """The very same one for all texts of a case, so that it need not be compared for each reader."""
    return _held(Same(context))


@lru_cache(maxsize=_TEXTS)
def _held(context: Same[CheckContext]) -> Held:
    return _first_like(Held(context.value))


@lru_cache(maxsize=_CASES)
def _first_like(held: Held) -> Held:
    return held


def per_case(read: Callable[[CheckContext], T]) -> Callable[[CheckContext], T]:
    """The reader, remembering its answer; for readers that never look at the letter's own text."""

    @wraps(read)
    def answer(context: CheckContext) -> T:
        held = held_by(context)
        if read not in held.answers:
            held.answers[read] = read(held.context)
        found: T = held.answers[read]
        return found

    return answer
