"""Template files: one file, one template; a YAML head between two `---` lines, then the body."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec
import yaml

from drafter.adapters.shipped import department, shipped
from drafter.adapters.values import line_of, value_from, yaml_from
from drafter.model.library import Library, library_of
from drafter.model.template import Rejected, Template, TemplateHead
from drafter.steps.compose import checked_body

Layer = Literal["shipped", "department"]
LAST_GOOD = ".last_good"
"""Folder of the department's library with a copy of every file as it was when it could last be used."""
_FENCE = re.compile(r"^---[ \t]*\n", re.MULTILINE)
_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What no .docx may hold, and no file of text."""
_LARGEST = 200_000


def library_in_force(home: Path | None) -> Library:
    """Shipped templates with the department's own above them: the same id and language wins there."""
    found: dict[tuple[str, str], Template] = {}
    rejected: list[Rejected] = []
    for root, layer in _layers(home):
        for path in template_paths(root):
            read = read_template(path, root, layer)
            if isinstance(read, Rejected):
                last = _last_good(path, root) if layer == "department" else None
                rejected.append(_with_consequence(read, last))
                if last is None:
                    continue
                read = last
            elif layer == "department":
                _keep(path, root)
            key = (read.id, read.head.language)
            if key in found and found[key].layer == layer:
                rejected.append(Rejected(where=read.path, what=f"same id and language as {found[key].path}"))
                continue
            found[key] = read
    return library_of(found.values(), rejected)


def template_paths(root: Path) -> list[Path]:
    """Every template file under a library folder, in order; folders that begin with a point hold none."""
    return [
        path
        for path in sorted(root.rglob("*.md"))
        if path.name != "README.md" and not any(part.startswith(".") for part in path.relative_to(root).parts)
    ]


def read_template(path: Path, root: Path, layer: Layer = "shipped") -> Template | Rejected:
    """One template file; `path` in the answer is relative to its library folder."""
    where = path.relative_to(root).as_posix()
    try:
        with path.open("rb") as file:
            raw = file.read(4 * _LARGEST + 1)
        return template_from(raw.decode("utf-8-sig"), where, layer)
    except (OSError, UnicodeDecodeError) as error:
        return Rejected(where=where, what=f"cannot be read as UTF-8 text: {error}")


def template_from(text: str, where: str, layer: Layer = "shipped") -> Template | Rejected:
    """A template out of the text of its file, or why not, with the line."""
    if len(text) > _LARGEST:
        return Rejected(where=where, what=f"larger than {_LARGEST:,} characters")
    unseen = _UNSEEN.search(text)
    if unseen is not None:
        what = f"holds a character that no letter can show (U+{ord(unseen[0]):04X}); delete it"
        return Rejected(where=where, what=what, line=text.count("\n", 0, unseen.start()) + 1)
    parts = _FENCE.split(text.replace("\r\n", "\n"), maxsplit=2)
    if len(parts) < 3 or parts[0].strip():
        return Rejected(where=where, what="expected a head between two lines of three hyphens", line=1)
    head = _head_from(parts[1], where)
    if isinstance(head, Rejected):
        return _moved(head, 1)
    body = parts[2].strip("\n") + "\n"
    fault = checked_body(body)
    if fault is not None:
        skipped = len(parts[2]) - len(parts[2].lstrip("\n"))
        return _moved(Rejected(where=where, what=fault.what, line=fault.line), parts[1].count("\n") + 2 + skipped)
    return Template(head=head, body=body, path=where, layer=layer)


def _head_from(text: str, where: str) -> TemplateHead | Rejected:
    try:
        parsed = yaml.parse(text, yaml.CSafeLoader) if "*" in text else ()  # twice the time: only where it may matter
        alias = next((event for event in parsed if isinstance(event, yaml.AliasEvent)), None)
        if alias is not None:
            what = "a head may not repeat a part by reference (`*name`)"
            return Rejected(where=where, what=what, line=alias.start_mark.line + 1 if alias.start_mark else None)
        raw = yaml_from(text, where)
    except yaml.YAMLError:
        raw = yaml_from(text, where)
    except RecursionError:
        return Rejected(where=where, what="the head is nested too deeply")
    if isinstance(raw, Rejected):
        return raw
    head = value_from(raw, TemplateHead, where)
    return Rejected(where=where, what=head.what, line=line_of(text, head.what)) if isinstance(head, Rejected) else head


def _moved(rejected: Rejected, lines: int) -> Rejected:
    """Counted in the file and no longer in its part."""
    return msgspec.structs.replace(rejected, line=rejected.line + lines if rejected.line else None)


def _layers(home: Path | None) -> Iterator[tuple[Path, Layer]]:
    yield shipped("template_library"), "shipped"
    if home is not None and department(home, "template_library").is_dir():
        yield department(home, "template_library"), "department"


def _last_good(path: Path, root: Path) -> Template | None:
    kept = root / LAST_GOOD / path.relative_to(root)
    read = read_template(kept, root / LAST_GOOD, "department") if kept.is_file() else None
    return read if isinstance(read, Template) else None


def _keep(path: Path, root: Path) -> None:
    """Keeps a copy of a sound file; a folder that cannot be written to only means that nothing stands in later."""
    kept = root / LAST_GOOD / path.relative_to(root)
    try:
        text = path.read_bytes()
        if kept.is_file() and kept.read_bytes() == text:
            return
        kept.parent.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_name(kept.name + ".new")
        fresh.write_bytes(text)
        fresh.replace(kept)
    except OSError:
        return


def _with_consequence(rejected: Rejected, last: Template | None) -> Rejected:
    after = "; the last good version serves" if last else ""
    return msgspec.structs.replace(rejected, what=rejected.what + after)
