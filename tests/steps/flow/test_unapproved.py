"""A text that is not in force can be tried and never reaches a customer, as a letter, inside one, or put in by hand."""

from __future__ import annotations

import msgspec
import pytest

from drafter.model.draft import Draft
from drafter.model.template import Rejected
from drafter.steps.flow import Handbook, obstacles_of, open_case, paragraph, pick_template
from handbook import SEAT, book, confirmed_case

LETTER, INSIDE = "disruption.delay.answer", "redress.goodwill"


def with_status(id: str, status: str) -> Handbook:
    library = book().library
    one = library.templates[id, "en-GB"]
    moved = msgspec.structs.replace(one, head=msgspec.structs.replace(one.head, status=status))
    return msgspec.structs.replace(
        book(), library=msgspec.structs.replace(library, templates={**library.templates, (id, "en-GB"): moved})
    )


def said(handbook: Handbook) -> list[str]:
    draft = pick_template(open_case(confirmed_case(), handbook, SEAT), LETTER, handbook, SEAT)
    assert isinstance(draft, Draft)
    return [one.what for one in obstacles_of(draft, handbook, SEAT) if "not in force" in one.what]


@pytest.mark.parametrize("id", [LETTER, INSIDE])
@pytest.mark.parametrize("status", ["draft", "in_review", "retired"])
def test_it_stops_the_letter_and_is_named(id: str, status: str) -> None:
    handbook = with_status(id, status)
    title = handbook.library.templates[id, "en-GB"].head.title
    assert said(handbook) == [f"The template “{title}” is not in force. Pick another, or have it approved first."]


def test_what_is_live_stops_nothing() -> None:
    assert said(book()) == []


def test_a_paragraph_that_is_not_in_force_cannot_be_put_in_by_hand() -> None:
    handbook = with_status(INSIDE, "draft")
    answer = paragraph(open_case(confirmed_case(), handbook, SEAT), INSIDE, handbook, SEAT)
    assert isinstance(answer, Rejected)
    assert "not in force" in answer.what
