"""A case is answered by keys alone, from the post to the file and on to the next case, in both languages."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from shutil import copy

import docx
import pytest
from keys_only import DAYS

from drafter.adapters.case_store import CaseStore
from drafter.model.draft import FinishedLetter

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parents[1] / "resources" / "samples"
POST = {"en": "01-delay-london-hong-kong.eml", "zh": "16-typhoon-cancellation-zh.eml"}
WAITING = ("02-baggage-delayed-wedding.eml", "04-baggage-damaged-receipt.eml")


def worked(folder: Path, language: str) -> subprocess.CompletedProcess[str]:
    post = folder / "post"
    post.mkdir()
    for name in (POST[language], *WAITING):
        copy(SAMPLES / name, post / name)
    command = [sys.executable, str(HERE / "keys_only.py"), language, str(post), str(folder / "letter.docx")]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment)


def filed(folder: Path, customer: str) -> FinishedLetter:
    """The one letter that the customer's case has."""
    store = CaseStore.open(folder / "home" / "cases.sqlite")
    case_id = next(row.id for row in store.rows() if row.customer == customer)
    letters = [one.letter for one in store.letters(case_id) if one.letter]
    store.close()
    assert len(letters) == 1
    return letters[0]


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_case_is_answered_without_the_mouse(tmp_path: Path, language: str) -> None:
    done, day = worked(tmp_path, language), DAYS[language]
    assert "Traceback" not in done.stderr, done.stderr
    assert done.stdout.splitlines()[-1] == "go_on done", done.stdout + done.stderr
    letter = filed(tmp_path, day.customer)
    assert letter.finished_by == "Priya Nair"
    assert day.mended in letter.letter.plain
    assert not any(one.state == "open" for _, one in letter.letter.placeholders)
    assert next(one.reason for one in letter.decisions if one.decided == "left") == day.reason
    assert {one.reason for one in letter.overrides} == {day.reason}
    exported = [one.text for one in docx.Document(str(tmp_path / "letter.docx")).paragraphs]
    assert any(day.mended in paragraph for paragraph in exported)
    assert "DRAFT" not in "".join(exported)
