"""Reads the dated rules of law from `resources/regimes`, the department's files above the shipped ones."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from drafter.adapters.policy_files import package_table_in_force
from drafter.adapters.shipped import department, shipped
from drafter.adapters.values import value_from_yaml
from drafter.model.article_text import ArticleSection, article_text_faults
from drafter.model.base import Value
from drafter.model.circumstances import CauseKind, Rate
from drafter.model.rules_of_law import (
    BrazilRule,
    CanadaRule,
    CauseRule,
    ChinaRule,
    Dated,
    IndiaRule,
    LawFiles,
    MontrealRule,
    Peg,
    Regulation261,
    UsRule,
)
from drafter.model.template import Rejected

T = TypeVar("T")
REGIMES: dict[str, type[Dated]] = {
    "eu261": Regulation261, "uk261": Regulation261, "tr_shy": Regulation261, "montreal": MontrealRule, "us_dot": UsRule,
    "ca_appr": CanadaRule, "in_dgca": IndiaRule, "br_anac400": BrazilRule, "cn_caac": ChinaRule,
}  # fmt: skip


class _Causes(Value, frozen=True):
    causes: dict[CauseKind, CauseRule]


class _Rates(Value, frozen=True):
    rates: tuple[Rate, ...]
    pegs: tuple[Peg, ...] = ()


class _Articles(Value, frozen=True):
    sections: tuple[ArticleSection, ...]


class LawOnFile(msgspec.Struct, frozen=True, kw_only=True):
    """The rules in force, and the department's files that could not be used (the shipped ones stand in for them)."""

    law: LawFiles
    rejected: tuple[Rejected, ...] = ()


def law_on_file(home: Path | None = None) -> LawOnFile:
    """Every regime's rules. A shipped file that cannot be read is our own fault and raises."""
    rejected: list[Rejected] = []
    found: dict[str, Any] = {name: _versions(home, name, kind, rejected) for name, kind in REGIMES.items()}
    found["causes"] = _file(home, "causes", _Causes, rejected).causes
    rights = _file(home, "sdr", _Rates, rejected, _faulty_pegs)
    found["sdr"] = tuple(sorted(rights.rates, key=lambda rate: rate.on or dt.date.min))
    found["pegs"] = rights.pegs
    found["articles"] = _file(home, "articles", _Articles, rejected, _faulty_texts).sections
    found["package_table"], refused = package_table_in_force(home)
    rejected += refused
    return LawOnFile(law=LawFiles(**found), rejected=tuple(rejected))


def _versions(home: Path | None, name: str, kind: type[Dated], rejected: list[Rejected]) -> tuple[Dated, ...]:
    shape = msgspec.defstruct("Versions", [("versions", tuple[kind, ...])], bases=(Value,), frozen=True)  # type: ignore[valid-type]  # the element type is a value here
    return tuple(sorted(_file(home, name, shape, rejected, _faulty_dates).versions, key=lambda rule: rule.valid_from))


def _file(home: Path | None, name: str, kind: type[T], rejected: list[Rejected], fault: Any = None) -> Any:
    """The department's file where it is sound, else the shipped one."""
    own = department(home, "resources") / "regimes" / f"{name}.yaml" if home else None
    if own is not None and own.is_file():
        answer = _sound(value_from_yaml(own, kind), own, fault)
        if not isinstance(answer, Rejected):
            return answer
        rejected.append(answer)
    path = shipped("resources") / "regimes" / f"{name}.yaml"
    answer = _sound(value_from_yaml(path, kind), path, fault)
    if isinstance(answer, Rejected):
        raise ValueError(f"{answer.where}: {answer.what}")
    return answer


def _sound(answer: Any, path: Path, fault: Any) -> Any:
    what = fault(answer) if fault and not isinstance(answer, Rejected) else None
    return Rejected(where=str(path), what=what) if what else answer


def _faulty_pegs(file: _Rates) -> str | None:
    """A peg runs from its lower to its upper end, and one unit is worth something."""
    wrong = next((peg for peg in file.pegs if not 0 < peg.low <= peg.high), None)
    return (
        f"the peg of {wrong.currency} runs from {wrong.low} to {wrong.high}: give the lower end first"
        if wrong
        else None
    )


def _faulty_texts(file: _Articles) -> str | None:
    return next(article_text_faults(file.sections), None)


def _faulty_dates(file: Any) -> str | None:
    """No version may end before it begins, overlap the next or leave a gap before it."""
    versions = sorted(file.versions, key=lambda rule: rule.valid_from)
    if not versions:
        return "no version at all: give at least one under `versions`"
    for rule in versions:
        if rule.valid_to is not None and rule.valid_to < rule.valid_from:
            return f"`{rule.version}` ends on {rule.valid_to}, before it begins on {rule.valid_from}"
    for rule, following in pairwise(versions):
        if rule.valid_to is None or rule.valid_to >= following.valid_from:
            return f"`{rule.version}` and `{following.version}` overlap from {following.valid_from} on"
        if rule.valid_to + dt.timedelta(days=1) != following.valid_from:
            return f"no rule between {rule.valid_to} and {following.valid_from}"
    return None
