"""Managers add, rename and merge categories; the cases follow."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from asking import Ask

from drafter.adapters.case_store import CaseStore
from drafter.adapters.category_changes import follow_merges
from drafter.adapters.category_files import classify_rules


@pytest.fixture
def wet_seat(ask: Ask, tmp_path: Path) -> None:
    """One case about an entertainment screen."""
    case = {"reference": "CR-2026-000001", "text": "My screen did not work, no films for ten hours."}
    (tmp_path / "a.json").write_text(json.dumps(case), "utf-8")
    assert ask("import", str(tmp_path / "a.json")).status == 0


def sorted_under(ask: Ask) -> list[str]:
    return list(ask("cases", "--json").json[0]["categories"])


def test_a_merged_category_takes_its_cases_with_it(ask: Ask, wet_seat: None, home: Path) -> None:
    assert "cabin.entertainment" in sorted_under(ask)
    told = ask("categories", "merge", "cabin.entertainment", "cabin.wifi")
    assert (told.status, "1 cases followed" in told.out) == (0, True)
    assert "cabin.wifi" in sorted_under(ask)
    assert classify_rules(home).rules.resolve("cabin.entertainment") == "cabin.wifi"


def test_a_merge_written_into_the_file_by_hand_is_followed_too(ask: Ask, wet_seat: None, home: Path) -> None:
    (home / "resources").mkdir()
    text = "categories: [{id: cabin.entertainment, merged_into: cabin.wifi}]\n"
    (home / "resources" / "categories.yaml").write_text(text, "utf-8")
    store = CaseStore.open(home / "cases.sqlite")
    assert follow_merges(store, classify_rules(home).rules) == 1
    assert follow_merges(store, classify_rules(home).rules) == 0
    store.close()
    assert "cabin.wifi" in sorted_under(ask)


def test_a_new_category_is_heard_by_its_cues(ask: Ask, home: Path) -> None:
    told = ask(
        "categories",
        "add",
        "cabin.power_socket",
        "--name",
        "Power socket",
        "--cue",
        "power socket*",
        "--zh",
        "電源插座",
    )
    assert told.status == 0
    rules = classify_rules(home).rules
    assert rules.by_id["cabin.power_socket"].parent == "cabin"
    assert rules.by_id["cabin.power_socket"].name == {"en": "Power socket", "zh-Hant-HK": "電源插座"}


def test_another_name_leaves_the_rest_of_the_departments_file(ask: Ask, home: Path) -> None:
    ask("categories", "add", "cabin.power_socket", "--name", "Socket")
    ask("categories", "rename", "cabin.power_socket", "--name", "Power socket")
    ask("categories", "rename", "cabin.wifi", "--name", "Internet on board")
    by_id = classify_rules(home).rules.by_id
    assert (by_id["cabin.power_socket"].name["en"], by_id["cabin.wifi"].name["en"]) == (
        "Power socket",
        "Internet on board",
    )
    assert by_id["cabin.wifi"].name["zh-Hant-HK"]


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("add", "Cabin Socket", "--name", "x"), "small letters"),
        (("add", "cabin.wifi", "--name", "x"), "already"),
        (("add", "cabin.socket"), "needs a name"),
        (("rename", "cabin.sofa", "--name", "x"), "no category"),
        (("merge", "cabin.wifi", "cabin.wifi"), "into itself"),
        (("merge", "cabin.wifi"), "expected 2 ids"),
    ],
)
def test_a_change_that_cannot_be_made_says_why(ask: Ask, call: tuple[str, ...], said: str) -> None:
    told = ask("categories", *call)
    assert told.status in (1, 2)
    assert said in told.err
