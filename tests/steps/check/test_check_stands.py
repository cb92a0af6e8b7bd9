"""No text brings the checks down, and every finding points at words that are there."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.model.finding import Finding
from drafter.steps.check import check, leftovers
from steps.check.tone_cases import letter_context, tone_rules

DATA = Path(__file__).resolve().parents[3] / "../shared/data"
TRIES = 2
"""A machine that does something else as well may hold one letter up."""
ODD = st.sampled_from(
    ["😊", "\ud800", "\x00", "\x1b", "\u202e", "שלום", "مرحبا", "İ", "ß", "\u00a0", "\r\n", "\n\n", "{", "[", "((",
     "“", "‘", "XXX", "Dear ", "Yours sincerely", "I am sorry if ", "you failed to ", "£", "您", "因为", "!!", "....",
     "a" * 60, "1/2/2026"]
)  # fmt: skip
TEXTS = st.lists(st.one_of(ODD, st.text(max_size=20), st.just(" ")), max_size=40).map("".join)


def found_in(text: str, **more: Any) -> tuple[Finding, ...]:
    return check(letter_context(text, **more), tone_rules()).findings


def misplaced(findings: tuple[Finding, ...], text: str) -> list[str]:
    """Findings outside the text, or whose words are not the words at their place."""
    return [
        finding.key
        for finding in findings
        if not 0 <= finding.start <= finding.end <= len(text) or finding.text != text[finding.start : finding.end]
    ]


def rules_of(findings: tuple[Finding, ...]) -> set[str]:
    return {finding.rule for finding in findings}


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "\ud800", "\x00", "😊", "Dear", "{", "“", "İİİ sorry if you", "x" * 500]
)
@pytest.mark.parametrize("language", ["en-GB", "zh-Hant-HK"])
def test_short_and_strange_texts_are_survived(text: str, language: str) -> None:
    findings = found_in(text, language=language)
    assert "SAL-01" in rules_of(findings)
    assert misplaced(findings, text) == []


@pytest.mark.slow
@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(["en-GB", "en-US", "zh-Hant-HK", "zh-Hans-CN"]))
def test_any_text_is_survived(text: str, language: str) -> None:
    assert misplaced(found_in(text, language=language), text) == []


LONG = {
    "letters": "a" * 100_000,
    "words": "sorry " * 15_999 + "if you felt so.",
    "digits": "1" * 100_000,
    "brackets": "[(" * 50_000,
    "quotes": "“" * 100_000,
    "spaces": " " * 100_000,
    "capitals": "AB " * 33_000,
    "commas": "you, " * 20_000,
    "han": "您好" * 50_000,
    "commonest": "it is not the only one of our very many and so we will have been to you " * 1_300,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", LONG)
@pytest.mark.parametrize("language", ["en-GB", "zh-Hans-CN"])
def test_a_line_of_a_hundred_kilobytes_is_survived(name: str, language: str) -> None:
    findings = found_in(LONG[name], language=language)
    assert "SAL-01" in rules_of(findings)
    assert misplaced(findings, LONG[name]) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", LONG)
def test_no_pattern_runs_away(name: str) -> None:
    """Twice the text may take some four times as long, not a thousand times; ten seconds mean a runaway pattern."""
    text = LONG[name][:20_000]
    for compiled in tone_rules().rules:
        for wanted in compiled.wanted:
            begun = time.process_time()
            sum(1 for _ in wanted.pattern.finditer(text))
            assert time.process_time() - begun < 10, (compiled.rule.id, wanted.pattern.pattern)


@pytest.mark.slow
@pytest.mark.parametrize("name", LONG)
def test_leftovers_alone_survive_long_lines(name: str) -> None:
    assert all(finding.end <= len(LONG[name]) for finding in leftovers(LONG[name]))


@pytest.mark.slow
def test_a_fault_at_the_end_of_a_hundred_kilobytes_is_marked() -> None:
    findings = found_in(LONG["words"])
    assert "APO-02" in rules_of(findings)
    assert misplaced(findings, LONG["words"]) == []


def rows(name: str) -> list[dict[str, Any]]:
    path = DATA / name
    if not path.is_file():
        pytest.skip(f"the folder with {name} is not here")
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.slow
def test_long_complaints_run_as_letters_without_trouble() -> None:
    for row in rows("complaints_long.jsonl"):
        assert any(seconds_of(row["text"]) < 1 for _ in range(TRIES)), row["id"]
        assert misplaced(found_in(row["text"]), row["text"]) == [], row["id"]


def seconds_of(text: str) -> float:
    begun = time.process_time()
    found_in(text)
    return time.process_time() - begun


@pytest.mark.slow
def test_courteous_business_mail_is_hardly_marked() -> None:
    polite = [row["text_email"] for row in rows("email_tone.jsonl") if _tone(row) >= 4]
    reviews = [check(letter_context(text, whole=False), tone_rules()) for text in polite]
    findings = [finding for review in reviews for finding in review.findings]
    words = sum(len(text.split()) for text in polite)
    assert [finding.key for finding in findings if finding.severity == "error"] == []
    assert 100 * sum(finding.severity == "warning" for finding in findings) < 0.5 * words


def _tone(row: dict[str, Any]) -> float:
    return float(row["Tone_and_Overall_Consideration__GOLD"])
