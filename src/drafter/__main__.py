"""The entry: a command, the window, or a child process of the program itself."""

from __future__ import annotations

import sys

from drafter.adapters.collecting import collect_seldom


def main() -> int:
    """`drafter` opens the window; `drafter STEP …` answers on the command line; `--child` is for the program itself."""
    collect_seldom()
    arguments = sys.argv[1:]
    if arguments[:1] == ["--child"]:
        from drafter.adapters.child_main import run

        return run(arguments[1:])
    if not arguments or (arguments[0] == "--home" and len(arguments) == 2):
        return _open(arguments[1] if arguments else None)
    from drafter.cli.guard import run_guarded

    return run_guarded(arguments)


def _open(home: str | None) -> int:
    """The window alone, without loading what the commands need."""
    from drafter.adapters.settings_file import home_folder
    from drafter.app import open_window

    return open_window(home_folder(home))


def window() -> int:
    """The entry of the desktop icon: the window, with whatever options were given."""
    from drafter.cli.guard import run_guarded

    collect_seldom()
    return run_guarded(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
