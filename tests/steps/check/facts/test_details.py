"""Seats, cabins, tiers, hotels, names of companions and figures: one sentence each against one case."""

from __future__ import annotations

import datetime as dt
from typing import Any

import msgspec
import pytest
from marked_pairs import company, places

from drafter.adapters.values import value_from
from drafter.model.award import Award
from drafter.model.case import Case, Fact
from drafter.model.checking import CheckContext
from drafter.steps.check.facts import fact_findings
from drafter.steps.check.privacy import privacy_findings

WROTE = """My son Toby and I were moved to 32A. Three different people told me no. I rang three times about the
two seats. Drilling began at 7.30 each morning at the Hotel Miramar Playa. Your agent Kendra was rude.
We stayed from 6 to 20 June and had four hours' notice."""
CASE: dict[str, Any] = {
    "customer": {"title": "Mrs", "given_name": "Meera", "family_name": "Raman", "loyalty_tier": "gold",
                 "loyalty_number": "NV 1740 2289"},
    "passengers": [{"name": "Meera Raman"}, {"name": "Toby Raman", "kind": "child"}],
    "journey": {"segments": [
        {"flight": "NV252", "origin": "LGW", "destination": "HKG",
         "cabin_booked": "business", "cabin_flown": "premium_economy",
         "scheduled_departure": "2026-10-14T11:20", "scheduled_arrival": "2026-10-15T07:05"},
        {"flight": "NV253", "origin": "HKG", "destination": "LGW", "scheduled_departure": "2026-10-28T23:10"}]},
    "expenses": [{"kind": "meal", "amount": {"amount": "12.30", "currency": "GBP"}},
                 {"kind": "clothing", "amount": {"amount": "118.00", "currency": "GBP"}}],
    "messages": [{"sent": "2026-10-30T09:00", "text": WROTE}],
}  # fmt: skip
AWARD = {"lines": [{"kind": "refund", "amount": {"amount": "130.30", "currency": "GBP"}, "form": "cash"}]}
PLACES = places() | {"LGW": "London Gatwick", "LHR": "London Heathrow", "Heathrow": "LHR", "Gatwick": "LGW"}


def context(sentence: str, **more: Any) -> CheckContext:
    case, award = value_from(CASE, Case, "case"), value_from(AWARD, Award, "award")
    assert isinstance(case, Case)
    assert isinstance(award, Award)
    given = CheckContext(text=f"Dear Mrs Raman,\n\n{sentence}\n\nYours sincerely", today=dt.date(2026, 11, 4),
                         company=company(), case=case, award=award, places=PLACES)  # fmt: skip
    return msgspec.structs.replace(given, **more)


