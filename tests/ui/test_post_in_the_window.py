"""A day's post in the real window: it comes in behind everything else, says how far it is, and can be stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from drafter.app.window import Program
from drafter.ui.cases.refused_box import RefusedBox
from drafter.ui.letter_editor import LetterEditor

MAIL = """Message-ID: <{n}@example.org>
From: "Customer {n}" <customer{n}@example.org>
To: customer.relations@northvale.example
Subject: Meal on NV251
Date: Mon, 19 Oct 2026 10:42:17 +0100

The meal on NV251 was cold. My seat was {n}A.
"""


def a_days_post(folder: Path, count: int) -> list[Path]:
    """So many mails, each of another customer."""
    for n in range(count):
        (folder / f"{n:03}.eml").write_text(MAIL.format(n=n), "utf-8")
    return sorted(folder.glob("*.eml"))


def test_what_cannot_be_read_is_listed_with_its_reason_and_the_rest_is_filed(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    post = a_days_post(tmp_path, 3)
    for name in ("a.zip", "b.exe"):
        (tmp_path / name).write_bytes(b"PK")
    with qtbot.waitSignal(program._post.ended, timeout=20_000):
        program.import_files([*post, tmp_path / "a.zip", tmp_path / "b.exe"])
    box = program.window.findChild(RefusedBox)
    assert box is not None
    assert [Path(card.title).name for card in box.list.cards.cards] == ["a.zip", "b.exe"]
    assert len(program.store.rows()) == 3


def test_a_large_import_can_be_stopped_and_keeps_what_is_filed(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    post = a_days_post(tmp_path, 140)
    program._post.progressed.connect(lambda *_: program.window.progress.stop.click())
    with qtbot.waitSignal(program._post.ended, timeout=60_000) as done:
        program.import_files(post)
    imported = done.args[0]  # type: ignore[index]  # a signal with one value
    assert 10 <= imported.filed < 140
    assert len(program.store.rows(limit=500)) == imported.filed
    assert not program.window.progress.isVisible()


def test_files_dropped_while_a_letter_is_written_are_post_and_no_words_of_it(
    program: Program, qtbot: QtBot, post: Path
) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(post))])
    files.setText(post.as_uri())
    editor = LetterEditor()
    qtbot.addWidget(editor)
    assert not editor.canInsertFromMimeData(files)
    copy, left, bare = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(400, 300), copy, files, left, bare)
    with qtbot.waitSignal(program._post.ended, timeout=20_000):
        QApplication.sendEvent(program.window, entering)
        QApplication.sendEvent(program.window, QDropEvent(QPointF(400, 300), copy, files, left, bare))
    assert entering.isAccepted()
    assert len(program.store.rows()) == 1


def test_an_import_that_the_disk_ends_says_so_and_leaves_no_progress_behind(program: Program, qtbot: QtBot) -> None:
    program.window.progress.show_progress(10, 100)
    program._post.failed.emit("The disk is full.")
    assert not program.window.progress.isVisible()
    assert program.window.statusBar().currentMessage() == "The disk is full."


def test_a_mail_pasted_twice_is_opened_and_said_to_be_known(program: Program, qtbot: QtBot) -> None:
    for _ in range(2):
        with qtbot.waitSignal(program._post.filed_one, timeout=20_000):
            program.window.case_pasted.emit(MAIL.format(n=4))
    qtbot.waitUntil(lambda: "CR-2026-000001" in program.window.statusBar().currentMessage())
    assert len(program.store.rows()) == 1


@pytest.mark.parametrize("again", [1, 2])
def test_the_same_post_twice_is_filed_once(program: Program, qtbot: QtBot, post: Path, again: int) -> None:
    for _ in range(again):
        with qtbot.waitSignal(program._post.ended, timeout=20_000):
            program.import_files([post])
    assert len(program.store.rows()) == 1
