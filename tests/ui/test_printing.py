"""The print preview shows the letter as the paper will have it, and the program goes on."""

from __future__ import annotations

import subprocess
import sys

PREVIEWED = """
import sys
from types import SimpleNamespace
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import QApplication, QWidget
from drafter.ui.printing import print_letter

def end():
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, QPrintPreviewDialog)]
    shown[0].reject() if shown and painted else QTimer.singleShot(50, end)

app, painted = QApplication([]), []
window = QWidget()
filing = SimpleNamespace(is_finished=False, letter_out=lambda working_draft: f"draft: {working_draft}")
QTimer.singleShot(50, end)
print_letter(SimpleNamespace(draft=object(), filing=filing), lambda out, printer: painted.append(out), window)
print(painted[0], flush=True)
"""
"""In a process of its own: a preview whose printer is gone ends the process."""


def test_the_print_preview_is_painted_and_closed_again() -> None:
    done = subprocess.run([sys.executable, "-c", PREVIEWED], capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "draft: True"), done.stderr
