"""Search finds complaints and letters, in English and Chinese, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from builders.filing import Clock, a_case, a_letter
from drafter.adapters.case_store import CaseStore
from drafter.model.case import Case, Customer, Link
from drafter.model.filed import Added, CaseFilter, Standing

FILED = (
    ("a", "My suitcase never came off the carousel in Kraków.", "baggage.delayed", "new"),
    ("b", "The crew were rude, and my SUITCASES were wet.", "baggage.damaged", "open"),
    ("c", "我的行李在香港遺失了，請盡快退款。", "baggage.lost", "open"),
    ("d", "Your website charged me twice for a seat.", "booking.payment", "answered"),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CaseStore]:
    store = CaseStore.open(tmp_path_factory.mktemp("search") / "cases.db", now=Clock())
    for day, (reference, text, category, state) in enumerate(FILED, 10):
        case = a_case(text, reference=reference, received=f"2026-11-{day}T08:00:00+00:00")
        store.add_case(case, Standing(categories=(category,), state=state))  # type: ignore[arg-type]  # rows above
    found = store.case_by_reference("d")
    assert found is not None
    store.finish(found.case.id or "", a_letter("We will refund the second payment to your card."))
    yield store
    store.close()


def references(store: CaseStore, question: str, wanted: CaseFilter = CaseFilter(), **more: int) -> str:  # noqa: B008 - frozen
    return "".join(hit.row.reference for hit in store.search(question, wanted, **more))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("suitcase", "ba"),
        ("suitcase ", "a"),
        ("suitc", "ba"),
        ("krakow", "a"),
        ("行李", "c"),
        ("退款", "c"),
        ("款退", ""),
        ("second payment", "d"),
        ('"wet suitcases"', ""),
        ('"suitcases were"', "b"),
        ("my -crew", "a"),
        ("ada.lund@example.org", "dcba"),
        ("NV251", "dcba"),
        ("k3pq7r crew", "b"),
        ("", "dcba"),
        ("xcategoryxbaggage", ""),
        ("'; DROP TABLE cases; --", ""),
        ("suitcase " * 500, "a"),
        ('"' + "suitcase " * 500, ""),
    ],
)
def test_words_names_flights_and_letters_are_found_newest_first(store: CaseStore, question: str, expected: str) -> None:
    assert references(store, question) == expected


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (CaseFilter(category="baggage.lost"), "c"),
        (CaseFilter(states=("open",)), "cb"),
        (CaseFilter(states=("new", "open")), "cba"),
        (CaseFilter(states=("answered",)), "d"),
        (CaseFilter(received_from=date(2026, 11, 11), received_to=date(2026, 11, 12)), "cb"),
        (CaseFilter(office="LHR", flagged=False), "dcba"),
        (CaseFilter(office="HKG"), ""),
    ],
)
def test_a_search_keeps_to_its_filter(store: CaseStore, wanted: CaseFilter, expected: str) -> None:
    assert references(store, "lund", wanted) == expected


def test_a_search_goes_on_where_its_first_rows_ended(store: CaseStore) -> None:
    first = store.search("lund", limit=2)
    assert references(store, "lund", before=first[-1].row.position) == "ba"


def test_the_words_around_a_match_are_shown(store: CaseStore) -> None:
    assert "我的行李在香港⟦遺失⟧了，請盡快退" in store.search("遺失")[0].excerpt


def test_the_second_look_puts_the_most_telling_first(store: CaseStore) -> None:
    assert {hit.row.reference for hit in store.rerank("suitcase")} == {"a", "b"}


def test_a_case_number_is_found_by_its_beginning(store: CaseStore) -> None:
    added = store.add_case(Case(text="another", received="2020-01-05T00:00:00+00:00"))
    assert isinstance(added, Added)
    assert [hit.row.reference for hit in store.search("cr-2020-0")] == ["CR-2020-000001"]


def test_a_changed_case_is_found_by_its_new_words_only(store: CaseStore) -> None:
    added = store.add_case(a_case("zebra crossing", reference="z", received="2019-01-01T00:00:00+00:00"))
    assert isinstance(added, Added)
    changed = Case(id=added.case.id, text="giraffe", received="2019-01-01T00:00:00+00:00")
    store.replace_case(changed, Standing(), 1)
    assert (references(store, "zebra"), references(store, "giraffe")) == ("", "z")


def answered(store: CaseStore, text: str, reference: str, **changes: object) -> None:
    added = store.add_case(a_case(text, reference=reference, **changes), Standing(categories=("tour.hotel",)))
    assert isinstance(added, Added)
    store.finish(added.case.id or "", a_letter(goodwill="75.00"))


def test_similar_cases_show_what_was_offered_and_who_came_back(store: CaseStore) -> None:
    answered(store, "Our hotel pool was closed and builders drilled all day.", "p")
    answered(store, "The hotel restaurant had no vegetarian food.", "q")
    store.add_case(a_case("Still about the pool", reference="r", links=(Link(reference="p", kind="comeback"),)))
    alike = store.similar(a_case("The pool of the hotel was closed, with drilling every day"), ("tour.hotel",))
    assert [(one.row.reference, one.came_back) for one in alike] == [("p", True), ("q", False)]
    assert [str(offer.amount.amount) for offer in alike[0].offers if offer.amount] == ["75.00"]


def test_a_name_of_another_customer_is_known_as_such(store: CaseStore) -> None:
    for reference, names in (("s", ("kim ito", "bo aziz")), ("t", ("bo aziz",))):
        added = store.add_case(a_case(reference, reference=reference, customer=Customer()))
        assert isinstance(added, Added)
        store.put_leak_keys(added.case.id or "", names)
    mine = store.case_by_reference("t")
    assert mine is not None
    assert store.foreign_keys(["kim ito", "bo aziz", "nobody"], mine.case.id) == {"kim ito": ("s",)}
