"""The question behind a placeholder: what may be chosen is shown in words, and kept as the library has it."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from drafter.model.template import Field
from drafter.ui.desk.question_box import QuestionBox


@pytest.mark.parametrize(
    ("field", "kept"),
    [
        (Field(name="ask.travelled", type="choice", choices=("yes", "no"), question="Did they travel?"), "no"),
        (Field(name="ask.travelled", type="yes_no", question="Did they travel?"), False),
    ],
)
def test_yes_or_no_is_chosen_by_key_and_kept_as_the_letter_needs_it(qtbot: QtBot, field: Field, kept: object) -> None:
    box = QuestionBox(field)
    qtbot.addWidget(box)
    box.show()
    answers: list[Any] = []
    box.answered.connect(lambda _, value: answers.append(value))
    assert isinstance(box.input, QComboBox)
    assert [box.input.itemText(n) for n in range(box.input.count())] == ["Yes", "No"]
    qtbot.keyClick(box.input, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert answers == [kept]


def test_codes_are_chosen_by_their_words(qtbot: QtBot) -> None:
    codes = ("answer.late", "late_inbound", "meal.special_missing")
    box = QuestionBox(Field(name="service.issues[0]", type="choice", choices=codes, question="What for?"))
    qtbot.addWidget(box)
    assert isinstance(box.input, QComboBox)
    assert [box.input.itemText(n) for n in range(3)] == ["our late answer", "late inbound", "missing special meal"]
    assert [box.input.itemData(n) for n in range(3)] == list(codes)
