"""`drafter library usage` and `drafter library blast`, as a manager's script calls them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from builders.filing import a_case
from drafter.adapters.case_store import CaseStore
from drafter.adapters.shipped import shipped
from drafter.cli import run_command
from drafter.model.draft import Draft
from drafter.model.filed import Added
from drafter.model.library_use import Picked, Sent
from drafter.steps.flow import open_case, pick_template
from handbook import SEAT, book

pytestmark = pytest.mark.slow
ID, FILE = "baggage.damaged.answer", "baggage/damaged.en-GB.md"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """One case with an open draft, and what became of one letter."""
    store = CaseStore.open(tmp_path / "cases.sqlite", person="Priya Nair")
    added = store.add_case(a_case("My case came back with a broken wheel."))
    assert isinstance(added, Added)
    case_id = added.case.id or ""
    draft = pick_template(open_case(added.case, book(), SEAT), ID, book(), SEAT)
    assert isinstance(draft, Draft)
    store.save_draft(case_id, draft, 0)
    store.note_use(case_id, Picked(template=ID, language="en-GB", category="baggage.damaged", offered=(ID,)))
    store.note_use(
        case_id, Sent(letter_id="x", template=ID, language="en-GB", inserted=("A b c.",), finished=("Something else.",))
    )
    store.close()
    return tmp_path


def answered(capsys: pytest.CaptureFixture[str], home: Path, *words: str) -> object:
    assert run_command(["library", *words, "--json", "--home", str(home)]) == 0
    return json.loads(capsys.readouterr().out)


def test_usage_counts_what_became_of_the_letters(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    report = answered(capsys, home, "usage", ID)
    assert isinstance(report, dict)
    tally = next(text for text in report["texts"] if text["language"] == "en-GB")["tally"]
    assert (tally["offered"], tally["chosen"], tally["sent"], tally["heavily"]) == (1, 1, 1, 1)
    assert report["changes"][0]["sentence"] == "A b c."


def test_usage_is_told_in_words_too(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    assert run_command(["library", "usage", "--home", str(home)]) == 0
    told = capsys.readouterr().out
    assert "1 letters in 1 cases" in told
    assert ID in told


def test_blast_shows_the_open_drafts_a_changed_file_reaches(
    capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path
) -> None:
    changed = tmp_path / "damaged.en-GB.md"
    text = (shipped("template_library") / FILE).read_text("utf-8")
    changed.write_text(f"{text}\nWe are glad that you told us.\n", "utf-8")
    readings = answered(capsys, home, "blast", str(changed))
    assert isinstance(readings, list)
    assert [one["template"] for one in readings] == [ID]
    assert ["", "We are glad that you told us."] in [list(pair) for pair in readings[0]["paragraphs"]]


def test_the_figures_of_one_text_tell_each_of_its_paragraphs(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    assert run_command(["library", "usage", ID, "--home", str(home)]) == 0
    told = capsys.readouterr().out
    assert "offered 1, in letters sent 1, untouched 0, lightly 0, heavily 0, taken out 1, came back 0\n  A b c." in told


@pytest.mark.parametrize("words", [("usage", "no.such"), ("blast",), ("blast", "/no/such/file.md")])
def test_a_wrong_call_says_what_is_wrong(
    capsys: pytest.CaptureFixture[str], home: Path, words: tuple[str, ...]
) -> None:
    assert run_command(["library", *words, "--home", str(home)]) == 2
    assert "library" in capsys.readouterr().err
