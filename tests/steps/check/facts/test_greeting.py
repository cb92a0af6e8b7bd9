"""Whom a letter greets, where a mail has told who wrote and nobody has filled in the customer's name."""

from __future__ import annotations

import datetime as dt

import pytest

from drafter.model.case import Case, Customer, Message, Passenger
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.steps.check.facts import fact_findings
from handbook import book

TOLD = "My husband Peter and I flew to Rome.\n\nYours sincerely,\nEleanor Whitcombe"


def found(name: str | None, greeting: str, told: str = "We waited.", email: str | None = None,
          passengers: tuple[str, ...] = ()) -> list[Finding]:  # fmt: skip
    case = Case(customer=Customer(name=name, email=email), passengers=tuple(Passenger(name=one) for one in passengers),
                messages=(Message(text=told, sent="2026-09-20T09:00:00Z"),))  # fmt: skip
    given = CheckContext(text=f"{greeting}\n\nI am sorry.", today=dt.date(2026, 10, 13), company=book().company,
                         case=case, kinds=book().kinds)  # fmt: skip
    return [one for one in fact_findings(given) if one.severity != "advice"]


STRANGERS = [
    ("Eleanor Whitcombe", "Dear Mr Hale,", "We waited.", "Hale"),
    ("Eleanor Whitcombe", "Dear Mr Hale,", "Your agent Mr Hale was rude.", "Hale"),
    ("Eleanor Whitcombe", "Dear Mrs Witcombe,", "We waited.", "Witcombe"),
    ("Eleanor Whitcombe", "Dear Mr and Mrs Hale,", "We waited.", "Hale"),
    ("Renata Villalobos", "Dear Ms. Villareal:", "We waited.", "Villareal"),
    ("E. Whitcombe", "Dear Ms Egan,", "We waited.", "Egan"),
    ("ewhit73", "Dear Mr Hale,", TOLD, "Hale"),
    ("ewhit73", "Dear Mr Hale,", "We waited.", "Hale"),
    (None, "Dear Mr Hale,", TOLD, "Hale"),
    ("Chan Tai Man", "Dear Mr Chen,", "We waited.", "Chen"),
    ("Chan Tai Man", "李先生：", "我們等了很久。\n\n陳大文", "李"),
    ("陳大文", "李先生：", "我們等了很久，謝謝。", "李"),
]
KNOWN = [
    ("Eleanor Whitcombe", "Dear Mrs Whitcombe,", "We waited."),
    ("eleanor whitcombe", "Dear Eleanor,", "We waited."),
    ("Eleanor Whitcombe", "Dear Mrs E. Whitcombe,", "We waited."),
    ("Eleanor Whitcombe", "Dear Eleanor and Peter,", TOLD),
    ("Eleanor Whitcombe", "Dear Mrs Peckett,", "My mother, Mrs Joan Peckett, waited."),
    ("Saoirse Kilbride", "Hi Saoirse,", "We waited.\n\nSaoirse Kilbride"),
    ("Alastair Muir", "Dear Reverend Muir,", "We waited."),
    ("Hugh Penhaligon", "Dear Major Penhaligon,", "We waited."),
    ("Hugh Penhaligon", "Dear Canon Penhaligon,", "We waited."),
    ("Stu Bellingham", "Dear Stuart,", "We waited."),
    ("Eleanor W.", "Dear Ms Whitcombe,", "We waited."),
    ("E. Whitcombe", "Dear Eleanor Whitcombe,", "We waited."),
    ("Maria Garcia Lopez", "Dear Ms Garcia-Lopez,", "We waited."),
    ("Maria Garcia-Lopez", "Dear Ms Garcia,", "We waited."),
    ("María Núñez", "Dear Ms Nunez,", "We waited."),
    ("Mary O'Brien", "Dear Ms O’Brien,", "We waited."),
    ("Chan Tai Man", "Dear Mr Chan,", "We waited."),
    ("Chan Tai Man", "陳先生：", "我們等了很久。\n\n陳大文"),
    ("Chan Tai Man", "陳先生：", "我們等了很久。\n\n謝謝"),
    ("陈大文", "陳先生：", "我们等了很久。"),
    ("陳大文", "Dear Mr Chan,", "We waited."),
    (None, "Dear customer,", "We waited."),
    (None, "Dear Sir or Madam,", TOLD),
]


@pytest.mark.parametrize(("name", "greeting", "told", "words"), STRANGERS)
def test_a_letter_that_greets_somebody_the_mail_never_names_is_marked(
    name: str | None, greeting: str, told: str, words: str
) -> None:
    assert [one.text for one in found(name, greeting, told)] == [words]


