"""Handling guidelines from files: resources/guidelines/<category>.md and flag.<id>.md, the department's above ours."""

from __future__ import annotations

from pathlib import Path

from drafter.adapters.shipped import department, shipped
from drafter.model.guideline import Guideline
from drafter.model.template import Rejected

FOLDER = "guidelines"
_LARGEST = 40_000


def guidelines_in_force(home: Path | None) -> tuple[tuple[Guideline, ...], tuple[Rejected, ...]]:
    """Every page by its subject, and the files that cannot be used; for those the shipped page serves."""
    found: dict[str, Guideline] = {}
    rejected: list[Rejected] = []
    roots = [shipped("resources") / FOLDER] + ([department(home, "resources") / FOLDER] if home else [])
    for root in roots:
        for path in sorted(root.glob("*.md")):
            page = read_guideline(path)
            if isinstance(page, Rejected):
                rejected.append(page)
            else:
                found[page.about] = page
    return tuple(found.values()), tuple(rejected)


def read_guideline(path: Path) -> Guideline | Rejected:
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return Rejected(where=path.name, what=f"cannot be read as UTF-8 text: {error}")
    return guideline_from(text, path.name)


def guideline_from(text: str, name: str) -> Guideline | Rejected:
    """A page out of its Markdown: the first line is its title (`# Title`), the file's name says what it is about."""
    first, _, body = text.strip().partition("\n")
    if len(text) > _LARGEST:
        return Rejected(where=name, what=f"larger than {_LARGEST:,} characters")
    if not first.startswith("# ") or not first[2:].strip():
        return Rejected(where=name, what="expected a title in the first line, like `# Late bags`", line=1)
    if not body.strip():
        return Rejected(where=name, what="says nothing below its title", line=1)
    stem = name.removesuffix(".md")
    about = f"flag:{stem.removeprefix('flag.')}" if stem.startswith("flag.") else stem
    return Guideline(about=about, title=first[2:].strip(), text=body.strip() + "\n", path=name)
