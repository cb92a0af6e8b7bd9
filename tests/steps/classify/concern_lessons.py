"""Annotated letters that concerns are learned from, and how a finder's answer is held against them.

In a lesson the concerns stand as {c|complaint}, {r|request}, {q|question}; {o|…} may be listed or left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from drafter.model.case import Case, Message
from drafter.model.cues import ConcernCues
from drafter.steps.classify.concerns import NOTHING_MEANT, find_concerns

HERE = Path(__file__).parent
_MARK = re.compile(r"\{([crqo])\|(.*?)\}", re.DOTALL)
_KIND = {"c": "complaint", "r": "request", "q": "question", "o": "optional"}
Gold = tuple[str, int, int]
"""Kind, start and end of a concern."""


class Lesson(NamedTuple):
    id: str
    text: str
    gold: tuple[Gold, ...]

    @property
    def wanted(self) -> tuple[Gold, ...]:
        return tuple(one for one in self.gold if one[0] != "optional")

    def at(self, start: int, end: int) -> int | None:
        """The concern that shares most with these words, if it shares half of itself or of them."""
        shares = [(min(end, last) - max(start, first), at) for at, (_, first, last) in enumerate(self.gold)]
        most, at = max(shares, default=(0, 0))
        return at if most > 0 and share(start, end, *self.gold[at][1:]) >= 0.5 else None


def lessons(folder: str = "concern_lessons") -> tuple[Lesson, ...]:
    files = sorted((HERE / folder).glob("*.txt"))
    return tuple(lesson for path in files for lesson in _lessons_in(path))


def _lessons_in(path: Path) -> Iterator[Lesson]:
    for block in path.read_text("utf-8").split("\n=== "):
        name, _, marked = block.removeprefix("=== ").partition("\n")
        yield Lesson(f"{path.stem}:{name}", *unmarked(marked.strip()))


def unmarked(marked: str) -> tuple[str, tuple[Gold, ...]]:
    text, at, gold = "", 0, []
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        gold.append((_KIND[mark[1]], len(text), len(text) + len(mark[2])))
        text += mark[2]
        at = mark.end()
    return text + marked[at:], tuple(gold)


class Tally(NamedTuple):
    """How many concerns were wanted, how many of them found, how many answered, how many of the right kind."""

    wanted: int = 0
    right: int = 0
    answered: int = 0
    kind_right: int = 0

    @property
    def found(self) -> float:
        return self.right / max(1, self.wanted)

    @property
    def invented(self) -> float:
        """The share of the answers that is no concern, or a second part of one."""
        return 1 - self.right / max(1, self.answered)

    def __str__(self) -> str:
        kinds = f"{self.kind_right / max(1, self.right):.3f} of the right kind"
        return f"{self.found:.3f} found, {self.invented:.3f} invented or split, {kinds} (of {self.wanted})"


def summed(tallies: Iterable[Tally]) -> Tally:
    return Tally(*(sum(column) for column in zip(*tallies, strict=True)))


def tally(lesson: Lesson, cues: ConcernCues, meant: Mapping[str, Sequence[float]] = NOTHING_MEANT) -> Tally:
    """One to one; a match shares at least half of the shorter span. `meant`: what the sentence encoder says of it."""
    found = find_concerns(Case(messages=(Message(text=lesson.text),)), (), cues, meant)
    pairs = matched(lesson.wanted, [(one.start, one.end) for one in found])
    optional = [one for one in lesson.gold if one[0] == "optional"]
    extra = sum(
        at not in pairs.values() and not any(share(start, end, one.start, one.end) >= 0.5 for _, start, end in optional)
        for at, one in enumerate(found)
    )
    kind_right = sum(lesson.wanted[wanted][0] == found[at].kind for wanted, at in pairs.items())
    return Tally(len(lesson.wanted), len(pairs), len(pairs) + extra, kind_right)


def matched(gold: Sequence[Gold], found: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Which concern was found by which answer."""
    shares = sorted(
        ((share(start, end, *one), at, by) for at, (_, start, end) in enumerate(gold) for by, one in enumerate(found)),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for part, at, by in shares:
        if part >= 0.5 and at not in pairs and by not in pairs.values():
            pairs[at] = by
    return pairs


def share(start: int, end: int, first: int, last: int) -> float:
    overlap = min(end, last) - max(start, first)
    return overlap / min(end - start, last - first) if overlap > 0 else 0.0