@pytest.mark.parametrize(("name", "greeting", "told"), KNOWN)
def test_the_writer_may_be_greeted_as_the_mail_names_them(name: str | None, greeting: str, told: str) -> None:
    assert found(name, greeting, told) == []


def test_where_nobody_is_known_to_have_written_the_name_is_only_asked_about() -> None:
    assert found(None, "Dear Mr Hale,", "We waited.\n\nKind regards") == []


def test_what_a_mailbox_shows_in_place_of_a_name_is_no_other_name() -> None:
    assert found("ewhit73", "Dear Ms Whitcombe,", email="ewhit73@mail.example") == []
    assert found("Eleanor", "Dear Ms Whitcombe,", email="eleanor@whitcombe.example") == []


def test_a_passenger_may_be_greeted() -> None:
    assert found("Eleanor Whitcombe", "Dear Ms Peckett,", passengers=("Joan Peckett",)) == []


def test_the_title_is_held_against_the_one_the_customer_signs_with() -> None:
    told = "We waited.\n\nEleanor Whitcombe (Mrs)"
    assert [one.text for one in found("Eleanor Whitcombe", "Dear Mr Whitcombe,", told)] == ["Mr Whitcombe"]
    assert found("Eleanor Whitcombe", "Dear Mrs Whitcombe,", told) == []


def test_the_one_name_of_the_mail_is_offered_in_place_of_the_stranger() -> None:
    assert found("Eleanor Whitcombe", "Dear Mr Hale,")[0].fixes == ("Eleanor Whitcombe",)
    assert found("Eleanor Whitcombe", "Dear Mrs Witcombe,")[0].fixes == ("Whitcombe",)


@pytest.mark.parametrize(
    ("signed", "greeting", "words"),
    [
        ("We waited.\n\nR. Pryce-Hughes, Captain, RN (retd)", "Dear Commander Pryce-Hughes,", "Commander Pryce-Hughes"),
        ("你好，我是黃太。我們等了很久。\n\n黃麗芬", "黃先生：", "黃先生"),
    ],
)
def test_the_title_that_the_writer_gives_themselves_counts(signed: str, greeting: str, words: str) -> None:
    name = "黃麗芬" if "黃" in signed else "Rhodri Pryce-Hughes"
    assert [one.text for one in found(name, greeting, signed)] == [words]


@pytest.mark.parametrize(
    "greeting", ["Dear Wing Commander Chatterjee,", "Dear Señor Chatterjee,", "Dear Sister Subir,"]
)
def test_a_rare_title_is_no_part_of_the_name(greeting: str) -> None:
    customer = Customer(given_name="Subir", family_name="Chatterjee")
    case = Case(customer=customer, messages=(Message(text="We waited.", sent="2026-09-20T09:00:00Z"),))
    given = CheckContext(text=f"{greeting}\n\nI am sorry.", today=dt.date(2026, 10, 13), company=book().company,
                         case=case, kinds=book().kinds)  # fmt: skip
    assert [one for one in fact_findings(given) if one.severity != "advice"] == []


def test_the_salutation_on_file_is_right_as_it_stands() -> None:
    customer = Customer(given_name="Ada", family_name="Looney", salutation="Dear Mistress Looney")
    case = Case(customer=customer, messages=(Message(text="We waited.", sent="2026-09-20T09:00:00Z"),))
    given = CheckContext(text="Dear Mistress Looney,\n\nI am sorry.", today=dt.date(2026, 10, 13),
                         company=book().company, case=case, kinds=book().kinds)  # fmt: skip
    assert [one for one in fact_findings(given) if one.severity != "advice"] == []


@pytest.mark.parametrize(("greeting", "wrong"), [("Dear Mr Okafor,", ["Okafor"]), ("Dear Mr Okafor-Hale,", [])])
def test_half_of_a_name_with_a_hyphen_is_not_how_they_sign(greeting: str, wrong: list[str]) -> None:
    case = Case(customer=Customer(title="Mr", given_name="Desmond", family_name="Okafor-Hale"),
                messages=(Message(text="We waited.\n\nDesmond Okafor-Hale", sent="2026-09-20T09:00:00Z"),))  # fmt: skip
    given = CheckContext(text=f"{greeting}\n\nI am sorry.", today=dt.date(2026, 10, 13), company=book().company,
                         case=case, kinds=book().kinds)  # fmt: skip
    assert [one.text for one in fact_findings(given) if one.severity != "advice"] == wrong
