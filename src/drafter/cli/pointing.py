"""Points an error at the field it is about: `where` is the field's path, `what` says only what is wrong with it."""

from __future__ import annotations

import re
from typing import Any

import msgspec
from msgspec.structs import replace

from drafter.adapters.values import path_in
from drafter.model.template import Rejected

_PATH = re.compile(r" - at `\$[^`]*`(?=$|; did you mean |; one of )")
_NAMED = re.compile(r"(?:Object contains unknown field|Object missing required field) `([^`]+)`|`(\w+)`: ")


def at_field(rejected: Rejected) -> Rejected:
    """`$.journey` and "Object contains unknown field `orign`" become `journey.orign`. The whole item is `$`."""
    path, what = path_in(rejected.what), _PATH.sub("", rejected.what)
    named = _NAMED.match(what)
    if named:
        path += f".{named.group(1) or named.group(2)}"
        what = what.removeprefix(named.group(0)) if named.group(2) else what
    return replace(rejected, where=path.removeprefix(".") or rejected.where, what=_plainly(what))


def in_file(rejected: Rejected) -> Rejected:
    """As `at_field` for a case of a file: `where` stays the place in the file, the field opens `what`."""
    pointed = at_field(rejected)
    if pointed.where == rejected.where:
        return pointed
    return replace(pointed, where=rejected.where, what=f"{pointed.where}: {pointed.what}")


def with_text_id(raw: dict[str, Any]) -> dict[str, Any]:
    """The item as the program reads it: an `id` that is a number is echoed as it came, and read as text."""
    id = raw.get("id")
    return raw if id is None or isinstance(id, str) else {**raw, "id": str(id)}


def error_fields(faults: tuple[Rejected, ...]) -> dict[str, Any]:
    """The first fault as `where` and `what`; further ones beside it under `also`."""
    told = [{"where": one.where, "what": one.what} for one in faults]
    return told[0] | ({"also": told[1:]} if told[1:] else {})


class Faults(msgspec.Struct, frozen=True):
    """Everything that is wrong with one item, at least one."""

    all: tuple[Rejected, ...]


_WORDS = (
    (re.compile(r"Object contains unknown field"), "unknown field"),
    (re.compile(r"Object missing required field"), "missing required field"),
    (re.compile(r"Expected `([^`|]+?)(?: \|[^`]*)?`, got `([^`]+)`"), r"expected `\1`, not `\2`"),
    (re.compile(r"Invalid enum value"), "unknown value"),
    (re.compile(r"Invalid RFC3339 encoded date"), "not an ISO 8601 date"),
    (re.compile(r"Invalid decimal string"), "not a decimal number"),
)


def _plainly(what: str) -> str:
    """The parser's words in words for people."""
    for technical, plain in _WORDS:
        what = technical.sub(plain, what)
    return what
