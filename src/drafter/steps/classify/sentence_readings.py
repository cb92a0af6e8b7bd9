"""Reads values sentence by sentence, only where a sentence can hold one: most of a letter need not be looked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from drafter.model.reading.reading import Reading

T = TypeVar("T")
Told = tuple[str, Any, int, int]
"""A fact's name and value, and where its words begin and end in the letter."""


def readings_in(
    sentences: Iterable[Reading[str]], worth: re.Pattern[str], reader: Callable[[str], Iterable[Reading[T]]]
) -> Iterator[tuple[Reading[str], Reading[T]]]:
    """Each sentence that is worth reading, with what is read in it (indices into the sentence's own text)."""
    for sentence in sentences:
        if worth.search(sentence.text):
            yield from ((sentence, reading) for reading in reader(sentence.text))


def told(name: str, value: Any, sentence: Reading[str], reading: Reading[T]) -> Told:
    return name, value, sentence.start + reading.start, sentence.start + reading.end
