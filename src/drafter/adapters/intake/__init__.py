"""The post: every file format the department receives, read into cases; what cannot be read is said, never raised."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from drafter.adapters.intake.eml import read_eml
from drafter.adapters.intake.json_cases import read_json
from drafter.adapters.intake.limits import LARGEST_MAIL, LARGEST_TEXT_FILE, bytes_of
from drafter.adapters.intake.txt import case_from_text, read_txt
from drafter.model.intake import Intaken
from drafter.model.template import Rejected

__all__ = ["FORMATS", "case_from_text", "read_post"]

FORMATS = (".eml", ".txt", ".json", ".jsonl")


def read_post(path: Path, own_domains: frozenset[str] = frozenset()) -> Iterator[Intaken | Rejected]:
    """Every case in a file. `own_domains`: the company's mail domains, whose mails are ours and not the customer's."""
    kind = path.suffix.lower()
    if kind not in FORMATS:
        yield Rejected(where=str(path), what=f"cannot be read: {kind or 'no'} format; known are {', '.join(FORMATS)}")
        return
    raw = bytes_of(path, LARGEST_MAIL if kind == ".eml" else LARGEST_TEXT_FILE)
    if isinstance(raw, Rejected):
        yield raw
    elif kind == ".eml":
        yield read_eml(raw, str(path), own_domains)
    elif kind == ".txt":
        yield read_txt(raw, str(path))
    else:
        yield from read_json(raw, str(path))
