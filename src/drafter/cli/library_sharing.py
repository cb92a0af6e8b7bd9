"""`drafter library share [ADDRESS] [--mine PATH]… [--theirs PATH]…`: fetch, join, send, as the window does it."""

from __future__ import annotations

import datetime as dt

from drafter.cli.items import BadCallError, print_json
from drafter.cli.workplace import Workplace, plain
from drafter.model.library_share import Choice, Shared
from drafter.model.template import Rejected


def choices_of(mine: list[str], theirs: list[str]) -> dict[str, Choice]:
    """Whose text stands, by path; both cannot."""
    both = sorted({*mine} & {*theirs})
    if both:
        raise BadCallError(f"library share: {both[0]}: say --mine or --theirs, not both")
    return {**dict.fromkeys(mine, "mine"), **dict.fromkeys(theirs, "theirs")}


def share_command(place: Workplace, address: str | None, choices: dict[str, Choice], as_json: bool) -> int:
    """0: shared; 1: texts wait for a choice, or the server has not taken ours."""
    from drafter.adapters.library_history import LibraryHistory
    from drafter.adapters.library_sharing import LibrarySharing

    history = LibraryHistory(place.home)
    try:
        by, now = place.settings.signatory.name, dt.datetime.now().astimezone()
        answer = LibrarySharing(place.home, history).share(by, now, choices, address or "")
    finally:
        history.close()
    if isinstance(answer, Rejected):
        raise BadCallError(f"library share: {answer.what}")
    print_json("one", [plain(answer)]) if as_json else _tell(answer)
    return 0 if answer.went and not answer.conflicts else 1


def _tell(answer: Shared) -> None:
    for path in answer.came:
        print(f"came  {path}")
    for one in answer.conflicts:
        print(f"changed here and elsewhere  {one.path}\n--- mine\n{one.mine or '(taken away)'}\n--- theirs")
        print(one.theirs or "(taken away)")
    if answer.conflicts:
        print(f"{len(answer.conflicts)} wait for --mine PATH or --theirs PATH; nothing has been changed")
    elif answer.went:
        print(f"shared; {len(answer.came)} texts came")
    else:
        print(f"{len(answer.came)} texts came; somebody was faster: share once more to send ours")
