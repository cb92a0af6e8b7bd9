"""Hits become findings of the whole letter."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.adapters.grammar.chosen import grammar_for
from drafter.adapters.grammar.findings import findings_from, findings_in
from drafter.adapters.grammar.rules import grammar_rules
from drafter.model.letter import letter_from_plain
from drafter.ports import Grammar, GrammarHit


@pytest.mark.parametrize(
    ("kind", "severity", "family"),
    [
        ("spelling", "error", "grammar"),
        ("grammar", "warning", "grammar"),
        ("punctuation", "warning", "grammar"),
        ("style", "advice", "style"),
        ("name", "advice", "name"),
    ],
)
def test_the_graver_the_mistake_the_louder_and_nothing_blocks(kind: str, severity: str, family: str) -> None:
    hit = GrammarHit(start=2, end=5, message="m", kind=kind, rule="harper.X", fixes=("f",))
    (finding,) = findings_from([(), (hit,)], ["😀", "a bcd"], [0, 3])
    assert (finding.severity, finding.blocks, finding.source, finding.family) == (severity, "no", "grammar", family)
    assert (finding.start, finding.end, finding.text, finding.fixes) == (5, 8, "bcd", ("f",))


def test_findings_stand_where_the_words_stand_in_the_letter(harper: Grammar) -> None:
    letter = letter_from_plain("Dear Mrs Chan 😀\n\nYour bag arived late.\n\nWe has it now.\n\nYours sincerely")
    findings, notice = findings_in(harper, letter)
    assert notice is None
    assert [letter.plain[one.start : one.end] for one in findings] == ["arived", "has"]
    assert all(one.text == letter.plain[one.start : one.end] for one in findings)


def test_without_an_engine_the_letter_says_so() -> None:
    findings, notice = findings_in(grammar_for("none"), letter_from_plain("We has it."))
    assert findings == ()
    assert "no engine is chosen" in (notice or "")


@pytest.mark.parametrize(
    ("language", "dialect"),
    [("en-GB", "en-GB"), ("en", "en-GB"), ("en-Latn-US", "en-US"), ("en-ZW", "en-GB"), ("fr-FR", None), ("zh", None)],
)
def test_each_language_has_its_variant_or_none(language: str, dialect: str | None) -> None:
    assert grammar_rules().dialect(language) == dialect


def test_a_departments_broken_rules_leave_the_shipped_ones_in_force(home: Path) -> None:
    own = home / "resources" / "grammar.yaml"
    own.parent.mkdir()
    own.write_text("dialects: {en: en-GB}\nwurds: [codeshare]\n", "utf-8")
    rules = grammar_rules(home)
    assert rules.rejected is not None
    assert "did you mean `words`" in rules.rejected.what
    assert "codeshare" in rules.words


def test_a_department_has_its_own_words(home: Path) -> None:
    own = home / "resources" / "grammar.yaml"
    own.parent.mkdir()
    own.write_text("dialects: {en: en-GB}\nwords: [flurb]\n", "utf-8")
    assert grammar_rules(home).words == ("flurb",)


def test_a_name_that_no_dictionary_knows_is_asked_about_once() -> None:
    hits = [(GrammarHit(start=0, end=6, message="m", kind="name", rule="harper.X", fixes=()),)] * 2
    assert len(findings_from(hits, ["Colmar is near.", "Colmar is far."], [0, 20])) == 1
