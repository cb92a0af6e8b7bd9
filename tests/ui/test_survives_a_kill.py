"""The process is killed while somebody types; what was said to be saved is there afterwards."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.adapters.case_store import CaseStore

TYPING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from drafter.adapters.settings_file import write_settings
from drafter.app.window import Program
from drafter.settings import Settings

home, post = Path(sys.argv[1]), Path(sys.argv[2])
write_settings(home, Settings(name="Priya Nair", engine="none", meaning=False, samples_offered=True))
app = QApplication([])
program = Program(app, home)
program.show()
program.import_files([post])
words = iter("The quick answer to a slow flight is to say what happened and what we will do about it now".split())

def open_first():
    rows = program.window.cases.model.rows
    if not rows or program.book is None:
        return QTimer.singleShot(50, open_first)
    program.desk.opened.connect(lambda _: typing.start())
    program.desk.saved.connect(lambda _: print(program.window.desk.letter.editor.toPlainText(), flush=True))
    program.window.open_case(rows[0].id)

def type_on():
    word = next(words, "again")
    QTest.keyClicks(program.window.desk.letter.editor, word + " ")

typing = QTimer()
typing.setInterval(900)
typing.timeout.connect(type_on)
open_first()
app.exec()
"""


@pytest.mark.slow
def test_a_draft_survives_sigkill_during_typing(home: Path, post: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", TYPING, str(home), str(post)], stdout=subprocess.PIPE, text=True
    ) as typing:
        assert typing.stdout is not None
        said = [typing.stdout.readline().strip() for _ in range(3)]
        typing.send_signal(signal.SIGKILL)
    store = CaseStore.open(home / "cases.sqlite")
    row = store.rows()[0]
    draft = store.draft(row.id)
    assert draft is not None
    assert draft.draft.letter.plain.startswith(said[1])
    assert store.verify().sound
    store.close()
