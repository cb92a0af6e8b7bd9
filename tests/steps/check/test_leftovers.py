"""Nothing that looks like a template leftover goes out; codes, references and asides do."""

from __future__ import annotations

import msgspec
import pytest

from drafter.model.case import Case, Fact, Journey
from drafter.steps.check import case_codes, check, leftovers
from steps.check.tone_cases import letter_context, tone_rules


@pytest.mark.parametrize(
    "words",
    [
        "{x}", "{{x}}", "{{ customer.title }}", "{% if late %}", "${amount}", "{}", "[NAME]", "[name]",
        "[Customer Name]", "[insert date]", "[ ]", "[[flight]]", "<x>", "<NAME>", "<customer name>", "<<date>>",
        "«Surname»", "(SPECIFIC EVENT)", "(NAME)", "(insert amount)", "(customer name)", "(FLIGHT NUMBER)",
        "(date of travel)", "XXX", "XX", "xxx", "£XX.XX", "£X", "NVXXX", "NV XXX", "Mr X", "____", ".......",
        "TBC", "tbc", "TBA", "TODO", "N/A", "Soandso", "So-and-so", "Joe Bloggs", "Lorem ipsum", "DD/MM/YYYY",
        "dd/mm/yy", "HH:MM", "00/00/0000", "%NAME%", "@@name@@", "#REF!", "Dear None", "⟦what is needed⟧",
        "insert name here", "delete as appropriate", "???", "【姓名】", "（日期）", "[日期]", "XX先生", "○○○", "×××",
        "(day and time to go here)", "(name and date)", "(to follow)", "(please check with Ana)",
        "DO NOT SEND", "[do not send yet]", "choose one: £50 / a voucher",
        "%%AGENT_NAME%%", "||AMOUNT||", "~SURNAME~", "*|FNAME|*", "<%= name %>", "$TITLE$", "==date==", "__NAME__",
        "{name", "T.B.C.", "Mr/Mrs,", "%s", "(?)", "DD Month YYYY", "Mr Bloggs", "ADD NAME HERE", "＜姓名＞", "<姓名>",
        "【待補】", "（待定）", "（待確認）", "ＸＸＸ", "Ｘ先生", "＿＿＿", "OOO先生",
        "（在此輸入）", "（具體事件）", "（姓名及日期）",
        "（航班編號）", "下列航班，待定，",
        "(the hotel to confirm)", "(what was it??)", "Mr/Mrs/Ms Tolland", "○月○日", "○○元",
    ],
)  # fmt: skip
def test_leftovers_always_block(words: str) -> None:
    text = f"We write about {words} today."
    found = leftovers(text)
    assert [finding.blocks for finding in found] == ["always"]
    assert found[0].start < text.index(words) + len(words)
    assert found[0].end > text.index(words)


@pytest.mark.parametrize(
    "words",
    [
        "(see below)", "(CEDR)", "(EC) 261/2004", "(HKG)", "[sic]", "(UK CAA)", "(EU261)", "(about HK$300)",
        "(and again on Friday)", "(US DOT)", "(a day later)", "(0160NV123456)", "24/7", "XL",
        "<https://www.caa.co.uk>", "<customer.relations@northvale.example>", "A320", "50%", "US$40", "NT$1,200",
        "3 < 4 and 5 > 4", "(including the 12 hours overnight)", "card XXXX XXXX XXXX 4471",
        "“they said [the crew] would call”", "(Monday to Friday)", "[…]", "[1]", "(IATA, ICAO)", "www.abta.com",
        "C/2026/0042", "Article 5(3)", "two (2) bags",
        "Please do not send receipts by e-mail.", "Do not send us the originals.", "Please choose one of the two.",
        "about 50%% of it", "row 4 || row 5", "£40 ~ £50", "1 == 1", "A$40 and NZ$50",
        "(which I will check)", "(you asked us to confirm)", "(as the hotel had to confirm)", "二〇二六年十月三日",
        "（航班CX251）", "（航班延誤）", "（日期為三月）", "（金額1,500元）", "（原因是天氣）",
        "（見下文）", "待確認後通知您", "有待補償",
        "3 ＜ 5", "100% so", "（地點不變）", "add your name to the list",
    ],
)  # fmt: skip
def test_ordinary_brackets_and_codes_pass(words: str) -> None:
    assert leftovers(f"We write about {words} today.") == ()


def test_a_booking_reference_that_looks_like_a_blank_passes_when_the_case_knows_it() -> None:
    assert leftovers("Your booking is XXXXXX.")
    assert leftovers("Your booking is XXXXXX.", {"XXXXXX"}) == ()


def test_the_codes_of_the_case_are_passed_on() -> None:
    case = Case(text="…", journey=Journey(booking_reference="XXX123"))
    review = check(letter_context("Booking XXX123 and flight XXX.", case=case), tone_rules())
    assert [finding.text for finding in review.findings if finding.source == "placeholders"] == ["XXX"]


def test_a_leftover_is_never_silenced() -> None:
    context = letter_context("Dear [NAME]", silenced=frozenset({"TPL-01", "TPL-01|[NAME]"}))
    assert not check(context, tone_rules()).ready


def test_what_the_writer_answered_is_no_code_of_the_case() -> None:
    value = "The box XXX had failed. TBC"
    told = Case(facts=(Fact(name="ask.what_log_shows", value=value, confirmed_by="Anna Lee"),))
    context = msgspec.structs.replace(letter_context(f"I have read the log. {value}"), case=told)
    assert [one.text for one in leftovers(context.text, case_codes(context))] == ["XXX", "TBC"]
