"""Whose a name or number is, by hashed keys."""

from __future__ import annotations

import pytest

from drafter.model.case import Case, Customer, Journey, Passenger, Segment
from drafter.model.reading.leak_keys import are_shared, foreign_in, leak_keys_of

OTHER = Case(
    reference="CR-2026-000077",
    customer=Customer(given_name="Henrietta", family_name="Blackwood", loyalty_number="1002334556"),
    passengers=(Passenger(name="Wei-Ting Chen"),),
    journey=Journey(
        booking_reference="ZQRTWM",
        segments=(Segment(flight="NV 0880", scheduled_departure="2026-10-02T08:00+07:00"),),
    ),
    bag_tags=("0160NV123456",),
)
OWNERS = dict.fromkeys(leak_keys_of(OTHER), "CR-2026-000077")


@pytest.mark.parametrize(
    "words",
    [
        "Henrietta Blackwood", "Blackwood Henrietta", "Mrs Henrietta Blackwood", "Wei Ting Chen", "CR-2026-000077",
        "ZQRTWM", "1002334556", "Vale Miles 1002 334 556", "NV880 on 2 October", "0160NV123456",
        "2 October 2026 on NV 880",
    ],
)  # fmt: skip
def test_what_belongs_to_another_case_is_recognised_however_it_is_written(words: str) -> None:
    found = foreign_in(f"I am writing about {words} now.", OWNERS)
    assert [one.reference for one in found] == ["CR-2026-000077"]
    assert found[0].text in words


@pytest.mark.parametrize("words", ["Mrs Blackwood", "Henrietta", "NV880 on 3 October", "NV881 on 2 October", "ZQRTWN"])
def test_what_only_looks_like_it_is_left_alone(words: str) -> None:
    assert foreign_in(f"I am writing about {words} now.", OWNERS) == ()


def test_what_both_cases_share_is_no_leak() -> None:
    own = Case(reference="CR-2026-000078", journey=OTHER.journey)
    assert foreign_in("Your flight NV880 on 2 October", OWNERS, leak_keys_of(own)) == ()


def test_a_chinese_name_is_recognised_in_running_text() -> None:
    other = Case(reference="CR-1", customer=Customer(family_name="黃", given_name="大文"))
    found = foreign_in("我們已告知黃大文先生。", dict.fromkeys(leak_keys_of(other), "CR-1"))
    assert [one.text for one in found] == ["黃大文"]


def test_a_key_tells_nothing_of_the_name() -> None:
    assert not any("blackwood" in key.casefold() for key in leak_keys_of(OTHER))


def test_a_customer_whose_name_nobody_has_taken_apart_is_recognised_too() -> None:
    unsplit = Case(reference="CR-2026-000009", customer=Customer(name="Peter Ho"))
    found = foreign_in("Mr Peter Ho was kept waiting as well.", dict.fromkeys(leak_keys_of(unsplit), "CR-2026-000009"))
    assert [one.text for one in found] == ["Peter Ho"]


WROTE = (
    "Stayed at the Merrion, conf. no. 7718840, parking ticket 22-4417/B. Loyalty number THISTLE 90214. I flew in an "
    "A350-1000, read EC 261/2004 on 2026-06-20, rang you on 020 7946 0822 and paid HKD 138250."
)


@pytest.mark.parametrize(
    "words", ["Confirmation 7718840", "account THISTLE 90214", "ticket 22-4417/B", "771 8840", "THISTLE-90214"]
)
def test_every_number_of_their_own_that_a_customer_wrote_is_recognised(words: str) -> None:
    other = Case(reference="CR-1", text=WROTE)
    found = foreign_in(f"I am writing about {words} now.", dict.fromkeys(leak_keys_of(other), "CR-1"))
    assert [one.reference for one in found] == ["CR-1"]


