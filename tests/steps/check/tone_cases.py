"""What the tests of the checks share: the shipped rules, read once, and a letter with its circumstances."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from drafter.adapters.shipped import shipped
from drafter.adapters.tone_files import read_house_words, read_tone_rules
from drafter.adapters.values import value_from_yaml
from drafter.model.case import Case, Customer
from drafter.model.checking import CheckContext
from drafter.model.classification import Concern
from drafter.model.company import Company
from drafter.model.kinds_of_things import KindsOfThings
from drafter.model.template import Rejected
from drafter.model.tone_rule import Example, ToneRules

LETTERS = Path(__file__).parent / "letters"
NAMES = KindsOfThings(given={"aisha": "woman", "robin": None})


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


@cache
def house_words() -> frozenset[str]:
    words = read_house_words(shipped("resources") / "house_words.txt")
    assert not isinstance(words, Rejected), words
    return words


def letter_context(text: str, **more: Any) -> CheckContext:
    return CheckContext(text=text, today=dt.date(2026, 11, 15), company=company(), **more)


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


def example_context(example: Example, language: str) -> CheckContext:
    """An example of a rule with its circumstances, where it states any."""
    told = example.customer is not None or example.customer_name is not None
    case = Case(text=example.customer or "", customer=Customer(family_name=example.customer_name)) if told else None
    return letter_context(
        example.text,
        language=language,
        kind=example.kind,
        case=case,
        kinds=NAMES,
        severity=example.severity,
        flags=frozenset(example.flags),
        earlier_letters=example.earlier,
        regimes=frozenset(example.regimes),
        concerns=tuple(Concern(kind="complaint", text=text) for text in example.concerns),
    )
