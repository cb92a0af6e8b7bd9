"""Whether a window can be opened here: asked before Qt is loaded, because Qt aborts the process where it cannot."""

from __future__ import annotations

import os
import sys
from pathlib import Path

INSTEAD = "Use `drafter draft CASE` without a window, or run the window under `xvfb-run drafter`."
NO_DISPLAY = f"drafter: there is no display to open a window on. {INSTEAD}"
NO_LIBRARY = "drafter: the window needs a system library that is missing ({what}). The README lists the packages."
NO_PLATFORM = f"drafter: QT_QPA_PLATFORM names {{what!r}}, which draws no window here. {INSTEAD}"
_HEADLESS = frozenset({"offscreen", "minimal", "vnc"})
_WAYLAND = frozenset({"wayland", "wayland-egl", "wayland-brcm"})


def why_no_window() -> str | None:
    """One sentence that says why no window can be opened here and what to do instead; nothing where one can."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    if sys.platform != "linux" or platform in _HEADLESS:
        return None
    if platform not in _WAYLAND | {"", "xcb"}:
        return NO_PLATFORM.format(what=platform)
    if platform != "xcb" and _wayland_answers():
        return None
    if platform in _WAYLAND or not os.environ.get("DISPLAY"):
        return NO_DISPLAY
    return _why_no_x()


def _wayland_answers() -> bool:
    """Whether anybody listens where WAYLAND_DISPLAY says; a session that has ended leaves the name behind."""
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    import socket

    with socket.socket(socket.AF_UNIX) as asking:
        try:
            asking.connect(str(Path(os.environ.get("XDG_RUNTIME_DIR", "/")) / name))
        except OSError:
            return False
    return True


def _why_no_x() -> str | None:
    """Qt's xcb plugin needs libxcb-cursor, and an X server that takes a connection where DISPLAY says."""
    import ctypes

    try:
        ctypes.CDLL("libxcb-cursor.so.0")
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as missing:
        return NO_LIBRARY.format(what=str(missing).split(":")[0])
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return NO_DISPLAY if refused else None
