"""Reads the families of everyday things from their YAML file."""

from __future__ import annotations

from pathlib import Path

from drafter.adapters.shipped import resource
from drafter.adapters.values import value_from_yaml
from drafter.model.base import Value
from drafter.model.kinds_of_things import Family, KindsOfThings, kinds_from
from drafter.model.template import Rejected


class _File(Value, frozen=True):
    kinds: dict[str, Family]
    no_names: str = ""


def kinds_of_things(home: Path | None = None) -> KindsOfThings | Rejected:
    """The department's kinds_of_things.yaml, or the shipped one; rejected where a name is empty or stands twice."""
    path = resource(home, "kinds_of_things.yaml")
    file = value_from_yaml(path, _File)
    if isinstance(file, Rejected):
        return file
    try:
        return kinds_from(file.kinds, file.no_names)
    except ValueError as error:
        return Rejected(where=str(path), what=f"{error}; each name once in its family")
