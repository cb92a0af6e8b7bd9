"""What has to be done by when, asked from the command line."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import msgspec
import pytest
from asking import Ask

from drafter.adapters.case_store import CaseStore
from drafter.adapters.record_keeping import put_entry
from drafter.cli.workplace import Workplace
from drafter.model.case_entry import KeptPromise, StationRequest
from drafter.model.filed import EarlierLetter, FiledLetter

TODAY = dt.date(2026, 11, 21)


@pytest.fixture
def two_cases(ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Workplace, "today", TODAY, raising=False)
    monkeypatch.setattr(Workplace, "__init__", lambda place, home: setattr(place, "home", home))
    for reference, received in (("CR-2026-000001", "2026-11-18"), ("CR-2026-000002", "2026-10-01")):
        case = {"reference": reference, "received": received, "text": f"The crew were rude. {reference}"}
        path = tmp_path / f"{reference}.json"
        path.write_text(json.dumps(case), "utf-8")
        assert ask("import", str(path)).status == 0


def test_the_case_that_is_most_overdue_stands_first(ask: Ask, two_cases: None) -> None:
    rows = ask("deadlines", "--json").json
    assert [row["reference"] for row in rows] == ["CR-2026-000002", "CR-2026-000001"]
    assert rows[0]["deadlines"][0]["state"] == "overdue"
    assert {one["state"] for one in rows[1]["deadlines"]} <= {"today", "near", "ok"}


def test_a_case_says_whom_it_waits_for_and_its_own_clock_stands_still(ask: Ask, two_cases: None, home: Path) -> None:
    before = ask("deadlines", "CR-2026-000001", "--json").json
    store = CaseStore.open(home / "cases.sqlite")
    asked = StationRequest(id="r", to="LHR station", text="A report", at="2026-11-19T09:00:00Z", by="Kim")
    put_entry(store, before["id"], asked)
    store.close()
    after = ask("deadlines", "CR-2026-000001", "--json").json
    assert after["waiting"] == [{"for": "station", "to": "LHR station", "since": "2026-11-19"}]
    assert answer_due(after) == answer_due(before) + dt.timedelta(days=3)
    assert "waits for LHR station" in ask("deadlines").out


def answer_due(row: dict[str, list[dict[str, str]]]) -> dt.date:
    return next(dt.date.fromisoformat(one["due"]) for one in row["deadlines"] if one["what"] == "answer")


def test_a_reference_nobody_has_is_said(ask: Ask, two_cases: None) -> None:
    told = ask("deadlines", "CR-2020-000009")
    assert told.status == 2
    assert "CR-2020-000009" in told.err


def test_cases_are_found_by_state_date_and_words_together(ask: Ask, two_cases: None) -> None:
    found = ask("cases", "--search", "crew from:2026-11 to:2026-11 state:open", "--json").json
    assert [row["reference"] for row in found] == ["CR-2026-000001"]
    assert [row["reference"] for row in ask("cases", "--search", "to:2026-10", "--json").json] == ["CR-2026-000002"]
    assert ask("cases", "--search", "state:happy").status == 2


def test_what_we_promised_in_an_answered_case_stands_among_what_is_due(ask: Ask, two_cases: None, home: Path) -> None:
    case = ask("deadlines", "CR-2026-000001", "--json").json
    store = CaseStore.open(home / "cases.sqlite")
    promise = KeptPromise(
        id="p", text="I will call you.", at="2026-11-19T09:00:00Z", by="Kim", due="2026-11-20", owner="Kim"
    )
    put_entry(store, case["id"], promise)
    stored = store.case_by_reference("CR-2026-000001")
    assert stored is not None
    store.replace_case(stored.case, msgspec.structs.replace(stored.standing, state="answered"), stored.version)
    store.close()
    kept = {"text": "I will call you.", "due": "2026-11-20", "owner": "Kim", "state": "overdue"}
    rows = {row["reference"]: row for row in ask("deadlines", "--json").json}
    assert rows["CR-2026-000001"]["promises"] == [kept]
    assert rows["CR-2026-000002"]["promises"] == []
    assert "overdue  2026-11-20  promised     I will call you. (Kim)" in ask("deadlines").out
    listed = {row["reference"]: row for row in ask("cases", "--json").json}
    assert listed["CR-2026-000001"]["promises"] == [kept]
    assert "I will call you. (Kim)" in ask("cases").out


def test_a_draft_of_a_case_that_comes_back_tells_first_what_we_promised(
    ask: Ask, two_cases: None, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    promise = KeptPromise(id="p", text="I will call you.", at="2026-11-19T09:00:00Z", by="Kim", due="2026-11-20")
    before = EarlierLetter(
        reference="CR-2026-000001",
        letter=FiledLetter(id="l", number=1, finished_at="2026-11-19T09:00:00Z", letter=None),
        promises=(promise,),
    )
    monkeypatch.setattr("drafter.cli.drafts_told.earlier_letters", lambda store, case, entries: (before,))
    path = tmp_path / "again.json"
    path.write_text(
        json.dumps({"reference": "CR-2026-000003", "text": "Nobody called me about the rude crew."}), "utf-8"
    )
    told = ask("draft", str(path), "--json").json
    assert told["promised_before"] == [
        {
            "reference": "CR-2026-000001",
            "text": "I will call you.",
            "due": "2026-11-20",
            "owner": None,
            "state": "overdue",
        }
    ]
    assert "promised in CR-2026-000001" in ask("draft", str(path)).err
