"""The form of a practice case: the fields every case has. What the form does not show stays in the file as it is."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from drafter.ui.saying import say
from drafter.ui.training import wording as w

_LINES = {
    "id": w.FIELD_ID, "title": w.FIELD_TITLE, "level": w.FIELD_LEVEL, "language": w.FIELD_LANGUAGE,
    "today": w.FIELD_TODAY, "skills": w.FIELD_SKILLS, "customer": w.FIELD_CUSTOMER, "subject": w.FIELD_SUBJECT,
}  # fmt: skip
_PAGES = {"text": w.FIELD_TEXT}
_MORE = {
    "outcomes.categories": w.CATEGORIES, "outcomes.flags": w.FLAGS, "outcomes.routes": w.FIELD_ROUTES,
    "outcomes.minutes": w.FIELD_MINUTES,
}  # fmt: skip
_SAYS = {"outcomes.must_say": w.FIELD_MUST, "outcomes.must_not_say": w.FIELD_MUST_NOT}
_LETTERS = {"model.letter": w.FIELD_MODEL, "careless.letter": w.FIELD_CARELESS, "rude.letter": w.FIELD_RUDE}
_LISTS = ("skills", "outcomes.categories", "outcomes.flags", "outcomes.routes")
_NUMBERS = ("level", "outcomes.minutes")
_PAGE_LINES, _SAY_LINES = 9, 4
Field = QLineEdit | QPlainTextEdit


class MakerForm(QWidget):
    edited = Signal(object)
    """The whole file as plain values, with what was typed put in."""

    def __init__(self) -> None:
        super().__init__()
        self._plain: dict[str, Any] = {}
        self.fields: dict[str, Field] = {}
        layout = QFormLayout()
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for names in (_LINES, _PAGES, _MORE, _SAYS, _LETTERS):
            for key, name in names.items():
                self.fields[key] = self._field(key, names)
                self.fields[key].setAccessibleName(say(name))
                layout.addRow(say(name), self.fields[key])
        self.setLayout(layout)

    def _field(self, key: str, names: dict[str, str]) -> Field:
        if names is _LINES or names is _MORE:
            line = QLineEdit()
            line.textEdited.connect(lambda _: self._changed(key))
            return line
        page = QPlainTextEdit()
        page.setTabChangesFocus(True)
        page.setFixedHeight(self.fontMetrics().lineSpacing() * (_SAY_LINES if names is _SAYS else _PAGE_LINES) + 16)
        page.textChanged.connect(lambda: self._changed(key))
        return page

    def show_file(self, plain: dict[str, Any]) -> None:
        """What the file says; the field that is being typed into keeps what it holds."""
        self._plain = copy.deepcopy(plain)
        for key, field in self.fields.items():
            if not field.hasFocus():
                _put(field, _read(plain, key))

    def _changed(self, key: str) -> None:
        field = self.fields[key]
        typed = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        if not field.signalsBlocked():
            _write(self._plain, key, typed)
            self.edited.emit(copy.deepcopy(self._plain))


def _put(field: Field, text: str) -> None:
    field.blockSignals(True)
    if isinstance(field, QLineEdit):
        field.setText(text)
    elif field.toPlainText() != text:
        field.setPlainText(text)
    field.blockSignals(False)


def _read(plain: dict[str, Any], key: str) -> str:
    if key == "customer":
        customer = plain.get("case", {}).get("customer", {})
        return ", ".join(str(customer.get(name, "")) for name in ("title", "given_name", "family_name"))
    if key in ("subject", "text"):
        return str(_first_message(plain).get(key, "")).rstrip("\n")
    value: Any = plain
    for step in key.split("."):
        value = value.get(step, "") if isinstance(value, dict) else ""
    if key in _SAYS:
        return "\n".join(
            f"{one.get('id')} = {one.get('what')} = {' | '.join(one.get('words', ()))}" for one in value or ()
        )
    if isinstance(value, list | tuple):
        return ", ".join(str(one) for one in value)
    return str(value).rstrip("\n")


def _write(plain: dict[str, Any], key: str, typed: str) -> None:
    if key == "customer":
        parts = [part.strip() for part in (typed + ",,").split(",")][:3]
        plain.setdefault("case", {})["customer"] = dict(zip(("title", "given_name", "family_name"), parts, strict=True))
    elif key in ("subject", "text"):
        _first_message(plain)[key] = typed
    else:
        *path, last = key.split(".")
        place = plain
        for step in path:
            place = place.setdefault(step, {})
        place[last] = _value(key, typed, place.get(last))


def _value(key: str, typed: str, before: Any) -> Any:
    if key in _SAYS:
        return _says(typed.splitlines(), before or ())
    if key in _LISTS:
        return [part.strip() for part in typed.split(",") if part.strip()]
    if key in _NUMBERS:
        return int(typed) if typed.strip().isdigit() else typed
    return typed


def _says(lines: Iterable[str], before: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """id = what = words | words; weight, better and the rest of a line's id stay as they were."""
    known = {one.get("id"): one for one in before}
    found = []
    for line in lines:
        parts = [part.strip() for part in re.split(r"\s+=\s+", line, maxsplit=2)]
        if parts[0]:
            words = [word.strip() for word in parts[2].split(" | ") if word.strip()] if len(parts) > 2 else []
            what = parts[1] if len(parts) > 1 else ""
            found.append({**known.get(parts[0], {}), "id": parts[0], "what": what, "words": words})
    return found


def _first_message(plain: dict[str, Any]) -> dict[str, Any]:
    messages = plain.setdefault("case", {}).setdefault("messages", [{}])
    if not messages:
        messages.append({})
    first: dict[str, Any] = messages[0]
    return first
