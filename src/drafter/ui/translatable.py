"""Marks a sentence for Qt Linguist, which looks for calls of this very name."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """The text as it is; `lupdate` collects it, and `say` translates it."""
    return text
