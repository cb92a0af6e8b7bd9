"""Reads and writes practice cases and the training terms: the shipped ones, the department's own above them."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec
import yaml

from drafter.adapters.shipped import department, resource, shipped
from drafter.adapters.values import line_of, value_from, value_from_yaml, yaml_from
from drafter.model.marks import TrainingTerms
from drafter.model.practice import Practice
from drafter.model.template import Rejected
from drafter.oversight.training.linting import PracticeRemark
from drafter.ports import OutsideError


class PracticeShelf(msgspec.Struct, frozen=True, kw_only=True):
    """Every practice case that could be read, by id, and the files that could not."""

    cases: dict[str, Practice]
    rejected: tuple[Rejected, ...] = ()


def practice_paths(home: Path | None) -> list[Path]:
    folders = [shipped("resources") / "practice"]
    folders += [department(home, "resources") / "practice"] if home else []
    return [path for folder in folders if folder.is_dir() for path in sorted(folder.glob("*.yaml"))]


def read_practice(home: Path | None) -> PracticeShelf:
    """The same id in HOME/resources/practice stands above the shipped one."""
    cases: dict[str, Practice] = {}
    rejected: list[Rejected] = []
    for path in practice_paths(home):
        found = value_from_yaml(path, Practice)
        if isinstance(found, Rejected):
            rejected.append(found)
        else:
            cases[found.id] = found
    ordered = sorted(cases.values(), key=lambda one: (one.language, one.level, one.id))
    return PracticeShelf(cases={one.id: one for one in ordered}, rejected=tuple(rejected))


def read_terms(home: Path | None) -> TrainingTerms | Rejected:
    return value_from_yaml(resource(home, "training.yaml"), TrainingTerms)


def practice_from_text(text: str, where: str = "practice") -> Practice | Rejected:
    """The case a text is, or why it is none, with its line."""
    raw = yaml_from(text, where)
    if isinstance(raw, Rejected):
        return raw
    found = value_from(raw, Practice, where)
    return msgspec.structs.replace(found, line=line_of(text, found.what)) if isinstance(found, Rejected) else found


def with_lines(text: str, remarks: Iterable[PracticeRemark]) -> tuple[PracticeRemark, ...]:
    """Each remark with the line of the file that its field stands on."""
    return tuple(
        msgspec.structs.replace(one, line=line_of(text, f"`$.{one.path}`") if one.path else None) for one in remarks
    )


def text_of_practice(home: Path, id: str) -> str:
    """The file as it lies there, the department's own before the shipped one."""
    for path in reversed(practice_paths(home)):
        found = value_from_yaml(path, Practice)
        if not isinstance(found, Rejected) and found.id == id:
            return path.read_text("utf-8")
    raise OutsideError(f"There is no practice case {id} any more; choose another from the list.")


def save_practice(home: Path, id: str, text: str) -> Path:
    """In HOME/resources/practice, whole or not at all."""
    folder = department(home, "resources") / "practice"
    path, part = folder / f"{id}.yaml", folder / f".{id}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.write_text(text if text.endswith("\n") else f"{text}\n", "utf-8")
        os.replace(part, path)
    except OSError as error:
        raise OutsideError(f"The practice case could not be written to {path}: {error.strerror}.") from error
    return path


class _Dumper(yaml.SafeDumper):
    """Longer texts as blocks, so that a person can read and mend them."""


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    lines = "\n".join(line.rstrip() for line in value.split("\n"))
    style = "|" if "\n" in lines else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", lines, style=style)


_Dumper.add_representer(str, _text)


def practice_text(plain: dict[str, Any]) -> str:
    """The file of a practice case, from plain values; the same order as the shipped ones."""
    return yaml.dump(_bare(plain), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)


def _bare(value: Any) -> Any:
    """Without what is empty of itself; sums as text, dates as dates."""
    if isinstance(value, dict):
        return {key: _bare(item) for key, item in value.items() if item is not None}
    if isinstance(value, list | tuple):
        return [_bare(item) for item in value]
    if isinstance(value, Decimal):
        return str(value)
    return value.isoformat() if isinstance(value, dt.datetime) else value
