"""The fact lock against letters whose author knew none of its rules."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import yaml

from drafter.adapters.values import value_from
from drafter.model.award import Award
from drafter.model.case import Case
from drafter.model.checking import CheckContext
from drafter.model.company import Signatory
from drafter.model.draft import Draft
from drafter.model.finding import Finding
from drafter.model.letter import letter_from_plain
from drafter.model.reading.leak_keys import foreign_in, leak_keys_of
from drafter.steps.check.facts import fact_findings
from drafter.steps.check.privacy import privacy_findings
from drafter.steps.flow import context_for
from handbook import SEAT, book

FOLDER = Path(__file__).parent / "first_sight"


class Judged(NamedTuple):
    id: str
    planted: tuple[tuple[str, bool], ...]
    right: tuple[tuple[str, bool], ...]
    """The words, and whether a finding above advice lies on them."""


@cache
def judged() -> tuple[Judged, ...]:
    return tuple(_judged(row) for row in _rows())


def letters() -> Iterator[CheckContext]:
    return (_context(row) for row in _rows())


def _rows() -> Iterator[dict[str, Any]]:
    for file in sorted(FOLDER.glob("*.yaml")):
        yield from yaml.safe_load(file.read_text("utf-8"))


def _judged(row: dict[str, Any]) -> Judged:
    given = _context(row)
    found = [one for one in (*fact_findings(given), *privacy_findings(given)) if one.severity != "advice"]
    wrong = [one for one in row["planted"] if one.get("text") and one["kind"] != "promise"]
    taken = [place for one in wrong for place in _places(given.text, one)]
    planted = tuple((one["text"], _marked(found, _places(given.text, one))) for one in wrong)
    free = [one for one in found if not _over(one, taken)]
    right = tuple((str(one), _marked(free, _places(given.text, one))) for one in row["right"])
    return Judged(row["id"], planted, right)


def _context(row: dict[str, Any]) -> CheckContext:
    case, others = _value(row["case"], Case), [_value(one, Case) for one in row.get("others", [])]
    text = row["letter"]
    owners = {key: one.reference or "" for one in others for key in leak_keys_of(one)}
    draft = msgspec.structs.replace(Draft(case=case), letter=letter_from_plain(text, row["language"]))
    return CheckContext(
        text=text,
        language=row["language"],
        today=dt.date.fromisoformat(str(row["today"])),
        company=book().company,
        kinds=book().kinds,
        signatory=_value(row["signatory"], Signatory),
        case=case,
        award=_value(row["award"], Award) if row.get("award") else None,
        foreign=foreign_in(text, owners, leak_keys_of(case)),
        places=context_for(draft, book(), SEAT).places,
    )


def _value(raw: Any, kind: type) -> Any:
    return value_from(raw, kind, "pair")


def _places(text: str, mark: Any) -> list[tuple[int, int]]:
    words = mark if isinstance(mark, str) else mark["text"]
    found = [(one.start(), one.end()) for one in re.finditer(re.escape(words), text)]
    nth = 0 if isinstance(mark, str) else mark.get("nth", 0)
    return found[nth - 1 : nth] if nth else found


def _over(one: Finding, places: list[tuple[int, int]]) -> bool:
    return any(one.start < end and start < one.end for start, end in places)


def _marked(found: list[Finding], places: list[tuple[int, int]]) -> bool:
    return any(_over(one, places) for one in found)


def test_all_but_four_in_a_hundred_of_what_is_planted_are_found() -> None:
    planted = [(pair.id, words, seen) for pair in judged() for words, seen in pair.planted]
    missed = [(name, words) for name, words, seen in planted if not seen]
    assert len(planted) >= 460
    assert len(missed) <= 0.04 * len(planted), missed


def test_hardly_any_right_mention_is_called_wrong_at_first_sight() -> None:
    right = [(pair.id, words, seen) for pair in judged() for words, seen in pair.right]
    called = [(name, words) for name, words, seen in right if seen]
    assert len(right) >= 1700
    assert len(called) <= 0.005 * len(right), called


def test_the_airports_that_a_text_names_come_in_the_same_order_at_every_start() -> None:
    named = list(book().places_named_in("From Chicago and London by way of Tokyo, Rome, Milan and Paris.", "en-GB"))
    assert len(named) > 9
    assert named == sorted(named)
