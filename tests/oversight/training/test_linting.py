"""The lint of a practice case names the field, and the file's line, of what would teach the wrong thing."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from drafter.adapters.practice_files import practice_from_text, practice_text, text_of_practice, with_lines
from drafter.adapters.values import yaml_from
from drafter.model.practice import Practice, Say, WorkedAnswer
from drafter.oversight.training.linting import lint
from handbook import SEAT, book
from training_ground import practice, shelf, terms


def remarks(**changes: object) -> dict[str, str]:
    found = lint(replace(practice(), **changes), book(), SEAT, terms())
    return {one.path: one.what for one in found}


def right(**changes: object) -> dict[str, object]:
    return {"outcomes": replace(practice().outcomes, **changes)}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("changes", "path"),
    [
        (right(categories=("cabin.film",)), "outcomes.categories[0]"),
        (right(routes=("nobody",)), "outcomes.routes[0]"),
        (right(must_say=(Say(id="x", what="x", words=("(open",)),)), "outcomes.must_say[0].words[0]"),
        (right(must_say=(Say(id="x", what="x", words=()),)), "outcomes.must_say[0]"),
        (right(must_say=(Say(id="x", what="the moon", words=("moon",)),)), "outcomes.must_say[0]"),
        ({"careless": practice().model}, "careless.letter"),
        ({"rude": WorkedAnswer(letter="⟦to be written⟧")}, "rude.letter"),
        ({"careless": replace(practice().careless, loses=("language",))}, "careless.loses[0]"),
        ({"id": "Not Good"}, "id"),
    ],
)
def test_each_fault_is_named_by_its_field(changes: dict[str, object], path: str) -> None:
    assert path in remarks(**changes)


@pytest.mark.slow
@pytest.mark.parametrize("id", ["typhoon-and-two-nights", "theo-on-the-bench", "zh-suitcase-wheel"])
def test_it_does_not_matter_what_the_trainer_is_called(id: str) -> None:
    stranger = replace(SEAT, signatory=replace(SEAT.signatory, name=""))
    assert not lint(practice(id), book(), stranger, terms())


@pytest.mark.slow
@pytest.mark.parametrize("id", sorted(shelf().cases))
def test_every_shipped_case_is_clean(id: str) -> None:
    assert not lint(practice(id), book(), SEAT, terms())


def test_a_remark_points_to_its_line_of_the_file() -> None:
    text = text_of_practice(Path("/nowhere"), "screen-dark").replace(
        "cabin.entertainment, service", "cabin.film, service"
    )
    found = practice_from_text(text)
    assert isinstance(found, Practice)
    first = with_lines(text, lint(found, book(), SEAT, terms()))[0]
    assert first.line is not None
    assert "cabin.film" in text.splitlines()[first.line - 1]


@pytest.mark.parametrize("id", ["pump-and-grandmother", "zh-cancelled-with-parents", "piano-in-the-basement"])
def test_a_case_written_back_is_the_same_case(id: str) -> None:
    text = text_of_practice(Path("/nowhere"), id)
    again = practice_from_text(practice_text(yaml_from(text, id)))
    assert again == practice(id)
