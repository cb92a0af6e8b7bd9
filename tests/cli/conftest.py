"""Commands as other programs call them, answered in this process by a handbook and engines that all tests share."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from asking import Ask, Told

from drafter.adapters.airports import airports
from drafter.adapters.grammar.chosen import grammar_for
from drafter.adapters.meaning import MeaningChild
from drafter.adapters.sorting_files import SortingOnFile, sorting_on_file
from drafter.cli import run_command
from drafter.cli.workplace import Workplace
from drafter.ports import Grammar
from handbook import book


@cache
def shared_sorting() -> SortingOnFile:
    return sorting_on_file(None, "HKG", 2026, airports())


@pytest.fixture(scope="session")
def shared_grammar() -> Iterator[Grammar]:
    """The engine of settings that nobody has touched; its child is started by the first letter that is checked."""
    grammar = grammar_for()
    yield grammar
    grammar.close()


@pytest.fixture(scope="session")
def shared_meaning() -> Iterator[MeaningChild]:
    """The sentence encoder, which remembers the thousand sayings of the library."""
    meaning = MeaningChild()
    yield meaning
    meaning.close()


@pytest.fixture
def ask(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    home: Path,
    shared_grammar: Grammar,
    shared_meaning: MeaningChild,
) -> Ask:
    """`ask("classify", "-", "--json", typed=…)`: `typed` is what stands on standard input (text, bytes, or a value)."""
    monkeypatch.setattr(Workplace, "book", property(lambda place: book()))
    monkeypatch.setattr(Workplace, "rules", property(lambda place: book()))
    monkeypatch.setattr(Workplace, "sorting", property(lambda place: shared_sorting()))
    monkeypatch.setattr(Workplace, "law", property(lambda place: book().compensation))
    monkeypatch.setattr(Workplace, "grammar", property(lambda place: shared_grammar))
    monkeypatch.setattr(Workplace, "meaning", property(lambda place: shared_meaning))

    def asked(*words: str, typed: Any = "") -> Told:
        raw = typed if isinstance(typed, bytes) else (typed if isinstance(typed, str) else json.dumps(typed)).encode()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))
        status = run_command(["--home", str(home), *words])
        said = capsys.readouterr()
        return Told(status, said.out, said.err)

    return asked
