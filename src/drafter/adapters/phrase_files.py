"""Reads the phrase book: what the steps say in English, and how it is said in another language."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from drafter.adapters.values import value_from_yaml
from drafter.model.template import Rejected

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
