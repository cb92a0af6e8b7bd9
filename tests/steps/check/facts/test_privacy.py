"""What no letter may hold."""

from __future__ import annotations

import datetime as dt

import pytest
from marked_pairs import company

from drafter.model.case import Case, Customer, Fact
from drafter.model.checking import CheckContext, Foreign
from drafter.model.company import Signatory
from drafter.steps.check import privacy


def of_another(letter: str, name: str, told: str = "My bag is late.") -> list[str]:
    """How a letter is held that has this name of another customer in it."""
    at = letter.index(name)
    found = Foreign(kind="name", start=at, end=at + len(name), text=name, reference="CR-2026-000007")
    context = CheckContext(text=letter, today=dt.date(2026, 11, 21), company=company(), case=Case(text=told),
                           foreign=(found,), signatory=Signatory(name="Priya Nair"))  # fmt: skip
    return [one.blocks for one in privacy.privacy_findings(context)]


def test_a_name_of_another_customer_stops_the_letter() -> None:
    assert of_another("John Smith was paid as well.", "John Smith") == ["always"]


def test_whoever_signs_may_bear_a_customers_name() -> None:
    assert of_another("Yours sincerely,\n\nPriya Nair", "Priya Nair") == []


def test_a_name_that_the_customer_wrote_is_no_secret_to_them() -> None:
    assert of_another("John Smith did help.", "John Smith", "Your man John Smith helped me.") == []


def test_a_colleague_who_is_called_like_a_customer_takes_a_reason() -> None:
    assert of_another("My colleague John Smith will ring you.", "John Smith") == ["until_reason"]


def rules(text: str, case: Case | None = None, foreign: tuple[Foreign, ...] = ()) -> list[tuple[str, str]]:
    context = CheckContext(text=text, today=dt.date(2026, 11, 21), company=company(), case=case, foreign=foreign)
    return [(one.rule, one.blocks) for one in privacy.privacy_findings(context)]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Card 4539 1488 0343 6467 was charged.", "PII-01"),
        ("Your card number 1234567890123456 was used.", "PII-01"),
        ("Passport number K12345678", "PII-02"),
        ("HKID A123456(3)", "PII-02"),
        ("護照號碼 K12345678", "PII-02"),
        ("IBAN GB29 NWBK 6016 1331 9268 19", "PII-03"),
        ("sort code 12-34-56", "PII-03"),
        ("Your date of birth is 3 April 1961.", "PII-06"),
    ],
)
def test_secrets_stop_a_letter_for_good(text: str, rule: str) -> None:
    assert (rule, "always") in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "the account ending 4471",
        "Please ring +852 5550 0142 or write to customer.relations@northvale.example.",
        "bag tag 0160123456, ticket 0161234567890",
        "on 01-02-25",
        "We will send it to the card you paid with.",
        "Reference CR-2026-004512",
    ],
)
def test_ordinary_numbers_are_left_alone(text: str) -> None:
    assert rules(text) == []


@pytest.mark.parametrize(
    ("told", "held"), [("My wife is pregnant.", []), ("I was late.", [("PII-04", "until_reason")])]
)
def test_health_is_the_customers_to_raise(told: str, held: list[tuple[str, str]]) -> None:
    assert rules("I hope that the pregnancy goes well.", Case(text=told)) == held


def test_of_a_letter_without_its_case_health_is_only_asked_about_once() -> None:
    told = "He has epilepsy. The epilepsy card was not read."
    context = CheckContext(text=told, today=dt.date(2026, 11, 21), company=company())
    (finding,) = privacy.privacy_findings(context)
    assert (finding.rule, finding.severity, finding.blocks) == ("PII-04", "advice", "no")


def test_of_a_letter_without_its_case_a_strange_number_is_only_asked_about() -> None:
    told = "Our station in Faro is reached at 0116 496 0271."
    context = CheckContext(text=told, today=dt.date(2026, 11, 21), company=company())
    (finding,) = privacy.privacy_findings(context)
    assert (finding.rule, finding.severity, finding.blocks) == ("PII-05", "advice", "no")


