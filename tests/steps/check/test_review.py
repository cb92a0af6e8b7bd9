"""What a review comes to: blocks, overrides, silence, quotations, overlaps and the profile."""

from __future__ import annotations

import msgspec
import pytest

from drafter.model.finding import Finding, Override
from drafter.steps.check import check, paragraph_findings_for
from steps.check.tone_cases import letter_context, tone_rules

LETTER = "Dear Ms Okoro\n\n{}\n\nYours sincerely\n\nAnn Moss"


def rules_on(text: str, **more: object) -> set[str]:
    return {finding.rule for finding in check(letter_context(text, **more), tone_rules()).findings}


def test_an_admission_waits_for_a_reason_and_only_its_own_reason_lifts_it() -> None:
    context = letter_context(LETTER.format("I am sorry. We accept full liability."))
    admission = next(finding for finding in check(context, tone_rules()).findings if finding.family == "liability")
    other = Override(key="LEG-01|we were negligent", reason="agreed", by="Ada", at="2026-11-15T10:00:00+00:00")
    own = msgspec.structs.replace(other, key=admission.key)
    assert not check(msgspec.structs.replace(context, overrides=(other,)), tone_rules()).ready
    assert check(msgspec.structs.replace(context, overrides=(own,)), tone_rules()).ready


def test_no_reason_lifts_an_open_placeholder() -> None:
    override = Override(key="TPL-01|[NAME]", reason="never mind", by="Ada", at="2026-11-15T10:00:00+00:00")
    assert not check(letter_context("Dear [NAME]", overrides=(override,)), tone_rules()).ready


def test_a_silenced_rule_is_quiet_and_a_silenced_phrase_only_there() -> None:
    text = LETTER.format("Kindly reply. Kindly note it.")
    assert "JAR-02" not in rules_on(text, silenced=frozenset({"JAR-02"}))
    assert "JAR-02" in rules_on(text, silenced=frozenset({"JAR-02|Please be advised"}))


def test_an_office_that_signs_is_marked_where_it_stands_beside_a_wrong_close() -> None:
    text = "Dear Mr Ho\n\nI am sorry.\n\nYours faithfully\n\nCustomer Care Team"
    findings = check(letter_context(text), tone_rules()).findings
    found = {finding.rule: finding.text for finding in findings if finding.end}
    assert found["SAL-06"] == "Customer Care Team"
    assert found["SAL-02"] == "Yours faithfully"


def test_a_block_cannot_be_silenced() -> None:
    text = LETTER.format("Our solicitors have advised us not to answer.")
    silenced = frozenset({"LEG-03", "LEG-03|Our solicitors have advis"})
    assert "LEG-03" in rules_on(text, silenced=silenced)


@pytest.mark.parametrize("quote", ["“{}”", '"{}"'])
def test_what_the_customer_wrote_is_not_checked(quote: str) -> None:
    text = LETTER.format("You wrote: " + quote.format("You people never read, calm down!"))
    assert not rules_on(text) & {"INC-02", "EMP-05", "MEC-01"}


def test_an_engine_finding_inside_a_quotation_is_left_out() -> None:
    text = "You wrote “the bagage was lost” to us about the bagage."
    spelt = [text.index("bagage"), text.rindex("bagage")]
    hits = tuple(_spelling(text, start) for start in spelt)
    review = check(letter_context(text, grammar=hits), tone_rules())
    assert [finding.start for finding in review.findings if finding.source == "grammar"] == spelt[1:]


def test_our_own_rule_stands_above_the_engine() -> None:
    text = "We lost the the bag."
    hit = Finding(
        rule="Repeat",
        family="grammar",
        source="grammar",
        severity="error",
        message="?",
        start=8,
        end=15,
        text="the the",
    )
    sources = [f.source for f in check(letter_context(text, grammar=(hit,)), tone_rules()).findings if f.start == 8]
    assert sources == ["placeholders"]


def test_a_bereavement_is_no_place_for_a_cheerful_line() -> None:
    text = LETTER.format("Have a lovely summer.")
    assert "EMP-06" in rules_on(text, flags=frozenset({"bereavement"}))
    assert "EMP-06" not in rules_on(text, severity=1)


def test_a_late_meal_is_no_tragedy() -> None:
    text = LETTER.format("We are devastated about your meal.")
    review = check(letter_context(text, severity=1), tone_rules())
    assert [finding.severity for finding in review.findings if finding.rule == "FWA-03"] == ["error"]


def test_nobody_is_nagged_about_the_whole_letter_while_typing() -> None:
    assert "APO-01" not in rules_on("Your bag came on Tuesday.", whole=False)
    assert "APO-01" in rules_on("Your bag came on Tuesday.", whole=True)


def test_a_changed_paragraph_costs_only_itself() -> None:
    before = letter_context(LETTER.format("Kindly reply.\n\nYou failed to call."))
    after = letter_context(LETTER.format("Please reply.\n\nYou failed to call."))
    known = paragraph_findings_for(before, tone_rules())
    again = paragraph_findings_for(after, tone_rules(), known)
    kept = [key for key in again if key in known]
    assert [text for text, _ in kept] == ["You failed to call."]
    assert all(again[key] is known[key] for key in kept)
    assert check(after, tone_rules(), again) == check(after, tone_rules())


def test_the_profile_counts_the_second_hit_of_a_rule_half() -> None:
    one = check(letter_context(LETTER.format("It was noted, kindly reply.")), tone_rules()).profile
    assert one.plain_language[0] < one.plain_language[1]


def test_auto_fails_are_named_apart() -> None:
    review = check(
        letter_context(LETTER.format("I am sorry. You failed to call. Elderly ladies often do.")), tone_rules()
    )
    assert {rule[:3] for rule in review.auto_fails} >= {"BLA", "INC"}


def test_a_fix_keeps_the_capital_of_what_it_replaces() -> None:
    findings = check(letter_context(LETTER.format("Prior to boarding we called.")), tone_rules()).findings
    assert [finding.fixes for finding in findings if finding.rule == "JAR-03"] == [("Before",)]


def _spelling(text: str, start: int) -> Finding:
    return Finding(
        rule="Spelling", family="grammar", source="grammar", severity="warning", message="Spelt baggage.",
        start=start, end=start + 6, text=text[start : start + 6], fixes=("baggage",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [("zh-Hant-HK", "我們因該寫信。", "應該"), ("zh-Hans-CN", "我们因该写信。", "应该")],
)
def test_a_swap_is_offered_in_the_script_of_the_letter(language: str, text: str, right: str) -> None:
    found = check(letter_context(text, language=language), tone_rules()).findings
    assert [finding.fixes for finding in found if finding.rule == "ZH-SP-01"] == [(right,)]
