"""Pictures of every place in both themes, two languages and three scales: python -m tests.screens OUT [LOOK]."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import product
from pathlib import Path

_HERE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Look:
    """How a window is seen: its size is in pixels at 100 %, so 1280×720 at scale 2 fills a 2560×1440 screen."""

    theme: str
    language: str
    scale: float
    width: int
    height: int

    @property
    def name(self) -> str:
        return f"{self.theme}-{self.language}-{self.scale * 100:.0f}-{self.width}x{self.height}"


THEMES, LANGUAGES, SCALES = ("light", "dark"), ("en", "zh"), (1, 2)
LOOKS = (
    *(Look(*look, 1280, 720) for look in product(THEMES, LANGUAGES, SCALES)),
    *(Look(theme, language, 1.5, 1280, 720) for theme, language in (("light", "zh"), ("dark", "en"))),
    *(Look(theme, language, 1, 2560, 1440) for theme, language in (("light", "en"), ("dark", "zh"))),
)  # fmt: skip


def main(out: Path, wanted: str) -> int:
    """Each look in a process of its own: the scale belongs to the whole process."""
    out.mkdir(parents=True, exist_ok=True)
    failed = 0
    for look in LOOKS:
        if wanted in look.name:
            environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(look.scale)}
            command = [sys.executable, "-m", "tests.screens", str(out), f"={look.name}"]
            failed += subprocess.run(command, env=environment, cwd=_HERE.parents[1]).returncode != 0
    return failed


def take(out: Path, look: Look) -> None:
    """One walk through the program as somebody with this look has it."""
    sys.path.insert(0, str(_HERE.parent))
    from PySide6.QtWidgets import QApplication

    from drafter.adapters.settings_file import write_settings
    from drafter.app.window import Program
    from drafter.settings import Settings
    from screens.places import walk
    from screens.stage import Stage

    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        home.mkdir()
        language = "zh-Hant-HK" if look.language == "zh" else "en"
        write_settings(home, Settings(theme=look.theme, screen_language=language, meaning=False))
        program = Program(app, home)
        program.window.resize(look.width, look.height)
        program.show()
        walk(Stage(program, out, look.name))
        program.window.close()
        program.close()


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if not arguments:
        sys.exit("python -m tests.screens OUT [LOOK, or a part of it such as dark or zh-200]")
    chosen = arguments[1] if len(arguments) > 1 else ""
    if chosen.startswith("="):
        take(Path(arguments[0]), next(look for look in LOOKS if look.name == chosen[1:]))
    else:
        sys.exit(main(Path(arguments[0]).resolve(), chosen))
