"""Reads the rule files of classification (categories, flags, routes, deadlines), the department's over the shipped."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import opencc

from drafter.adapters.cue_files import concern_cues
from drafter.adapters.kept_values import KeptValues
from drafter.adapters.shipped import department, resource, shipped
from drafter.adapters.values import nearest, value_from, yaml_from
from drafter.model.base import Value
from drafter.model.category import CategoryFile, ClassifyRules, FlagFile, RouteFile
from drafter.model.category_weights import CategoryWeights
from drafter.model.cues import ConcernCues
from drafter.model.deadlines import DeadlineFile
from drafter.model.template import Rejected

T = TypeVar("T", bound=Value)
_CUE_LISTS = frozenset(["strong", "usual", "weak", "not_when", "praise", "impact", "elsewhere"])
_KEYS = {"categories": "id", "groups": "id", "flags": "id", "routes": "flag", "rules": "id", "periods": "id"}
_ADDED = frozenset(["cues", "praise", "impact", "elsewhere", "customers_write"])
"""What a department writes here is added to what is shipped; everything else it writes replaces it."""


class LoadedRules(msgspec.Struct, frozen=True):
    """The rules in force, and the files of the department that were refused (the shipped ones stand in for them)."""

    rules: ClassifyRules
    rejected: tuple[Rejected, ...] = ()


def classify_rules(home: Path | None = None) -> LoadedRules:
    """The shipped rules with the department's own above them."""
    rejected: list[Rejected] = []
    categories = _layered(home, "categories.yaml", CategoryFile, rejected)
    flags = _layered(home, "flags.yaml", FlagFile, rejected)
    routes = _layered(home, "routes.yaml", RouteFile, rejected)
    deadlines = _layered(home, "deadlines.yaml", DeadlineFile, rejected)
    concerns = _concern_cues(home, rejected)
    rules = ClassifyRules(
        categories=categories,
        flags=flags,
        routes=routes.routes,
        deadlines=deadlines,
        concerns=concerns,
        lessons=_lessons(home, rejected),
    )
    return LoadedRules(rules, tuple(rejected))


def _concern_cues(home: Path | None, rejected: list[Rejected]) -> ConcernCues:
    cues = concern_cues(home)
    if isinstance(cues, Rejected) and home is not None:
        rejected.append(cues)
        return _concern_cues(None, rejected)
    return _must(cues)


def _lessons(home: Path | None, rejected: list[Rejected]) -> CategoryWeights:
    """The department's own learned file, or the shipped one."""
    path = resource(home, "category_weights.json")
    try:
        return msgspec.json.decode(path.read_bytes(), type=CategoryWeights)
    except (OSError, msgspec.DecodeError) as error:
        if home is None:
            raise ValueError(f"{path}: {error}") from None
        rejected.append(Rejected(where=str(path), what=f"cannot be read: {error}"))
        return _lessons(None, rejected)


def layered_file(home: Path | None, name: str, kind: type[T]) -> tuple[T, tuple[Rejected, ...]]:
    """A shipped rule file with the department's own above it, and why the latter is not in force where it is not."""
    rejected: list[Rejected] = []
    value = _layered(home, name, kind, rejected)
    return value, tuple(rejected)


def _layered(home: Path | None, name: str, kind: type[T], rejected: list[Rejected]) -> T:
    base_path = shipped("resources") / name
    base = _plain(base_path, KeptValues(home))
    own_path = department(home, "resources") / name if home is not None else None
    if own_path is not None and own_path.is_file():
        own = _own(own_path, base, kind)
        if not isinstance(own, Rejected):
            return own
        rejected.append(own)
    return _must(_value(base, kind, str(base_path)))


def _own(path: Path, base: dict[str, Any], kind: type[T]) -> T | Rejected:
    try:
        plain = yaml_from(path.read_text("utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        return Rejected(where=str(path), what=f"cannot be read: {error}")
    if isinstance(plain, Rejected):
        return plain
    if not isinstance(plain, dict):
        return Rejected(where=str(path), what="expected fields at the top of the file", line=1)
    return _value(_above(base, plain), kind, str(path))


def _plain(path: Path, kept: KeptValues) -> dict[str, Any]:
    raw = kept.yaml(path.read_text("utf-8"), str(path))
    if isinstance(raw, Rejected):
        raise ValueError(f"{raw.where}:{raw.line}: {raw.what}")
    return dict(raw)


def _must(value: T | Rejected) -> T:
    if isinstance(value, Rejected):
        raise ValueError(f"{value.where}: {value.what}")
    return value


def _above(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """The department's fields above the shipped ones: lists of named entries by name, cues added, the rest replaced."""
    merged = dict(base)
    for field, value in own.items():
        if field in _KEYS and isinstance(value, list) and all(isinstance(item, dict) for item in value):
            merged[field] = _entries(merged.get(field, []), value, _KEYS[field])
        elif field in _ADDED:
            merged[field] = _added(merged.get(field), value)
        else:
            merged[field] = value
    return merged


def _entries(base: list[dict[str, Any]], own: list[dict[str, Any]], key: str) -> list[dict[str, Any]]:
    named = {entry.get(key): entry for entry in base}
    for entry in own:
        named[entry.get(key)] = _above(named.get(entry.get(key), {}), entry)
    return list(named.values())


def _added(base: Any, own: Any) -> Any:
    if isinstance(base, dict) and isinstance(own, dict):
        return {field: _added(base.get(field), own.get(field)) for field in {**base, **own}}
    return [*base, *own] if isinstance(base, list) and isinstance(own, list) else own or base


def _value(raw: dict[str, Any], kind: type[T], where: str) -> T | Rejected:
    value = value_from(_with_simplified(raw, opencc.OpenCC("t2s")), kind, where)
    if isinstance(value, CategoryFile):
        return _unknown_category(value, where) or value
    return value


def _unknown_category(file: CategoryFile, where: str) -> Rejected | None:
    known = {category.id for category in file.categories}
    parents = known | {group.id for group in file.groups}
    for category in file.categories:
        if category.merged_into and category.merged_into not in known:
            return _lost(where, category.id, "merged_into", category.merged_into, known)
        if category.parent and category.parent not in parents:
            return _lost(where, category.id, "parent", category.parent, parents)
    return None


def _lost(where: str, category: str, field: str, named: str, known: set[str]) -> Rejected:
    near = nearest(named, known)
    hint = f"; did you mean {near!r}?" if near else ""
    return Rejected(where=where, what=f"the category {category!r} has {field} {named!r}, which is not known{hint}")


def _with_simplified(raw: Any, converter: Any, field: str = "") -> Any:
    """Every cue in Traditional characters, followed by its Simplified form where that differs."""
    if isinstance(raw, dict):
        below = "strong" if field in ("causes", "cabins") else ""
        return {key: _with_simplified(value, converter, below or key) for key, value in raw.items()}
    if isinstance(raw, list) and field in _CUE_LISTS:
        return [form for item in raw for form in dict.fromkeys((item, _simplified(item, converter)))]
    if isinstance(raw, list):
        return [_with_simplified(item, converter) for item in raw]
    return raw


def _simplified(item: Any, converter: Any) -> Any:
    return converter.convert(item) if isinstance(item, str) and not item.isascii() else item
