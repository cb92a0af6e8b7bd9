"""What drafter asks of the world: small protocols, and the one error the world may raise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from drafter.model.base import Value
from drafter.model.meaning import Likeness, Line


class OutsideError(Exception):
    """The world failed (disk full, store locked, no Java, server gone). The message is for people:
    what happened, to what, and what to do next."""


class GrammarHit(Value, frozen=True):
    """One remark of a grammar engine; indices into the paragraph it was given (Python string indices)."""

    start: int
    end: int
    message: str
    kind: str
    """`spelling`, `grammar`, `punctuation`, `style`, or `name`: an unknown word that may be one."""
    rule: str
    fixes: tuple[str, ...] = ()


class GrammarAnswer(Value, frozen=True):
    """Hits per paragraph, in order; `notice` says in one sentence what could not be checked, if anything."""

    hits: tuple[tuple[GrammarHit, ...], ...]
    notice: str | None = None


class Grammar(Protocol):
    """A grammar and spelling engine. Never raises for a bad text: what it cannot check, it says in `notice`."""

    name: str

    def prepare(self) -> None:
        """Start it before it is asked; may be called from another thread. What goes wrong is said when it is asked."""
        ...

    def check(self, paragraphs: Sequence[str], language: str, words: frozenset[str]) -> GrammarAnswer:
        """`words`: names, places and codes of the case that are never mistakes. `language`: BCP 47 of the letter."""
        ...

    def close(self) -> None: ...


class Meaning(Protocol):
    """Sentence vectors; unit length, so that a dot product is a cosine. Raises OutsideError when it cannot be had."""

    def vectors(self, texts: Sequence[str]) -> Sequence[Sequence[float]]: ...

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> Sequence[Sequence[float]]:
        """The cosine (-1 to 1) of every left text with every right text: a row per left text."""
        ...

    def aligned(self, left: Sequence[str], right: Sequence[str]) -> Sequence[Sequence[float]]:
        """How much of what each left text says each right text says too, 0 to 1: a row per left text."""
        ...

    def likeness(
        self,
        passages: Sequence[str],
        sayings: Sequence[tuple[str, str]],
        caution: float = 3.0,
        line: Line | None = None,
    ) -> Mapping[str, Likeness]:
        """How like a text (its passages) is to each of several kinds, learned from what is said of each: `sayings`
        are pairs of the kind's name and a sentence, `line` was learned beforehand."""
        ...

    def told_each(self, texts: Sequence[str], line: Line) -> Sequence[Sequence[float]]:
        """What a line learned beforehand makes of each text, by itself or among the others: a number for each of its
        kinds."""
        ...

    def close(self) -> None: ...
