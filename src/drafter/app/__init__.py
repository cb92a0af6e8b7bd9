"""The window's composition root: builds every part once, and connects them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from drafter.ports import OutsideError

NO_LIBRARY = "drafter: the window needs a system library that is missing ({what}). The README lists the packages."

NO_DISPLAY = (
    "drafter: there is no display to open a window on. Use `drafter draft CASE` without a window, "
    "or run the window under `xvfb-run drafter`."
)


def open_window(home: Path) -> int:
    """Run the window until it is closed; the exit status. Without a display: one sentence, and status 1."""
    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)
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
        return 1


def load_below_the_screen() -> None:
    """Imports what the worklist stands on before Qt: once PySide is loaded, it reads the source of every module that
    is imported after it, which doubles the time those imports take."""
    import drafter.adapters.case_store
    import drafter.adapters.settings_file
    import drafter.adapters.shipped  # noqa: F401  # imported for the time it takes


def has_display() -> bool:
    """Whether Qt can open a window here. Asked before Qt is loaded, because Qt aborts the process where it cannot."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if sys.platform != "linux" or platform in _HEADLESS:
        return True
    if os.environ.get("WAYLAND_DISPLAY") and platform != "xcb":
        return True
    return bool(os.environ.get("DISPLAY")) and _x_answers()


def _x_answers() -> bool:
    """Whether the X server that DISPLAY names takes a connection, and Qt's xcb plugin has the library it needs."""
    import ctypes

    try:
        ctypes.CDLL("libxcb-cursor.so.0")
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


_HEADLESS = frozenset({"offscreen", "minimal", "vnc", "linuxfb", "eglfs"})
