"""The command line: what can be asked without a window (see `drafter --help`)."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TypeAlias

from drafter import __version__
from drafter.adapters.settings_file import home_folder
from drafter.cli.items import BadCallError
from drafter.ports import OutsideError

_SEARCH = (
    "words, a reference, a name or a flight, with conditions: state:open category:baggage.delayed flag:legal "
    "office:HKG language:zh-Hant-HK from:2026-01 to:2026-03-15"
)
_COLUMNS = "which column of a table is what: a YAML or JSON file, or 'Heading=field, Heading=field'"
Command = Callable[[argparse.Namespace], int]
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def run_command(arguments: list[str]) -> int:
    """The exit status: 0 answered, 1 some items were bad, 2 the call itself was wrong."""
    _speak_utf8()
    parser = build_parser()
    chosen = _parsed(parser, arguments)
    command: Command = getattr(chosen, "command", None) or _window
    try:
        return command(chosen)
    except BadCallError as wrong:
        print(f"drafter: {wrong}", file=sys.stderr)
        return 2
    except OutsideError as trouble:
        print(f"drafter: {trouble}", file=sys.stderr)
        return 1


def _parsed(parser: argparse.ArgumentParser, arguments: list[str]) -> argparse.Namespace:
    """Files may also stand behind the options: `answer REF --text … log.pdf`."""
    chosen, left = parser.parse_known_args(arguments)
    if not hasattr(chosen, "files") or any(one.startswith("-") for one in left):
        return parser.parse_args(arguments)
    chosen.files = [*chosen.files, *left]
    return chosen


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="drafter", description="Answer customers' complaints. Alone: opens the window."
    )
    parser.add_argument("--version", action="version", version=f"drafter {__version__}")
    parser.add_argument("--home", default=None, help="folder of the store, the department's library and the settings")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--home", default=argparse.SUPPRESS, help="folder of the store, library and settings")
    common.add_argument("--json", action="store_true", help="answer as JSON")
    _add_steps(commands, common)
    _add_places(commands, common)
    return parser


def _add_steps(commands: Commands, common: argparse.ArgumentParser) -> None:
    from drafter.cli import commands as run

    steps = {
        "classify": "categories, concerns, flags, facts and deadlines of a complaint",
        "suggest": "three templates for a complaint, each with its reasons",
        "compensate": "what is owed by law and what may be offered",
        "check": "everything wrong with a letter",
    }
    for name, summary in steps.items():
        step = commands.add_parser(name, parents=[common], help=summary, description=summary)
        step.add_argument("file", nargs="?", default="-", help="a JSON file, or - for standard input")
        step.set_defaults(command=getattr(run, name))
        if name == "check":
            step.add_argument("--rules", action="store_true", help="which tone rules marked nothing or did not load")
    confirm = commands.add_parser("confirm", parents=[common], help="learn from confirmed categories")
    confirm.add_argument("file", nargs="?", default="-")
    confirm.set_defaults(command=run.confirm)
    draft = commands.add_parser("draft", parents=[common], help="the whole way to a letter")
    draft.add_argument("case", help="a file of any intake format, - for JSON, or a reference in the store")
    draft.add_argument("--template", help="id of the template; without it: the best suggestion")
    draft.add_argument("--route", help="who handles a case with a grave flag: the flag's id or the name")
    draft.add_argument("--out", help="FILE.docx, .pdf, .eml or .txt")
    draft.add_argument("--finish", action="store_true", help="freeze the letter; refused while anything blocks it")
    draft.add_argument("--again", action="store_true", help="with --finish: also where the case was answered already")
    draft.set_defaults(command=run.draft)
    schema = commands.add_parser("schema", parents=[common], help="the JSON Schema of what the program reads")
    schema.add_argument("name")
    schema.set_defaults(command=run.schema)


def _add_places(commands: Commands, common: argparse.ArgumentParser) -> None:
    from drafter.cli import commands as run

    taken = commands.add_parser("import", parents=[common], help="file complaints in the store")
    taken.add_argument("files", nargs="+")
    taken.add_argument("--columns", metavar="MAP", help=_COLUMNS)
    taken.set_defaults(command=run.import_files)
    columns = commands.add_parser("columns", parents=[common], help="which column of a table is which field")
    columns.add_argument("file", help="a .csv or .xlsx file")
    columns.add_argument("--columns", metavar="MAP", help=_COLUMNS)
    columns.set_defaults(command=run.columns)
    cases = commands.add_parser("cases", parents=[common], help="the cases in the store")
    cases.add_argument("--search", help=_SEARCH)
    cases.set_defaults(command=run.cases)
    sorted_by = commands.add_parser("categories", parents=[common], help="what cases are sorted by, and changing it")
    sorted_by.add_argument("what", choices=("list", "add", "rename", "merge"))
    sorted_by.add_argument("ids", nargs="*", help="the category's id; for merge: the one to retire, then the other")
    sorted_by.add_argument("--name", help="its name in English")
    sorted_by.add_argument("--zh", help="its name in Chinese")
    sorted_by.add_argument("--cue", action="append", default=[], help="for add: words that speak for it")
    sorted_by.set_defaults(command=run.categories)
    due = commands.add_parser("deadlines", parents=[common], help="what has to be done by when, overdue first")
    due.add_argument("reference", nargs="?", help="of one case; without it: every open case")
    due.set_defaults(command=run.deadlines)
    _add_requests(commands, common)
    _add_library(commands, common)
    _add_practice(commands, common)
    _add_store(commands, common)


def _add_library(commands: Commands, common: argparse.ArgumentParser) -> None:
    from drafter.cli import commands as run

    library = commands.add_parser("library", parents=[common], help="the template library")
    library.add_argument("what", choices=("lint", "test", "list", "export", "import", "usage", "blast", "share"))
    library.add_argument(
        "path",
        nargs="?",
        help="folder or .zip for export and import; a text's id for lint, test and usage; changed files for blast; "
        "a folder or git server for share",
    )
    for whose in ("mine", "theirs"):
        library.add_argument(f"--{whose}", action="append", default=[], metavar="PATH", help="share: whose text stands")
    library.set_defaults(command=run.library)


def _add_practice(commands: Commands, common: argparse.ArgumentParser) -> None:
    from drafter.cli import commands as run

    practice = commands.add_parser("practice", parents=[common], help="practice cases for new joiners, and their marks")
    deeds = ("list", "grade", "lint", "vary", "new-from", "progress", "agreement", "certificate")
    practice.add_argument("what", choices=deeds)
    practice.add_argument(
        "file", nargs="?", help="grade, agreement: a JSON file, or -; lint, vary: a case; new-from: a reference"
    )
    practice.add_argument("--seed", type=int, default=1, help="for vary and new-from: which variation")
    practice.add_argument("--person", help="for progress and certificate: whose")
    practice.add_argument("--out", help="a file to write: .yaml for a case, .csv or .pdf for the rest")
    practice.set_defaults(command=run.practice)


def _add_store(commands: Commands, common: argparse.ArgumentParser) -> None:
    from drafter.cli import commands as run

    store = commands.add_parser("store", parents=[common], help="look after the store")
    store.add_argument("what", choices=("verify", "backup", "restore", "export", "retention", "erase"))
    store.add_argument("path", nargs="?", help="folder or file; for erase: the reference of a case")
    store.add_argument("--erase", action="store_true", help="with retention: erase what is due")
    store.add_argument("--all-of-customer", action="store_true", help="with erase: every case from this mail address")
    store.set_defaults(command=run.store)


def _add_requests(commands: Commands, common: argparse.ArgumentParser) -> None:
    from drafter.cli import commands as run

    ask = commands.add_parser("ask", parents=[common], help="ask a station, crew, handler or hotel for a report")
    ask.add_argument("reference", help="of the case; without --to its requests are listed")
    ask.add_argument("--to", metavar="WHOM", help="whom to ask; the library's text for such a one is filled in")
    ask.add_argument("--text", help="what to ask instead, or - for standard input")
    ask.add_argument("--due", metavar="DAY", help="by when, as 2026-11-30; without it in five days")
    ask.add_argument("--language", default="en-GB", help="of the library's text: en-GB or zh-Hant-HK")
    ask.add_argument("--show", action="store_true", help="show the text and write nothing down")
    ask.set_defaults(command=run.ask)
    answer = commands.add_parser("answer", parents=[common], help="what came of a request: answered, chased, closed")
    answer.add_argument("reference", help="of the case")
    answer.add_argument("files", nargs="*", help="files that they sent")
    answer.add_argument("--request", metavar="WHICH", help="where several are open: whom it went to, or its id")
    answer.add_argument("--text", help="what they wrote, or - for standard input")
    answer.add_argument("--chase", action="store_true", help="note that it was asked for again")
    answer.add_argument("--close", metavar="WHY", help="close it without an answer")
    answer.set_defaults(command=run.answer)


def _window(chosen: argparse.Namespace) -> int:
    from drafter.app import open_window

    return open_window(home_folder(chosen.home))


def _speak_utf8() -> None:
    """Letters hold every script; a console of another character set must not stop them."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
