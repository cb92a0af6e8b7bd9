"""What belongs to another case is named with that case, in a store of this program or of an older one."""

from __future__ import annotations

from pathlib import Path

import pytest
from asking import Ask

from drafter.adapters.case_store import CaseStore

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "01-delay-london-hong-kong.eml"
LETTER = "Dear Mr Hale,\n\nYour booking H4PX9L is closed.\n\nYours sincerely,\n\nPriya Nair"


def leaks(ask: Ask) -> list[str]:
    told = ask("check", "-", "--json", typed={"letter": LETTER, "case": {"text": "My bag is lost."}})
    return [one["message"] for one in told.json["findings"] if "another case" in one["message"]]


@pytest.mark.parametrize("older", [False, True], ids=["of this program", "of an older one"])
def test_a_booking_of_another_case_is_named_with_the_case(ask: Ask, home: Path, older: bool) -> None:
    ask("import", str(SAMPLE))
    store = CaseStore.open(home / "cases.sqlite")
    (row,) = store.rows()
    if older:
        store.put_leak_keys(row.id, ())
        with store.connections.writing("making it older") as db:
            db.execute("DELETE FROM meta WHERE key = 'leak_keys'")
    store.close()
    assert leaks(ask) == [f"This booking belongs to another case: {row.reference}."]


def test_the_flight_of_ones_own_case_belongs_to_nobody_else(ask: Ask, home: Path) -> None:
    ask("import", str(SAMPLE))
    mine = {"text": "My flight NV252 on 14 October 2026 was late.", "journey": {"segments": [
        {"flight": "NV252", "scheduled_departure": "2026-10-14T11:20"}]}}  # fmt: skip
    letter = "Dear Mr Hale,\n\nNV252 left late on 14 October.\n\nYours sincerely,\n\nPriya Nair"
    told = ask("check", "-", "--json", typed={"letter": letter, "case": mine})
    assert not [one for one in told.json["findings"] if "another case" in one["message"]]


def test_what_stands_in_the_case_it_comes_back_to_is_the_customers_own(ask: Ask, home: Path) -> None:
    ask("import", str(SAMPLE))
    mine = {"text": "You have not answered.", "links": [{"reference": "CR-2026-000001", "kind": "comeback"}]}
    told = ask("check", "-", "--json", typed={"letter": LETTER, "case": mine})
    assert not [one for one in told.json["findings"] if "another case" in one["message"]]


def test_a_customer_known_by_the_sender_of_a_mail_alone_is_named_with_the_case(ask: Ask) -> None:
    ask("import", str(SAMPLE))
    letter = "Dear Mr Hale,\n\nEleanor Whitcombe waited as long.\n\nYours sincerely,\n\nPriya Nair"
    told = ask("check", "-", "--json", typed={"letter": letter, "case": {"text": "My bag is lost."}})
    found = [one for one in told.json["findings"] if "another case" in one["message"]]
    assert [(one["text"], one["blocks"]) for one in found] == [("Eleanor Whitcombe", "always")]
    assert not told.json["ready"]


def test_a_letter_is_held_against_the_case_of_that_reference_in_the_store(ask: Ask) -> None:
    ask("import", str(SAMPLE))
    letter = "Dear Mrs Whitcombe,\n\nNV525 left late.\n\nYours sincerely,\n\nPriya Nair"
    told = ask("check", "-", "--json", typed={"letter": letter, "case": "CR-2026-000001"})
    assert [one["fixes"] for one in told.json["findings"] if one["text"] == "NV525"] == [["NV252"]]
    assert any("refund" in one["text"] for one in told.json["concerns"])


def test_a_reference_that_the_store_does_not_know_is_said(ask: Ask) -> None:
    told = ask("check", "-", "--json", typed={"id": "a", "letter": "Dear Mr Hale", "case": "CR-2020-1"})
    assert told.json["error"]["what"] == "no case of the reference “CR-2020-1” in the store"
