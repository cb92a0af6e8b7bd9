"""Reads practice cases and the training terms: the shipped ones, the department's own above them."""

from __future__ import annotations

from pathlib import Path

import msgspec

from drafter.adapters.shipped import department, resource, shipped
from drafter.adapters.values import value_from_yaml
from drafter.model.marks import TrainingTerms
from drafter.model.practice import Practice
from drafter.model.template import Rejected


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
