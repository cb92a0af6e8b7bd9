"""Post that repeats a case or comes back to one is filed with the link offered, and nothing is linked by itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Literal

import pytest
from msgspec.structs import replace

from builders.filing import a_letter
from drafter.adapters.case_store import CaseStore
from drafter.adapters.filing import file_case, file_cases, keys_held, renew_waiting
from drafter.adapters.record_keeping import earlier_letters, put_entry
from drafter.model.case import Case, Customer, Message
from drafter.model.case_entry import CustomerWait, OfferedLink
from drafter.model.filed import Added, Standing
from drafter.model.intake import Intaken
from drafter.model.reading.leak_keys import candidate_keys
from handbook import SEAT, book

FIRST = "My flight NV252 from London to Hong Kong on 14 October 2026 was five hours late and nobody spoke to us."
SECOND = "You have not answered what I asked about flight NV252. Please look at it again."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[CaseStore]:
    opened = CaseStore.open(tmp_path / "cases.sqlite")
    yield opened
    opened.close()


def mail(
    text: str, message_id: str, subject: str = "NV252", sender: str = "ada@lund.example", **more: object
) -> Intaken:
    """One mail as the intake hands it on."""
    message = Message(subject=subject, text=text, message_id=message_id, **more)  # type: ignore[arg-type]  # as named
    case = Case(
        customer=Customer(name="Ada Lund", email=sender), messages=(message,), received="2026-10-20T09:00:00+01:00"
    )
    raw = f"{message_id}{text}".encode()
    return Intaken(case=case, original=raw, name="mail.eml", sha256=hashlib.sha256(raw).hexdigest())


def filed(store: CaseStore, one: Intaken) -> Case:
    answer = file_case(store, one, book(), SEAT)
    assert isinstance(answer, Added)
    return answer.case


def offered(store: CaseStore, case: Case) -> list[tuple[str, str]]:
    return [(one.kind, one.reference) for one in store.entries(case.id or "") if isinstance(one, OfferedLink)]


@pytest.mark.parametrize(
    ("again", "kind"),
    [
        (mail(f"Forwarded.\n{FIRST}", "<1@lund>"), "duplicate"),
        (mail(FIRST + " Ada", "<2@lund>"), "duplicate"),
        (mail(SECOND, "<3@lund>"), "comeback"),
        (mail("Still no answer.", "<4@lund>", subject="Re: CR-2026-000001", sender="peter@lund.example"), "comeback"),
        (mail("Still no answer.", "<5@x>", subject="Re: hello", references=("<1@lund>",)), "comeback"),
    ],
    ids=["same message", "same text", "same flight", "our reference", "answer to the mail"],
)
def test_a_second_letter_is_offered_as_a_link_to_the_first(store: CaseStore, again: Intaken, kind: str) -> None:
    first = filed(store, mail(FIRST, "<1@lund>"))
    second = filed(store, again)
    assert offered(store, second) == [(kind, first.reference)]
    assert second.links == ()


def test_a_comeback_stands_under_comebacks_in_the_worklist(store: CaseStore) -> None:
    filed(store, mail(FIRST, "<1@lund>"))
    second = filed(store, mail(SECOND, "<3@lund>"))
    assert {row.reference: row.comeback for row in store.rows()}[second.reference or ""]


def asked_by_subject(store: CaseStore) -> tuple[Case, Case, OfferedLink]:
    first = filed(store, mail("The guide never came.", "<1@lund>", subject="Our week in Rome"))
    wait = CustomerWait(id="w", text="Your receipts, please.", at="2026-10-21T09:00:00Z", by="Kim")
    put_entry(store, first.id or "", wait)
    second = filed(store, mail("What about it?", "<3@lund>", subject="Re: Our week in Rome"))
    (link,) = [one for one in store.entries(second.id or "") if isinstance(one, OfferedLink)]
    return first, second, link


def test_a_mail_that_is_only_headed_like_an_earlier_one_is_asked_about_and_taken_for_nothing(store: CaseStore) -> None:
    first, second, link = asked_by_subject(store)
    assert (link.reference, link.kind, link.decided) == (first.reference, "comeback", None)
    assert not standing(store, second).comeback
    assert standing(store, first).state == "waiting"
    assert earlier_letters(store, second, store.entries(second.id or "")) == ()


@pytest.mark.parametrize(("decided", "letters"), [("accepted", 1), ("declined", 0)])
def test_once_a_person_says_so_the_earlier_letters_come_with_it(
    store: CaseStore, decided: Literal["accepted", "declined"], letters: int
) -> None:
    first, second, link = asked_by_subject(store)
    store.finish(first.id or "", a_letter())
    put_entry(store, second.id or "", replace(link, decided=decided))
    assert len(earlier_letters(store, second, store.entries(second.id or ""))) == letters


def test_another_customer_on_the_same_flight_is_no_comeback(store: CaseStore) -> None:
    filed(store, mail(FIRST, "<1@lund>"))
    other = mail(SECOND, "<9@ho>", sender="ho@example.org")
    changed = Case(customer=Customer(name="Peter Ho", email="ho@example.org"), messages=other.case.messages)
    assert offered(store, filed(store, Intaken(case=changed, original=b"x", name="x", sha256="x"))) == []


def test_a_comeback_in_the_same_batch_is_seen(store: CaseStore) -> None:
    answers = file_cases(store, (mail(FIRST, "<1@lund>"), mail(SECOND, "<3@lund>")), book(), SEAT)
    second = answers[1]
    assert isinstance(second, Added)
    assert [kind for kind, _ in offered(store, second.case)] == ["comeback"]


def test_a_reply_ends_the_wait_for_the_customer(store: CaseStore) -> None:
    first = filed(store, mail(FIRST, "<1@lund>"))
    wait = CustomerWait(id="w", text="Your receipts, please.", at="2026-10-21T09:00:00Z", by="Kim")
    put_entry(store, first.id or "", wait)
    assert standing(store, first).state == "waiting"
    second = filed(store, mail("Here they are.", "<2@lund>", subject="Re: NV252", references=("<1@lund>",)))
    (ended,) = [one for one in store.entries(first.id or "") if isinstance(one, CustomerWait)]
    assert ended.ended_because == f"written to us in {second.reference}"
    assert standing(store, first).state == "open"


def test_the_due_date_of_a_waiting_case_moves_on_with_the_days(store: CaseStore) -> None:
    first = filed(store, mail("The crew were rude to us.", "<1@lund>", subject="Crew"))
    before = standing(store, first).due
    put_entry(store, first.id or "", CustomerWait(id="w", text="Which flight?", at="2026-10-21T09:00:00Z", by="Kim"))
    later = replace(SEAT, today=date(2026, 11, 4))
    assert renew_waiting(store, book(), later) == 1
    assert before is not None
    assert standing(store, first).due == before + timedelta(days=15)  # both ends of the wait are waited through
    assert renew_waiting(store, book(), later) == 0


def standing(store: CaseStore, case: Case) -> Standing:
    stored = store.case(case.id or "")
    assert stored is not None
    return stored.standing


def foreign_to(store: CaseStore, words: str) -> set[str]:
    """The cases other than a new one to which these words belong."""
    return {reference for found in store.foreign_keys(candidate_keys(words), None).values() for reference in found}


def test_an_older_stores_cases_are_renewed_a_few_at_a_time(store: CaseStore) -> None:
    letters = [mail(f"My bag {n} is lost.", f"<{n}@x>", sender=f"a{n}@example.org") for n in range(5)]
    cases = [filed(store, one) for one in letters]
    for case in cases:
        store.put_leak_keys(case.id or "", ())
    assert foreign_to(store, f"Case {cases[4].reference}") == set()
    assert [store.renew_leak_keys(9, keys_held, 2) for _ in range(4)] == [True, True, False, False]
    assert foreign_to(store, f"Case {cases[4].reference}") == {cases[4].reference}


def test_a_renewal_that_was_broken_off_goes_on_where_it_stood(store: CaseStore) -> None:
    cases = [filed(store, mail(f"My bag {n} is lost.", f"<{n}@x>", sender=f"a{n}@example.org")) for n in range(3)]
    read: list[str | None] = []

    def keys(case: Case) -> frozenset[str]:
        read.append(case.reference)
        return keys_held(case)

    assert store.renew_leak_keys(9, keys, 2)
    assert not store.renew_leak_keys(9, keys, 2)
    assert sorted(map(str, read)) == sorted(str(case.reference) for case in cases)


def test_a_name_put_right_later_is_known_as_this_customers(store: CaseStore) -> None:
    first = filed(store, mail("My bag is lost.", "<1@x>"))
    stored = store.case(first.id or "")
    assert stored is not None
    renamed = replace(stored.case, customer=Customer(given_name="Odette", family_name="Marchbanks"))
    store.replace_case(renamed, stored.standing, stored.version)
    assert foreign_to(store, "Dear Odette Marchbanks,") == {first.reference}
