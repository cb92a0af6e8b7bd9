"""The question behind an open placeholder, asked in place; the answer is kept with the case."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget

from drafter.model.service_issues import code_said
from drafter.model.template import Field
from drafter.model.typed_facts import typed_answer
from drafter.ui import wording as w
from drafter.ui.parts import button, column, label, row
from drafter.ui.saying import say
from drafter.ui.step_speech import say_step

_YES_NO = {"yes": w.YES, "no": w.NO}


class QuestionBox(QDialog):
    """One question, one field; Enter answers."""

    answered = Signal(str, object)
    set_aside = Signal(str)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self.setWindowTitle(say(w.NEEDS_YOU))
        self.setMinimumWidth(420)
        asked = say_step(field.question)
        question = label(asked, "title", wrap=True)
        question.setMinimumWidth(380)
        self.input: QComboBox | QLineEdit = _input(field)
        self.input.setAccessibleName(asked)
        self.problem = label("", "error", wrap=True)
        self.problem.hide()
        ok = button(say(w.PUT_IN), self._answer, "primary")
        ok.setDefault(True)
        self.setLayout(
            column(
                question,
                self.input,
                self.problem,
                row(button(say(w.DOES_NOT_APPLY), self._set_aside), None, button(say(w.LATER), self.reject), ok),
                margin=16,
            )
        )
        self.input.setFocus()

    def _set_aside(self) -> None:
        self.set_aside.emit(self._field.name)
        self.accept()

    def _answer(self) -> None:
        text = self.input.currentData() if isinstance(self.input, QComboBox) else self.input.text()
        value: Any = typed_answer(self._field.type, text)
        if value is None:
            self.problem.setText(say(w.ANSWER_REFUSED, example=self._field.example or ""))
            self.problem.show()
            return
        self.answered.emit(self._field.name, value)
        self.accept()


def _choice_said(code: str) -> str:
    """By the name that the phrase book has for the code, else in plain words."""
    named = say_step(code)
    return named if named != code else say_step(code_said(code))


def _input(field: Field) -> QComboBox | QLineEdit:
    choices = tuple(_YES_NO) if field.type == "yes_no" else field.choices
    if choices:
        box = QComboBox()
        for one in choices:
            box.addItem(say(_YES_NO[one]) if one in _YES_NO else _choice_said(one), one)
        return box
    line = QLineEdit()
    if field.example is not None and not isinstance(field.example, dict):
        line.setPlaceholderText(say(w.FOR_EXAMPLE, example=field.example))
    return line
