"""What kind of value stands at a field path of the circumstances, so that a question can be asked in place."""

from __future__ import annotations

import datetime as dt
import re
import types
from decimal import Decimal
from typing import Any, Literal, Union, get_args, get_origin

import msgspec

from drafter.model.circumstances import Circumstances
from drafter.model.money import Money
from drafter.model.service_issues import SERVICE_ISSUES
from drafter.model.template import Field, FieldType

_STEP = re.compile(r"([a-z_]+)(?:\[\d+\])?")
_TYPES: dict[Any, FieldType] = {int: "number", Decimal: "number", Money: "money", dt.date: "date", bool: "yes_no"}
_EXAMPLES = {"package.defects[0].id": "noise.night", "journey.origin": "HKG", "journey.destination": "LHR"}
YES, NO = "yes", "no"


def field_at(path: str, question: str) -> Field | None:
    """How to ask for `baggage[0].complained_on`; None where no such field is known."""
    if path.startswith("rates."):  # a rate stands under its currency, which is no field of its own
        return Field(name=path, type="text", question=question, example="10.71")
    kind: Any = Circumstances
    for step in path.split("."):
        name = _STEP.fullmatch(step)
        struct = _struct_in(kind)
        if name is None or struct is None:
            return None
        fields = {field.encode_name: field.type for field in msgspec.structs.fields(struct)}
        if name.group(1) not in fields:
            return None
        kind = fields[name.group(1)]
    return _field(path, _without_none(kind), question)


def _field(path: str, kind: Any, question: str) -> Field | None:
    if get_origin(kind) is Literal:
        return Field(name=path, type="choice", question=question, choices=tuple(str(one) for one in get_args(kind)))
    if kind is bool:
        return Field(name=path, type="yes_no", question=question, choices=(YES, NO))
    if kind is int and path.endswith("_min"):
        return Field(name=path, type="minutes", question=question, example="5 h 20")
    if _struct_in(kind) is not None and kind is not Money:
        return None
    if path.startswith("service.issues["):
        return Field(name=path, type="choice", question=question, choices=SERVICE_ISSUES)
    return Field(name=path, type=_TYPES.get(kind, "text"), question=question, example=_EXAMPLES.get(path))


def _without_none(kind: Any) -> Any:
    """The one kind of value an optional field holds; of several, the first."""
    if get_origin(kind) in (Union, types.UnionType):
        kinds = [arg for arg in get_args(kind) if arg is not type(None)]
        return _without_none(kinds[0])
    return kind


def _struct_in(kind: Any) -> Any:
    """The struct a field leads to: itself, the first of a union, or what a list holds."""
    kind = _without_none(kind)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return kind
    for arg in get_args(kind):
        found = _struct_in(arg)
        if found is not None:
            return found
    return None
