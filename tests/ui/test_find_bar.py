"""Find and replace in the letter."""

from __future__ import annotations

from typing import Literal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from drafter.model.letter import Letter, Paragraph, Placeholder, Text, letter_from_plain
from drafter.ui.desk.find_bar import FindBar
from drafter.ui.letter_editor import LetterEditor


def bar(qtbot: QtBot) -> tuple[FindBar, LetterEditor]:
    editor = LetterEditor()
    qtbot.addWidget(editor)
    editor.show_letter(letter_from_plain("The bag is here.\n\nYour bag is late. A bag is a bag."))
    made = FindBar(editor)
    qtbot.addWidget(made)
    made.words.setText("bag")
    made.instead.setText("case")
    return made, editor


def test_all_is_replaced_as_one_undo_step(qtbot: QtBot) -> None:
    finding, editor = bar(qtbot)
    assert finding.replace_all() == 4
    assert "bag" not in editor.toPlainText()
    editor.undo()
    assert editor.toPlainText().count("bag") == 4


def test_looking_goes_round_the_end_and_says_when_there_is_nothing(qtbot: QtBot) -> None:
    finding, _ = bar(qtbot)
    assert all(finding.find_words(True) for _ in range(5))
    finding.words.setText("suitcase")
    assert not finding.find_words(True)
    assert finding.told.text()


def test_one_place_at_a_time(qtbot: QtBot) -> None:
    finding, editor = bar(qtbot)
    finding.find_words(True)
    finding.replace()
    assert editor.toPlainText().startswith("The case is here.")
    assert editor.toPlainText().count("bag") == 3


def test_shift_enter_goes_back_to_the_one_before(qtbot: QtBot) -> None:
    finding, editor = bar(qtbot)
    finding.show()
    for _ in range(3):
        qtbot.keyClick(finding.words, Qt.Key.Key_Return)
    third = editor.textCursor().selectionStart()
    qtbot.keyClick(finding.words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    second = editor.textCursor().selectionStart()
    assert second < third
    qtbot.keyClick(finding.words, Qt.Key.Key_Return)
    assert editor.textCursor().selectionStart() == third


@pytest.mark.parametrize("state", ["open", "filled"])
def test_what_stands_in_a_placeholder_is_not_replaced(qtbot: QtBot, state: Literal["open", "filled"]) -> None:
    finding, editor = bar(qtbot)
    asked = Placeholder(name="ask.bag", state=state, text="the bag" if state == "filled" else "", question="Which bag?")
    editor.show_letter(Letter(paragraphs=(Paragraph(runs=(Text(text="Your bag: "), asked, Text(text=" bag."))),)))
    assert finding.replace_all() == 2
    assert [one for _, one in editor.letter()[0].placeholders] == [asked]
    assert "case" in editor.toPlainText()
