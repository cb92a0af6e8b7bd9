"""Commands as other programs call them, answered in this process by the handbook that all tests share."""

from __future__ import annotations

import io
import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from asking import Ask, Told

from drafter.adapters.airports import airports
from drafter.adapters.sorting_files import SortingOnFile, sorting_on_file
from drafter.cli import run_command
from drafter.cli.workplace import Workplace
from handbook import book


@cache
def shared_sorting() -> SortingOnFile:
    return sorting_on_file(None, "HKG", 2026, airports())


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], home: Path) -> Ask:
    """`ask("classify", "-", "--json", typed=…)`: `typed` is what stands on standard input (text, bytes, or a value)."""
    monkeypatch.setattr(Workplace, "book", property(lambda place: book()))
    monkeypatch.setattr(Workplace, "sorting", property(lambda place: shared_sorting()))
    monkeypatch.setattr(Workplace, "law", property(lambda place: book().compensation))

    def asked(*words: str, typed: Any = "") -> Told:
        raw = typed if isinstance(typed, bytes) else (typed if isinstance(typed, str) else json.dumps(typed)).encode()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(raw)))
        status = run_command(["--home", str(home), *words])
        said = capsys.readouterr()
        return Told(status, said.out, said.err)

    return asked
