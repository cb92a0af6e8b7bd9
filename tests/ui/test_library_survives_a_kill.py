"""The process is killed in the middle of an edit of the library; the draft is whole, and what is live is untouched."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.adapters.library_drafts import LibraryDrafts
from drafter.adapters.template_files import library_in_force

EDITING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from drafter.adapters.library_drafts import LibraryDrafts
from drafter.adapters.settings_file import write_settings
from drafter.app.window import Program
from drafter.settings import Settings

home = Path(sys.argv[1])
write_settings(home, Settings(name="Priya Nair", engine="none", meaning=False))
app = QApplication([])
program = Program(app, home)
program.show()

def open_first():
    if program.library is None or program.library.desk.holding is None:
        return QTimer.singleShot(50, open_first)
    desk = program.library.desk
    program.window.go_to(program.library.view)
    desk.kept.connect(lambda _: print(LibraryDrafts(home).all()[0].text.count("sorry "), flush=True))
    desk.opened.connect(lambda _: typing.start())
    desk.open("baggage/damaged.en-GB.md")

typing = QTimer()
typing.setInterval(100)
typing.timeout.connect(lambda: QTest.keyClicks(program.library.view.editor, "sorry "))
open_first()
QTimer.singleShot(180_000, app.quit)  # whoever waits for a draft that is never kept gets an answer too
app.exec()
"""


@pytest.mark.slow
def test_the_draft_survives_sigkill_though_the_typing_never_paused(home: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", EDITING, str(home)], stdout=subprocess.PIPE, text=True) as editing:
        assert editing.stdout is not None
        said = next(int(line) for line in editing.stdout if int(line) >= 10)
        editing.send_signal(signal.SIGKILL)
    (draft,) = LibraryDrafts(home).all()
    assert draft.author == "Priya Nair"
    assert draft.text.count("sorry ") >= said
    live = library_in_force(home).templates["baggage.damaged.answer", "en-GB"]
    assert (live.layer, "sorry sorry" in live.body) == ("shipped", False)
