"""Handling guidelines from files: resources/guidelines/<category>.md and flag.<id>.md, the department's above ours.

A page in another language than English names it: baggage.zh-Hant-HK.md.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from drafter.adapters.shipped import department, shipped
from drafter.model.guideline import Guideline
from drafter.model.template import Rejected

FOLDER = "guidelines"
_LARGEST = 40_000
_LANGUAGES = ("en", "zh-Hant-HK")


def guidelines_in_force(home: Path | None) -> tuple[tuple[Guideline, ...], tuple[Rejected, ...]]:
    """Every page by its subject and language, and the files that cannot be used; for those the shipped page serves."""
    found: dict[tuple[str, str], Guideline] = {}
    rejected: list[Rejected] = []
    own = department(home, "resources") / FOLDER if home else None
    for root in filter(None, (shipped("resources") / FOLDER, own)):
        for path in sorted(root.glob("*.md")):
            page = read_guideline(path)
            if isinstance(page, Rejected):
                rejected.append(page)
            else:
                found[page.about, page.language] = msgspec.structs.replace(page, own=root == own)
    return tuple(found.values()), tuple(rejected)


def read_guideline(path: Path) -> Guideline | Rejected:
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        return Rejected(where=path.name, what=f"cannot be read as UTF-8 text: {error}")
    return guideline_from(text, path.name)


def guideline_from(text: str, name: str) -> Guideline | Rejected:
    """A page out of its Markdown: the first line is its title (`# Title`), the file's name says what it is about and in
    which language."""
    first, _, body = text.strip().partition("\n")
    if len(text) > _LARGEST:
        return Rejected(where=name, what=f"larger than {_LARGEST:,} characters")
    if not first.startswith("# ") or not first[2:].strip():
        return Rejected(where=name, what="expected a title in the first line, like `# Late bags`", line=1)
    if not body.strip():
        return Rejected(where=name, what="says nothing below its title", line=1)
    stem = name.removesuffix(".md")
    language = next((one for one in _LANGUAGES if stem.endswith(f".{one}")), "")
    stem = stem.removesuffix(f".{language}")
    about = f"flag:{stem.removeprefix('flag.')}" if stem.startswith("flag.") else stem
    return Guideline(
        about=about, title=first[2:].strip(), text=body.strip() + "\n", path=name, language=language or "en"
    )
