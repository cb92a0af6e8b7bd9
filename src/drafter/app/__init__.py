"""The window's composition root: builds every part once, and connects them."""

from __future__ import annotations

import sys
from pathlib import Path

from drafter.app.display import NO_LIBRARY, why_no_window
from drafter.ports import OutsideError


def open_window(home: Path) -> int:
    """Run the window until it is closed; the exit status. Without a display: one sentence, and status 1."""
    trouble_ahead = why_no_window()
    if trouble_ahead:
        print(trouble_ahead, file=sys.stderr)
        return 1
    load_below_the_screen()
    try:
        from drafter.app.window import run

        return run(home)
    except ImportError as missing:
        if "lib" not in str(missing):
            raise
        print(NO_LIBRARY.format(what=missing), file=sys.stderr)
        return 1
    except OutsideError as trouble:
        print(f"drafter: {trouble}", file=sys.stderr)
        from drafter.app.trouble import show_trouble

        show_trouble(str(trouble))
        return 1


def load_below_the_screen() -> None:
    """Imports what the worklist stands on before Qt: once PySide is loaded, it reads the source of every module that
    is imported after it, which doubles the time those imports take."""
    import drafter.adapters.case_store
    import drafter.adapters.phrase_files
    import drafter.adapters.record_keeping
    import drafter.adapters.report_files
    import drafter.adapters.settings_file
    import drafter.adapters.shipped
    import drafter.model.case_question
    import drafter.ui.cases.wording
    import drafter.ui.wording  # noqa: F401  # imported for the time it takes
