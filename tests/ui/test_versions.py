"""Earlier texts of a letter: seen beside the present one, brought back, and both shown where two windows wrote."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.model.case import Case
from drafter.model.draft import Draft
from drafter.model.filed import StoredDraft
from drafter.model.letter import letter_from_plain
from drafter.ui.desk.versions_box import ConflictBox, VersionsBox
from drafter.ui.difference import merged, parts_of
from drafter.ui.theme import LIGHT


@pytest.mark.parametrize(
    ("before", "after", "gone", "new"),
    [
        ("We are sorry for the delay.", "We are truly sorry for this delay.", ["the"], [" truly", "this"]),
        ("您的行李已送達", "您的行李已遺失", ["送達"], ["遺失"]),
        ("It cost £31.60.", "It cost £36.10.", ["31.60"], ["36.10"]),
    ],
)
def test_a_change_is_shown_word_by_word(before: str, after: str, gone: list[str], new: list[str]) -> None:
    assert [text for text, shared in parts_of(before, after, "before") if not shared] == gone
    assert [text for text, shared in parts_of(before, after, "after") if not shared] == new


def test_both_texts_in_one_show_each_piece_once() -> None:
    pieces = list(merged("We are sorry for the delay.", "We are truly sorry for this delay."))
    assert "".join(text for text, side in pieces if side != "before") == "We are truly sorry for this delay."
    assert "".join(text for text, side in pieces if side != "after") == "We are sorry for the delay."


def opened(program: Program, qtbot: QtBot, post: Path) -> str:
    with qtbot.waitSignal(program._post.ended, timeout=20_000):
        program.import_files([post])
    with qtbot.waitSignal(program.desk.opened, timeout=10_000):
        program.window.open_case(program.store.rows()[0].id)
    return program.store.rows()[0].id


def written(program: Program, qtbot: QtBot, text: str) -> None:
    program.window.desk.letter.editor.show_letter(letter_from_plain(text))
    program.desk.text_edited()
    with qtbot.waitSignal(program.desk.saved, timeout=10_000):
        program.desk.save()


def test_an_earlier_text_is_brought_back_as_a_new_one(program: Program, qtbot: QtBot, post: Path) -> None:
    case_id = opened(program, qtbot, post)
    written(program, qtbot, "The first text.")
    earlier = program.store.draft(case_id)
    assert earlier is not None
    written(program, qtbot, "The second text.")
    program.window.desk.letter_deeds.show_versions()
    qtbot.waitUntil(lambda: program.window.desk.findChild(VersionsBox) is not None, timeout=10_000)
    box = program.window.desk.findChild(VersionsBox)
    assert box is not None
    box.show_version(earlier)
    assert "first" in box.before.toPlainText()
    box.restore.click()
    assert program.window.desk.letter.editor.toPlainText().strip() == "The first text."
    assert program.desk.draft is not None
    assert program.desk.draft.touched


def test_a_text_that_another_window_overtook_is_shown_beside_it(program: Program, qtbot: QtBot, post: Path) -> None:
    case_id = opened(program, qtbot, post)
    written(program, qtbot, "Common beginning.")
    stored = program.store.draft(case_id)
    assert stored is not None
    theirs = stored.draft.__class__(case=stored.draft.case, letter=letter_from_plain("Their text."))
    program.store.save_draft(case_id, theirs, stored.revision)
    program.window.desk.letter.editor.show_letter(letter_from_plain("My text."))
    program.desk.text_edited()
    with qtbot.waitSignal(program.desk.two_texts, timeout=10_000):
        program.desk.save()
    box = program.window.desk.findChild(ConflictBox)
    assert box is not None
    assert (box.left.toPlainText(), box.right.toPlainText()) == ("Their text.", "My text.")
    box.take_theirs.click()
    assert program.window.desk.letter.editor.toPlainText().strip() == "Their text."


def test_enter_typed_on_into_the_choice_of_two_texts_keeps_ones_own(qtbot: QtBot) -> None:
    texts = [
        StoredDraft(
            draft=Draft(case=Case(), letter=letter_from_plain(words)), revision=1, by=by, at="2026-11-20T10:00:00Z"
        )
        for words, by in (("My text.", "Priya Nair"), ("Their text.", "Kim Ito"))
    ]
    box = ConflictBox(texts[0], texts[1], LIGHT)
    qtbot.addWidget(box)
    box.show()
    with qtbot.waitSignal(box.mine_taken):
        qtbot.keyClick(box.left, Qt.Key.Key_Return)


def test_a_lost_text_is_shown_again_when_the_case_is_opened_after_a_crash(
    program: Program, qtbot: QtBot, post: Path
) -> None:
    case_id = opened(program, qtbot, post)
    written(program, qtbot, "What the store has.")
    stored = program.store.draft(case_id)
    assert stored is not None
    mine = stored.draft.__class__(case=stored.draft.case, letter=letter_from_plain("What the crash left."))
    program.store.save_draft(case_id, mine, stored.revision - 1)
    program.window.open_cases.close_front()
    with qtbot.waitSignal(program.desk.two_texts, timeout=10_000) as shown:
        program.window.open_case(case_id)
    assert shown.args[0].draft.letter.plain == "What the crash left."  # type: ignore[index]  # two drafts


def test_what_the_hand_changed_in_the_template_is_shown(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post)
    view = program.window.desk
    view.pick_template(program.desk.current.suggestions.suggestions[0].template)
    composed = program.desk.current.letter
    editor = view.letter.editor
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(editor, " With kind regards")
    qtbot.keyClick(editor, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: view.findChild(VersionsBox) is not None, timeout=10_000)
    box = view.findChild(VersionsBox)
    assert box is not None
    assert (box.before.toPlainText(), box.isVisible()) == (composed.plain, True)
    box.in_place.setChecked(True)
    assert box.both.toPlainText() == f"{composed.plain} With kind regards"
    box.restore.click()
    assert editor.letter()[0].plain == composed.plain


def test_a_letter_without_a_template_has_nothing_to_compare(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post)
    program.window.desk.letter_deeds.compare_with_template()
    assert "nothing to compare" in program.window.statusBar().currentMessage()
