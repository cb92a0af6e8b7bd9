"""What window, default grammar engine and sentence encoder weigh with one letter open, at a home's first start and its
second, which finds the rules kept: `python tests/benchmarks/memory.py` (DESIGN asks for 600 MB at most)."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

if TYPE_CHECKING:  # Qt is loaded by the start that is weighed
    from PySide6.QtWidgets import QApplication

    from drafter.app.window import Program

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
LETTER = "Dear Mrs Whitcombe,\n\n" + "\n\n".join(
    f"I am sorry that flight NV{250 + n} on {n} November 2026 was late, and that nobody told you why while you waited "
    f"at gate {n} with two children. We recieve letters like yours with great concern, and I have asked our manager "
    "in London what happened that evening. We will send £200 within ten working days."
    for n in range(1, 8)
)


def main() -> None:
    if len(sys.argv) > 1:
        weigh(Path(sys.argv[1]))
        return
    with tempfile.TemporaryDirectory() as home:
        for start in ("first", "second"):
            print(f"{start} start: ", end="", flush=True)
            subprocess.run([sys.executable, __file__, home], check=True)


def weigh(home: Path) -> None:
    """Megabytes of each process, what it shares with others in parts (PSS, where the system tells it)."""
    from drafter.adapters.collecting import collect_seldom
    from drafter.adapters.settings_file import write_settings
    from drafter.app import load_below_the_screen
    from drafter.settings import Settings

    collect_seldom()
    load_below_the_screen()
    from PySide6.QtWidgets import QApplication

    from drafter.app.window import Program

    write_settings(home, Settings(name="Priya Nair", samples_offered=True))
    app = QApplication([])
    program = Program(app, home)
    program.show()
    until(app, lambda: program.book is not None)
    program.load_samples()
    write_a_letter(app, program)
    ours = psutil.Process()
    parts = {"window": ours} | {child.cmdline()[-2]: child for child in ours.children(recursive=True)}
    weights = {name: megabytes(process) for name, process in parts.items()}
    said = ", ".join(f"{name} {weight:.0f}" for name, weight in weights.items())
    print(f"{sum(weights.values()):.0f} MB ({said}); at most 600", flush=True)
    program.close()
    os._exit(0)  # Qt's own end is of no interest here


def write_a_letter(app: QApplication, program: Program) -> None:
    """Until it was read by the grammar engine and by the sentence encoder."""
    from drafter.model.letter import letter_from_plain

    until(app, lambda: bool(program.window.cases.model.rows))
    program.window.open_case(program.window.cases.model.rows[0].id)
    until(app, lambda: program.desk.draft is not None)
    reviews: list[object] = []
    program.desk.reviewed.connect(reviews.append)
    program.window.desk.letter.editor.show_letter(letter_from_plain(LETTER))
    program.desk.check_in_full()
    until(app, lambda: bool(reviews))
    lanes = (program.reading, program.writing, program.checking, program.meaning)
    until(app, lambda: len(psutil.Process().children()) == 2 and not any(lane.busy for lane in lanes))


def until(app: QApplication, fits: Callable[[], bool], longest: float = 120.0) -> None:
    end = time.monotonic() + longest
    while not fits():
        if time.monotonic() > end:
            raise TimeoutError("the window did not answer")
        app.processEvents()
        time.sleep(0.005)


def megabytes(process: psutil.Process) -> float:
    told = process.memory_full_info()
    return float(getattr(told, "pss", told.rss)) / 1e6


if __name__ == "__main__":
    main()
