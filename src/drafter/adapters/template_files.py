"""Template files: one file, one template; a YAML head between two `---` lines, then the body."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from drafter.adapters.shipped import department, shipped
from drafter.adapters.values import line_of, value_from, yaml_from
from drafter.model.library import Library, library_of
from drafter.model.template import Rejected, Template, TemplateHead

Layer = Literal["shipped", "department"]
_FENCE = "---\n"
_LARGEST = 200_000


def library_in_force(home: Path | None) -> Library:
    """Shipped templates with the department's own above them: the same id and language wins there."""
    found: dict[tuple[str, str], Template] = {}
    rejected: list[Rejected] = []
    for root, layer in _layers(home):
        for path in sorted(root.rglob("*.md")):
            if path.name == "README.md":
                continue
            read = read_template(path, root, layer)
            if isinstance(read, Rejected):
                rejected.append(read)
                continue
            key = (read.id, read.head.language)
            if key in found and found[key].layer == layer:
                rejected.append(Rejected(where=read.path, what=f"same id and language as {found[key].path}"))
                continue
            found[key] = read
    return library_of(found.values(), rejected)


def _layers(home: Path | None) -> Iterator[tuple[Path, Layer]]:
    yield shipped("template_library"), "shipped"
    if home is not None and department(home, "template_library").is_dir():
        yield department(home, "template_library"), "department"


def read_template(path: Path, root: Path, layer: Layer = "shipped") -> Template | Rejected:
    """One template file; `path` in the answer is relative to its library folder."""
    where = path.relative_to(root).as_posix()
    try:
        text = path.read_bytes()[: _LARGEST + 1].decode("utf-8-sig").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        return Rejected(where=where, what=f"cannot be read as UTF-8 text: {error}")
    if len(text) > _LARGEST:
        return Rejected(where=where, what=f"larger than {_LARGEST:,} characters")
    return template_from(text, where, layer)


def template_from(text: str, where: str, layer: Layer = "shipped") -> Template | Rejected:
    """A template out of the text of its file."""
    parts = text.split(_FENCE, 2)
    if len(parts) < 3 or parts[0].strip():
        return Rejected(where=where, what="expected a head between two lines of three hyphens", line=1)
    raw = yaml_from(parts[1], where)
    if isinstance(raw, Rejected):
        return Rejected(where=where, what=raw.what, line=raw.line + 1 if raw.line else None)
    head = value_from(raw, TemplateHead, where)
    if isinstance(head, Rejected):
        line = line_of(parts[1], head.what)
        return Rejected(where=where, what=head.what, line=line + 1 if line else None)
    return Template(head=head, body=parts[2].strip("\n") + "\n", path=where, layer=layer)
