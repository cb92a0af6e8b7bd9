"""What a letter lacks is weighed by what it has: settled money, a signature as in Hong Kong, one form of you."""

from __future__ import annotations

from typing import Any

import pytest

from drafter.model.finding import Finding
from drafter.steps.check import check
from steps.check.tone_cases import letter_context, tone_rules

OPENING = "Dear Ms Okoro\n\nI am sorry that we lost your cot.\n\n"
CLOSE = "\n\nYours sincerely\n\nAnn Moss\nCustomer Relations"
PAID = "I have refunded £40 to your card, and it will be there by 6 March."


def remarks(text: str, rule: str, **more: Any) -> list[Finding]:
    return [found for found in check(letter_context(text, **more), tone_rules()).findings if found.rule == rule]


@pytest.mark.parametrize(("severity", "weight"), [(2, "advice"), (4, "error")])
def test_where_the_money_is_settled_a_way_to_reach_us_is_only_advised(severity: int, weight: str) -> None:
    found = remarks(OPENING + PAID + CLOSE, "NXT-01", severity=severity)
    assert [one.severity for one in found] == [weight]


def test_an_answer_to_praise_need_not_say_sorry_even_when_filed_as_a_first_answer() -> None:
    praise = "Dear Ms Okoro\n\nYou wrote to thank Idris for finding your ring. He has your letter on his wall." + CLOSE
    assert [one.severity for one in remarks(praise, "APO-01", severity=1)] == ["advice"]


def test_a_letter_that_settles_nothing_is_warned_of_the_missing_next_step() -> None:
    found = remarks(OPENING + "The cot went to Leeds in March." + CLOSE, "NXT-01", severity=2)
    assert [one.severity for one in found] == ["warning"]


@pytest.mark.parametrize(("paid", "weight"), [(PAID, "warning"), ("The cot went to Leeds.", "error")])
def test_a_final_letter_that_pays_a_part_is_only_warned_of_the_body_it_does_not_name(paid: str, weight: str) -> None:
    found = remarks(f"{OPENING}{paid} I cannot pay for the hotel.{CLOSE}", "NXT-08", kind="final", severity=2)
    assert [one.severity for one in found] == [weight]


def test_an_american_letter_is_only_advised_of_a_body_to_turn_to() -> None:
    refused = OPENING + "We cannot refund your fare." + CLOSE
    found = remarks(refused, "NXT-08", kind="final", severity=2, language="en-US")
    assert [one.severity for one in found] == ["advice"]


def test_a_chinese_letter_to_a_first_name_opens_with_it() -> None:
    found = remarks("Chloe你好：\n\n我們遲了三日才送回行李，對不起。", "SAL-01", language="zh-Hant-HK")
    assert not any("salutation" in one.message for one in found)


@pytest.mark.parametrize(
    "close", ["With respectful regards", "With my warmest wishes to you both", "Yours", "Yours very sincerely"]
)
def test_a_close_in_kind_words_of_its_own_is_no_misspelling(close: str) -> None:
    assert not remarks(OPENING + "The cot went to Leeds." + CLOSE.replace("Yours sincerely", close), "SAL-07")


def test_a_letter_to_whom_it_may_concern_is_marked() -> None:
    text = OPENING.replace("Dear Ms Okoro", "To whom it may concern") + CLOSE.replace("sincerely", "faithfully")
    assert [one.severity for one in remarks(text, "SAL-09")] == ["warning"]


def test_a_chinese_letter_signed_by_company_and_name_is_advised_of_a_close() -> None:
    text = (
        "何女士：\n\n我們遲了三日才送回行李，我向你道歉。\n\n我會在五月四日致電。\n\n海港航空客戶關係部\n主任　方子晴"
    )
    found = remarks(text, "SAL-01", language="zh-Hant-HK")
    assert [one.severity for one in found] == ["advice"]


def test_a_mixture_of_two_forms_of_you_is_marked_once_where_it_is_rarer() -> None:
    text = "我們給你寫信，因為你的行李遲了，你來電時同事沒有答你。我向您道歉。"
    found = remarks(text, "ZH-SAL-08", language="zh-Hant-HK")
    assert [(one.text, one.fixes) for one in found] == [("您", ("你",))]


def test_each_sum_offered_says_how_and_when_it_is_paid() -> None:
    first = "I have refunded £40 to your card, and it will be there by 6 March."
    second = "The doctor's bill of €140 will be settled too."
    found = remarks(f"{OPENING}{first}\n\n{second}{CLOSE}", "RED-02")
    assert [one.text for one in found] == ["€140"]


def test_a_sum_that_a_later_total_settles_needs_no_day_of_its_own() -> None:
    two = "I will refund the cot, £40.\n\nWe will also pay for the taxi, £12."
    total = "£52 in all will be on your card by 6 March."
    assert remarks(f"{OPENING}{two}\n\n{total}{CLOSE}", "RED-04") == []


