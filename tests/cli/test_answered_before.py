"""`drafter draft --finish` of an answered case: the same letter once, another one only where the call says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from asking import Ask
from msgspec.structs import replace

from drafter.adapters.case_store import CaseStore
from drafter.model.case import Message

REFERENCE = "CR-2026-000777"
PRAISE: dict[str, Any] = {
    "reference": REFERENCE,
    "messages": [{"sent": "2020-03-02T09:00:00+00:00", "text": "Thank you, the crew of NV251 was so kind to us."}],
    "customer": {"salutation": "Dear Mrs Chan", "family_name": "Chan"},
    "facts": [
        {"name": "ask.colleague", "value": "the crew of your flight", "confirmed_by": "Priya Nair"},
        {"name": "ask.what_they_said", "value": "They were delighted.", "confirmed_by": "Priya Nair"},
    ],
}
FINISH = ("draft", REFERENCE, "--template", "praise.thanks", "--finish", "--json")


@pytest.fixture
def answered(ask: Ask, home: Path) -> Path:
    """A store with one answered case."""
    (home / "settings.yaml").write_text("name: Priya Nair\nrole: Customer Relations Executive\n", "utf-8")
    first = ask("draft", "-", *FINISH[2:], typed=PRAISE)
    assert first.status == 0, first.out
    return home


def signed_by(home: Path, name: str) -> None:
    (home / "settings.yaml").write_text(f"name: {name}\nrole: Customer Relations Executive\n", "utf-8")


def letters(home: Path) -> list[str]:
    """Who finished each letter of the case."""
    store = CaseStore.open(home / "cases.sqlite")
    filed = [one.letter.finished_by for one in store.letters(store.rows()[0].id) if one.letter]
    store.close()
    return filed


@pytest.mark.slow
def test_the_same_letter_is_written_again_but_not_filed_again(ask: Ask, answered: Path, tmp_path: Path) -> None:
    again = ask(*FINISH, "--out", str(tmp_path / "letter.txt"))
    assert again.status == 0
    assert "Dear Mrs Chan" in (tmp_path / "letter.txt").read_text("utf-8")
    assert letters(answered) == ["Priya Nair"]


@pytest.mark.slow
def test_another_answer_is_refused_and_says_how_to_give_it_all_the_same(
    ask: Ask, answered: Path, tmp_path: Path
) -> None:
    signed_by(answered, "Kim Ito")
    told = ask(*FINISH, "--out", str(tmp_path / "letter.txt"))
    assert (told.status, list(told.json), told.json["blocking"]) == (1, ["id", "error", "blocking"], [])
    assert told.json["error"]["where"] == "finish"
    assert "letter 1 by Priya Nair" in told.json["error"]["what"]
    assert "--again" in told.json["error"]["what"]
    assert not (tmp_path / "letter.txt").exists()
    assert letters(answered) == ["Priya Nair"]
    assert ask(*FINISH, "--again").status == 0
    assert letters(answered) == ["Priya Nair", "Kim Ito"]


@pytest.mark.slow
def test_a_customer_who_has_written_since_is_answered(ask: Ask, answered: Path) -> None:
    store = CaseStore.open(answered / "cases.sqlite")
    stored = store.case(store.rows()[0].id)
    assert stored is not None
    later = Message(sent="2999-03-02T09:00:00+00:00", text="Thank you again, all of NV251.")
    case = replace(stored.case, messages=(*stored.case.messages, later))
    store.replace_case(case, stored.standing, stored.version)
    store.close()
    assert ask(*FINISH).status == 0
    assert letters(answered) == ["Priya Nair", "Priya Nair"]


def test_what_a_letter_finished_here_promises_stands_among_what_is_due(ask: Ask, home: Path) -> None:
    (home / "settings.yaml").write_text("name: Priya Nair\nrole: Customer Relations Executive\n", "utf-8")
    said = "They were delighted. I will write to you by 10 December 2099."
    facts = [PRAISE["facts"][0], {"name": "ask.what_they_said", "value": said, "confirmed_by": "Priya Nair"}]
    assert ask("draft", "-", *FINISH[2:], typed=PRAISE | {"facts": facts}).status == 0
    (row,) = ask("deadlines", "--json").json
    assert [(one["due"], one["owner"]) for one in row["promises"]] == [("2099-12-10", "Priya Nair")]
