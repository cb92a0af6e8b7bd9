"""Erasing means it: no byte of the customer is left in the store's files, while the figures stay."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from builders.filing import Clock, a_case, a_draft, a_letter
from drafter.adapters.case_store import CaseStore
from drafter.adapters.retention import cases_of_customer, due_for_erasure, erase_cases
from drafter.model.case import Attachment, Case, Customer, Fact, Message, Passenger
from drafter.model.case_entry import CustomerWait, KeptPromise, Note, OfferedLink, Payment, StationRequest
from drafter.model.draft import Draft
from drafter.model.filed import Added, CaseFilter, ConfirmedExample, Original, Standing
from drafter.model.retention import RetentionFile, RetentionPeriod
from drafter.steps.thread import keys_of, trace_of

MARK = "Zygmunta"
"""Stands in every text that a case can hold."""
HAN = "鱻驫龘"
PICTURE = f"\x89PNG {MARK}".encode()


def marked_case() -> Case:
    digest = hashlib.sha256(PICTURE).hexdigest()
    picture = Attachment(name=f"{MARK}.png", media_type="image/png", size=len(PICTURE), sha256=digest)
    return a_case(
        customer=Customer(
            given_name=MARK, family_name=f"{MARK}ova", email=f"{MARK}@example.org", phone=MARK, address=MARK
        ),
        passengers=(Passenger(name=MARK),),
        messages=(
            Message(
                subject=MARK,
                text=f"My bag is lost. {MARK} {HAN}",
                attachments=(picture,),
                sender=MARK,
                message_id=f"<{MARK}>",
            ),
        ),
        facts=(Fact(name="flight", value=MARK),),
        bag_tags=(MARK,),
    )


def with_everything(store: CaseStore, clock: Clock) -> str:
    """One case with the mark in its words, file, picture, drafts, revisions, letter, entries and lessons."""
    original = Original(name=f"{MARK}.eml", media_type="message/rfc822", content=MARK.encode() * 9)
    standing = Standing(state="open", categories=("baggage.lost",))
    added = store.add_case(marked_case(), standing, original, {hashlib.sha256(PICTURE).hexdigest(): PICTURE})
    assert isinstance(added, Added)
    case_id = added.case.id or ""
    for revision in range(4):
        store.save_draft(case_id, a_draft(added.case, f"Dear {MARK}, {revision} {HAN}"), revision)
        clock.move_on(minutes=3)
    store.save_draft(case_id, a_draft(added.case, f"{MARK} lost"), 1)  # a text that lost against another window's
    store.finish(case_id, a_letter(f"Dear {MARK}\n\nWe are sorry. {HAN}"))
    words = {"text": MARK, "at": "2026-11-21T09:00:00Z", "by": "Kim"}
    for entry in (
        Note(id="n", kind="call", **words),  # type: ignore[arg-type]  # texts
        StationRequest(id="r", to=MARK, answer=MARK, answered_at="2026-11-21", **words),
        CustomerWait(id="w", **words),
        KeptPromise(id="p", **words),
        OfferedLink(id="l", reference="CR-2026-000009", kind="comeback", at="2026-11-21", by="", because=MARK),
        Payment(id="y", at="", by="", letter_id="", line=1, payee=MARK, kind="refund", form="cash", due="2026-12-01"),
    ):
        store.put_entry(case_id, entry)
    store.confirm_category([ConfirmedExample(id="e", text=MARK, categories=("baggage.lost",))], case_id)
    return case_id


def bytes_left(path: Path) -> bytes:
    return b"".join(one.read_bytes() for one in path.parent.iterdir() if one.name.startswith(path.name))


def traces(path: Path) -> list[str]:
    """Which of the customer's words can be read in the store's files: as written, folded, and as the index spaces
    them."""
    left = bytes_left(path)
    folded = left.lower()
    words = [word for word in (MARK.lower().encode(), MARK[1:].lower().encode()) if word in folded]
    return [str(word) for word in words] + [sign for sign in HAN if sign.encode() in left]


def test_before_erasing_the_words_can_be_read_in_the_file(store: CaseStore, clock: Clock, path: Path) -> None:
    with_everything(store, clock)
    assert traces(path)


@pytest.mark.parametrize("closed", [False, True])
def test_no_byte_of_an_erased_customer_is_left(store: CaseStore, clock: Clock, path: Path, closed: bool) -> None:
    case_id = with_everything(store, clock)
    other = store.add_case(a_case("Another matter."))
    store.erase_customer(case_id)
    if closed:
        store.close()
    assert traces(path) == []
    if not closed:
        assert store.verify().sound
        assert isinstance(other, Added)
        assert [str(one.amount.amount) for one in store.precedents("baggage.lost")] == ["40.00"]


def test_a_word_that_another_case_has_too_is_still_found_there(store: CaseStore, clock: Clock) -> None:
    case_id = with_everything(store, clock)
    store.add_case(a_case(f"I am {MARK} as well."))
    store.erase_customer(case_id)
    assert len(store.search(MARK)) == 1


def test_erasing_one_of_many_keeps_the_file_that_others_share(store: CaseStore, clock: Clock) -> None:
    case_id = with_everything(store, clock)
    digest = hashlib.sha256(PICTURE).hexdigest()
    other = marked_case()
    store.add_case(other, None, None, {digest: PICTURE})
    store.erase_customer(case_id)
    assert store.attachment(digest) == PICTURE


KEPT = RetentionFile(
    periods=(RetentionPeriod(id="usual", months=36), RetentionPeriod(id="law", months=84, flags=("legal",)))
)


def aged(store: CaseStore, received: str, *flags: str, state: str = "closed", text: str = "") -> str:
    standing = Standing(state=state, flags=flags)  # type: ignore[arg-type]  # a row
    added = store.add_case(a_case(text or f"{received} {flags} {state}", received=received), standing)
    assert isinstance(added, Added)
    return added.case.reference or ""


def test_what_is_due_is_listed_by_the_schedule_and_erased_in_bulk(store: CaseStore) -> None:
    today = store._now().date()
    old = aged(store, "2022-01-10T10:00:00+00:00")
    aged(store, "2022-01-11T10:00:00+00:00", "legal")
    aged(store, "2022-01-12T10:00:00+00:00", state="open")
    aged(store, "2025-01-13T10:00:00+00:00")
    due = due_for_erasure(store, KEPT, today)
    assert [(one.row.reference, one.since.isoformat(), one.period) for one in due] == [(old, "2025-01-10", "usual")]
    assert erase_cases(store, [one.row.id for one in due]) == 1
    assert due_for_erasure(store, KEPT, today) == ()
    assert len(store.rows(CaseFilter())) == 3


def test_a_customer_is_erased_with_all_their_cases(store: CaseStore) -> None:
    ids = []
    for n in range(6):
        added = store.add_case(a_case(f"Letter {n}"))
        assert isinstance(added, Added)
        store.put_leak_keys(added.case.id or "", keys_of(trace_of(added.case)))
        ids.append(added.case.id or "")
    assert set(cases_of_customer(store, ids[0])) == set(ids)


def test_a_draft_open_elsewhere_does_not_bring_the_words_back(store: CaseStore, clock: Clock, path: Path) -> None:
    case_id = with_everything(store, clock)
    other = CaseStore.open(path, person="Lee", now=clock)
    assert isinstance(other.draft(case_id).draft, Draft)  # type: ignore[union-attr]  # it was saved
    store.erase_customer(case_id)
    assert other.draft(case_id) is None
    other.close()
    assert traces(path) == []