def test_an_earlier_letter_told_again_in_another_order_is_a_repetition() -> None:
    before = "The crew closed the hatch at ten, and the spare part came from Lyon an hour later."
    earlier = f"Dear Ms Okoro\n\n{before}\n\nKind regards"
    again = "The spare part came from Lyon an hour later, and the crew closed the hatch at ten."
    found = remarks(OPENING + again + CLOSE, "REP-01", kind="comeback", earlier_letters=(earlier,))
    assert {one.text for one in found} == {again}
    quoted = f"We wrote that “{again}” That was wrong."
    assert remarks(OPENING + quoted + CLOSE, "REP-01", kind="comeback", earlier_letters=(earlier,)) == []


@pytest.mark.parametrize(
    ("said", "lacks"),
    [
        ("We are sorry that you felt let down by our driver.", True),
        ("You stood in the rain for an hour with your mother, and nobody came.", False),
    ],
)
def test_a_sentence_that_is_at_fault_shows_no_empathy(said: str, lacks: bool) -> None:
    text = f"Dear Mrs Holt\n\n{said}\n\nThe lift had failed. We will pay £96 by 4 May.\n\nYours sincerely\n\nAnn Moss"
    assert bool(remarks(text, "EMP-01", severity=4)) is lacks


@pytest.mark.parametrize(
    ("said", "lacks"),
    [
        ("We broke the Equality Act here and would have to pay if it went to court.", True),
        ("Should you repeat this in public, we shall instruct our solicitors.", True),
        ("Should you need the form again, I will send it the same day.", False),
        ("You may take this to the county court, and I can tell you how.", False),
    ],
)
def test_a_threat_or_an_admission_is_no_next_step(said: str, lacks: bool) -> None:
    found = remarks(f"{OPENING}The cot went to Leeds in March. {said}{CLOSE}", "NXT-01", severity=4)
    assert bool(found) is lacks


@pytest.mark.parametrize(
    ("said", "lacks"),
    [
        ("It will come before noon on the 4th, and after Friday you can use it.", True),
        ("It went to Leeds before anybody read the label.", False),
    ],
)
def test_an_hour_is_no_cause(said: str, lacks: bool) -> None:
    assert bool(remarks(OPENING + said + CLOSE, "EXP-01", severity=4)) is lacks


def test_an_apology_thrown_in_at_the_end_shows_no_empathy() -> None:
    told = "Your cot stood in the rain at Leeds all night with its cover torn, and nobody saw it until you came."
    late = f"Dear Ms Okoro\n\n{told} Oh, and before I forget, sorry about the cot.{CLOSE}"
    assert remarks(late, "EMP-01", severity=4)


@pytest.mark.parametrize(
    ("said", "lacks"),
    [
        ("It went to Leeds because the label was old.", True),
        ("It went to Leeds at 4.10 on Tuesday because the label was old.", False),
        ("I will write by 10 May when the engineers have finished.", True),
    ],
)
def test_a_cause_told_to_the_hour_was_looked_into(said: str, lacks: bool) -> None:
    assert bool(remarks(OPENING + said + CLOSE, "EXP-03", severity=3)) is lacks


def test_a_chinese_letter_owns_what_was_its_doing_and_names_a_third_party() -> None:
    said = "這兩件事都是我們的過失。奶奶站了兩小時，心裏一定很委屈。若妳仍不同意，可以申請調處，由公正的第三方判斷。"
    found = check(letter_context(f"黃太：\n\n對不起。\n\n{said}\n\n何國強", language="zh-Hant"), tone_rules()).findings
    assert {one.rule for one in found} & {"OWN-03", "EMP-01", "NXT-01"} == set()


@pytest.mark.parametrize(
    ("greeting", "language", "severity", "weight"),
    [
        ("Hi Ms. Okoro,", "en-US", 2, "advice"),
        ("Hello Tegan,", "en-AU", 1, "advice"),
        ("Hi Ms. Okoro,", "en-US", 4, "error"),
        ("Hi Ms Okoro,", "en-GB", 2, "warning"),
        ("Hi there Ms. Okoro!", "en-US", 2, "warning"),
    ],
)
def test_a_plain_hi_is_only_advised_where_letters_begin_with_it(
    greeting: str, language: str, severity: int, weight: str
) -> None:
    text = OPENING.replace("Dear Ms Okoro", greeting) + CLOSE
    assert [one.severity for one in remarks(text, "SAL-05", language=language, severity=severity)] == [weight]


WRONG = (
    "Your letter came on Monday. Calm down, as per our policy. Frankly, you should have known better. "
    "Please be advised that policy is policy."
)


@pytest.mark.parametrize(("body", "weight"), [("Your letter came on Monday.", "advice"), (WRONG, "warning")])
@pytest.mark.parametrize("rule", ["EMP-01", "EXP-01"])
def test_what_a_sound_letter_may_do_without_is_missed_in_one_that_is_full_of_faults(
    rule: str, body: str, weight: str
) -> None:
    found = remarks("Dear Ms Okoro\n\n" + body + CLOSE, rule, severity=2)
    assert [one.severity for one in found] == [weight]
