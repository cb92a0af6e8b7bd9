"""`drafter store verify|backup|restore|export`."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from drafter.adapters.case_store import restore
from drafter.cli.items import BadCallError, print_json
from drafter.cli.workplace import Workplace, plain


def store_command(place: Workplace, what: str, path: str | None, as_json: bool) -> int:
    if what != "verify" and not path:
        raise BadCallError(f"store {what}: name a folder or file")
    if what == "verify":
        return _verify(place, as_json)
    target = Path(path or "")
    match what:
        case "backup":
            said = f"backed up to {place.store.backup(target)}"
        case "restore":
            restore(target, place.home / "cases.sqlite", dt.datetime.now(dt.UTC))
            said = f"restored from {target}"
        case _:
            said = f"exported {place.store.export_jsonl(target)} rows to {target}"
    print_json("one", [{"done": said}]) if as_json else print(said)
    return 0


def _verify(place: Workplace, as_json: bool) -> int:
    found = place.store.verify()
    if as_json:
        print_json("one", [{**plain(found), "sound": found.sound}])
    else:
        state = "sound" if found.sound else "NOT sound"
        print(f"{state}: {found.cases} cases, {found.letters} letters, {found.audit_entries} audit entries")
        for gap in found.gaps:
            print(f"  {gap.where}: {gap.what}")
    return 0 if found.sound else 1
