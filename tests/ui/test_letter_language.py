"""The language of a letter: the customer's own from the first word on, and whatever a person chooses later."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.ui.desk.desk_view import DeskView

COMPLAINT = """Message-ID: <chan@example.org>
From: "陳美玲" <chan@example.org>
To: customer.relations@northvale.example
Subject: 投訴
Date: Sat, 14 Nov 2026 09:18:00 +0800
Content-Type: text/plain; charset="utf-8"

你好，我們乘搭2026年11月3日NV251航班由香港到倫敦，遲了五小時。沒有人給我們晚餐。為甚麼櫃檯沒有人？

陳美玲
"""


def opened(program: Program, qtbot: QtBot, folder: Path) -> DeskView:
    post = folder / "complaint.eml"
    post.write_text(COMPLAINT, "utf-8")
    program.import_files([post])
    qtbot.waitUntil(lambda: len(program.window.cases.model.rows) == 1, timeout=20_000)
    with qtbot.waitSignal(program.desk.opened, timeout=10_000):
        program.window.open_case(program.window.cases.model.rows[0].id)
    return program.window.desk


def test_a_letter_begun_by_hand_is_in_the_customers_language(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    view = opened(program, qtbot, tmp_path)
    assert view.letter.editor.letter_language.startswith("zh-Hant")
    assert view.letter.language.currentData() == "zh-Hant-HK"


def test_a_text_by_hand_is_read_as_of_the_language_that_is_chosen(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    view = opened(program, qtbot, tmp_path)
    qtbot.keyClicks(view.letter.editor, "Dear Ms Chan,")
    program.desk.read_text()
    caret = view.letter.editor.textCursor().position()
    view.letter.language.setCurrentIndex(view.letter.language.findData("en-US"))
    view.letter.language.activated.emit(view.letter.language.currentIndex())
    assert program.desk.current.letter.language == "en-US"
    assert program.desk.current.letter == view.letter.editor.letter()[0]
    assert view.letter.editor.toPlainText() == "Dear Ms Chan,"
    assert view.letter.editor.textCursor().position() == caret
