"""Reads the goodwill policy and the package table: the department's where it is sound, else the last good one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from drafter.adapters.shipped import department, shipped
from drafter.adapters.values import line_of, value_from, value_from_yaml, yaml_from
from drafter.model.package_table import PackageTable
from drafter.model.package_table_faults import package_table_faults
from drafter.model.policy import Policy
from drafter.model.policy_faults import policy_faults
from drafter.model.rule_fault import RuleFault, number_faults
from drafter.model.template import Rejected
from drafter.ports import OutsideError

T = TypeVar("T", Policy, PackageTable)

POLICY = "policy.yaml"
PACKAGE_TABLE = "regimes/package.yaml"


def read_policy(path: Path) -> Policy | Rejected:
    """The policy of one file, or its first fault with file, field and line."""
    policy = value_from_yaml(path, Policy)
    if isinstance(policy, Rejected):
        return _with_name(policy, path)
    return _sound(policy, policy_faults, path)


def read_package_table(path: Path) -> PackageTable | Rejected:
    """The price-reduction table of one file, or its first fault with file, field and line."""
    table = value_from_yaml(path, PackageTable)
    return table if isinstance(table, Rejected) else _sound(table, package_table_faults, path)


def policy_in_force(home: Path | None) -> tuple[Policy, tuple[Rejected, ...]]:
    """The policy that holds now. A broken department file leaves the last good one in force, and that is said."""
    return _in_force(home, POLICY, read_policy)


def package_table_in_force(home: Path | None) -> tuple[PackageTable, tuple[Rejected, ...]]:
    """The price-reduction table that holds now, by the same rule."""
    return _in_force(home, PACKAGE_TABLE, read_package_table)


def _with_name(rejected: Rejected, path: Path) -> Rejected:
    """Names the faulty one of the values that letters quote, which the reader itself calls `$.values[...]`."""
    if "`$.values[...]" not in rejected.what:
        return rejected
    text = path.read_text("utf-8")
    values = yaml_from(text, str(path))["values"]
    alone = {name: value_from({"versions": [], "values": {name: raw}}, Policy, name) for name, raw in values.items()}
    faulty = next(name for name, answer in alone.items() if isinstance(answer, Rejected))
    what = rejected.what.replace("$.values[...]", f"$.values.{faulty}")
    return Rejected(where=rejected.where, what=what, line=line_of(text, what))


def _sound(value: T, faults: Callable[[T], Iterable[RuleFault]], path: Path) -> T | Rejected:
    found = list(number_faults(value)) or list(faults(value))
    if not found:
        return value
    more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
    what = f"{found[0].what}{more} - at `{found[0].path}`"
    return Rejected(where=str(path), what=what, line=line_of(path.read_text("utf-8"), what))


def _in_force(home: Path | None, name: str, read: Callable[[Path], T | Rejected]) -> tuple[T, tuple[Rejected, ...]]:
    if home is None or not (own := department(home, "resources") / name).is_file():
        return _shipped(name, read), ()
    kept = department(home, "resources") / ".last_good" / name
    value = read(own)
    if not isinstance(value, Rejected):
        return value, _keep(own, kept)
    last = read(kept) if kept.is_file() else None
    if last is None or isinstance(last, Rejected):
        return _shipped(name, read), (_said(value, "the one that came with drafter is in force until it is put right"),)
    return last, (_said(value, "the last good one stays in force until it is put right"),)


def _keep(own: Path, kept: Path) -> tuple[Rejected, ...]:
    """Keeps a copy of a sound file, whole or not at all; that it could not be kept is said, and stops nothing."""
    try:
        text = own.read_bytes()
        if kept.is_file() and kept.read_bytes() == text:
            return ()
        kept.parent.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_suffix(f".{os.getpid()}.new")
        fresh.write_bytes(text)
        fresh.replace(kept)
    except OSError as error:
        what = f"no copy of {own} could be kept ({error.strerror}); it is in force, but nothing stands in if it breaks"
        return (Rejected(where=str(kept), what=what),)
    return ()


def _shipped(name: str, read: Callable[[Path], T | Rejected]) -> T:
    path = shipped("resources") / name
    value = read(path)
    if isinstance(value, Rejected):
        raise OutsideError(f"drafter's own file {path} is damaged ({value.what}); install drafter again")
    return value


def _said(rejected: Rejected, consequence: str) -> Rejected:
    return Rejected(where=rejected.where, what=f"{rejected.what}; {consequence}", line=rejected.line)
