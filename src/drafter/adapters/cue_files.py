"""Reads the cues for concerns and the travel thesaurus from their YAML files."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
from opencc import OpenCC

from drafter.adapters.shipped import resource
from drafter.adapters.values import line_of, value_from_yaml
from drafter.model.cues import ConcernCues, LanguageCues, Thesaurus
from drafter.model.template import Rejected


def concern_cues(home: Path | None = None) -> ConcernCues | Rejected:
    """The department's concern_cues.yaml, or the shipped one; rejected when a pattern does not compile."""
    path = resource(home, "concern_cues.yaml")
    cues = value_from_yaml(path, ConcernCues)
    return cues if isinstance(cues, Rejected) else _faulty(cues, path) or _both_scripts(cues)


def thesaurus(home: Path | None = None) -> Thesaurus | Rejected:
    return value_from_yaml(resource(home, "thesaurus.yaml"), Thesaurus)


def _both_scripts(cues: ConcernCues) -> ConcernCues:
    """Chinese patterns are written in Traditional characters; the Simplified ones are added."""
    convert = OpenCC("t2s").convert
    fields = cues.chinese.__struct_fields__
    both = {
        name: (*(given := getattr(cues.chinese, name)), *(convert(pattern) for pattern in given)) for name in fields
    }
    return msgspec.structs.replace(cues, chinese=LanguageCues(**both))


def _faulty(cues: ConcernCues, path: Path) -> Rejected | None:
    for language in ("english", "chinese"):
        words = getattr(cues, language)
        for field in words.__struct_fields__:
            for n, pattern in enumerate(getattr(words, field)):
                try:
                    re.compile(pattern)
                except re.error as error:
                    what = f"not a pattern: {pattern!r} ({error}) - at `$.{language}.{field}[{n}]`"
                    return Rejected(where=str(path), what=what, line=line_of(path.read_text("utf-8"), what))
    return None
