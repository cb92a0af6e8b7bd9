"""The customer's mail quoted in the reply is not checked; whatever else stands there is."""

from __future__ import annotations

import pytest

from drafter.model.case import Case, Customer, Message
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.steps.check import check, without_quoted_back
from steps.check.tone_cases import letter_context, tone_rules

WROTE = "This is a DISGRACE!!! I want £5,000 and [NAME] to go.\nCall XXX, or my card 4111 1111 1111 1111 is charged."
CASE = Case(customer=Customer(title="Mrs", family_name="Okafor"), messages=(Message(text=WROTE),))
REPLY = "Dear Mrs Okafor,\n\nI am sorry that your bag was late.\n\nYours sincerely,\n\nAnn Lee"
MARKED = "\n".join(f"> {line}" for line in WROTE.split("\n"))
OUTLOOK = "From: Adaeze Okafor\nSent: 4 October 2026\nTo: Care\nSubject: Bag"
BELOW = {
    "marked": f"On 4 Oct 2026 at 10:04, Adaeze Okafor <a@x.example> wrote:\n{MARKED}",
    "wrapped head": f"On 4 Oct 2026 at 10:04, Adaeze Okafor\n<a@x.example> wrote:\n{MARKED}",
    "no head": MARKED,
    "outlook": f"{OUTLOOK}\n\n{WROTE}",
    "divider": f"-----Original Message-----\n{OUTLOOK}\n\n{WROTE}",
    "wrapped anew": "On 4 Oct 2026, A wrote:\n> This is a DISGRACE!!! I want\n> £5,000 and [NAME] to go.",
    "chinese": f"Okafor <a@x.example> 於 2026年10月4日 寫道：\n\n{WROTE}",
}


def letter(text: str, *grammar: Finding) -> CheckContext:
    return letter_context(text, case=CASE, grammar=grammar)


@pytest.mark.parametrize("quote", BELOW.values(), ids=BELOW)
def test_what_is_quoted_of_the_customers_mail_is_not_read(quote: str) -> None:
    text = f"{REPLY}\n\n{quote}"
    read = without_quoted_back(letter(text)).text
    assert read.rstrip() == REPLY
    assert len(read) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{REPLY}\n\n{WROTE}",
        f"{REPLY}\n\n> Dear [NAME], we are sorry.",
        f"{REPLY}\n\n{OUTLOOK}\n\nWe wrote to [NAME] about XXX.",
        f"You wrote:\n\n{REPLY}",
        REPLY,
    ],
    ids=["without a mark", "not their words", "below a head", "ours", "no quotation"],
)
def test_what_is_no_quotation_of_theirs_is_read(text: str) -> None:
    assert without_quoted_back(letter(text)).text == text


def test_a_leftover_of_ours_between_quoted_lines_still_stops_the_letter() -> None:
    lines = MARKED.split("\n")
    review = check(letter(f"{REPLY}\n\n{lines[0]}\n> Dear [CUSTOMER NAME],\n{lines[1]}"), tone_rules())
    assert [one.text for one in review.findings if one.source == "placeholders"] == ["[CUSTOMER NAME]"]


def test_a_card_number_is_flagged_wherever_it_stands() -> None:
    review = check(letter(f"{REPLY}\n\n{MARKED}"), tone_rules())
    assert {one.source for one in review.findings if one.end} >= {"privacy"}
    assert not [one for one in review.findings if one.source in ("placeholders", "facts")]


def test_the_engine_is_not_heard_on_quoted_words() -> None:
    text = f"{REPLY}\n\n{MARKED}"
    told = [
        Finding(rule="harper.SpellCheck", family="spelling", source="grammar", severity="error", message="",
                blocks="no", start=text.index(word), end=text.index(word) + len(word), text=word)
        for word in ("DISGRACE", "late")
    ]  # fmt: skip
    assert [one.text for one in without_quoted_back(letter(text, *told)).grammar] == ["late"]
