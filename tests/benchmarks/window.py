"""Figures of the window: start against a bare PySide6 window, and GUI-thread work for a key press.

    python tests/benchmarks/window.py [CASES]

prints both start times from one run, on the clock and in processor time, which other programs on the machine disturb
less (modules are compiled once before, as an installed program has them); and the 95th percentile of a key press in a
three-page letter with 30 findings.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

BARE = """
import time; start = time.perf_counter()
from PySide6.QtWidgets import QApplication, QTextEdit
app = QApplication([]); edit = QTextEdit(); edit.show(); app.processEvents()
print(time.perf_counter() - start, time.process_time())
"""
OURS = """
import sys, time; start = time.perf_counter()
from pathlib import Path
from drafter.adapters.collecting import collect_seldom
collect_seldom()
from drafter.app import load_below_the_screen, why_no_window
why_no_window(); load_below_the_screen()
from PySide6.QtWidgets import QApplication
from drafter.app.window import Program
app = QApplication([])
program = Program(app, Path(sys.argv[1])); program.show()
while not program.window.cases.model.rows: app.processEvents()
print(time.perf_counter() - start, time.process_time())
import sys; sys.stdout.flush()
import os; os._exit(0)
"""
PARAGRAPH = (
    "I am sorry that your flight arrived late, and that nobody told you why while you waited. We recieve such letters. "
)


def start_times(home: Path, rounds: int = 5) -> tuple[list[float], list[float]]:
    """Until a bare window, and until our window shows its first page of cases: seconds on the clock and of processor
    time; medians, taken in turn after one start of each that is not counted."""
    bare, ours = [], []
    for _ in range(rounds + 1):
        bare.append(_timed(home, BARE))
        ours.append(_timed(home, OURS, str(home)))
    return _medians(bare[1:]), _medians(ours[1:])


def _medians(times: list[tuple[float, float]]) -> list[float]:
    return [statistics.median(row) for row in zip(*times, strict=True)]


def _timed(home: Path, program: str, *arguments: str) -> tuple[float, float]:
    compiled = {"PYTHONPYCACHEPREFIX": str(home / "compiled"), "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ | compiled)
    clock, processor = done.stdout.split()[-2:]
    return float(clock), float(processor)


def key_presses(presses: int = 300) -> list[float]:
    """Milliseconds of GUI-thread work for each key in a three-page letter that shows 30 findings."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from drafter.model.finding import Finding
    from drafter.model.letter import letter_from_plain
    from drafter.ui.letter_editor import LetterEditor

    app = QApplication.instance() or QApplication([])
    editor = LetterEditor()
    editor.resize(700, 800)
    editor.show()
    text = "\n\n".join(PARAGRAPH * 4 for _ in range(15))
    editor.show_letter(letter_from_plain(text))
    places = [n for n in range(len(text)) if text.startswith("recieve", n)][:30]
    editor.show_findings(tuple(
        Finding(rule="x", family="spelling", source="grammar", severity="error", message="m", start=n, end=n + 7,
                text="recieve")
        for n in places
    ))  # fmt: skip
    edits: list[None] = []
    editor.edited.connect(lambda: edits.append(None))
    times = []
    for n in range(presses):
        start = time.perf_counter()
        QTest.keyClick(editor, "e" if n % 7 else " ")
        app.processEvents()
        times.append((time.perf_counter() - start) * 1000)
    return times


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        from filling import fill

        from drafter.adapters.case_store import CaseStore
        from drafter.adapters.settings_file import write_settings
        from drafter.settings import Settings

        write_settings(home, Settings(name="Bench", samples_offered=True))
        store = CaseStore.open(home / "cases.sqlite")
        fill(store, count)
        store.close()
        for kind, bare, ours in zip(("start", "processor time of it"), *start_times(home), strict=True):
            figures = f"bare {bare * 1000:.0f} ms, drafter {ours * 1000:.0f} ms, {ours / bare:.2f} x"
            print(f"{kind}, {count:,} cases: {figures}")
    times = key_presses()
    print(f"key press: p50 {statistics.median(times):.1f} ms, p95 {statistics.quantiles(times, n=20)[-1]:.1f} ms")


if __name__ == "__main__":
    main()
