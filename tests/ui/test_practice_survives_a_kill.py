"""The process is killed while somebody practises; the letter and the decisions kept so far are there afterwards."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.adapters.practice_store import PracticeStore
from drafter.model.sitting import Sitting

PRACTISING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from drafter.adapters.settings_file import write_settings
from drafter.app.window import Program
from drafter.settings import Settings

home = Path(sys.argv[1])
write_settings(home, Settings(name="Priya Nair", engine="none", meaning=False, samples_offered=True))
app = QApplication([])
program = Program(app, home)
program.show()
decisions = iter([
    lambda form: form.categories.choose(("cabin.entertainment",)),
    lambda form: form.flags.choose(("legal",)),
    lambda form: form.route.setCurrentIndex(1),
])

def open_first():
    if program.training is None:
        return QTimer.singleShot(50, open_first)
    view = program.training.view
    program.window.go_to(view)
    view.session.changed.connect(told)
    view.open("screen-dark")
    typing.start()

def told(sitting):
    steps, letter = len(sitting.steps), sitting.answer.letter if sitting.answer else ""
    program.training.lane.ask(lambda: None, lambda _: print(f"{steps} {letter}", flush=True))

def type_on():
    session = program.training.view.session
    if session.begun is None:
        return
    decide = next(decisions, None)
    if decide:
        decide(session.form)
    QTest.keyClicks(session.letter, "sorry ")

typing = QTimer()
typing.setInterval(300)
typing.timeout.connect(type_on)
open_first()
QTimer.singleShot(40_000, app.quit)  # whoever waits for a letter that is never kept gets an answer too
app.exec()
"""


def left_behind(home: Path, words: int) -> tuple[str, Sitting]:
    """The last that was said to be kept when the process was killed, and what the store then holds."""
    with subprocess.Popen(
        [sys.executable, "-c", PRACTISING, str(home)], stdout=subprocess.PIPE, text=True
    ) as practising:
        assert practising.stdout is not None
        said = next(line for line in practising.stdout if line.count("sorry") >= words)
        practising.send_signal(signal.SIGKILL)
    store = PracticeStore(home)
    sitting = store.sitting("Priya Nair", "screen-dark")
    store.close()
    assert sitting is not None
    return said, sitting


@pytest.mark.slow
def test_decisions_and_words_survive_sigkill_though_the_typing_never_paused(home: Path) -> None:
    said, sitting = left_behind(home, words=6)
    steps, _, letter = said.strip().partition(" ")
    assert sitting.answer is not None
    assert sitting.answer.categories == ("cabin.entertainment",)
    assert sitting.answer.flags == ("legal",)
    assert sitting.answer.letter.startswith(letter)
    assert len(sitting.steps) >= int(steps)
    assert [step.what for step in sitting.steps][:2] == ["opened", "categories"]
