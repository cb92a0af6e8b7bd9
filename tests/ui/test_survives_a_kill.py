"""The process is killed while somebody types; what was said to be saved is there afterwards."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.adapters.case_store import CaseStore
from drafter.adapters.settings_file import read_settings
from drafter.settings import Settings

SAMPLES = Path(__file__).resolve().parents[2] / "resources" / "samples"

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

_SWITCHING = {
    "program.import_files([post])": "program.import_files(sorted(post.parent.glob('*.eml')))",
    "if not rows or": "if len(rows) < 3 or",
    "    program.window.open_case(rows[0].id)": "    for row in rows[:3]:\n        program.window.open_case(row.id)",
    '    word = next(words, "again")': """    program.window.open_cases.step(1)
    if program.desk.draft is None:
        return
    program.desk.saved.connect(lambda _: print("saved", flush=True))
    word = program.desk.case_id""",
}
"""Three cases in tabs; before each word the next of them comes to the front, and the word is the id of its case."""


def switching() -> str:
    script = TYPING
    for before, after in _SWITCHING.items():
        assert before in script
        script = script.replace(before, after)
    return script


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


@pytest.mark.slow
def test_three_tabs_survive_sigkill_each_with_its_own_words(home: Path, tmp_path: Path) -> None:
    """Every case is typed its own id into; the tabs are known, and no draft holds another's words."""
    post = tmp_path / "post"
    post.mkdir()
    for number in (1, 2, 4):
        sample = next(SAMPLES.glob(f"0{number}*.eml"))
        (post / sample.name).write_bytes(sample.read_bytes())
    with subprocess.Popen(
        [sys.executable, "-c", switching(), str(home), str(post / "any.eml")], stdout=subprocess.PIPE, text=True
    ) as typing:
        assert typing.stdout is not None
        for _ in range(12):
            typing.stdout.readline()
        typing.send_signal(signal.SIGKILL)
    settings = read_settings(home)
    assert isinstance(settings, Settings)
    store = CaseStore.open(home / "cases.sqlite")
    assert sorted(settings.open_cases) == sorted(row.id for row in store.rows())
    texts = {case_id: stored.draft.letter.plain for case_id in settings.open_cases if (stored := store.draft(case_id))}
    assert len(texts) == 3
    assert all(case_id in text for case_id, text in texts.items())
    assert not [text for case_id, text in texts.items() for other in texts if other != case_id and other in text]
    assert store.verify().sound
    store.close()
