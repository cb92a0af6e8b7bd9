"""Reads the cues for concerns and the travel thesaurus from their YAML files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec
from opencc import OpenCC

from drafter.adapters.shipped import resource, shipped
from drafter.adapters.values import line_of, value_from_yaml
from drafter.model.concern_weights import ConcernWeights
from drafter.model.cues import ConcernCues, LanguageCues, Thesaurus
from drafter.model.left_out_trees import LeftOutTrees
from drafter.model.mention_weights import MentionWeights
from drafter.model.template import Rejected

_LISTS = ("header", "request", "wondering", "question", "adds", "sets_scene", "joins", "also_asks", "breaks",
          "splices", "forgives", "everyday")  # fmt: skip
"""The lists of patterns that have no name of their own."""
_NAMED = ("signs", "topics", "outright")
Learned = TypeVar("Learned", ConcernWeights, LeftOutTrees, MentionWeights)


def concern_cues(home: Path | None = None) -> ConcernCues | Rejected:
    """The department's concern_cues.yaml, or the shipped one; rejected when a pattern of the department does not
    compile. The shipped ones are compiled by a test, and in the program when they are first needed."""
    path = resource(home, "concern_cues.yaml")
    cues = value_from_yaml(path, ConcernCues)
    if isinstance(cues, Rejected):
        return cues
    learned = concern_weights(home)
    if isinstance(learned, Rejected):
        return learned
    faulty = None if path == shipped("resources") / path.name else _faulty(cues, path)
    return faulty or msgspec.structs.replace(_both_scripts(cues), learned=learned)


def concern_weights(home: Path | None = None) -> ConcernWeights | Rejected:
    """What was learned from annotated letters: the department's own file, or the shipped one."""
    return _learned(resource(home, "concern_weights.json"), ConcernWeights)


def thesaurus(home: Path | None = None) -> Thesaurus | Rejected:
    """The department's thesaurus.yaml, or the shipped one, with what was learned of concerns left out."""
    words = value_from_yaml(resource(home, "thesaurus.yaml"), Thesaurus)
    if isinstance(words, Rejected):
        return words
    learned = _learned(resource(home, "mention_weights.json"), MentionWeights)
    if isinstance(learned, Rejected):
        return learned
    trees = _learned(resource(home, "left_out_trees.json"), LeftOutTrees)
    return trees if isinstance(trees, Rejected) else msgspec.structs.replace(words, learned=learned, trees=trees)


def _learned(path: Path, kind: type[Learned]) -> Learned | Rejected:
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.DecodeError) as error:
        return Rejected(where=str(path), what=f"cannot be read: {error}")


def _both_scripts(cues: ConcernCues) -> ConcernCues:
    """Chinese patterns are written in Traditional characters; each stands for its Simplified one as well."""
    convert = OpenCC("t2s").convert
    chinese = cues.chinese
    lists = {name: _either(getattr(chinese, name), convert) for name in _LISTS}
    named = {
        field: {name: _either(patterns, convert) for name, patterns in getattr(chinese, field).items()}
        for field in _NAMED
    }
    return msgspec.structs.replace(cues, chinese=msgspec.structs.replace(chinese, **lists, **named))


def _either(patterns: tuple[str, ...], convert: Callable[[str], str]) -> tuple[str, ...]:
    return tuple(_in_either(pattern, convert) for pattern in patterns)


def _in_either(pattern: str, convert: Callable[[str], str]) -> str:
    """The pattern with both characters wherever the scripts differ, within a set of characters and outside one."""
    written: list[str] = []
    in_set = False
    for character in pattern:
        in_set = (in_set or character == "[") and character != "]"
        other = convert(character) if character > "\u3000" else character
        same = other == character
        written.append(character if same else f"{character}{other}" if in_set else f"[{character}{other}]")
    return "".join(written)


def _faulty(cues: ConcernCues, path: Path) -> Rejected | None:
    """The first pattern that does not compile, or the first weight that belongs to nothing."""
    for language in ("english", "chinese"):
        words = getattr(cues, language)
        for where, pattern in _patterns(words):
            try:
                re.compile(pattern)
            except re.error as error:
                what = f"not a pattern: {pattern!r} ({error}) - at `$.{language}.{where}`"
                return Rejected(where=str(path), what=what, line=line_of(path.read_text("utf-8"), what))
    return None


def _patterns(words: LanguageCues) -> Iterator[tuple[str, str]]:
    """Every pattern with its place in the file."""
    for name in _LISTS:
        yield from ((f"{name}[{n}]", pattern) for n, pattern in enumerate(getattr(words, name)))
    for field in _NAMED:
        for name, patterns in getattr(words, field).items():
            yield from ((f"{field}.{name}[{n}]", pattern) for n, pattern in enumerate(patterns))
