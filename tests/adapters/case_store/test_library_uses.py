"""What became of the library's texts is written down case by case; samples and letters taken back never count."""

from __future__ import annotations

import datetime as dt

from builders.filing import Clock, a_case, a_draft, a_letter
from drafter.adapters.case_store import CaseStore
from drafter.model.case import Link
from drafter.model.draft import TemplateChoice
from drafter.model.filed import Added
from drafter.model.library_use import Picked, Sent

LONG_AGO = dt.date(2020, 1, 1)
PICKED = Picked(template="baggage.delayed.answer", language="en-GB", category="baggage.delayed")


def filed(store: CaseStore, text: str = "My bag is late.", **more: object) -> Added:
    added = store.add_case(a_case(text, **more))
    assert isinstance(added, Added)
    return added


def sent(letter_id: str) -> Sent:
    return Sent(letter_id=letter_id, template="baggage.delayed.answer", language="en-GB", finished=("Text.",))


def test_uses_come_back_by_case_in_the_order_they_happened(store: CaseStore) -> None:
    one, other = filed(store), filed(store, "My bag is lost.")
    store.note_use(one.case.id or "", PICKED)
    store.note_use(other.case.id or "", PICKED)
    store.note_use(one.case.id or "", sent("x"))
    found = {case.case_id: case.uses for case in store.library_uses(LONG_AGO)}
    assert found == {one.case.id: (PICKED, sent("x")), other.case.id: (PICKED,)}


def test_only_what_happened_since_the_day_is_read(store: CaseStore, clock: Clock) -> None:
    case_id = filed(store).case.id or ""
    store.note_use(case_id, PICKED)
    clock.move_on(days=10)
    assert store.library_uses(clock().date()) == ()


def test_sample_cases_never_count(store: CaseStore) -> None:
    store.note_use(filed(store, sample=True).case.id or "", PICKED)
    assert store.library_uses(LONG_AGO) == ()


def test_a_letter_taken_back_was_not_sent(store: CaseStore) -> None:
    case_id = filed(store).case.id or ""
    letter = store.finish(case_id, a_letter())
    store.note_use(case_id, sent(letter.id))  # type: ignore[union-attr]  # nobody else has answered
    store.take_back(case_id, letter.id)  # type: ignore[union-attr]  # as above
    assert store.library_uses(LONG_AGO)[0].uses == ()


def test_a_case_that_somebody_comes_back_to_came_back(store: CaseStore) -> None:
    first = filed(store)
    store.note_use(first.case.id or "", PICKED)
    assert not store.library_uses(LONG_AGO)[0].came_back
    filed(store, "It has still not come.", links=(Link(reference=first.case.reference or "", kind="comeback"),))
    assert store.library_uses(LONG_AGO)[0].came_back


def test_an_erased_customer_leaves_no_words_here(store: CaseStore) -> None:
    case_id = filed(store).case.id or ""
    store.note_use(case_id, sent("x"))
    store.erase_customer(case_id)
    assert store.library_uses(LONG_AGO) == ()


def test_open_cases_with_a_draft_are_known(store: CaseStore) -> None:
    begun, _ = filed(store), filed(store, "My bag is lost.")
    draft = a_draft(begun.case, template=TemplateChoice(id="t", version=1, language="en-GB"))
    store.save_draft(begun.case.id or "", draft, 0)
    assert store.begun() == ((begun.case.id, begun.case.reference),)
