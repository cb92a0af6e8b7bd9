"""YAML is read as its own loader reads it, without a key given twice."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from drafter.adapters.shipped import shipped
from drafter.adapters.values import yaml_from
from drafter.adapters.yaml_loader import Loader, loaded
from drafter.model.template import Rejected

SHIPPED = sorted(shipped("resources").rglob("*.yaml"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("a: 1\nb: yes\nc: ~\nd: 'yes'\n", {"a": 1, "b": True, "c": None, "d": "yes"}),
        ("- 1.10\n- [x, [y]]\n", [Decimal("1.10"), ["x", ["y"]]]),
        ("1: {two: [3]}\n", {1: {"two": [3]}}),
        ("a: &a [1, 2]\nb: *a\n", {"a": [1, 2], "b": [1, 2]}),
        ("a: !!set {x, y}\n", {"a": {"x", "y"}}),
        ("a: !!str 12\n", {"a": "12"}),
    ],
)
def test_a_text_is_what_it_says(text: str, value: Any) -> None:
    assert loaded(text) == value


@pytest.mark.parametrize(
    ("text", "what", "line"),
    [
        ("a: 1\nb: 2\na: 3\n", "the key 'a' stands twice", 3),
        ("x:\n  - b: 1\n    b: 1\n", "the key 'b' stands twice", 3),
        ("a: &a {x: 1}\nb: {<<: *a, y: 1}\n", "could not determine a constructor", 2),
        ("[1, 2]: 3\n", "a list or mapping is no key", 1),
        ("a: &a [1, *a]\n", "a list or mapping cannot hold itself", 1),
        ("a: !!python/name:os.system\n", "could not determine a constructor", 1),
        ("a: !!seq text\n", "expected a sequence node", 1),
    ],
)
def test_what_cannot_be_meant_is_rejected_with_its_line(text: str, what: str, line: int) -> None:
    found = yaml_from(text, "x.yaml")
    assert isinstance(found, Rejected)
    assert (what in found.what, found.line) == (True, line)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_shipped_files_are_read_as_the_loader_itself_reads_them(path: Path) -> None:
    text = path.read_text("utf-8")
    assert loaded(text) == yaml.load(text, Loader)  # a safe loader of our own
