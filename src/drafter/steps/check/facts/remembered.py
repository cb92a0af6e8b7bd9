"""What depends on the case alone is worked out once for each case, however often its letter changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from drafter.model.checking import CheckContext
from drafter.model.same import Same

T = TypeVar("T")
_CASES = 8
"""Cases remembered by each reader: one is being answered, a few more are looked at."""


class _Held:
    """What a letter is held against: a context without its text."""

    def __init__(self, context: CheckContext) -> None:
        self.context = context

    def __hash__(self) -> int:
        case = self.context.case
        return hash((id(case.messages), case.reference) if case else 0)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Held):
            return NotImplemented
        one, two = self.context, other.context
        return (
            one.company is two.company
            and (one.today, one.language, one.earlier_letters) == (two.today, two.language, two.earlier_letters)
            and one.case == two.case
            and one.award == two.award
            and (one.signatory, one.places) == (two.signatory, two.places)
        )


@lru_cache(maxsize=16)
def _held(context: Same[CheckContext]) -> _Held:
    """The very same one for all texts of a case, so that it need not be compared for each reader."""
    return _first_like(_Held(context.value))


@lru_cache(maxsize=_CASES)
def _first_like(held: _Held) -> _Held:
    return held


def per_case(read: Callable[[CheckContext], T]) -> Callable[[CheckContext], T]:
    """The reader, remembering its answer; for readers that never look at the letter's own text."""
    remembered = lru_cache(maxsize=_CASES)(lambda held: read(held.context))

    @wraps(read)
    def answer(context: CheckContext) -> T:
        found: T = remembered(_held(Same(context)))
        return found

    return answer
