"""The sentences that faults of tone are learned from, with a twelfth that is only asked and never learned."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from drafter.adapters.values import yaml_from

LESSONS = Path(__file__).parent / "tone_lessons"
ASKED = 12


class ToneLesson(NamedTuple):
    """A sentence with a fault of this family, or one that comes near it and has none."""

    family: str
    text: str
    bad: bool
    also: tuple[str, ...] = ()


@cache
def tone_lessons() -> tuple[ToneLesson, ...]:
    found: list[ToneLesson] = []
    for path in sorted(LESSONS.glob("*.yaml")):
        file: dict[str, dict[str, list[str | dict[str, object]]]] = dict(yaml_from(path.read_text("utf-8"), path.name))  # type: ignore[call-overload]  # a mapping
        for family, told in file.items():
            found += [_lesson(family, one, True) for one in told["bad"]]
            found += [_lesson(family, one, False) for one in told["good"]]
    return tuple(found)


def _lesson(family: str, raw: str | dict[str, object], bad: bool) -> ToneLesson:
    if isinstance(raw, str):
        return ToneLesson(family, raw, bad)
    also = raw.get("also", ())
    assert isinstance(also, list)
    return ToneLesson(family, str(raw["s"]), bad, tuple(also))


def is_asked(lesson: ToneLesson) -> bool:
    return crc32(lesson.text.encode()) % ASKED == 0


def sayings(lessons: tuple[ToneLesson, ...]) -> frozenset[int]:
    """The CRC-32 of every sentence, by which the learned file knows whether it is of these lessons."""
    return frozenset(crc32(lesson.text.encode()) for lesson in lessons)
