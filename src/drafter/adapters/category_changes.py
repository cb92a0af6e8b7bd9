"""What managers change about categories: added, renamed or merged in HOME/resources/categories.yaml; cases follow."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

from drafter.adapters.case_store import CaseStore
from drafter.adapters.case_store.whole_files import whole_file
from drafter.adapters.category_files import classify_rules
from drafter.adapters.shipped import department
from drafter.adapters.values import yaml_from
from drafter.model.category import ClassifyRules
from drafter.model.filed import CaseFilter
from drafter.model.template import Rejected
from drafter.ports import OutsideError

_ID = re.compile(r"[a-z][a-z_]*(?:\.[a-z][a-z_]*)?")
_NAMES = ("en", "zh-Hant-HK")


def add_category(home: Path, id: str, names: dict[str, str], cues: tuple[str, ...] = ()) -> None:
    """A new category, in the group that its id begins with; `cues` are words that speak strongly for it."""
    rules = classify_rules(home).rules
    if not _ID.fullmatch(id):
        raise OutsideError(f"{id!r} cannot be a category: use small letters, as in cabin.power_socket.")
    if id in rules.by_id:
        raise OutsideError(f"There is a category {id} already. Rename it, or choose another id.")
    group = id.partition(".")[0]
    entry: dict[str, Any] = {"id": id, "name": _named(names, id), "cues": {"strong": list(cues)}}
    known = {one.id for one in rules.categories.groups}
    _keep(home, entry | ({"parent": group} if group in known and group != id else {}))


def rename_category(home: Path, id: str, names: dict[str, str]) -> None:
    """Another name on the screen; the id, and so every case, stays as it is."""
    known = classify_rules(home).rules.by_id.get(id)
    if known is None:
        raise OutsideError(f"There is no category {id}.")
    _keep(home, {"id": id, "name": {**known.name, **_named(names, id)}})


def merge_category(home: Path, store: CaseStore, id: str, into: str) -> int:
    """The category is retired and its cues speak for the other one; how many cases followed."""
    rules = classify_rules(home).rules
    for one in (id, into):
        if one not in rules.by_id:
            raise OutsideError(f"There is no category {one}.")
    if rules.resolve(into) == id or id == into:
        raise OutsideError(f"{into} is merged into {id} already; a category cannot be merged into itself.")
    _keep(home, {"id": id, "merged_into": into})
    return store.rename_category(id, rules.resolve(into))


def follow_merges(store: CaseStore, rules: ClassifyRules) -> int:
    """Cases of categories that were merged by hand in the file take the new category; how many."""
    moved = 0
    for category in rules.categories.categories:
        into = rules.resolve(category.id)
        if into != category.id and store.rows(CaseFilter(category=category.id), limit=1):
            moved += store.rename_category(category.id, into)
    return moved


def _named(names: dict[str, str], id: str) -> dict[str, str]:
    given = {language: name.strip() for language, name in names.items() if language in _NAMES and name.strip()}
    if not given:
        raise OutsideError(f"The category {id} needs a name in English or Chinese.")
    return given


def _keep(home: Path, entry: dict[str, Any]) -> None:
    """The entry above the one with its id in the department's file. A file that would no longer be read is put back
    as it was."""
    path = department(home, "resources") / "categories.yaml"
    before = path.read_text("utf-8") if path.is_file() else None
    own = _own(path, before)
    entries = [dict(one) for one in own.get("categories", []) if isinstance(one, dict)]
    place = next((number for number, one in enumerate(entries) if one.get("id") == entry["id"]), None)
    if place is None:
        entries.append(entry)
    else:
        entries[place] |= entry
    _write(path, yaml.safe_dump({**own, "categories": entries}, allow_unicode=True, sort_keys=False))
    refused = [one for one in classify_rules(home).rejected if one.where.startswith(str(path))]
    if refused:
        _write(path, before or "categories: []\n")
        raise OutsideError(f"Nothing was changed: {refused[0].what}.")


def _own(path: Path, text: str | None) -> dict[str, Any]:
    found = yaml_from(text, str(path)) if text else {}
    if isinstance(found, Rejected) or not isinstance(found or {}, dict):
        what = found.what if isinstance(found, Rejected) else "expected fields at the top of the file"
        raise OutsideError(f"{path} cannot be read, so nothing was changed: {what}.")
    return found or {}


def _write(path: Path, text: str) -> None:
    try:
        with whole_file(path) as part:
            part.write_text(text, "utf-8")
    except OSError as error:
        raise OutsideError(
            f"The categories could not be kept in {path}: {error.strerror}. Check the folder."
        ) from error
