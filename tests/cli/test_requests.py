"""Asking others for a report from the command line: as in the window, down to what the case waits for."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from asking import Ask, Told

REFERENCE = "CR-2026-000007"
TEXT = "My husband slipped on the wet jet bridge at Gatwick on 3 November 2026, flight NV251, and broke his wrist."


@pytest.fixture
def case(ask: Ask, tmp_path: Path) -> str:
    path = tmp_path / "case.json"
    path.write_text(json.dumps({"reference": REFERENCE, "received": "2026-11-18", "text": TEXT}), "utf-8")
    assert ask("import", str(path)).status == 0
    return REFERENCE


def state(ask: Ask) -> str:
    return str(ask("deadlines", REFERENCE, "--json").json["state"])


def test_a_station_is_asked_with_the_librarys_text_and_the_case_waits(ask: Ask, case: str) -> None:
    asked = ask("ask", case, "--to", "Gatwick station", "--json").json
    assert asked["state"] == "open"
    assert "NV251" in asked["text"]
    assert dt.date.fromisoformat(asked["due"][:10]) == dt.date.today() + dt.timedelta(days=5)
    assert state(ask) == "waiting"
    assert [row["to"] for row in ask("ask", case, "--json").json] == ["Gatwick station"]


def test_a_request_is_shown_before_it_is_asked(ask: Ask, case: str) -> None:
    shown = ask("ask", case, "--to", "the crew", "--language", "zh-Hant-HK", "--show")
    assert "NV251" in shown.out
    assert ask("ask", case).out == "no report has been asked for\n"
    assert state(ask) != "waiting"


@pytest.mark.parametrize("order", [("log.txt", "--text", "-"), ("--text", "-", "log.txt")])
def test_the_answer_is_kept_with_its_files_and_the_case_goes_on(
    ask: Ask, case: str, tmp_path: Path, order: tuple[str, ...]
) -> None:
    ask("ask", case, "--to", "Gatwick station", "--text", "What does your log say?")
    report = tmp_path / "log.txt"
    report.write_text("Floor wet, no sign.", "utf-8")
    words = [str(report) if one == report.name else one for one in order]
    answered = ask("answer", case, *words, "--json", typed="We regret it.").json
    assert answered[0]["state"] == "answered"
    assert answered[0]["answer"] == "We regret it."
    assert [file["name"] for file in answered[0]["answer_files"]] == ["log.txt"]
    assert state(ask) == "open"


def test_a_request_is_chased_and_closed_without(ask: Ask, case: str) -> None:
    ask("ask", case, "--to", "Hotel Miramar", "--text", "Was the room changed?")
    assert "chased 1 ×" in ask("answer", case, "--chase").out
    assert "closed without" in ask("answer", case, "--close", "The hotel has shut down").out
    assert state(ask) == "open"


def test_of_several_requests_one_is_named(ask: Ask, case: str) -> None:
    for whom in ("Gatwick station", "Gatwick handler"):
        ask("ask", case, "--to", whom, "--text", "Please report.")
    told = ask("answer", case, "--text", "Here it is.", "--request", "gatwick")
    assert told.status == 2
    assert "Gatwick station" in told.err
    assert "Gatwick handler" in told.err
    assert ask("answer", case, "--text", "Here it is.", "--request", "handler").status == 0
    assert state(ask) == "waiting"


def refused(ask: Ask, *words: str) -> Told:
    told = ask(*words)
    assert told.status == 2
    assert not told.out
    return told


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("ask", "CR-2020-000001", "--to", "LHR"), "CR-2020-000001"),
        (("ask", REFERENCE, "--to", "LHR", "--due", "30/11/2026"), "2026-11-30"),
        (("ask", REFERENCE, "--to", "LHR", "--due", "2020-01-01"), "past"),
        (("answer", REFERENCE, "--text", "Here."), "waits for no report"),
        (("answer", "CR-2020-000001", "--chase"), "no case of that reference"),
    ],
)
def test_what_cannot_be_done_is_said(ask: Ask, case: str, words: tuple[str, ...], named: str) -> None:
    assert named in refused(ask, *words).err


def test_an_answer_that_says_nothing_and_a_close_without_a_reason_are_refused(ask: Ask, case: str) -> None:
    ask("ask", case, "--to", "LHR", "--text", "Please report.")
    assert "--text" in refused(ask, "answer", case, "--text", "  ").err
    assert "why" in refused(ask, "answer", case, "--close", " ").err
    missing = ask("answer", case, "no-such-file.pdf")
    assert missing.status == 1
    assert "no-such-file.pdf" in missing.err
    assert state(ask) == "waiting"
