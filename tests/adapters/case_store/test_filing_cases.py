"""Cases are filed once, come back as they were, and are never overwritten unseen."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from builders.filing import Clock, a_case
from drafter.adapters.case_store import CaseStore
from drafter.model.case import Attachment, Message
from drafter.model.filed import Added, CaseConflict, CaseFilter, Known, Original, Saved, Sort, Standing


def test_a_case_comes_back_as_it_was_with_an_id_and_a_reference(store: CaseStore) -> None:
    added = store.add_case(a_case())
    assert isinstance(added, Added)
    assert added.case.reference == "CR-2026-000001"
    found = store.case(added.case.id or "")
    assert found is not None
    assert found.case == added.case
    assert store.case_by_reference("CR-2026-000001") == found


def test_the_original_file_is_kept_byte_for_byte(store: CaseStore) -> None:
    original = Original(name="a.eml", media_type="message/rfc822", content=b"\xff\x00raw\r\n")
    added = store.add_case(a_case(), original=original)
    assert isinstance(added, Added)
    assert store.original(added.case.id or "") == original


def test_the_same_file_twice_is_one_case(store: CaseStore) -> None:
    original = Original(name="a.eml", media_type="message/rfc822", content=b"one mail")
    first = store.add_case(a_case(), original=original)
    again = store.add_case(a_case("read differently"), original=replace(original, name="copy of a.eml"))
    assert isinstance(first, Added)
    assert again == Known(id=first.case.id or "", reference="CR-2026-000001", because="same_file")


def test_a_reference_that_is_taken_is_the_same_case(store: CaseStore) -> None:
    store.add_case(a_case(reference="CR-2026-000777"))
    again = store.add_case(a_case("another text", reference="CR-2026-000777"))
    assert isinstance(again, Known)
    assert again.because == "same_reference"


def test_numbers_go_on_past_references_that_came_from_outside(store: CaseStore) -> None:
    store.add_case(a_case(reference="CR-2026-000001"))
    added = store.add_case(a_case("another"))
    assert isinstance(added, Added)
    assert added.case.reference == "CR-2026-000002"


def test_an_id_that_is_no_uuid_is_replaced_by_one_made_here(store: CaseStore) -> None:
    added = store.add_case(a_case(id="A1"))
    assert isinstance(added, Added)
    assert len(added.case.id or "") == 36


def test_an_attachment_is_kept_once_for_all_cases(store: CaseStore) -> None:
    content = b"receipt"
    part = Attachment(name="r.pdf", media_type="application/pdf", size=7, sha256=hashlib.sha256(content).hexdigest())
    for text in ("one", "two"):
        store.add_case(a_case(messages=(Message(text=text, attachments=(part,)),)), files={part.sha256: content})
    assert store.attachment(part.sha256) == content


def test_a_change_raises_the_version_and_stands(store: CaseStore) -> None:
    added = store.add_case(a_case())
    assert isinstance(added, Added)
    changed = replace(added.case, categories=("baggage.delayed",))
    standing = Standing(state="open", due=date(2026, 12, 1), categories=("baggage.delayed",), flags=("legal",))
    assert store.replace_case(changed, standing, 1) == Saved(version=2)
    found = store.case(added.case.id or "")
    assert found is not None
    assert (found.case, found.standing, found.version) == (changed, standing, 2)


def test_two_windows_never_overwrite_each_other(store: CaseStore, path: Path, clock: Clock) -> None:
    added = store.add_case(a_case())
    assert isinstance(added, Added)
    other = CaseStore.open(path, person="Bo Aziz", now=clock)
    other.replace_case(replace(added.case, office="HKG"), Standing(), 1)
    answer = store.replace_case(replace(added.case, office="SYD"), Standing(), 1)
    assert isinstance(answer, CaseConflict)
    assert (answer.mine.case.office, answer.theirs.case.office) == ("SYD", "HKG")
    assert [(kept.kind, kept.conflict) for kept in store.revisions(added.case.id or "")] == [("case", True)]
    other.close()


FOUR: tuple[tuple[str, Standing], ...] = (
    ("a", Standing(state="new", categories=("praise",))),
    ("b", Standing(state="open", due=date(2026, 12, 9), categories=("praise",), flags=("legal",))),
    ("c", Standing(state="waiting", due=date(2026, 12, 1), categories=("praise",))),
    ("d", Standing(state="answered", due=date(2026, 11, 1), categories=("praise",), flags=("legal",))),
)


@pytest.fixture(scope="module")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaseStore]:
    """Four cases: one without a due date, one answered."""
    store = CaseStore.open(tmp_path_factory.mktemp("four") / "cases.db", now=Clock())
    for text, standing in FOUR:
        store.add_case(a_case(text, reference=text), standing)
    yield store
    store.close()


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (CaseFilter(), "dcba"),
        (CaseFilter(states=("new", "open", "waiting")), "cba"),
        (CaseFilter(states=("open",)), "b"),
        (CaseFilter(states=("open", "answered")), "db"),
        (CaseFilter(flag="legal"), "db"),
        (CaseFilter(flagged=False), "ca"),
        (CaseFilter(due_by=date(2026, 12, 1)), "dc"),
        (CaseFilter(category="praise", office="LHR"), "dcba"),
        (CaseFilter(category="baggage.lost"), ""),
        (CaseFilter(received_from=date(2026, 11, 20), received_to=date(2026, 11, 20)), "dcba"),
        (CaseFilter(received_from=date(2026, 11, 21)), ""),
        (CaseFilter(assignee="Kim"), ""),
    ],
)
def test_the_worklist_is_by_due_date_and_shows_only_what_is_asked_for(
    filed: CaseStore, wanted: CaseFilter, expected: str
) -> None:
    assert "".join(row.reference for row in filed.rows(wanted)) == expected
    assert filed.counts({"it": wanted}) == {"it": len(expected)}


def test_pages_join_without_gap_or_double(filed: CaseStore) -> None:
    pages = [filed.rows(limit=3), filed.rows(limit=3, offset=3)]
    assert "".join(row.reference for page in pages for row in page) == "dcba"


@pytest.mark.parametrize(("sort", "expected"), [("received", "dcba"), ("reference", "abcd"), ("customer", "abcd")])
def test_the_worklist_has_other_orders(filed: CaseStore, sort: Sort, expected: str) -> None:
    assert "".join(row.reference for row in filed.rows(sort=sort)) == expected
