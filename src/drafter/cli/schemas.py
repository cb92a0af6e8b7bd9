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


def schema_of(name: str) -> dict[str, Any]:
    return msgspec.json.schema(SCHEMAS[name])
