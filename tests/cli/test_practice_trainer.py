"""`drafter practice lint|vary|new-from|progress|agreement|certificate`, as a trainer calls them."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from asking import Ask
from msgspec.structs import replace
from pypdf import PdfReader

from drafter.adapters.practice_files import practice_from_text
from drafter.adapters.practice_store import PracticeStore
from drafter.cli import run_command
from drafter.model.marks import Attempt, Dispute, Marks, Overrule
from drafter.model.practice import Practice
from drafter.model.sitting import Reading
from drafter.oversight.training import answer_of, overruled
from training_ground import marked, practice, terms


def answer(capsys: pytest.CaptureFixture[str], home: Path, *words: str) -> tuple[int, Any]:
    status = run_command(["practice", *words, "--json", "--home", str(home)])
    return status, json.loads(capsys.readouterr().out)


def practised(home: Path) -> None:
    store = PracticeStore(home)
    first = Attempt(id="a", person="=Lee", practice="screen-dark", at="2026-11-20T10:00:00+00:00",
                    answer=answer_of(practice(), "model"), marks=marked("screen-dark", "model"))  # fmt: skip
    store.keep(first)
    store.keep(replace(first, id="b", marks=marked("screen-dark", "careless")))
    for letter, points in (("a", 15), ("b", 3)):
        for marker, more in (("Tessa", 0), ("Omar", 1)):
            given = {"concerns": points - more}
            store.keep_reading(Reading(letter=letter, marker=marker, points=given, of={"concerns": 15}))
    store.close()


def test_lint_names_the_line_of_a_bad_case(capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("id: x\ntitle: x\nlevel: 7\n", "utf-8")
    status, ((row),) = answer(capsys, home, "lint", str(bad))
    assert status == 1
    assert row["remarks"][0]["line"] == 3


@pytest.mark.slow
def test_vary_gives_another_case_by_its_seed(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    letters = {
        answer(capsys, home, "vary", "screen-dark", "--seed", str(n))[1]["case"]["messages"][0]["text"]
        for n in range(4)
    }
    assert len(letters) >= 3


def test_progress_and_certificate_come_as_tables_and_pages(
    capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path, qapp: object
) -> None:
    practised(home)
    status, told = answer(capsys, home, "progress", "--out", str(tmp_path / "progress.csv"))
    assert status == 0
    assert told["traps"][0] == {"trap": "late_report", "practice": "screen-dark", "missed": 1, "of": 2}
    lines = (tmp_path / "progress.csv").read_text("utf-8-sig").splitlines()
    assert lines[1].startswith("'=Lee,"), "no spreadsheet runs a name"
    status, told = answer(capsys, home, "certificate", "--person", "=Lee", "--out", str(tmp_path / "it.pdf"))
    assert told["practised"][0][0] == "screen-dark"
    assert (tmp_path / "it.pdf").read_bytes().startswith(b"%PDF")


def test_the_export_holds_every_mark_with_its_words_and_what_became_of_it(
    capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path, qapp: object
) -> None:
    practised(home)
    store, given = PracticeStore(home), marked("screen-dark", "careless")
    word = Overrule(mark="tone", share=1, reason="short, and kind", by="Tessa")
    told = overruled(given, word, practice(), terms())
    assert isinstance(told, Marks)
    dispute = Dispute(mark="tone", reason="I was kind", by="Lee", answer="so you were", answered_by="Tessa")
    store.keep(replace(store.attempt("b"), marks=replace(told, disputes=(dispute,))))
    store.close()
    for name in ("all.csv", "all.pdf"):
        assert answer(capsys, home, "progress", "--out", str(tmp_path / name))[0] == 0
    rows = list(csv.reader((tmp_path / "all.csv").read_text("utf-8-sig").splitlines()))
    words = next(" ".join(one.text.split()) for mark in given.lost for one in mark.evidence if one.where == "letter")
    assert any(words in cell for row in rows for cell in row)
    machine = f"{_share(given, 'tone'):.0%}"
    assert [row[3:] for row in rows if "Tessa" in row] == [
        ["Tone", machine, "100%", "Tessa", "short, and kind"], ["Tone", "I was kind", "Tessa", "so you were"]
    ]  # fmt: skip
    page = "".join(one.extract_text() for one in PdfReader(tmp_path / "all.pdf").pages)
    assert "so you" in page


def test_progress_as_json_holds_every_mark_and_what_a_person_made_of_it(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    practised(home)
    store, given = PracticeStore(home), marked("screen-dark", "careless")
    word = Overrule(mark="tone", share=1, reason="short, and kind", by="Tessa")
    told = overruled(given, word, practice(), terms())
    assert isinstance(told, Marks)
    store.keep(
        replace(store.attempt("b"), marks=replace(told, disputes=(Dispute(mark="time", reason="no", by="Lee"),)))
    )
    store.close()
    _, found = answer(capsys, home, "progress")
    assert len(found["marks"]) == len(told.marks) + len(marked("screen-dark", "model").marks)
    assert {row["letter"] for row in found["critical"]} == {"b"}
    (row,) = found["overrules"]
    assert (row["person"], row["share"], row["machine"], row["by"]) == ("=Lee", 1, _share(given, "tone"), "Tessa")
    assert [row["reason"] for row in found["disputes"]] == ["no"]


def _share(marks: Marks, id: str) -> float:
    return next(mark.share for mark in marks.marks if mark.id == id)


def test_agreement_is_of_this_machine_or_of_a_file(
    capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path
) -> None:
    practised(home)
    (row,) = answer(capsys, home, "agreement")[1]
    assert (row["mark"], row["letters"], row["reading"]) == ("concerns", 2, "firm")
    file = tmp_path / "marked.json"
    file.write_text(json.dumps([{"letter": "1", "marker": m, "shares": {"tone": s}} for m, s in (("A", 1), ("B", 0))]))
    (row,) = answer(capsys, home, "agreement", str(file))[1]
    assert row["mark"] == "tone"


@pytest.mark.slow
def test_a_case_is_made_from_a_finished_letter_and_names_nobody(ask: Ask, home: Path, tmp_path: Path) -> None:
    (home / "settings.yaml").write_text("name: Priya Nair\nrole: Customer Relations Executive\n", "utf-8")
    text = (
        "Thank you, the crew of NV251 was so kind to us on 3 November 2026.\nWilhelmina Chanceworth\n8 Mill Lane, Ely"
    )
    case = {"reference": "CR-2026-000777", "received": "2026-11-05T09:00:00+00:00", "text": text, "customer": {
                "salutation": "Dear Mrs Chanceworth", "given_name": "Wilhelmina", "family_name": "Chanceworth"},
            "facts": [{"name": "ask.colleague", "value": "the crew of your flight", "confirmed_by": "P"},
                      {"name": "ask.what_they_said", "value": "They were glad.", "confirmed_by": "P"}]}  # fmt: skip
    assert ask("draft", "-", "--template", "praise.thanks", "--finish", "--json", typed=case).status == 0
    made = ask("practice", "new-from", "CR-2026-000777", "--out", str(tmp_path / "new.yaml"))
    assert made.status == 0, made
    told = (tmp_path / "new.yaml").read_text("utf-8")
    private = ("Wilhelmina", "Chanceworth", "Mill Lane", "Priya", "CR-2026-000777", "3 November 2026")
    assert not [word for word in private if word in told]
    assert isinstance(practice_from_text(told), Practice)
    assert ask("practice", "new-from", "CR-2026-009999").status == 2
