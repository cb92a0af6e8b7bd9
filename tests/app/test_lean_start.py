"""The window does not wait for code that the worklist does not need."""

from __future__ import annotations

import gc
import linecache
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.adapters.case_store import CaseStore
from drafter.adapters.collecting import collect_seldom
from drafter.app.services import Shop
from drafter.settings import Settings

LOADED = "import sys; import drafter.app.window; print(*sorted(sys.modules))"


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("name", ["drafter.steps.flow", "drafter.steps.check", "jinja2", "numpy", "babel"])
def test_a_window_that_starts_does_not_load_what_comes_in_behind_it(loaded: set[str], name: str) -> None:
    assert "drafter.app.window" in loaded
    assert name not in loaded


READ = """
from drafter.app import load_below_the_screen; load_below_the_screen()
import linecache, drafter.app.window
print(*(name for name in linecache.cache if "drafter" in name))
"""


def test_a_window_that_starts_reads_no_source() -> None:
    """PySide would read that of each module imported after it, and so make every import take twice as long."""
    done = subprocess.run([sys.executable, "-c", READ], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_once_the_rules_are_in_a_window_keeps_no_garbage_long(home: Path) -> None:
    """What a closed case leaves is let go soon again: looked for seldom it would lie about for hours."""
    store = CaseStore.open(home / "cases.sqlite")
    usual, lines = gc.get_threshold(), len(linecache.getlines(__file__))
    gc.unfreeze()  # what a window of another test has put aside
    collect_seldom()
    try:
        Shop(home, Settings(), store).services().read_handbook()
        assert gc.get_threshold() == usual
        left, put_aside = len(gc.get_objects()), gc.get_freeze_count()
        assert put_aside > 20 * left, "rules and texts are looked through at each great collection"
        assert lines > 0
        assert __file__ not in linecache.cache
    finally:
        gc.unfreeze()
        gc.set_threshold(*usual)
        store.close()
