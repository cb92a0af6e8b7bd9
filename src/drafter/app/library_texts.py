"""Texts of template files as the library place handles them: copies, and lines counted in the file."""

from __future__ import annotations

import json

from drafter.adapters.library_history import with_head


def copied(text: str, id: str, title: str, language: str) -> tuple[str, str]:
    """A new text out of another: its path, and the file under its own id, as a first version."""
    family, _, name = id.partition(".")
    path = f"{family}/{name or family}.{language}.md"
    head = {"id": id, "title": json.dumps(title, ensure_ascii=False), "language": language, "version": "0"}
    return path, with_head(text, {**head, "status": "draft"})


def lines_above_body(text: str) -> int:
    """How many lines of the file stand above the first line of the body."""
    parts = text.replace("\r\n", "\n").split("\n")
    fences = [number for number, line in enumerate(parts) if line.rstrip() == "---"]
    if len(fences) < 2:
        return 0
    return next((n for n in range(fences[1] + 1, len(parts)) if parts[n].strip()), fences[1] + 1)


def in_file(line: int | None, above: int) -> int | None:
    return line + above if line else None
