"""What nobody foresaw: one sentence for the person, and the details in HOME/crash.txt."""

from __future__ import annotations

import datetime as dt
import traceback
from pathlib import Path

_SHOWN = 300
"""Characters of an error's own words."""


def told_of_crash(error: Exception, home: Path, ended: str) -> str:
    """The sentence for the person, once the details lie in a file (or why they do not). `ended`: what the error put
    an end to."""
    what = f"an error that was not foreseen ({type(error).__name__}: {str(error)[:_SHOWN]}) stopped {ended}."
    details = "".join(traceback.format_exception(error))
    path = home / "crash.txt"
    try:
        home.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{dt.datetime.now().astimezone().isoformat()}\n{details}", "utf-8", errors="replace")
    except OSError as trouble:
        return f"{what} Its details could not be written to {path}: {trouble.strerror}."
    return f"{what} Please send {path} to whoever looks after drafter."
