"""The catalogue of values a template may ask for, and the phrases that letters use for codes."""

from __future__ import annotations

from typing import Any

from drafter.model.base import Value
from drafter.model.template import Field, FieldType


class CatalogueField(Value, frozen=True, kw_only=True):
    name: str
    type: FieldType = "text"
    question: str
    question_zh: str
    example: Any = None
    example_zh: Any = None
    choices: tuple[str, ...] = ()

    def in_language(self, language: str) -> Field:
        chinese = language.startswith("zh")
        question = self.question_zh if chinese else self.question
        example = self.example_zh if chinese and self.example_zh is not None else self.example
        return Field(name=self.name, type=self.type, question=question, example=example, choices=self.choices)


Phrases = dict[str, dict[str, str]]
"""Code, then language prefix (`en`, `zh-Hant`), to the words a letter uses."""


class Catalogue(Value, frozen=True):
    fields: tuple[CatalogueField, ...]
    causes: Phrases = {}
    laws: Phrases = {}
    cabins: Phrases = {}

    def field(self, name: str, language: str) -> Field | None:
        return next((field.in_language(language) for field in self.fields if field.name == name), None)


def phrase(phrases: Phrases, code: str, language: str) -> str | None:
    """The words for a code in a language: the longest language prefix wins, English stands in for English variants."""
    words = phrases.get(code, {})
    fitting = [prefix for prefix in words if language.startswith(prefix)]
    return words[max(fitting, key=len)] if fitting else None
