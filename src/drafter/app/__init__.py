"""The window's composition root: builds every part once, and connects them."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace

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
    """Imports what the worklist stands on, and then the ground of Qt."""
    import drafter.adapters.case_store
    import drafter.adapters.phrase_files
    import drafter.adapters.record_keeping
    import drafter.adapters.report_files
    import drafter.adapters.settings_file
    import drafter.adapters.shipped
    import drafter.model.case_question
    import drafter.ui.cases.wording
    import drafter.ui.wording  # noqa: F401  # imported for the time it takes

    leave_sources_unread()


def leave_sources_unread() -> None:
    """PySide reads the source of every module that is imported after it, to see whether that may ask for other names
    (`from __feature__ import snake_case`): this doubles the time those imports take, and nobody here asks."""
    import shiboken6  # noqa: F401  # brings what is changed here

    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "inspect"):
        feature.inspect = SimpleNamespace(getsource=lambda module: "")  # type: ignore[union-attr]  # has no stubs


def load_the_steps() -> None:
    """Imports what the desk stands on, off the GUI thread: half a second of code that the worklist does not need."""
    import drafter.adapters.handbook_files
    import drafter.adapters.inspecting
    import drafter.steps.flow  # noqa: F401  # imported for the time it takes