@pytest.mark.parametrize(
    "text",
    [
        "Tell me why by letter or on 0116 496 0271.",
        "I would welcome a call: 0116 496 0271.",
        "I am at my desk until 5.30 pm, on 0116 496 0271.",
        "I can be found on 0116 496 0271.",
        "Please reply to me at once on 0116 496 0271.",
    ],
)
def test_a_number_at_which_the_writer_may_be_told_is_ours(text: str) -> None:
    assert rules(text, Case(text="Hello.")) == []


def test_the_customers_own_address_may_stand_and_a_strangers_may_not() -> None:
    case = Case(text="Hello.", customer=Customer(email="mei@post.example", phone="+44 7700 900123"))
    assert rules("We wrote to mei@post.example and rang 07700 900123.", case) == []
    assert rules("We wrote to ann@elsewhere.example.", case) == [("PII-05", "until_reason")]


def test_what_belongs_to_another_case_stops_the_letter_and_names_that_case() -> None:
    foreign = Foreign(kind="name", start=8, end=12, text="Lamb", reference="CR-2026-000001")
    context = CheckContext(text="Dear Mr Lamb", today=dt.date(2026, 11, 21), company=company(), foreign=(foreign,))
    (finding,) = privacy.privacy_findings(context)
    assert finding.blocks == "always"
    assert "CR-2026-000001" in finding.message


def of_family(letter: str, name: str, told: str = "My bag is late.") -> list[str]:
    at = letter.index(name)
    found = Foreign(kind="family_name", start=at, end=at + len(name), text=name, reference="CR-2026-000007")
    context = CheckContext(text=letter, today=dt.date(2026, 11, 21), company=company(), case=Case(text=told),
                           foreign=(found,), signatory=Signatory(name="Priya Nair"))  # fmt: skip
    return [one.blocks for one in privacy.privacy_findings(context)]


@pytest.mark.parametrize(
    ("letter", "name", "blocks"),
    [
        ("It was told by Mrs Abernethy-Quill in May.", "Mrs Abernethy-Quill", ["always"]),
        ("此事由司徒太太提出。", "司徒太太", ["always"]),
        ("They played at the Ferriby wedding.", "Ferriby", ["until_reason"]),
        ("I have spoken to our manager Mrs Abernethy-Quill.", "Mrs Abernethy-Quill", []),
        ("I have asked Mrs Abernethy-Quill, our head of pools.", "Mrs Abernethy-Quill", []),
    ],
)
def test_a_family_name_of_another_case_is_held_by_how_rare_it_is(letter: str, name: str, blocks: list[str]) -> None:
    assert of_family(letter, name) == blocks


def test_a_family_name_that_the_customer_wrote_is_no_leak() -> None:
    told = "I met Rosalind Abernethy-Quill at the pool."
    assert of_family("It was told by Mrs Abernethy-Quill.", "Mrs Abernethy-Quill", told) == []


def test_what_the_writer_answered_to_a_template_makes_nothing_known() -> None:
    foreign = Foreign(kind="number", start=13, end=20, text="7718840", reference="CR-2026-000007")
    answered = Fact(name="ask.what_log_shows", value="The number is 7718840.", confirmed_by="Priya Nair")
    case = Case(text="Hello.", facts=(answered,))
    assert rules("Your number is 7718840.", case, (foreign,)) == [("PII-05", "always")]
    told = Case(text="Hello.", facts=(Fact(name="loyalty_number", value="7718840", confirmed_by="Priya Nair"),))
    assert rules("Your number is 7718840.", told, (foreign,)) == []


def test_a_number_that_we_have_told_this_customer_before_is_no_leak() -> None:
    said = "Confirmation 7718840"
    foreign = Foreign(kind="number", start=13, end=20, text="7718840", reference="CR-2026-000007")
    assert rules(said, Case(text="Hello."), (foreign,)) == [("PII-05", "always")]
    assert rules(said, Case(text="You wrote: number 771-8840."), (foreign,)) == []
