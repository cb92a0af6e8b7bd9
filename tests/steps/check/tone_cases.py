"""What the tests of the checks share: the shipped rules, read once, and a letter with its circumstances."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from drafter.adapters.shipped import shipped
from drafter.adapters.tone_files import read_tone_rules
from drafter.adapters.values import value_from_yaml
from drafter.model.checking import CheckContext
from drafter.model.company import Company
from drafter.model.template import Rejected
from drafter.model.tone_rule import ToneRules

LETTERS = Path(__file__).parent / "letters"


@cache
def tone_rules() -> ToneRules:
    rules = read_tone_rules(shipped("resources") / "tone.yaml")
    assert not isinstance(rules, Rejected), rules
    return rules


@cache
def company() -> Company:
    read = value_from_yaml(shipped("resources") / "company.yaml", Company)
    assert not isinstance(read, Rejected), read
    return read


def letter_context(text: str, **more: Any) -> CheckContext:
    return CheckContext(text=text, today=dt.date(2026, 11, 21), company=company(), **more)


@cache
def proof_letters(name: str) -> tuple[dict[str, Any], ...]:
    return tuple(yaml.safe_load((LETTERS / name).read_text("utf-8")))


def proof_context(letter: dict[str, Any]) -> CheckContext:
    return letter_context(
        letter["text"],
        language=letter.get("language", "en-GB"),
        kind=letter.get("kind", "first"),
        severity=letter["severity"],
        flags=frozenset(letter.get("flags", ())),
        earlier_letters=tuple(letter.get("earlier", ())),
    )
