"""Which column of a table is which field of a case: guessed from the headings, given by the caller, or remembered."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec
import yaml

from drafter.adapters.case_store.whole_files import whole_file
from drafter.adapters.shipped import resource
from drafter.adapters.values import value_from, value_from_yaml, yaml_from
from drafter.model.base import Value
from drafter.model.intake import SheetField, SheetMapping
from drafter.model.template import Rejected
from drafter.ports import OutsideError

ColumnsOf = Callable[[Sequence[str]], SheetMapping]
"""The mapping for a table with these headings."""
_MOST = 200
"""So many tables are remembered; the oldest is forgotten first."""


class RememberedMapping(Value, frozen=True):
    headings: tuple[str, ...]
    mapping: SheetMapping


class RememberedFile(Value, frozen=True):
    """`HOME/columns.yaml`: what people chose, the newest last."""

    tables: tuple[RememberedMapping, ...] = ()


def guess_mapping(headings: Sequence[str], home: Path | None = None) -> SheetMapping:
    """Which heading looks like which field, by `columns.yaml`; each field at most once. To be shown and corrected."""
    known = value_from_yaml(resource(home, "columns.yaml"), dict[SheetField, tuple[str, ...]])
    if isinstance(known, Rejected):
        return SheetMapping()
    columns: dict[str, SheetField] = {}
    for field in known:
        wanted = {_folded(word) for word in (*known[field], field)}
        free = (heading for heading in headings if heading not in columns and _folded(heading) in wanted)
        heading = next(free, None)
        if heading is not None:
            columns[heading] = field
    return SheetMapping(columns=columns)


def _folded(heading: str) -> str:
    return re.sub(r"[\W_]+", "", heading.casefold())


def remembered_mapping(headings: Sequence[str], home: Path) -> SheetMapping | None:
    """What was chosen for a table with these headings, in whatever order they stand; None: nobody chose yet."""
    wanted = frozenset(headings)
    tables = reversed(_remembered(home).tables)
    return next((one.mapping for one in tables if frozenset(one.headings) == wanted), None)


def mapping_for(headings: Sequence[str], home: Path | None) -> SheetMapping:
    """What was chosen for these headings, else the guess."""
    known = remembered_mapping(headings, home) if home is not None else None
    return known or guess_mapping(headings, home)


def remember_mapping(headings: Sequence[str], mapping: SheetMapping, home: Path) -> None:
    """The next table with these headings is read the same way."""
    others = [one for one in _remembered(home).tables if frozenset(one.headings) != frozenset(headings)]
    tables = (*others[1 - _MOST :], RememberedMapping(headings=tuple(headings), mapping=mapping))
    text = yaml.safe_dump(msgspec.to_builtins(RememberedFile(tables=tables)), allow_unicode=True, sort_keys=False)
    path = _file(home)
    try:
        with whole_file(path) as part:
            part.write_text(text, "utf-8")
    except OSError as error:
        raise OutsideError(f"The columns could not be kept in {path}: {error.strerror}. Check the folder.") from error


def _remembered(home: Path) -> RememberedFile:
    """A file that cannot be read counts for nothing: the mapping is shown and chosen again."""
    path = _file(home)
    found = value_from_yaml(path, RememberedFile) if path.is_file() else RememberedFile()
    return RememberedFile() if isinstance(found, Rejected) else found


def _file(home: Path) -> Path:
    return home / "columns.yaml"


def mapping_from_words(given: str) -> SheetMapping | Rejected:
    """As a caller names it: a YAML or JSON file of a mapping, or `Heading=field, Heading=field` in place."""
    path = Path(given)
    if "=" in given and not path.is_file():
        pairs = (pair.rpartition("=") for pair in given.split(",") if pair.strip())
        raw: object = {"columns": {heading.strip(): field.strip() for heading, _, field in pairs}}
    else:
        try:
            text = path.read_text("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            return Rejected(where=given, what=f"cannot be read: {error}")
        raw = yaml_from(text, given)
        if isinstance(raw, Rejected):
            return raw
        if isinstance(raw, dict) and not {"columns", "dates"} & set(raw):
            raw = {"columns": raw}
    return value_from(raw, SheetMapping, given)
