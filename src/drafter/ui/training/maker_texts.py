"""The fields of a practice file as text to be typed, and what was typed as values of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

SAYS = ("outcomes.must_say", "outcomes.must_not_say")
_LISTS = ("skills", "outcomes.categories", "outcomes.also_categories", "outcomes.flags", "outcomes.also_flags",
          "outcomes.routes")  # fmt: skip
_YES_NO = ("outcomes.wait",)
_NUMBERS = ("level", "outcomes.minutes", "shift_weeks")


def read(plain: dict[str, Any], key: str) -> str:
    """Empty where nothing stands."""
    if key == "customer":
        customer = plain.get("case", {}).get("customer", {})
        return ", ".join(str(customer.get(name, "")) for name in ("title", "given_name", "family_name"))
    if key in ("subject", "text"):
        return str(_first_message(plain).get(key, "")).rstrip("\n")
    value = at(plain, key)
    if value is None:
        return ""
    if key in _YES_NO:
        return "yes" if value else "no"
    if key in SAYS:
        return "\n".join(
            f"{one.get('id')} = {one.get('what')} = {' | '.join(one.get('words', ()))}" for one in value or ()
        )
    if isinstance(value, list | tuple):
        return ", ".join(str(one) for one in value)
    return str(value).rstrip("\n")


def at(plain: dict[str, Any], key: str) -> Any:
    """What stands at `outcomes.award`; None where nothing does."""
    value: Any = plain
    for step in key.split("."):
        value = value.get(step) if isinstance(value, dict) else None
    return value


def put(plain: dict[str, Any], key: str, value: Any) -> None:
    """A field that is empty now is left out of the file."""
    *path, last = key.split(".")
    place = plain
    for step in path:
        place = place.setdefault(step, {})
    if value in ("", None) or (value in ([], {}) and last not in place):
        place.pop(last, None)
    else:
        place[last] = value


def write(plain: dict[str, Any], key: str, typed: str) -> None:
    if key == "customer":
        parts = [part.strip() for part in (typed + ",,").split(",")][:3]
        names = dict(zip(("title", "given_name", "family_name"), parts, strict=True))
        case = plain.setdefault("case", {})
        case["customer"] = {**case.get("customer", {}), **names}
    elif key in ("subject", "text"):
        _first_message(plain)[key] = typed
    else:
        put(plain, key, _value(key, typed, at(plain, key)))


def _value(key: str, typed: str, before: Any) -> Any:
    if key in SAYS:
        return _says(typed.splitlines(), before or ())
    if key in _LISTS:
        return [part.strip() for part in typed.split(",") if part.strip()]
    if key in _YES_NO:
        return {"yes": True, "no": False}.get(typed.strip().casefold(), typed)
    if key in _NUMBERS:
        return int(typed) if typed.strip().isdigit() else typed
    return typed


def _says(lines: Iterable[str], before: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """id = what = words | words; weight, better and the rest of a line's id stay as they were."""
    known = {one.get("id"): one for one in before}
    found = []
    for line in lines:
        parts = [part.strip() for part in re.split(r"\s+=\s+", line, maxsplit=2)]
        if parts[0]:
            words = [word.strip() for word in parts[2].split(" | ") if word.strip()] if len(parts) > 2 else []
            what = parts[1] if len(parts) > 1 else ""
            found.append({**known.get(parts[0], {}), "id": parts[0], "what": what, "words": words})
    return found


def _first_message(plain: dict[str, Any]) -> dict[str, Any]:
    messages = plain.setdefault("case", {}).setdefault("messages", [{}])
    if not messages:
        messages.append({})
    first: dict[str, Any] = messages[0]
    return first
