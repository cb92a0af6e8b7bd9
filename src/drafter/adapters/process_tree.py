"""Ending a process together with everything it has started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress


def end_tree(pid: int) -> None:
    """At once and without asking. On POSIX the process must lead a group of its own (`start_new_session`)."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(pid)], capture_output=True, check=False)
        return
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)
