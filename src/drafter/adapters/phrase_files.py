"""Reads the phrase books: what the steps and the library's heads say in English, and how another language says it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from drafter.adapters.shipped import department, shipped
from drafter.adapters.values import value_from_yaml
from drafter.model import lazy_re as re
from drafter.model.template import Rejected

LIBRARY = "translations/library_zh_Hant.yaml"
_HOLE = re.compile(r"\{(\w*)\}")


def read_phrases(path: Path) -> dict[str, str] | Rejected:
    """Every phrase must have the same holes on both sides."""
    found = value_from_yaml(path, dict[str, str])
    if isinstance(found, Rejected):
        return found
    for said, put in found.items():
        if Counter(_HOLE.findall(said)) != Counter(_HOLE.findall(put)):
            return Rejected(where=f"{path.name}: {said}", what="the two sides do not have the same {holes}")
    return found


def library_phrases(home: Path) -> dict[str, str] | Rejected:
    """Titles, handling notes, questions and folders of the library; the department's own lines above the shipped."""
    found: dict[str, str] = {}
    for folder in (shipped("resources"), department(home, "resources")):
        read = read_phrases(folder / LIBRARY) if (folder / LIBRARY).is_file() else {}
        if isinstance(read, Rejected):
            return read
        found |= read
    return found
