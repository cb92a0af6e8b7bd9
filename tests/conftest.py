"""What every test may use: the shipped resources, and an empty HOME of its own."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A department's folder with nothing in it."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder
