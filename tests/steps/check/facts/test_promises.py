"""Sentences that commit us, by when, and by whom."""

from __future__ import annotations

import datetime as dt

import pytest
from marked_pairs import company

from drafter.model.checking import CheckContext
from drafter.model.company import Signatory
from drafter.steps.check import promises


def letter(text: str) -> CheckContext:
    return CheckContext(
        text=text, today=dt.date(2026, 11, 21), company=company(), signatory=Signatory(name="Ruth Bell")
    )


@pytest.mark.parametrize(
    ("sentence", "due", "owner"),
    [
        ("We will refund £80 within 14 days.", "2026-12-05", "Ruth Bell"),
        ("I will call you on 27 November.", "2026-11-27", "Ruth Bell"),
        ("The station manager will call you by Friday.", "2026-11-27", "The station manager"),
        ("We will transfer it within five working days.", "2026-11-27", "Ruth Bell"),
        ("I'll write to you again tomorrow.", "2026-11-22", "Ruth Bell"),
        ("The refund will be with you within 10 days.", "2026-12-01", "Ruth Bell"),
        ("我們將於12月4日前退還款項。", "2026-12-04", "Ruth Bell"),
        ("我們會在12月20日前修好行李箱。", "2026-12-20", "Ruth Bell"),
        ("We will send you a voucher.", None, "Ruth Bell"),
        ("Your refund will reach your account by 4 December.", "2026-12-04", "Ruth Bell"),
        ("The £250.00 will be paid by 4 December.", "2026-12-04", "Ruth Bell"),
        ("The compensation will be deposited within 14 days.", "2026-12-05", "Ruth Bell"),
        ("I will have the answer by 10 December 2026.", "2026-12-10", "Ruth Bell"),
        ("For the delay we will pay £80 within 14 days.", "2026-12-05", "Ruth Bell"),
    ],
)
def test_a_promise_knows_its_day_and_its_owner(sentence: str, due: str | None, owner: str) -> None:
    (promise,) = promises.promises_in(letter(sentence))
    assert (promise.text, promise.due, promise.owner) == (sentence, due, owner)


@pytest.mark.parametrize(
    "sentence",
    [
        "You will find our reference above.",
        "If you write again, we will look into it.",
        "We will not be able to pay this.",
        "Will you call us?",
        "I will answer by waypoint.",
        "The flight left two hours late.",
    ],
)
def test_what_commits_us_to_nothing_is_no_promise(sentence: str) -> None:
    assert promises.promises_in(letter(sentence)) == ()


def test_a_promise_without_a_day_is_a_warning() -> None:
    context = letter("We will send you a voucher.")
    (finding,) = promises.promise_findings(context, promises.promises_in(context))
    assert (finding.rule, finding.severity, finding.blocks) == ("PRO-02", "warning", "no")


def test_three_promises_are_shown_money_and_calls_first() -> None:
    text = (
        "We will review the process. We will train the crew by 1 January. I will call you on Monday. "
        "We will pay £80 by 4 December. We will pass this on."
    )
    found = [promise.text for promise in promises.promises_in(letter(text))]
    assert len(found) == 3
    assert {"I will call you on Monday.", "We will pay £80 by 4 December."} <= set(found)


def test_someone_is_nobodys_name() -> None:
    context = letter("Someone will ring you about it by 4 December.")
    (promise,) = promises.promises_in(context)
    assert promise.owner is None
    assert [one.rule for one in promises.promise_findings(context, (promise,))] == ["PRO-03"]


def test_the_day_of_our_own_promise_is_not_somebody_elses() -> None:
    context = letter("We will pay £80 by 4 December. The airport will be writing to you too.")
    found = promises.promise_findings(context, promises.every_promise(context))
    assert [(one.rule, one.text) for one in found] == [("PRO-02", "The airport will be writing")]


def test_a_remark_stands_on_the_words_that_commit_us() -> None:
    """The booking beside them is right: nobody should think it is called wrong."""
    context = letter("For booking X7K2QF we will refund the seat fee of £18.")
    (found,) = promises.promise_findings(context, promises.every_promise(context))
    assert found.text == context.text[found.start : found.end] == "we will refund"


def test_what_stands_before_us_is_no_part_of_our_name() -> None:
    text = "For booking X7K2QF we will refund £18 by 4 December. On Friday I will call you. Then Priya Shah will write."
    found = promises.every_promise(letter(text))
    assert [one.owner for one in found] == ["Ruth Bell", "Ruth Bell", "Priya Shah"]


@pytest.mark.parametrize(
    "text",
    [
        "Your fare of £61.40 will be returned by 4 December. You will therefore receive £170.40.",
        "I am sending £75 on top.\n\nIn all you will receive £170.40.",
        "All of this will be transferred by 4 December.\n\nFirst, the clinic. We will refund the clinic bill of £95.",
        "- The fare, £61, will be with you by 4 December, paid to your card.\n\n- We'll refund the taxi of £34.",
        "You sent both receipts in August, they were overlooked, and they'll be paid with the rest.",
        "The hotel will be paid together with the balance.",
        "I have written to Lahore, about which the police will be in touch with you.",
        "Your bank will confirm it to you.",
    ],
)
def test_a_sum_dated_elsewhere_or_summed_up_and_what_others_will_do_is_not_asked_about(text: str) -> None:
    context = letter(text)
    found = promises.promise_findings(context, promises.every_promise(context))
    assert [one.text for one in found if one.rule == "PRO-02" and "4 December" not in one.text] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "You paid £486 on 3 March and waited in the rain for two days.\n\nWe'll refund the clinic bill.",
            "We'll refund",
        ),
        ("以及的士的7,800日圓,我們會全數退還。", "我們會全數退還"),
        ("抵達後因錯過最後一班巴士而乘的士的7,800日圓，我們會全數退還。", "我們會全數退還"),
        ("The money goes out soon. You will receive £80.", "You will receive"),
        ("£50 will reach you by 4 December.\n\nThe crew were wrong.\n\nI will call you about the crew.", "I will call"),
        (
            "£50 will reach you by 4 December.\n\nThe crew were wrong.\n\nI will ring you about the refund.",
            "I will ring",
        ),
    ],
)
def test_a_sum_without_any_day_is_asked_about_and_never_the_sum_itself(text: str, words: str) -> None:
    context = letter(text)
    found = promises.promise_findings(context, promises.every_promise(context))
    assert [one.text for one in found if one.rule == "PRO-02"] == [words]


def test_the_day_of_what_was_done_before_is_not_that_of_what_will_be() -> None:
    context = letter("The belt was repaired on 3 October and we will pay you EUR 250.")
    (finding,) = promises.promise_findings(context, promises.promises_in(context))
    assert finding.rule == "PRO-02"
