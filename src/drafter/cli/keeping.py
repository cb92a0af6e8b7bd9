"""`drafter store verify|backup|restore|export`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from drafter.adapters.case_store import erased_since, restore
from drafter.cli.items import BadCallError, print_json
from drafter.cli.workplace import Workplace, plain
from drafter.model.filed import Gap

_FEW = 3
"""Faults of one kind that are told one by one."""


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
            return _restore(target, place.home / "cases.sqlite", as_json)
        case _:
            said = f"exported {place.store.export_jsonl(target)} rows to {target}"
    print_json("one", [{"done": said}]) if as_json else print(said)
    return 0


def _restore(backup: Path, path: Path, as_json: bool) -> int:
    """A backup knows nothing of those who were erased after it was made: they are named, to be erased again."""
    aside = restore(backup, path, dt.datetime.now(dt.UTC))
    back = erased_since(aside, path) if aside else ()
    if as_json:
        print_json("one", [{"done": f"restored from {backup}", "erased_since": list(back)}])
        return 0
    print(f"restored from {backup}")
    for reference in back:
        print(f"{reference} was erased after this backup and is back: drafter store erase {reference}")
    if back:
        print(f"The store put aside, {aside}, is not needed for that; delete it when you need nothing else of it.")
    return 0


def _verify(place: Workplace, as_json: bool) -> int:
    found = place.store.verify()
    if as_json:
        print_json("one", [{**plain(found), "sound": found.sound}])
    else:
        state = "sound" if found.sound else "NOT sound"
        print(f"{state}: {found.cases} cases, {found.letters} letters, {found.audit_entries} audit entries")
        for line in _gap_lines(found.gaps):
            print(line)
    return 0 if found.sound else 1


def _gap_lines(gaps: Sequence[Gap]) -> Iterator[str]:
    """A few of each kind, and what to do; everything is in the JSON answer."""
    places = {
        gap.where: [line for one in gaps if one.where == gap.where for line in one.what.splitlines()] for gap in gaps
    }
    for where, lines in places.items():
        yield f"  {where}: {lines[0]}"
        yield from (f"    {line}" for line in lines[1:_FEW])
        if len(lines) > _FEW:
            yield f"    and {len(lines) - _FEW} more of the kind; all of them with --json"
    if gaps:
        yield "Keep this file, stop working in it, and bring back the last good copy: drafter store restore BACKUP.db"
