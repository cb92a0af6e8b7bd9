"""`drafter schema NAME`: the JSON Schema of a value as the program really reads it."""

from __future__ import annotations

from typing import Any

import msgspec

from drafter.model.award import Award
from drafter.model.case import Case
from drafter.model.category import CategoryFile, FlagFile, RouteFile
from drafter.model.checking import LetterToCheck
from drafter.model.circumstances import Circumstances
from drafter.model.classification import Classification
from drafter.model.company import Company
from drafter.model.compensation import Compensation
from drafter.model.deadlines import DeadlineFile
from drafter.model.fact_words import FactWords
from drafter.model.fields import Catalogue
from drafter.model.finding import Review
from drafter.model.policy import Policy
from drafter.model.practice import Answer, Practice
from drafter.model.template import Suggestions, TemplateHead
from drafter.model.tone_rule import ToneRule
from drafter.settings import Settings

SCHEMAS: dict[str, type[Any]] = {
    "award": Award,
    "case": Case,
    "categories": CategoryFile,
    "check": LetterToCheck,
    "classification": Classification,
    "company": Company,
    "compensate": Circumstances,
    "compensation": Compensation,
    "deadlines": DeadlineFile,
    "fact-words": FactWords,
    "fields": Catalogue,
    "flags": FlagFile,
    "policy": Policy,
    "practice": Practice,
    "practice_answer": Answer,
    "review": Review,
    "routes": RouteFile,
    "settings": Settings,
    "suggestions": Suggestions,
    "template": TemplateHead,
    "tone-rule": ToneRule,
}


ANSWERS = frozenset({"classification", "compensation", "review", "suggestions"})
"""What a step answers; everything else is read."""


def schema_of(name: str) -> dict[str, Any]:
    """Of what is read: `null` wherever a field may be missing, and a number wherever a decimal is read. Of an answer:
    with the `id` of what was asked, and with a fact's place beside its value."""
    found = msgspec.json.schema(SCHEMAS[name])
    shapes = found["$defs"]
    if name in ANSWERS:
        shapes[SCHEMAS[name].__name__]["properties"].setdefault("id", {"description": "As it was given, if it was."})
        if "Fact" in shapes:
            shapes["Fact"]["properties"] |= shapes["Span"]["properties"]
        return found
    for shape in shapes.values():
        for field, what in shape.get("properties", {}).items():
            if field not in shape.get("required", ()):
                shape["properties"][field] = _or_null(what)
    numbered: dict[str, Any] = _with_numbers(found)
    return numbered


def _or_null(what: dict[str, Any]) -> dict[str, Any]:
    """`null` is the same as missing."""
    choices = what.get("anyOf", [])
    if {"type": "null"} in choices or what == {} or None in what.get("enum", ()):
        return what
    default = {"default": what["default"]} if "default" in what else {}
    kinds = choices or [{key: value for key, value in what.items() if key != "default"}]
    return {"anyOf": [*kinds, {"type": "null"}], **default}


def _with_numbers(what: Any) -> Any:
    """A decimal is read from text and from a number alike."""
    match what:
        case {"type": "string", "format": "decimal"}:
            return {**what, "type": ["string", "number"]}
        case dict():
            return {key: _with_numbers(value) for key, value in what.items()}
        case list():
            return [_with_numbers(one) for one in what]
    return what
