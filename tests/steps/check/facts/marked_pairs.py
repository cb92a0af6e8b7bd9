"""Pairs of case and letter: what is right in a letter and what was planted, read from its marks."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from drafter.adapters.shipped import resource
from drafter.adapters.values import value_from, value_from_yaml, yaml_from
from drafter.model.award import Award
from drafter.model.case import Case
from drafter.model.checking import CheckContext
from drafter.model.company import Company
from drafter.model.kinds_of_things import KindsOfThings
from drafter.model.reading.leak_keys import foreign_in, leak_keys_of
from drafter.model.template import Rejected
from handbook import book

HERE = Path(__file__).parent
_MARK = re.compile(r"\[\[([A-Za-z0-9-]*)=(.*?)\]\]", re.DOTALL)


class Mark(NamedTuple):
    start: int
    end: int
    text: str
    rule: str


class Pair(NamedTuple):
    id: str
    context: CheckContext
    marks: tuple[Mark, ...]

    @property
    def right(self) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.marks if not mark.rule)

    @property
    def planted(self) -> tuple[Mark, ...]:
        return tuple(mark for mark in self.marks if mark.rule)


@cache
def company() -> Company:
    found = value_from_yaml(resource(None, "company.yaml"), Company)
    assert isinstance(found, Company)
    return found


@cache
def places() -> dict[str, str]:
    found: dict[str, str] = yaml.safe_load((HERE / "places.yaml").read_text("utf-8"))
    return found


@cache
def pairs() -> tuple[Pair, ...]:
    """Every pair of the folder; `like` takes the case, award and day of an earlier one."""
    found: list[Pair] = []
    for path in sorted((HERE / "pairs").glob("*.yaml")):
        rows = {row["id"]: row for row in yaml_from(path.read_text("utf-8"), str(path))}
        found += [_pair({**rows[row["like"]], **row} if "like" in row else row) for row in rows.values()]
    return tuple(found)


def _pair(row: dict[str, Any]) -> Pair:
    text, marks = unmarked(row["letter"])
    case = _value(row["case"], Case)
    others = [_value(other, Case) for other in row.get("others", [])]
    owners = {key: other.reference or "" for other in others for key in leak_keys_of(other)}
    context = CheckContext(
        text=text,
        language=row.get("language", "en-GB"),
        kind=row.get("kind", "first"),
        today=row["today"] if isinstance(row["today"], dt.date) else dt.date.fromisoformat(row["today"]),
        company=company(),
        kinds=KindsOfThings(words=book().kinds.words),
        case=case,
        award=_value(row["award"], Award),
        foreign=foreign_in(text, owners, leak_keys_of(case)),
        places=places(),
    )
    return Pair(row["id"], context, marks)


def _value(raw: Any, kind: type) -> Any:
    found = value_from(raw, kind, "pair")
    assert not isinstance(found, Rejected), found
    return found


def unmarked(letter: str) -> tuple[str, tuple[Mark, ...]]:
    """The letter without its marks, and where they stood."""
    text, marks, at = "", [], 0
    for mark in _MARK.finditer(letter):
        text += letter[at : mark.start()]
        marks.append(Mark(len(text), len(text) + len(mark[2]), mark[2], mark[1]))
        text += mark[2]
        at = mark.end()
    return text + letter[at:], tuple(marks)
