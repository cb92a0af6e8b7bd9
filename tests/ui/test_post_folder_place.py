"""The folder for new post in the real window: what is put there appears in the list of cases by itself."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from pytestqt.qtbot import QtBot
from test_post_in_the_window import MAIL

from drafter.app.window import Program


def watched(program: Program, folder: Path) -> None:
    program.take_settings(replace(program.settings, watched_folder=str(folder)))


def test_a_mail_put_into_the_folder_is_filed_and_a_file_that_is_none_is_said(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK")
    (tmp_path / "a.eml").write_text(MAIL.format(n=1), "utf-8")
    with qtbot.waitSignal(program._post.ended, timeout=20_000):
        watched(program, tmp_path)
    assert [row.customer for row in program.store.rows()] == ["Customer 1"]
    qtbot.waitUntil(lambda: "a.zip" in program.window.statusBar().currentMessage())


def test_a_folder_that_is_gone_is_said_and_taken_up_again_when_it_is_back(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "post"
    watched(program, folder)
    qtbot.waitUntil(lambda: str(folder) in program.window.statusBar().currentMessage())
    folder.mkdir()
    (folder / "a.eml").write_text(MAIL.format(n=2), "utf-8")
    with qtbot.waitSignal(program._post.ended, timeout=20_000):
        program.arrivals.folder.look()
    assert len(program.store.rows()) == 1
