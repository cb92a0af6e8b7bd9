"""Letters with the concerns a reader marked in them, and how a finder's answer is held against them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from drafter.adapters.cue_files import concern_cues
from drafter.adapters.values import yaml_from
from drafter.model.case import Case, Message
from drafter.model.classification import Concern
from drafter.model.cues import ConcernCues
from drafter.model.span import span_in
from drafter.steps.classify.concerns import find_concerns

HERE = Path(__file__).parent


class Marked(NamedTuple):
    id: str
    case: Case
    gold: tuple[tuple[str, int, int], ...]
    """Kind, start and end of every concern."""


@cache
def cues() -> ConcernCues:
    found = concern_cues()
    assert isinstance(found, ConcernCues), found
    return found


@cache
def letters(folder: str = "concern_letters") -> tuple[Marked, ...]:
    files = sorted((HERE / folder).glob("*.yaml"))
    return tuple(_marked(row) for path in files for row in yaml_from(path.read_text("utf-8"), str(path)))


def _marked(row: dict[str, Any]) -> Marked:
    text, quoted = row["text"], row.get("quoted")
    spans = (span_in(0, text, text.index(quoted), text.index(quoted) + len(quoted)),) if quoted else ()
    gold = tuple(
        (one["kind"], text.index(one["quote"]), text.index(one["quote"]) + len(one["quote"])) for one in row["concerns"]
    )
    return Marked(row["id"], Case(messages=(Message(text=text, quoted=spans),)), gold)


@cache
def found_in(marked: Marked) -> tuple[Concern, ...]:
    return find_concerns(marked.case, (), cues())


def matched(marked: Marked) -> dict[int, int]:
    """Gold concern to found one, one to one; a match shares at least half of the shorter span."""
    found = found_in(marked)
    shares = sorted(
        (
            (_shared(start, end, one), g, f)
            for g, (_, start, end) in enumerate(marked.gold)
            for f, one in enumerate(found)
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for share, g, f in shares:
        if share >= 0.5 and g not in pairs and f not in pairs.values():
            pairs[g] = f
    return pairs


def _shared(start: int, end: int, one: Concern) -> float:
    overlap = min(end, one.end) - max(start, one.start)
    return overlap / min(end - start, one.end - one.start) if overlap > 0 else 0.0
