"""Every sentence the screen says, in English; Qt Linguist supplies the other languages."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "drafter"


def say(text: str, **values: Any) -> str:
    """The sentence in the screen's language, with its values put in."""
    said = QCoreApplication.translate(_CONTEXT, text)
    return said.format(**values) if values else said


LETTER_NAME = QT_TRANSLATE_NOOP("drafter", "Letter to the customer")
