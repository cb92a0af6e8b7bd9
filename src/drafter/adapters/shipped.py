"""Finds the files drafter ships, and the department's own that stand above them."""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path
from typing import Literal

Folder = Literal["resources", "template_library"]


def shipped(folder: Folder) -> Path:
    """Where the shipped folder lies: beside the package in a wheel or bundle, else beside pyproject.toml.

    An editable install may leave stale copies in site-packages; those are never read, because the package itself
    is then imported from the repository.
    """
    inside = Path(str(files("drafter"))) / folder
    if inside.is_dir():
        return inside
    beside = Path(__file__).resolve().parents[3]
    if (beside / "pyproject.toml").is_file() and (beside / folder).is_dir():
        return beside / folder
    bundled = Path(getattr(sys, "_MEIPASS", "")) / "drafter" / folder
    if bundled.is_dir():
        return bundled
    raise FileNotFoundError(f"drafter's own folder {folder!r} is missing; install drafter again")


def department(home: Path, folder: Folder) -> Path:
    """The department's own layer under HOME: `library` for templates, `resources` for rules and policy."""
    return home / ("library" if folder == "template_library" else "resources")


def resource(home: Path | None, name: str) -> Path:
    """The department's file of that name where it exists, else the shipped one."""
    if home is not None:
        own = department(home, "resources") / name
        if own.is_file():
            return own
    return shipped("resources") / name
