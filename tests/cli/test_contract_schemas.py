"""`drafter schema NAME`: what it promises is what the program reads and answers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from asking import Ask

from drafter.cli.schemas import ANSWERS, SCHEMAS, schema_of

LOST = {"id": "B1", "text": "Flight NV252 on 3 May: my bag was lost, and I want £600."}
STEPS = {"classify": "classification", "suggest": "suggestions", "compensate": "compensation"}


def optional_fields(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for shape in schema["$defs"].values():
        for name, field in shape.get("properties", {}).items():
            if name not in shape.get("required", ()):
                yield name, field


@pytest.mark.parametrize("name", sorted(set(SCHEMAS) - ANSWERS))
def test_null_is_the_same_as_missing_in_whatever_is_read(name: str) -> None:
    refused = [field for field, what in optional_fields(schema_of(name)) if what and not takes_null(what)]
    assert refused == []


def takes_null(what: dict[str, Any]) -> bool:
    return {"type": "null"} in what.get("anyOf", []) or None in what.get("enum", [])


def test_a_decimal_may_be_given_as_a_number() -> None:
    days = schema_of("compensate")["$defs"]["Defect"]["properties"]["days_affected"]
    assert days["anyOf"][0]["type"] == ["string", "number"]


@pytest.mark.parametrize("step", sorted(STEPS))
def test_a_schema_knows_every_field_of_the_answer(ask: Ask, step: str) -> None:
    name = STEPS[step]
    known = schema_of(name)["$defs"][SCHEMAS[name].__name__]["properties"]
    assert set(ask(step, "-", "--json", typed=LOST).json) <= set(known)


def test_a_schema_knows_a_facts_place(ask: Ask) -> None:
    facts = ask("classify", "-", "--json", typed=LOST).json["facts"]
    known = schema_of("classification")["$defs"]["Fact"]["properties"]
    assert facts
    assert all(set(fact) <= set(known) for fact in facts)


def test_a_schema_is_asked_for_like_any_other_command(ask: Ask) -> None:
    told = ask("schema", "case", "--json", "--home", "anywhere")
    assert (told.status, told.json["$ref"]) == (0, "#/$defs/Case")