def marked(given: CheckContext) -> list[str]:
    found = (*fact_findings(given), *privacy_findings(given))
    return [one.rule for one in found if one.severity != "advice"]


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("You were moved to 34F on the way out.", "FAC-13"),
        ("That day we moved you from 7A to 32K.", "FAC-13"),
        ("You travelled in economy on NV252.", "FAC-13"),
        ("As a Platinum member you deserved better.", "FAC-13"),
        ("I am sorry about your stay at the Hotel Mirador Playa.", "FAC-13"),
        ("NV252 from Heathrow was late.", "FAC-08"),
        ("I am sorry that your son Tony was upset.", "SAL-03"),
        ("Our agent Brenda should have helped you.", "SAL-03"),
        ("After the Marchetti family's experience we changed this.", "SAL-03"),
        ("I am sorry that you had to ring twice about your seats.", "FAC-11"),
        ("Drilling from 8.30 each morning is not what you paid for.", "FAC-09"),
        ("You stayed from 6 to 27 June at the hotel.", "FAC-02"),
        ("You were given six hours' notice of the change.", "FAC-11"),
        ("You will also see 10,000 miles in your account.", "FAC-11"),
        ("The sum will be paid in euros.", "FAC-04"),
        ("I have paid it to your card ending in 7714.", "FAC-05"),
        ("I can hold the seats if you reply by 2 November 2026.", "FAC-07"),
        ("You will have it by 1 November 2026.", "FAC-07"),
    ],
)
def test_a_wrong_detail_is_seen(sentence: str, rule: str) -> None:
    assert rule in marked(context(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "You flew home on NV253 on 28 October.",
        "You were moved to 32A, from business to premium economy.",
        "NV252 from Gatwick was late.",
        "As a Gold member you deserved better.",
        "A team, four people in all, met on Monday.",
        "No one should have told you, let alone three people, that nothing could be done.",
        "I have refunded £118 for the clothes and £12.30 for the meal.",
        "Were the cause a fault of ours, I should be paying you £220 today.",
        "Your membership, 1740 2289, is up to date.",
        "You can reach me on 020 7946 0259 from 9 am to 5 pm.",
        "Your priority line, our number 0800 496 0188, is open all day.",
        "Toby was not to blame, and neither was your son's bag.",
        "I spoke to the station manager, Mr Alan Fong, about Toby.",
        "We carried 312 passengers that night.",
        "We rebooked you on NV254, and the next flight left at 16.05.",
        "Your number, NV 1740 2289, is noted.",
        "You are booked on NV252 on 14 October 2026, with the return on 28 October 2026.",
    ],
)
def test_a_right_detail_is_left_alone(sentence: str) -> None:
    assert marked(context(sentence)) == []


def test_the_flight_back_is_no_slip_of_the_flight_that_was_confirmed() -> None:
    facts = (Fact(name="flight", value="NV252", confirmed_by="P. Nair"), Fact(name="flight", value="NV253"))
    given = context("You flew home on NV253 on 28 October.")
    assert given.case is not None
    assert marked(msgspec.structs.replace(given, case=msgspec.structs.replace(given.case, facts=facts))) == []


@pytest.mark.parametrize(
    ("title", "letter"),
    [
        ("先生", "張先生：\n\n多謝來信。"),
        ("女士", "張女士：\n\n多謝來信。"),
        ("小姐", "張小姐：\n\n多謝來信。"),
        ("先生", "張先生：\n\n本人會在11月18日致電閣下與尊夫人。"),
    ],
)
def test_a_title_kept_in_chinese_is_the_title(title: str, letter: str) -> None:
    customer = {"title": title, "family_name": "張", "given_name": "國輝"}
    messages = [{"sent": "2026-10-30T09:00", "text": "投訴。"}]
    case = value_from({"customer": customer, "messages": messages}, Case, "case")
    assert marked(context("", text=letter, language="zh-Hant-HK", case=case, award=None)) == []


def test_what_a_person_noted_down_is_known() -> None:
    facts = (Fact(name="note", value="hotel told us of the works on 2026-08-10", confirmed_by="L. Keating"),)
    given = context("The hotel informed us on 10 August.")
    assert given.case is not None
    assert marked(msgspec.structs.replace(given, case=msgspec.structs.replace(given.case, facts=facts))) == []


TO_AMSTERDAM = [
    {"flight": "KE204", "origin": "MAN", "destination": "AMS", "scheduled_departure": "2026-10-10T06:40"},
    {"flight": "KE208", "origin": "MAN", "destination": "AMS", "scheduled_departure": "2026-10-10T13:20"},
]


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("You missed KE204, and we put you on KE206 at 13.20.", ["KE206"]),
        ("You missed KE204, and we put you on KE208 at 13.20.", []),
        ("You missed KE204, and we first put you on NV517.", []),
    ],
)
def test_a_flight_taken_instead_is_the_one_that_the_case_knows(sentence: str, wrong: list[str]) -> None:
    raw = CASE | {"journey": {"segments": TO_AMSTERDAM}}
    given = msgspec.structs.replace(context(sentence), case=value_from(raw, Case, "case"))
    assert [one.text for one in fact_findings(given) if one.rule == "FAC-01" and one.severity != "advice"] == wrong
