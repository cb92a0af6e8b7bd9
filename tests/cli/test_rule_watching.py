"""A rule that never marks anything, or could not be loaded, is listed when it is asked for."""

from __future__ import annotations

from asking import Ask

from drafter.cli.rule_watching import told
from drafter.model.template import Rejected
from drafter.model.tone_rule import RuleUse

LETTER = {"id": "1", "letter": "Dear Ms Ho\n\nYou will hear from us in due course.\n\nYours sincerely\n\nAnn Moss"}


def test_rules_that_marked_nothing_are_listed_and_those_that_did_are_not(ask: Ask) -> None:
    answer = ask("check", "-", "--rules", "--json", typed=LETTER)
    assert answer.status == 0
    assert "LEG-01" in answer.json["never_fired"]
    assert "RED-09" not in answer.json["never_fired"]


def test_a_rule_that_could_not_be_loaded_is_named_with_its_reason() -> None:
    use = RuleUse(never_fired=(), not_loaded=(Rejected(where="tone.yaml, rule X-1", what="has no message"),))
    assert "tone.yaml, rule X-1: has no message" in told(use, 3)
