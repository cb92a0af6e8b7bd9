"""What sentences mean, asked of a child process: vectors, and how near texts are to each other."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from pathlib import Path

import msgspec

from drafter.adapters.child import Child, ChildLostError, ChildRefusedError, Limits, command_for
from drafter.adapters.meaning_asked import Align, Begin, Compare, Embed, Judge, Sort, Tell, Weigh
from drafter.adapters.shipped import shipped
from drafter.model.category_weights import beyond_chance
from drafter.model.meaning import Likeness, Line
from drafter.ports import OutsideError

DIMENSIONS = 512
CHUNK = 32
"""Texts in one question: a library of thousands goes over in parts, so that no part hits the watchdog."""
_SURROGATE = re.compile(r"[\ud800-\udfff]")


class MeaningChild:
    """Started on first need, in a process of its own, so that a large library never delays grammar."""

    def __init__(self, limits: Limits | None = None, folder: Path | None = None) -> None:
        """`folder`: where the vectors of the library's sayings are kept from start to start."""
        self._limits = limits or Limits(answer=10.0)
        readers = shipped("resources") / "readers"
        begin = msgspec.msgpack.encode(Begin(folder=str(folder) if folder else "", readers=str(readers)))
        self._child = Child(command_for("meaning", self._limits.megabytes), begin, self._limits)

    @property
    def pid(self) -> int | None:
        return self._child.pid

    def prepare(self) -> None:
        """Start it before it is asked; may be called from another thread."""
        self._child.prepare()

    def vectors(self, texts: Sequence[str]) -> list[array[float]]:
        """A unit vector (float32) per text. Raises OutsideError when they cannot be had."""
        answers = (self._asked(Embed(texts=chunk)) for chunk in _chunks(texts))
        return [row for answer in answers for row in _rows(answer, DIMENSIONS)]

    def similarities(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """The cosine (-1 to 1) of every left text with every right text: a row per left text."""
        if not left or not right:
            return [[] for _ in left]
        for chunk in _chunks([*left, *right]):
            self._asked(Embed(texts=chunk, quietly=True))
        answer = self._asked(Compare(left=_sendable(left), right=_sendable(right)))
        return [row.tolist() for row in _rows(answer, len(right))]

    def aligned(self, left: Sequence[str], right: Sequence[str]) -> list[list[float]]:
        """How much of what each left text says each right text says too, 0 to 1: a row per left text."""
        said = _sendable(right)
        asked = (Align(left=chunk, right=said) for chunk in _chunks(left)) if said else ()
        rows = [row.tolist() for question in asked for row in _rows(self._asked(question), len(said))]
        return rows or [[] for _ in left]

    def likeness(
        self,
        passages: Sequence[str],
        sayings: Sequence[tuple[str, str]],
        caution: float = 3.0,
        line: Line | None = None,
    ) -> dict[str, Likeness]:
        """How like the passages are to each kind of saying (its name and a sentence), and how certainly they are of
        each kind that `line` was learned for."""
        learned = self.told(passages, line) if line else {}
        if not passages or not sayings:
            return learned
        said, names = [text for _, text in sayings], list(dict.fromkeys(name for name, _ in sayings))
        numbers = {name: number for number, name in enumerate(names)}
        kinds = [numbers[name] for name, _ in sayings]
        for chunk in _chunks(passages):
            self._asked(Embed(texts=chunk, quietly=True))
        for chunk in _chunks(said):
            self._asked(Embed(texts=chunk, quietly=True, ours=True))
        question = Sort(passages=_sendable(passages), sayings=_sendable(said), kinds=kinds, caution=caution)
        rows = _rows(self._asked(question), 5)
        return learned | {
            name: Likeness(
                mean=row[0], best=row[1], cosine=row[2], saying=said[int(row[3])], passage=passages[int(row[4])]
            )
            for name, row in zip(names, rows, strict=True)
        }

    def told(self, passages: Sequence[str], line: Line) -> dict[str, Likeness]:
        """How certainly the passages are of each kind that a line was learned for: 0 (by chance) to 1."""
        if not passages or not line.kinds:
            return {}
        for chunk in _chunks(passages):
            self._asked(Embed(texts=chunk, quietly=True))
        question = Weigh(passages=_sendable(passages), line=line.numbers, kinds=len(line.kinds))
        rows = dict(zip(line.kinds, _rows(self._asked(question), 2), strict=True))
        certain = beyond_chance({kind: row[0] for kind, row in rows.items()})
        return {
            kind: Likeness(mean=value, best=value, cosine=0.0, saying="", passage=passages[int(rows[kind][1])])
            for kind, value in certain.items()
        }

    def told_each(self, texts: Sequence[str], line: Line) -> list[list[float]]:
        """What a line makes of each text, by itself or among the others: a row for each, a number for each of its
        kinds."""
        kinds, asked = len(line.kinds), _chunks(texts)
        if line.reader:
            judged = (Judge(texts=some, reader=line.reader, kinds=line.kinds) for some in asked)
            return [row.tolist() for question in judged for row in _rows(self._asked(question), kinds)]
        if line.among and texts:
            for chunk in asked:
                self._asked(Embed(texts=chunk, quietly=True))
            asked = [_sendable(texts)]
        questions = (
            Tell(texts=some, line=line.numbers, kinds=kinds, through=line.through, among=line.among) for some in asked
        )
        return [row.tolist() for question in questions for row in _rows(self._asked(question), kinds)]

    def close(self) -> None:
        self._child.close()

    def _asked(self, question: Align | Embed | Compare | Judge | Sort | Tell | Weigh) -> bytes:
        """A child that ended is asked once more in its next life; one that hangs over this text would hang again."""
        body = msgspec.msgpack.encode(question)
        try:
            return self._answered(body)
        except ChildLostError as lost:
            if lost.how != "ended":
                raise _unavailable(lost) from None
        try:
            return self._answered(body)
        except ChildLostError as lost:
            raise _unavailable(lost) from None

    def _answered(self, body: bytes) -> bytes:
        try:
            return self._child.ask(body)
        except ChildRefusedError as refused:
            raise OutsideError(f"Texts could not be compared by meaning: {refused}") from None


def _unavailable(lost: ChildLostError) -> OutsideError:
    what = {"hung": "took too long", "ended": "stopped", "given up": "failed several times", "closed": "was closed"}
    return OutsideError(
        f"Texts could not be compared by meaning: the sentence encoder {what[lost.how]}. "
        "Words are compared instead; restart drafter to try again."
    )


def _chunks(texts: Sequence[str]) -> list[list[str]]:
    every = _sendable(texts)
    return [every[start : start + CHUNK] for start in range(0, len(every), CHUNK)]


def _sendable(texts: Sequence[str]) -> list[str]:
    """Without halves of surrogate pairs, which no encoding takes."""
    return [_SURROGATE.sub("\ufffd", text) for text in texts]


def _rows(answer: bytes, width: int) -> list[array[float]]:
    numbers = array("f", answer)
    return [numbers[start : start + width] for start in range(0, len(numbers), width)]
