"""The window does not wait for code that the worklist does not need."""

from __future__ import annotations

import subprocess
import sys

import pytest

LOADED = "import sys; import drafter.app.window; print(*sorted(sys.modules))"


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


@pytest.mark.parametrize("name", ["drafter.steps.flow", "drafter.steps.check", "jinja2", "numpy", "babel"])
def test_a_window_that_starts_does_not_load_what_comes_in_behind_it(loaded: set[str], name: str) -> None:
    assert "drafter.app.window" in loaded
    assert name not in loaded
