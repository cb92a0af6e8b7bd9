"""A slot: one value as a template sees it. Printed, it becomes a placeholder of the letter, never bare text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from drafter.model.letter import Placeholder
from drafter.model.money import Money

OPEN, CLOSE = "\ue000", "\ue001"
"""Private-use characters round a placeholder in rendered text; stripped from every value from outside."""


_MARKS = re.compile("[\ue000-\uf8ff\x00-\x08\x0b\x0c\x0e-\x1f]")
_BLANK_LINES = re.compile(r"\s*\n\s*")
_MOST_TURNS = 200


def without_marks(text: str) -> str:
    """Text from outside without private-use and control characters, and without blank lines."""
    return _BLANK_LINES.sub("\n", _MARKS.sub("", text)).strip()


class Slots:
    """The placeholders one rendering has printed, in order; a token in the text is an index into them."""

    def __init__(self) -> None:
        self.printed: list[Placeholder] = []

    def token(self, placeholder: Placeholder) -> str:
        self.printed.append(placeholder)
        return f"{OPEN}{len(self.printed) - 1}{CLOSE}"


class Slot:
    """Behaves as its value in conditions and comparisons; an open slot is false and equals nothing."""

    __slots__ = ("_name", "_question", "_shown", "_slots", "_value")

    def __init__(self, slots: Slots, name: str, value: Any, shown: str, question: str) -> None:
        self._slots, self._name, self._value, self._shown, self._question = slots, name, value, shown, question

    def __str__(self) -> str:
        state = "open" if self._value is None else "filled"
        text = without_marks(self._shown)
        return self._slots.token(Placeholder(name=self._name, state=state, text=text, question=self._question))  # type: ignore[arg-type]  # two of the three states, by the line above

    def __html__(self) -> str:
        return str(self)

    def __iter__(self) -> Iterator[Slot]:
        """A list goes item by item, any other known value once; never longer than a letter could bear."""
        items = self._value if isinstance(self._value, list | tuple) else [self._value] if self._value else []
        return iter([Slot(self._slots, self._name, item, str(item), self._question) for item in items[:_MOST_TURNS]])

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        return self._value is not None and self._value == plain(other)

    def __hash__(self) -> int:
        return hash(self._name)

    def __lt__(self, other: object) -> bool:
        return self._compared(other, lambda a, b: a < b)

    def __gt__(self, other: object) -> bool:
        return self._compared(other, lambda a, b: a > b)

    def __le__(self, other: object) -> bool:
        return self._compared(other, lambda a, b: a <= b)

    def __ge__(self, other: object) -> bool:
        return self._compared(other, lambda a, b: a >= b)

    def changed(self, change: Callable[[str], str]) -> Slot:
        """The same slot with its words changed (a capital, lower case)."""
        return Slot(self._slots, self._name, self._value, change(self._shown), self._question)

    def _compared(self, other: object, by: Callable[[Any, Any], bool]) -> bool:
        """False where the two cannot be compared: a text is not more than a number."""
        mine, theirs = number_of(self._value), number_of(plain(other))
        numbers = isinstance(mine, int | float | Decimal) and isinstance(theirs, int | float | Decimal)
        return by(mine, theirs) if mine is not None and (numbers or type(mine) is type(theirs)) else False


def plain(value: object) -> Any:
    return value._value if isinstance(value, Slot) else value


def number_of(value: Any) -> Any:
    """What comparisons in templates compare: a sum of money by its amount."""
    return value.amount if isinstance(value, Money) else value
