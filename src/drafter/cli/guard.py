"""The last guard of the command line: what nobody foresaw ends in one sentence, and its details in HOME/crash.txt."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from drafter.adapters.settings_file import home_folder
from drafter.cli import run_command
from drafter.cli.unforeseen import told_of_crash

INTERRUPTED = 130


def run_guarded(arguments: list[str]) -> int:
    """As `run_command`, for a process of its own: no traceback, and nothing after a reader who has gone away."""
    try:
        status = run_command(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _write_no_more()
        return 1
    except Exception as error:  # noqa: BLE001  # the crash guard must survive anything
        print(f"drafter: {told_of_crash(error, _home_of(arguments), 'the command')}", file=sys.stderr)
        _write_no_more()
        return 1


def _home_of(arguments: list[str]) -> Path:
    """`--home` as it was given, even where the rest of the call could not be read."""
    for word, following in zip(arguments, [*arguments[1:], ""], strict=True):
        if word == "--home" and following:
            return home_folder(following)
        if word.startswith("--home="):
            return home_folder(word.removeprefix("--home="))
    return home_folder(None)


def _write_no_more() -> None:
    """Python writes what is left when it ends, and would complain once more."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
