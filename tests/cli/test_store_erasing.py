"""Retention and erasing on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from asking import Ask

from drafter.adapters.case_store import CaseStore
from drafter.model.filed import Standing


@pytest.fixture
def three_cases(ask: Ask, home: Path, tmp_path: Path) -> None:
    """One long closed, two of one customer open."""
    for number, received in enumerate(("2019-01-10", "2026-11-10", "2026-11-11"), 1):
        mail = "ada@lund.example" if number > 1 else "bo@old.example"
        case = {"reference": f"CR-2026-00000{number}", "received": received, "text": f"Lost bag {number}",
                "customer": {"name": "A B", "email": mail}}  # fmt: skip
        (tmp_path / f"{number}.json").write_text(json.dumps(case), "utf-8")
        assert ask("import", str(tmp_path / f"{number}.json")).status == 0
    store = CaseStore.open(home / "cases.sqlite")
    stored = store.case_by_reference("CR-2026-000001")
    assert stored is not None
    store.replace_case(stored.case, Standing(state="closed"), stored.version)
    store.close()


def test_what_is_due_is_listed_and_erased_when_asked(ask: Ask, three_cases: None) -> None:
    assert [one["reference"] for one in ask("store", "retention", "--json").json["due"]] == ["CR-2026-000001"]
    assert ask("store", "retention", "--erase", "--json").json["erased"] == 1
    assert ask("store", "retention", "--json").json["due"] == []
    assert len(ask("cases", "--json").json) == 2


def test_a_backup_that_brings_an_erased_customer_back_says_so(ask: Ask, three_cases: None, tmp_path: Path) -> None:
    ask("store", "backup", str(tmp_path / "kept"))
    (backup,) = (tmp_path / "kept").glob("*.db")
    assert ask("store", "restore", str(backup), "--json").json["erased_since"] == []
    ask("store", "erase", "CR-2026-000002")
    assert ask("store", "restore", str(backup), "--json").json["erased_since"] == ["CR-2026-000002"]
    ask("store", "erase", "CR-2026-000002")
    assert "drafter store erase CR-2026-000002" in ask("store", "restore", str(backup)).out


def test_a_customer_is_erased_on_request_and_the_others_are_named(ask: Ask, three_cases: None) -> None:
    told = ask("store", "erase", "CR-2026-000002", "--json").json
    assert told == {"erased": 1, "others_of_customer": ["CR-2026-000003"]}
    assert ask("store", "erase", "CR-2026-000002").status == 2
    assert ask("store", "verify").status == 0


def test_all_cases_of_a_customer_go_together(ask: Ask, three_cases: None) -> None:
    assert ask("store", "erase", "CR-2026-000003", "--all-of-customer", "--json").json["erased"] == 2


def test_a_schedule_that_cannot_be_used_erases_nothing(ask: Ask, three_cases: None, home: Path) -> None:
    (home / "resources").mkdir()
    (home / "resources" / "retention.yaml").write_text("periods: [{id: usual, months: 0}]\n", "utf-8")
    told = ask("store", "retention", "--erase")
    assert told.status == 1
    assert "retention.yaml" in told.err
    assert len(ask("cases", "--json").json) == 3
