"""Without a display the window command says so in one sentence; Qt never aborts."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.app.display import why_no_window

HOUSEKEEPING = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR")
NOWHERE = [
    {},
    {"DISPLAY": ":77"},
    {"DISPLAY": "nonsense"},
    {"QT_QPA_PLATFORM": "xcb"},
    {"QT_QPA_PLATFORM": "wayland"},
    {"QT_QPA_PLATFORM": "no-such-platform", "DISPLAY": ":77"},
    {"WAYLAND_DISPLAY": "wayland-77"},
    {"WAYLAND_DISPLAY": "wayland-77", "QT_QPA_PLATFORM": "wayland;xcb", "DISPLAY": ":77"},
]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")


@pytest.mark.parametrize("surroundings", NOWHERE, ids=str)
def test_where_nobody_draws_windows_it_is_said_what_to_do_instead(
    monkeypatch: pytest.MonkeyPatch, surroundings: dict[str, str]
) -> None:
    for name in HOUSEKEEPING:
        monkeypatch.delenv(name, raising=False)
    for name, value in surroundings.items():
        monkeypatch.setenv(name, value)
    said = why_no_window() or ""
    assert "drafter draft" in said
    assert "xvfb-run" in said
    assert "\n" not in said


def test_a_screen_that_answers_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "here")
    with socket.socket(socket.AF_UNIX) as screen:
        screen.bind(str(tmp_path / "here"))
        screen.listen()
        assert why_no_window() is None


@pytest.mark.slow
@pytest.mark.parametrize("surroundings", NOWHERE, ids=str)
def test_the_window_command_ends_with_one_sentence(home: Path, surroundings: dict[str, str]) -> None:
    kept = {name: value for name, value in os.environ.items() if name not in HOUSEKEEPING}
    ended = subprocess.run(
        [sys.executable, "-m", "drafter", "--home", str(home)],
        env=kept | surroundings, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr.count("\n") == 1
