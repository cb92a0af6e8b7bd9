"""A remark on tone warns where it is likely to be right: its rule's record, its sentence and its letter decide."""

from __future__ import annotations

import msgspec
import pytest

from drafter.model.finding import Finding
from drafter.model.remark_weights import USUAL, Remark, Weighing, usual_share
from drafter.model.tone_rule import ToneRules
from drafter.model.tone_weights import Likeness
from drafter.steps.check import check, judged_in
from steps.check.tone_cases import letter_context, tone_rules

SOUND = Likeness(odds=-7.0, families={"minimising": -9.0, "liability": -9.0, "jargon": -9.0}, heard=True)
LETTER = (
    "Dear Ms Lund\n\nI am sorry that we landed six hours late. {said} I have sent £220 to your card today.\n\n"
    "Yours sincerely\n\nPriya Nair"
)


def remarks(said: str, letter: str = LETTER, rules: ToneRules | None = None) -> list[Finding]:
    """On a sentence, in a letter whose every sentence the encoder takes for sound."""
    text = letter.format(said=said)
    likely = dict.fromkeys(judged_in(text), SOUND)
    found = check(letter_context(text, likely=likely), rules or tone_rules()).findings
    return [one for one in found if one.source == "tone" and one.text and one.text in said]


@pytest.mark.parametrize(
    "better",
    [
        {"record": 3.0},
        {"odds": 4.0},
        {"family": 3.0},
        {"error": True},
        {"beside": True},
        {"elsewhere": 0.6},
        {"rest": 0.6},
    ],
)
@pytest.mark.parametrize("heard", [True, False])
def test_what_speaks_for_a_remark_makes_it_likelier(heard: bool, better: dict[str, float | bool]) -> None:
    weighing = tone_rules().weighing.for_rules(heard)
    plain = Remark(record=1.0, odds=-2.0, family=-3.0)
    assert weighing.odds(msgspec.structs.replace(plain, **better)) > weighing.odds(plain)


def test_odds_beyond_reason_say_no_more() -> None:
    weighing = tone_rules().weighing.for_rules(True)
    assert weighing.odds(Remark(odds=-20.0)) == weighing.odds(Remark(odds=-8.0))


def test_a_remark_warns_advises_or_is_not_made() -> None:
    by_record = Weighing(weights=(0.0, 1.0, *[0.0] * 7), bound=0.0, least=-3.0)
    told = [by_record.told(Remark(record=record)) for record in (0.5, -0.5, -3.5)]
    assert told == ["warning", "advice", "nothing"]


def test_a_letter_of_which_nothing_is_written_yet_is_like_any_other() -> None:
    assert usual_share(0.0, 0) == USUAL
    assert usual_share(0.0, 12) < USUAL < usual_share(9.0, 12)


def test_a_pattern_alone_in_a_sound_letter_is_not_believed() -> None:
    assert {one.severity for one in remarks("Our team pressed on, and these things happen to us too.")} <= {"advice"}


FAULTY = "We were negligent in Leeds. You should have opened the wrapping sooner. {said}"


def test_a_doubted_remark_warns_where_two_other_sentences_are_surely_at_fault() -> None:
    said = "You did still get married on the day you had chosen."
    doubted = Likeness(odds=-2.4, families={"minimising": -3.4}, heard=True)
    told = {alone: severities_of(said, doubted, LETTER.replace("{said}", first)) for alone, first in BEGINNINGS.items()}
    assert told == {True: ["advice"], False: ["warning"]}


BEGINNINGS = {True: "{said}", False: FAULTY}


def severities_of(said: str, read: Likeness, letter: str) -> list[str]:
    text = letter.format(said=said)
    likely = {**dict.fromkeys(judged_in(text), SOUND), said: read}
    found = check(letter_context(text, likely=likely), tone_rules()).findings
    return [one.severity for one in found if one.family == "minimising" and one.text in said]


def test_an_admission_in_law_is_marked_however_sound_the_letter() -> None:
    found = remarks("We were negligent, and we accept full legal liability for your loss.")
    assert {one.rule for one in found if one.severity == "error"} == {"LEG-01", "LEG-12"}


def test_a_sum_that_was_reckoned_is_not_doubted() -> None:
    found = remarks("I have sent £142 and £31.50, £183.50 in all.", "Dear Ms Lund\n\n{said}\n\nYours sincerely")
    assert [one.severity for one in found if one.rule == "RED-16"] == ["error"]


def test_most_rules_have_a_record_within_reason() -> None:
    records = tone_rules().weighing.records
    assert len(records) > 0.6 * len(tone_rules().rules)
    assert all(-8 < record < 8 for record in records.values())


def test_what_fails_a_letter_outright_warns_in_the_best_of_letters() -> None:
    found = remarks("You should have opened the wrapping sooner.")
    assert [(one.rule, one.severity) for one in found] == [("BLA-01", "error")]


def test_a_rule_that_no_letter_has_tried_is_not_doubted() -> None:
    rules = tone_rules()
    tried = {name: record for name, record in rules.weighing.records.items() if name != "BLA-18"}
    untried = msgspec.structs.replace(rules, weighing=msgspec.structs.replace(rules.weighing, records=tried))
    assert "BLA-18" in {one.rule for one in remarks("You were free to call us.", rules=untried)}


LACKS = (
    "Dear Ms Lund\n\nYour case spent three nights in Faro while you were in Leeds. Ana found it on the wrong belt and "
    "sent it on by the first flight. You had to buy a coat in the snow. The coat was our bill and I have paid it. The "
    "£64 reached your card on Monday. The belt has been mended. Its sensor had failed on the Friday. Ana checks it at "
    "the start of each shift.\n\nYours sincerely\n\nPriya Nair"
)


@pytest.mark.parametrize(("odds", "weight"), [(-7.0, "advice"), (3.0, "error")])
def test_what_a_letter_lacks_is_weighed_by_how_the_rest_of_it_is_written(odds: float, weight: str) -> None:
    likely = dict.fromkeys(judged_in(LACKS), Likeness(odds=odds, families=SOUND.families, heard=True))
    found = check(letter_context(LACKS, likely=likely, severity=2), tone_rules()).findings
    assert [one.severity for one in found if one.rule == "APO-01"] == [weight]


def test_what_a_short_letter_lacks_is_not_doubted() -> None:
    text = "Dear Ms Lund\n\nYour case was left in Faro. It is on its way.\n\nYours sincerely\n\nPriya Nair"
    likely = dict.fromkeys(judged_in(text), SOUND)
    found = check(letter_context(text, likely=likely), tone_rules()).findings
    assert [one.severity for one in found if one.rule == "APO-01"] == ["error"]


def test_what_was_reckoned_is_at_least_advised() -> None:
    letter = LETTER.replace(" I have sent £220 to your card today.", " Ana looked for your case. She found it in Faro.")
    found = remarks("We will pay you £40.", letter)
    assert [(one.rule, one.severity) for one in found] == [("RED-02", "advice")]
