"""From the post to the filed letter, in the real window."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.model.draft import FinishedLetter
from drafter.model.letter import letter_from_plain

LETTER = """Dear Mrs Whitcombe,

I am sorry that NV252 brought you to Hong Kong 5 hours 40 minutes late on 14 October 2026, and that you and Peter \
missed your granddaughter's celebration because of us.

A fuel pump failed during the checks before departure. I have read the engineers' report: they replaced the pump and \
tested it before the aircraft could go. We should have told you so at the gate, and we did not.

You are owed £1,040 under UK261, which is £520 for each of the two of you. I will pay it by bank transfer within \
7 days of hearing your account details. I will also refund the £31.60 you spent on food to the card you booked with, \
by 28 November 2026; a photograph of the receipt is enough.

If I have missed anything, please reply to this letter or call me on +852 5550 0142.

Yours sincerely,

Priya Nair"""


def opened(program: Program, qtbot: QtBot, post: Path) -> None:
    """The complaint imported, opened, and its facts confirmed."""
    program.import_files([post])
    qtbot.waitUntil(lambda: len(program.window.cases.model.rows) == 1, timeout=20_000)
    with qtbot.waitSignal(program.desk.opened, timeout=10_000):
        program.window.open_case(program.window.cases.model.rows[0].id)
    program.window.desk.confirm_all.click()
    program.desk.confirm_fact("passenger.count", 2)


def written(program: Program, qtbot: QtBot, text: str) -> None:
    """The text typed over the letter, and checked in full."""
    program.window.desk.letter.editor.show_letter(letter_from_plain(text))
    with qtbot.waitSignal(program.desk.reviewed, timeout=30_000):
        program.desk.check_in_full()


@pytest.mark.slow
def test_a_complaint_becomes_a_filed_letter_and_a_word_file(
    program: Program, qtbot: QtBot, post: Path, tmp_path: Path
) -> None:
    opened(program, qtbot, post)
    view = program.window.desk
    view.pick_template(program.desk.draft.suggestions.suggestions[0].template)  # type: ignore[union-attr]
    assert "NV252" in view.letter.editor.toPlainText()
    view.award.goodwill.none.click()
    written(program, qtbot, LETTER)
    answer = program.desk.try_finish()
    for obstacle in () if isinstance(answer, FinishedLetter) else answer.obstacles:
        assert obstacle.finding is not None, obstacle.what
        with qtbot.waitSignal(program.desk.reviewed, timeout=30_000):
            program.desk.override(obstacle.finding, "agreed with the customer by telephone")
    answer = program.desk.try_finish()
    assert isinstance(answer, FinishedLetter), answer
    with qtbot.waitSignal(program.desk.finished, timeout=10_000):
        program.desk.file_letter(answer)
    target = tmp_path / "letter.docx"
    view.letter_deeds.export_to(target)
    qtbot.waitUntil(target.exists, timeout=10_000)
    paragraphs = [paragraph.text for paragraph in docx.Document(str(target)).paragraphs]
    assert "Dear Mrs Whitcombe," in paragraphs
    assert any("£1,040 under UK261" in paragraph for paragraph in paragraphs)
    filed = program.store.letters(program.desk.case.stored.case.id)  # type: ignore[union-attr, arg-type]
    assert [one.letter.letter.plain for one in filed if one.letter] == [answer.letter.plain]


def test_what_is_typed_is_in_the_store_after_a_pause(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post)
    editor = program.window.desk.letter.editor
    with qtbot.waitSignal(program.desk.saved, timeout=10_000):
        qtbot.keyClicks(editor, "Dear Mrs Whitcombe")
    stored = program.store.draft(program.desk.case.stored.case.id)  # type: ignore[union-attr, arg-type]
    assert stored is not None
    assert "Dear Mrs Whitcombe" in stored.draft.letter.plain


def test_finding_and_fix_by_keyboard_alone(program: Program, qtbot: QtBot, post: Path) -> None:
    opened(program, qtbot, post)
    written(program, qtbot, "Dear Mrs Whitcombe,\n\nWe recieve many letters.\n\nYours sincerely,\n\nPriya Nair")
    view, editor = program.window.desk, program.window.desk.letter.editor
    view.finding_keys.next(1)
    while editor.textCursor().selectedText() != "recieve":
        view.finding_keys.next(1)
    view.finding_keys.apply(1)
    assert "receive" in editor.toPlainText()
    editor.undo()
    assert "recieve" in editor.toPlainText()


def test_an_unfinished_letter_is_not_copied_as_a_whole_but_a_selection_is(
    program: Program, qtbot: QtBot, post: Path
) -> None:
    opened(program, qtbot, post)
    written(program, qtbot, "Dear Mrs Whitcombe,\n\nA few words.")
    QApplication.clipboard().clear()
    program.window.desk.letter_deeds.copy_letter()
    assert QApplication.clipboard().text() == ""
    editor = program.window.desk.letter.editor
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "A few words." in QApplication.clipboard().text()


@pytest.mark.parametrize("scope", ["letter", "me", "team"])
def test_a_silenced_remark_is_gone_and_can_be_heard_again(
    program: Program, qtbot: QtBot, post: Path, scope: str
) -> None:
    opened(program, qtbot, post)
    written(program, qtbot, "Dear Mrs Whitcombe,\n\nWe recieve many letters.\n\nYours sincerely,\n\nPriya Nair")
    key = next(one.key for one in program.desk.draft.review.findings if one.text == "recieve")  # type: ignore[union-attr]

    def heard() -> bool | None:
        """None while it is looked at. An answer to what was written may still come in between."""
        review = program.desk.draft.review
        return None if review is None else any(one.key == key for one in review.findings)

    program.desk.checks.silence(key, scope)
    qtbot.waitUntil(lambda: heard() is False, timeout=30_000)
    listed: list[tuple[str, str]] = []
    program.desk.checks.list_silenced(listed.extend)
    qtbot.waitUntil(lambda: listed == [(key, scope)], timeout=10_000)
    program.desk.checks.unsilence(key, scope)
    qtbot.waitUntil(lambda: heard() is True, timeout=30_000)
