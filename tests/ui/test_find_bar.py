"""Find and replace in the letter."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from drafter.model.letter import letter_from_plain
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
