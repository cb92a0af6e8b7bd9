"""`drafter columns` and `--columns`: which column of a table is which field of a case."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from drafter.adapters.intake import ColumnsOf, first_cases, look_at, mapping_for, mapping_from_words, remember_mapping
from drafter.cli.items import BadCallError, print_json
from drafter.cli.workplace import Workplace, plain
from drafter.model.intake import SHEET_FIELDS, Intaken, SheetMapping, mapping_faults
from drafter.model.template import Rejected


def columns_for(place: Workplace, given: str | None) -> ColumnsOf:
    """As the call names them, and then remembered for tables with those headings; else as remembered, else guessed."""
    if given is None:
        return lambda headings: mapping_for(headings, place.home)
    named = _mapping(given)

    def used(headings: Sequence[str]) -> SheetMapping:
        if not mapping_faults(named, headings):
            remember_mapping(headings, named, place.home)
        return named

    return used


def _mapping(given: str) -> SheetMapping:
    named = mapping_from_words(given)
    if isinstance(named, Rejected):
        raise BadCallError(f"--columns {named.where}: {named.what}; fields are {', '.join(SHEET_FIELDS)}")
    return named


def show_columns(place: Workplace, name: str, given: str | None, as_json: bool) -> int:
    """Which column of a table would be what, and its first rows as cases; nothing is filed."""
    path = Path(name)
    if not path.is_file():
        raise BadCallError(f"{name}: no such file")
    look = look_at(path, place.home)
    if isinstance(look, Rejected):
        print_json("one", [{"error": {"where": look.where, "what": look.what}}]) if as_json else print(
            f"refused  {look.where}: {look.what}"
        )
        return 1
    mapping = _mapping(given) if given else look.mapping
    faults = mapping_faults(mapping, look.headings)
    answer = {
        "headings": list(look.headings), "columns": mapping.columns, "dates": mapping.dates, "rows": look.count,
        "remembered": look.remembered and not given, "faults": [plain(fault) for fault in faults],
        "cases": [_previewed(one) for one in first_cases(look, mapping)],
    }  # fmt: skip
    print_json("one", [answer]) if as_json else print(_columns_told(answer))
    return 1 if faults else 0


def _previewed(one: Intaken | Rejected) -> dict[str, Any]:
    if isinstance(one, Rejected):
        return {"error": {"where": one.where, "what": one.what}}
    return {"case": plain(one.case), "notes": list(one.notes)}


def _columns_told(answer: dict[str, Any]) -> str:
    """The mapping as YAML that `--columns FILE` reads, after what is known of the table as remarks."""
    known = "remembered" if answer["remembered"] else "guessed or given"
    left = [one for one in answer["headings"] if one not in answer["columns"]]
    remarks = [
        f"{answer['rows']} rows, columns {known}",
        *(one["error"]["what"] if "error" in one else _case_line(one["case"]) for one in answer["cases"]),
        *(f"cannot be used: {fault['kind'].replace('_', ' ')} {fault['heading']}" for fault in answer["faults"]),
        f"left out: {', '.join(left)}",
    ]
    mapping = {"columns": answer["columns"], "dates": answer["dates"]}
    shown: str = yaml.safe_dump(mapping, allow_unicode=True, sort_keys=False)
    return "\n".join([*(f"# {remark}" for remark in remarks), shown])


def _case_line(case: dict[str, Any]) -> str:
    who = case["customer"]
    name = who["name"] or " ".join(part for part in (who["given_name"], who["family_name"]) if part) or who["email"]
    return f"{name or '–'}: {' '.join(case['messages'][0]['text'].split())[:80]}"
