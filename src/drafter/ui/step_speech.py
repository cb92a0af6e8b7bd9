"""What the steps say, in the screen's language: a value with its sentences translated, its codes left alone."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec
from PySide6.QtCore import QCoreApplication

from drafter.ui.saying import speaks_english
from drafter.ui.step_translator import CONTEXT

T = TypeVar("T")
_PROSE = frozenset(
    {
        "article_text",
        "because",
        "why",
        "message",
        "explanation",
        "form_note",
        "note",
        "warning",
        "notices",
        "source",
        "what",
        "who",
    }
)
"""Fields that hold words for people, wherever they stand."""


def say_step(text: str) -> str:
    """A sentence of a step, in the screen's language where it is known there."""
    return QCoreApplication.translate(CONTEXT, text)


def as_said(value: T) -> T:
    """The value as it is shown; in English the very same."""
    return value if speaks_english() else _said(value)


def _said(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_said(one) for one in value)
    if not isinstance(value, msgspec.Struct):
        return value
    changed = {}
    for name in value.__struct_fields__:
        before = getattr(value, name)
        after = _prose(before) if name in _PROSE else _said(before)
        if after is not before:
            changed[name] = after
    return msgspec.structs.replace(value, **changed) if changed else value


def _prose(value: Any) -> Any:
    if isinstance(value, str):
        return say_step(value)
    if isinstance(value, tuple) and any(isinstance(one, str) for one in value):
        return tuple(say_step(one) if isinstance(one, str) else _said(one) for one in value)
    return _said(value)
