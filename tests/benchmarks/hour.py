"""An hour at the desk, pressed together: open, insert, type, fix, finish, next; the window's memory must stay flat.

    python tests/benchmarks/hour.py [CASES [STORED]]

works through CASES in a store that holds STORED others (an empty store's page caches would still be filling, up to
16 MB for each connection), and prints the memory of the window's process as it goes, how much it grew from the first
third of the cases to the last, and how long it took to open a case and to switch to one that is open.
"""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "samples" / "01-delay-london-hong-kong.eml"
TABS = 4
"""So many cases are open at a time; each has its letter finished and its tab closed before the next but three."""
LETTER = """Dear Mrs Whitcombe,

I am sorry that NV252 brought you to Hong Kong 5 hours 40 minutes late on 14 October 2026.

A fuel pump failed during the checks before departure. We should have told you so at the gate, and we did not.

Yours sincerely,

Priya Nair"""


class Hour:
    """One program, one person, and a pile of cases."""

    def __init__(self, home: Path, stored: int = 0) -> None:
        from PySide6.QtWidgets import QApplication

        from drafter.adapters.settings_file import write_settings
        from drafter.app.window import Program
        from drafter.settings import Settings

        write_settings(home, Settings(name="Priya Nair", engine="none", meaning=False, samples_offered=True))
        _fill(home, stored)
        self.app = QApplication([])
        self.program = Program(self.app, home)
        self.program.show()
        self.until(lambda: self.program.book is not None)
        self.opening: list[float] = []
        self.switching: list[float] = []
        self.finished = 0

    def until(self, fits: Callable[[], bool], longest: float = 60.0) -> None:
        end = time.monotonic() + longest
        while not fits():
            if time.monotonic() > end:
                raise TimeoutError("the window did not answer")
            self.app.processEvents()
            time.sleep(0.001)

    def quiet(self) -> None:
        from PySide6.QtCore import QEvent

        lanes = (self.program.reading, self.program.writing, self.program.checking)
        self.until(lambda: not any(lane.busy for lane in lanes))
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # as the event loop of the window does

    def file(self, folder: Path, count: int) -> list[str]:
        mail = SAMPLE.read_bytes()
        paths = []
        for number in range(count):
            path = folder / f"{number}.eml"
            path.write_bytes(
                mail.replace(b"Message-ID: <", f"Message-ID: <{number}.".encode()) + f"\n{number}\n".encode()
            )
            paths.append(path)
        done: list[object] = []
        self.program._post.ended.connect(done.append)
        self.program.import_files(paths)
        self.until(lambda: bool(done), 600)
        return [hit.row.id for hit in self.program.store.search("Whitcombe", limit=count)]

    def work(self, case_id: str) -> None:
        """One case from the worklist to the filed letter."""
        from PySide6.QtTest import QTest

        start = time.perf_counter()
        self.program.window.open_case(case_id)
        self.until(lambda: self.program.desk.draft is not None)
        self.opening.append((time.perf_counter() - start) * 1000)
        view, desk = self.program.window.desk, self.program.desk
        view.confirm_all.click()
        view.pick_template(desk.current.suggestions.suggestions[0].template)
        QTest.keyClicks(view.letter.editor, "We recieve many letters. ")
        view.letter.editor.undo()
        self._write(LETTER)
        self.until(lambda: desk.current.review is not None)
        view.finding_keys.next(1)
        view.finding_keys.apply(1)
        self._finish()
        self.quiet()

    def _write(self, text: str) -> None:
        from drafter.model.letter import letter_from_plain

        self.program.window.desk.letter.editor.show_letter(letter_from_plain(text))
        self.program.desk.check_in_full()
        self.quiet()

    def _finish(self) -> None:
        from drafter.model.draft import FinishedLetter

        desk = self.program.desk
        for _ in range(3):
            self.quiet()
            answer = desk.try_finish()
            if isinstance(answer, FinishedLetter):
                desk.file_letter(answer)
                self.finished += 1
                return
            for obstacle in answer.obstacles:
                if obstacle.finding is not None:
                    desk.override(obstacle.finding, "agreed by telephone")

    def switch(self) -> None:
        """To every open case and back."""
        cases = self.program.window.open_cases
        for _ in cases.tabs.ids:
            start = time.perf_counter()
            cases.step(1)
            self.app.processEvents()
            self.switching.append((time.perf_counter() - start) * 1000)


def _fill(home: Path, stored: int) -> None:
    from filling import fill

    from drafter.adapters.case_store import CaseStore

    store = CaseStore.open(home / "cases.sqlite")
    fill(store, stored)
    store.close()


def memory() -> float:
    """Megabytes of this process that are in memory now."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    stored = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    with tempfile.TemporaryDirectory() as folder:
        hour = Hour(Path(folder) / "home", stored)
        taken = []
        cases = hour.program.window.open_cases
        for number, case_id in enumerate(hour.file(Path(folder), count), 1):
            hour.work(case_id)
            hour.switch()
            if len(cases.tabs.ids) > TABS:
                cases.close_case(cases.tabs.ids[0])
            taken.append(memory())
            if number % max(1, count // 12) == 0:
                print(f"{number:5} cases  {taken[-1]:6.1f} MB", flush=True)
        third = max(1, count // 3)
        growth = statistics.median(taken[-third:]) - statistics.median(taken[:third])
        print(f"{hour.finished} letters finished; from the first third to the last: {growth:+.1f} MB")
        for name, times in (("opening a case", hour.opening), ("switching to an open one", hour.switching)):
            print(f"{name}: p50 {statistics.median(times):.0f} ms, p95 {statistics.quantiles(times, n=20)[-1]:.0f} ms")
        hour.program.window.close()
        hour.program.close()


if __name__ == "__main__":
    main()
