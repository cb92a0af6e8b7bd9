"""A text of the library is found, changed, refused, mended, approved, taken back and taken in, by keys alone."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from library_keys_only import MORE, PATH, SENTENCE, WHO

from drafter.adapters.library_drafts import LibraryDrafts
from drafter.adapters.library_history import LibraryHistory
from drafter.adapters.shipped import department, shipped

HERE = Path(__file__).resolve().parent
NEW = "---\nid: own.text\ntitle: Our own\nlanguage: en-GB\n---\nThank you.\n"


def sat(deed: str, home: Path, file: Path) -> None:
    command = [sys.executable, str(HERE / "library_keys_only.py"), deed, str(home), str(file)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment)
    assert "Traceback" not in done.stderr, done.stderr
    assert done.stdout.splitlines()[-1:] == [f"{deed} done"], done.stdout + done.stderr


@pytest.mark.slow
def test_two_people_bring_a_text_to_life_and_back_without_the_mouse(tmp_path: Path) -> None:
    home, office = tmp_path / "home", tmp_path / "office"
    office.mkdir()
    home.mkdir()
    (office / "own.en-GB.md").write_text(NEW, "utf-8")
    file = zipped(office)
    own = department(home, "template_library") / PATH
    for deed in ("write", "refuse", "mend"):
        sat(deed, home, file)
        assert not own.exists()
    sat("approve", home, file)
    assert SENTENCE + MORE in own.read_text("utf-8")
    sat("take_in", home, file)
    assert SENTENCE not in own.read_text("utf-8")
    assert body(own) == body(shipped("template_library") / PATH)
    assert [(one.path, one.status, one.author) for one in LibraryDrafts(home).all()] == [
        ("own.en-GB.md", "in_review", WHO["take_in"])
    ]
    history = LibraryHistory(home)
    assert [one.by for one in history.history(PATH)] == [WHO["approve"], WHO["write"]]
    history.close()


def zipped(folder: Path) -> Path:
    return Path(shutil.make_archive(str(folder), "zip", folder))


def body(file: Path) -> str:
    return file.read_text("utf-8").split("\n---\n", 1)[1]
