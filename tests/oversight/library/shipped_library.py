"""What the tests of the library share: the shipped letters and everything they are rendered with, read once."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

from drafter.adapters.airports import airports
from drafter.adapters.policy_files import policy_in_force
from drafter.adapters.shipped import shipped
from drafter.adapters.template_files import library_in_force
from drafter.adapters.tone_files import read_tone_rules
from drafter.adapters.values import value_from_yaml
from drafter.model.company import Company
from drafter.model.fields import Catalogue
from drafter.model.library import Library
from drafter.model.template import Rejected
from drafter.oversight.library import Workbench
from drafter.oversight.library.bench import Judge
from drafter.oversight.library.judging import judge_with

TODAY = dt.date(2026, 11, 21)


def _read(name: str, kind: type[Any]) -> Any:
    read = value_from_yaml(shipped("resources") / name, kind)
    assert not isinstance(read, Rejected), read
    return read


@cache
def shipped_library() -> Library:
    return library_in_force(None)


@cache
def workbench() -> Workbench:
    own = _read("places.yaml", dict[str, dict[str, str]])
    cities = {code: airport.city for code, airport in airports().items() if airport.city}
    return Workbench(
        company=_read("company.yaml", Company),
        catalogue=_read("fields.yaml", Catalogue),
        policy=policy_in_force(None)[0].quoted,
        places={"en": cities | own["en"], "zh-Hant": cities | own["zh-Hant"]},
        today=TODAY,
    )


@cache
def judge() -> Judge:
    rules = read_tone_rules(shipped("resources") / "tone.yaml")
    assert not isinstance(rules, Rejected), rules
    return judge_with(rules, workbench().company, TODAY)


@cache
def categories() -> tuple[str, ...]:
    read = _read("categories.yaml", dict[str, Any])
    return tuple(category["id"] for category in read["categories"])