@pytest.mark.parametrize(
    "words", ["an A350-1000", "EC 261/2004", "20 June 2026", "020 7946 0822", "HKD 138250", "Confirmation 7718841"]
)
def test_what_anybody_may_write_is_nobodys_number(words: str) -> None:
    other = Case(reference="CR-1", text=WROTE)
    assert foreign_in(f"I am writing about {words} now.", dict.fromkeys(leak_keys_of(other), "CR-1")) == ()


@pytest.mark.parametrize(
    ("booking", "words"),
    [
        ("HK0428B", "您的團號是HK0428B，四月出發"),
        ("LX0719", "your tour LX0719 to Lyon"),
        ("K7719", "your coach seats under K7719"),
    ],
)
def test_a_booking_written_like_a_flight_is_recognised(booking: str, words: str) -> None:
    other = Case(reference="CR-1", journey=Journey(booking_reference=booking))
    found = foreign_in(words, dict.fromkeys(leak_keys_of(other), "CR-1"))
    assert [(one.text, one.reference) for one in found] == [(booking, "CR-1")]
    assert foreign_in(words, dict.fromkeys(leak_keys_of(Case(journey=Journey(booking_reference="HK0429B"))), "x")) == ()


def test_what_the_customer_wrote_too_is_their_own() -> None:
    other, own = Case(reference="CR-1", text=WROTE), Case(text="My number is THISTLE 90214.")
    owners = dict.fromkeys(leak_keys_of(other), "CR-1")
    assert foreign_in("I have put it on account THISTLE 90214.", owners, leak_keys_of(own)) == ()


@pytest.mark.parametrize(
    ("family", "words"),
    [
        ("Abernethy-Quill", "Mrs Abernethy-Quill"),
        ("Van Houtteghem", "Ms Van Houtteghem"),
        ("司徒", "司徒太太"),
        ("Ferriby", "the Ferriby wedding"),
    ],
)
def test_a_family_name_that_few_bear_says_who_is_meant(family: str, words: str) -> None:
    owners = dict.fromkeys(leak_keys_of(Case(reference="CR-1", customer=Customer(family_name=family))), "CR-1")
    assert [one.reference for one in foreign_in(f"It was told by {words}。", owners)] == ["CR-1"]


def test_what_many_cases_hold_is_nobodys_own() -> None:
    keys = leak_keys_of(Case(text="Conf. no. 7718840", customer=Customer(given_name="Ann", family_name="Hale")))
    shared = {key.partition(":")[0] for key in keys if are_shared(key, 3)}
    assert shared == {"number", "family_name"}
    assert not any(are_shared(key, 2) for key in keys)


SPACED = Case(
    reference="CR-2026-000079",
    customer=Customer(loyalty_number="NV0160778812"),
    journey=Journey(booking_reference="QZ8LM4"),
)


@pytest.mark.parametrize("words", ["QZ8 LM4", "QZ-8LM4", "QZ 8L M4", "NV 0160 778812", "NV0160-778812"])
def test_a_number_is_recognised_in_whatever_groups_it_is_written(words: str) -> None:
    found = foreign_in(f"Your booking NV251 and {words} of 3 May.", dict.fromkeys(leak_keys_of(SPACED), "CR-9"))
    assert [one.reference for one in found] == ["CR-9"]


def test_ones_own_number_is_ones_own_in_whatever_groups() -> None:
    owners = dict.fromkeys(leak_keys_of(SPACED), "CR-9")
    own = Case(journey=Journey(booking_reference="QZ8LM4"))
    for at in range(1, 6):
        assert foreign_in(f"Booking {'QZ8LM4'[:at]} {'QZ8LM4'[at:]}.", owners, leak_keys_of(own)) == ()


def test_groups_that_make_nobodys_number_are_left_alone() -> None:
    owners = dict.fromkeys(leak_keys_of(SPACED), "CR-9")
    assert foreign_in("QZ8 LM5 and NV 016 077 on A350 1000 AT 10 AM", owners) == ()
