"""`drafter categories list|add|rename|merge`."""

from __future__ import annotations

from drafter.adapters.category_changes import add_category, follow_merges, merge_category, rename_category
from drafter.adapters.category_files import classify_rules
from drafter.cli.items import BadCallError, print_json
from drafter.cli.workplace import Workplace


def categories_command(
    place: Workplace, what: str, ids: list[str], names: dict[str, str], cues: tuple[str, ...], as_json: bool
) -> int:
    needed = {"list": 0, "add": 1, "rename": 1, "merge": 2}[what]
    if len(ids) != needed:
        raise BadCallError(f"categories {what}: expected {needed} id{'s' * (needed != 1)}, found {len(ids)}")
    match what:
        case "add":
            add_category(place.home, ids[0], names, cues)
            said = f"added {ids[0]}"
        case "rename":
            rename_category(place.home, ids[0], names)
            said = f"renamed {ids[0]}"
        case "merge":
            said = f"merged {ids[0]} into {ids[1]}; {merge_category(place.home, place.store, *ids)} cases followed"
        case _:
            return _list(place, as_json)
    print_json("one", [{"done": said}]) if as_json else print(said)
    return 0


def _list(place: Workplace, as_json: bool) -> int:
    rules = classify_rules(place.home).rules
    if place.has_store:
        follow_merges(place.store, rules)
    rows = [{"id": one.id, "name": one.name, "merged_into": one.merged_into} for one in rules.categories.categories]
    if as_json:
        print_json("list", rows)
        return 0
    for one in rules.categories.categories:
        merged = f"  (merged into {one.merged_into})" if one.merged_into else ""
        print(f"{one.id:<32} {one.name.get('en', '')}  {one.name.get('zh-Hant-HK', '')}{merged}")
    return 0
