"""The cues for concerns and the thesaurus, from their files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from drafter.adapters.cue_files import concern_cues, thesaurus
from drafter.model.cues import ConcernCues, LanguageCues, Thesaurus
from drafter.model.template import Rejected


def department(home: Path, name: str, text: str) -> None:
    (home / "resources").mkdir()
    (home / "resources" / name).write_text(text, "utf-8")


def test_the_shipped_files_are_read() -> None:
    assert isinstance(concern_cues(), ConcernCues)
    assert isinstance(thesaurus(), Thesaurus)


def test_chinese_cues_hold_for_both_scripts() -> None:
    cues = concern_cues()
    assert isinstance(cues, ConcernCues)
    broken = re.compile("|".join(cues.chinese.signs["problem"]))
    assert broken.search("行李箱損壞")
    assert broken.search("行李箱损坏")


def test_a_pattern_that_cannot_be_read_is_rejected_with_its_line(home: Path) -> None:
    department(home, "concern_cues.yaml", "english:\n  signs:\n    problem:\n      - late\n      - (broken\n")
    found = concern_cues(home)
    assert isinstance(found, Rejected)
    assert found.line == 5


def test_weights_that_cannot_be_read_are_rejected_by_name(home: Path) -> None:
    department(home, "concern_weights.json", '{"signs": {"late": [1, 2]}}')
    found = concern_cues(home)
    assert isinstance(found, Rejected)
    assert found.where.endswith("concern_weights.json")
    assert "length 4" in found.what


def test_the_departments_thesaurus_stands_above_ours(home: Path) -> None:
    department(home, "thesaurus.yaml", "groups: {tea: [tea, scone]}\n")
    found = thesaurus(home)
    assert isinstance(found, Thesaurus)
    assert found.groups == {"tea": ("tea", "scone")}


def test_a_thesaurus_without_its_weights_is_rejected_by_name(home: Path) -> None:
    department(home, "mention_weights.json", '{"signs": ["late"]}')
    found = thesaurus(home)
    assert isinstance(found, Rejected)
    assert found.where.endswith("mention_weights.json")


def test_trees_that_cannot_be_walked_are_rejected_by_name(home: Path) -> None:
    department(
        home, "left_out_trees.json", '{"signs": ["far"], "trees": [{"signs": [1], "cuts": [0], "leaves": [0, 1]}]}'
    )
    found = thesaurus(home)
    assert isinstance(found, Rejected)
    assert found.where.endswith("left_out_trees.json")
    assert "no name" in found.what


def test_every_shipped_pattern_can_be_compiled() -> None:
    cues = concern_cues()
    assert isinstance(cues, ConcernCues)
    found = [pattern for words in (cues.english, cues.chinese) for pattern in patterns_of(words)]
    assert len(found) > 200
    assert [pattern for pattern in found if re.compile(pattern).pattern != pattern] == []


def patterns_of(words: LanguageCues) -> Iterator[str]:
    for value in msgspec.structs.asdict(words).values():
        for patterns in value.values() if isinstance(value, Mapping) else [value]:
            yield from () if isinstance(patterns, float) else patterns
