"""The form of a practice case. What it has no field for stays in the file as it is."""

from __future__ import annotations

import copy
import re
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from drafter.ui.parts import bring_into_view
from drafter.ui.saying import say
from drafter.ui.training import wording as w
from drafter.ui.training.maker_rows import ROWS
from drafter.ui.training.maker_texts import at, put, read, write
from drafter.ui.training.rows_field import RowsField

_LINES = {
    "id": w.FIELD_ID, "title": w.FIELD_TITLE, "level": w.FIELD_LEVEL, "language": w.FIELD_LANGUAGE,
    "today": w.FIELD_TODAY, "skills": w.FIELD_SKILLS, "customer": w.FIELD_CUSTOMER, "subject": w.FIELD_SUBJECT,
}  # fmt: skip
_PAGES = {"text": w.FIELD_TEXT}
_MORE = {
    "outcomes.categories": w.CATEGORIES, "outcomes.also_categories": w.FIELD_ALSO_CATEGORIES,
    "outcomes.flags": w.FLAGS, "outcomes.also_flags": w.FIELD_ALSO_FLAGS, "outcomes.routes": w.FIELD_ROUTES,
    "outcomes.deadline": w.FIELD_DEADLINE, "outcomes.minutes": w.FIELD_MINUTES, "outcomes.wait": w.FIELD_WAIT,
}  # fmt: skip
_SAYS = {"outcomes.must_say": w.FIELD_MUST, "outcomes.must_not_say": w.FIELD_MUST_NOT}
_LETTERS = {"model.letter": w.FIELD_MODEL, "careless.letter": w.FIELD_CARELESS, "rude.letter": w.FIELD_RUDE}
_LAST = {"shift_weeks": w.FIELD_SHIFT}
_ORDER: tuple[dict[str, str] | str, ...] = (
    _LINES, _PAGES, "papers", "arrives", "facts", _MORE, "outcomes.facts", "outcomes.award", _SAYS, "traps", _LETTERS,
    "varies", "causes", _LAST,
)  # fmt: skip
"""As one writes a case: what comes in, what is right, three answers, and how it may vary."""
_PAGE_LINES, _SAY_LINES = 9, 4
Field = QLineEdit | QPlainTextEdit | RowsField


class MakerForm(QWidget):
    edited = Signal(object)
    """The whole file as plain values, with what was typed put in."""

    def __init__(self) -> None:
        super().__init__()
        self._plain: dict[str, Any] = {}
        self.fields: dict[str, Field] = {}
        layout = QFormLayout()
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for part in _ORDER:
            for key, name in part.items() if isinstance(part, dict) else ((part, ROWS[part].name),):
                self.fields[key] = field = self._field(key)
                field.setAccessibleName(say(name))
                layout.addRow(say(name), field)
        self.setLayout(layout)

    def _field(self, key: str) -> Field:
        if key in ROWS:
            rows = RowsField(say(ROWS[key].name), [say(one) for one in ROWS[key].columns], ROWS[key].wide)
            rows.changed.connect(lambda: self._changed(key))
            return rows
        if key in _PAGES | _SAYS | _LETTERS:
            return self._page(key)
        line = QLineEdit()
        line.textEdited.connect(lambda _: self._changed(key))
        return line

    def _page(self, key: str) -> QPlainTextEdit:
        page = QPlainTextEdit()
        page.setTabChangesFocus(True)
        page.setFixedHeight(self.fontMetrics().lineSpacing() * (_SAY_LINES if key in _SAYS else _PAGE_LINES) + 16)
        page.textChanged.connect(lambda: self._changed(key))
        return page

    def show_file(self, plain: dict[str, Any]) -> None:
        """What the file says; the field that is being typed into keeps what it holds."""
        self._plain = copy.deepcopy(plain)
        for key, field in self.fields.items():
            if isinstance(field, RowsField):
                if not field.at_work:
                    field.show_rows(ROWS[key].read(at(plain, key)))
            elif not field.hasFocus():
                _put(field, read(plain, key))

    def point_at(self, path: str) -> bool:
        """To the field that a path of the file names, such as `traps[1].seen`; whether there is one."""
        bare = re.sub(r"\[\d+\]", "", path).replace("case.messages.", "")
        key = next((one for one in sorted(self.fields, key=len, reverse=True) if f"{bare}.".startswith(f"{one}.")), "")
        field = self.fields.get(key)
        if field is None:
            return False
        number = re.match(r"[\w.]+\[(\d+)\]", path)
        if isinstance(field, RowsField) and number and key != "causes":
            field.point_at(int(number.group(1)))
        else:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        bring_into_view(field)
        return True

    def _changed(self, key: str) -> None:
        field = self.fields[key]
        if field.signalsBlocked():
            return
        if isinstance(field, RowsField):
            put(self._plain, key, ROWS[key].write(field.rows(), at(self._plain, key)))
        else:
            write(self._plain, key, field.text() if isinstance(field, QLineEdit) else field.toPlainText())
        self.edited.emit(copy.deepcopy(self._plain))


def _put(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    field.blockSignals(True)
    if isinstance(field, QLineEdit):
        field.setText(text)
    elif field.toPlainText() != text:
        field.setPlainText(text)
    field.blockSignals(False)
