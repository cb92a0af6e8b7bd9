"""Codes that no customer can read, openings that greet nobody, costs that are told and not answered, and how much
advice a letter gets."""

from __future__ import annotations

import pytest

from drafter.model.case import Case, Journey, Segment
from drafter.model.finding import Finding
from drafter.model.kinds_of_things import KindsOfThings
from drafter.steps.check import check
from steps.check.tone_cases import letter_context, tone_rules

LETTER = "{dear}\n\nI am sorry that we let you down. {said}\n\nYours sincerely\n\nPriya Nair"
NAMES = KindsOfThings(given={"aisha": "woman", "karl": "man", "robin": None})


def remarks(rule: str, said: str = "It was our mistake.", dear: str = "Dear Ms Lund", **more: object) -> list[Finding]:
    findings = check(letter_context(LETTER.format(dear=dear, said=said), **more), tone_rules()).findings
    return [one for one in findings if one.rule == rule]


@pytest.mark.parametrize(
    "said",
    [
        "It stood under QLX on the RMK sheet of that shift.",
        "Your UFN sits at stage one of the IRCAS ledger.",
        "The matter is logged under QLX and rides on to the next FSAG.",
    ],
)
def test_several_codes_in_one_sentence_are_marked(said: str) -> None:
    findings = check(letter_context(LETTER.format(dear="Dear Ms Lund", said=said)), tone_rules()).findings
    assert said in [one.text for one in findings if one.family == "jargon" and one.severity == "warning"]


@pytest.mark.parametrize(
    "said",
    [
        "I have paid it to your HSBC account in GBP, by BACS.",
        "The gate was moved from B3 to C41.",
        "The loader read the three-letter code PMI for PMO.",
        "You wrote “DO NOT TILT ABC XYZ” on the case.",
        "CCTV shows that the PNR was on the list.",
        "WE DO NOT REFUND TICKETS BOUGHT ON THE DAY.",
    ],
)
def test_what_people_know_or_the_letter_explains_is_no_code(said: str) -> None:
    assert remarks("JAR-12", said) == []


def test_a_sentence_in_capitals_shouts_and_is_no_jargon() -> None:
    assert [one.severity for one in remarks("MEC-02", "WE DO NOT REFUND TICKETS.")] == ["warning"]


AIRPORTS = {"NOT": "Novato", "ALL": "Albenga", "ONE": "Onepusu"}


def test_words_in_capitals_shout_though_airports_have_such_codes() -> None:
    said = "Tickets are NOT refundable ONCE used, and ALL seats may change."
    assert [one.text for one in remarks("MEC-02", said, places=AIRPORTS)] == ["NOT", "ONCE", "ALL"]


def test_the_code_of_an_airport_of_the_case_does_not_shout() -> None:
    case = Case(journey=Journey(segments=(Segment(origin="ALL", destination="PMI"),)))
    assert remarks("MEC-02", "You flew from ALL to PMI.", places=AIRPORTS, case=case) == []


def test_a_code_that_the_customer_wrote_is_theirs() -> None:
    said = "I have looked up QLX and PVT for you."
    assert remarks("JAR-12", said) != []
    assert remarks("JAR-12", said, case=Case(text="My codes are QLX and PVT.")) == []


@pytest.mark.parametrize(
    "dear",
    [
        "Dear The Late Mr J. Kilbride and Family,",
        "To the lady who complained about the 07.14,",
        "My dear young-at-heart friends,",
        "Dear Mr/Mrs/Ms Pritchard,",
        "Dear Account Holder,",
        "Sirs,",
        "Dear Mr Aisha Rahman,",
        "Dear Ms Karl Berg,",
    ],
)
def test_an_opening_that_greets_nobody_is_marked(dear: str) -> None:
    text = LETTER.format(dear=dear, said="It was our mistake.")
    findings = check(letter_context(text, kinds=NAMES), tone_rules()).findings
    heard = [one for one in findings if one.family == "salutation" and one.severity != "advice"]
    assert any(one.start < len(dear) and one.end for one in heard)


@pytest.mark.parametrize(
    "dear", ["Dear Ms Rahman,", "My dear Mrs Holt,", "Dear Ms Aisha Rahman,", "Dear Mr Robin Hale,", "Dear Mr Karl,"]
)
def test_a_name_with_its_title_is_a_good_opening(dear: str) -> None:
    found = [one for rule in ("SAL-01", "SAL-09", "SAL-13", "SAL-14") for one in remarks(rule, dear=dear, kinds=NAMES)]
    assert found == []


def test_a_cost_that_is_told_and_not_answered_is_missed() -> None:
    said = "You missed the last coach home and had to take a taxi to Taunton."
    assert [one.severity for one in remarks("RED-22", said)] == ["warning"]


@pytest.mark.parametrize(
    "more",
    ["I have paid £64 for it.", "I cannot refund it, because the coach was not ours.", "Please send me the receipt."],
)
def test_a_cost_that_is_answered_is_not_missed(more: str) -> None:
    assert remarks("RED-22", f"You had to take a taxi to Taunton. {more}") == []


def test_a_regret_to_refuse_is_no_apology() -> None:
    text = "Dear Ms Lund\n\nWe regret that we {} your request.\n\nYours sincerely\n\nPriya Nair"
    refused, rude = (
        [one.rule for one in check(letter_context(text.format(words)), tone_rules()).findings]
        for words in ("are unable to meet", "were rude about")
    )
    assert "APO-01" in refused
    assert "APO-01" not in rude


LONG = (
    "The belt in Faro had stopped, and our team there sent your case on by van. Its driver went to your old address. "
    "I have asked Ana to read every label aloud from Monday, and she has hung a list beside the door. "
)
ADVISED = (
    "It's late. We can't say why, we don't know, and we won't guess. Prior to it you had tickets etc. in order to go."
)


def advices(text: str) -> list[Finding]:
    return [one for one in check(letter_context(text), tone_rules()).findings if one.severity == "advice"]


def test_a_sound_letter_gets_two_advices_for_each_hundred_words() -> None:
    assert len(advices(LETTER.format(dear="Dear Ms Lund", said=ADVISED))) > 2
    assert len(advices(LETTER.format(dear="Dear Ms Lund", said=ADVISED + "\n\n" + LONG))) == 2


def test_a_letter_with_faults_keeps_every_advice() -> None:
    said = ADVISED + " This is our final decision! You should have read the terms.\n\n" + LONG * 3
    assert len(advices(LETTER.format(dear="Dear Ms Lund", said=said))) > 2
