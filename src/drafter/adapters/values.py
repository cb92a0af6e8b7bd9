"""Turns JSON and YAML from outside into model values, with errors that name the field and the nearest known one."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

import msgspec

from drafter.model.template import Rejected

T = TypeVar("T")
_MOST_VALUES = 16
"""More that may stand in one place are no help in a line."""


def without_nulls(value: Any) -> Any:
    """`null` is the same as missing, everywhere; a sum whose amount and currency are null is no sum."""
    if isinstance(value, str):  # most are: said first, it saves a third of the time
        return value
    if isinstance(value, dict):
        kept = {key: item for key, raw in value.items() if (item := without_nulls(raw)) is not None}
        return None if not kept and value.keys() == {"amount", "currency"} else kept
    if isinstance(value, list):
        return [without_nulls(item) for item in value]
    return value


def value_from(raw: Any, kind: type[T], where: str) -> T | Rejected:
    """A model value out of plain JSON/YAML data, or why not: the field's path, and the nearest known name."""
    try:
        return value_without_nulls(without_nulls(raw), kind, where)
    except RecursionError:
        return Rejected(where=where, what="nested too deeply to be read")


def value_without_nulls(raw: Any, kind: type[T], where: str) -> T | Rejected:
    """As `value_from`, of data that has been through `without_nulls`: a part of a file that was read as a whole."""
    try:
        return msgspec.convert(raw, kind, strict=False, dec_hook=_decode)
    except msgspec.ValidationError as error:
        return Rejected(where=where, what=explained(str(error), kind))
    except RecursionError:
        return Rejected(where=where, what="nested too deeply to be read")


def value_from_yaml(path: Path, kind: type[T], parsed: Callable[[str, str], Any] | None = None) -> T | Rejected:
    """A model value out of one YAML file. A file that cannot be read at all is rejected the same way. `parsed` reads
    the text as `yaml_from` does."""
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return Rejected(where=str(path), what=f"cannot be read: {error}")
    raw = (parsed or yaml_from)(text, str(path))
    if isinstance(raw, Rejected):
        return raw
    answer = value_from(raw, kind, str(path))
    if isinstance(answer, Rejected):
        return msgspec.structs.replace(answer, line=line_of(text, answer.what))
    return answer


def yaml_from(text: str, where: str) -> Any:
    """Parsed YAML, or a Rejected with its line."""
    import yaml  # late: a start at which all files are kept as they were read does without

    from drafter.adapters.yaml_loader import loaded

    try:
        return loaded(text)
    except (ValueError, ArithmeticError) as error:
        return Rejected(where=where, what=f"not valid YAML: {error}")
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        return Rejected(where=where, what=f"not valid YAML: {problem}", line=mark.line + 1 if mark else None)


def line_of(text: str, message: str) -> int | None:
    """The line of the YAML file that a field path in a message points to; the nearest parent's when it is deep."""
    path = re.search(r"`\$([^`]*)`", message)
    if path is None:
        return None
    import yaml

    from drafter.adapters.yaml_loader import Loader

    try:
        node = yaml.compose(text, Loader)
    except yaml.YAMLError:
        return None
    for step in re.findall(r"\.([\w-]+)|\[(\d+)\]", path.group(1)):
        child = _child(node, *step)
        if child is None:
            break
        node = child
    return node.start_mark.line + 1 if node is not None else None


def _child(node: Any, key: str, index: str) -> Any:
    import yaml

    if index and isinstance(node, yaml.SequenceNode) and int(index) < len(node.value):
        return node.value[int(index)]
    if key and isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == key), None)
    return None


def explained(message: str, kind: Any) -> str:
    """msgspec's message, with the nearest known field or value named where one was not known: one that may stand at
    that very place before a field from elsewhere. Where no value is near, those that may stand there are told."""
    unknown = re.search(r"unknown field `([^`]+)`", message)
    if unknown:
        here = names_in(kinds_at(kind, path_in(message)))
        near = nearest(unknown.group(1), here) or nearest(unknown.group(1), known_fields(kind) - {unknown.group(1)})
        return message + (f"; did you mean `{near}`?" if near else "")
    value = re.search(r"Invalid enum value '([^']+)'", message)
    if value:
        here = {name for one in kinds_at(kind, path_in(message)) for name in _literals(one)}
        near = nearest(value.group(1), here or known_values(kind))
        told = f"; one of {', '.join(sorted(here))}" if here and len(here) <= _MOST_VALUES else ""
        return message + (f"; did you mean '{near}'?" if near else told)
    return message


def path_in(message: str) -> str:
    """The field path at the end of a msgspec message, without its `$`: `.journey.segments[0]`, or nothing."""
    found = re.findall(r" - at `\$([^`]*)`", message)
    return found[-1] if found else ""


def kinds_at(kind: Any, path: str) -> list[Any]:
    """The types a field path may hold, unions opened."""
    kinds = _opened(kind)
    for name, _ in re.findall(r"\.([\w-]+)|\[([^\]]*)\]", path):
        inside = _elements(kinds) if not name else [field.type for field in _fields(kinds) if field.encode_name == name]
        kinds = [one for found in inside for one in _opened(found)]
    return kinds


def names_in(kinds: list[Any]) -> set[str]:
    """The field names of the structs among some types."""
    return {field.encode_name for field in _fields(kinds)}


def _opened(kind: Any) -> list[Any]:
    if isinstance(kind, UnionType) or get_origin(kind) is Union:
        return [one for arg in get_args(kind) for one in _opened(arg)]
    return [kind]


def _elements(kinds: list[Any]) -> list[Any]:
    return [arg for one in kinds if get_origin(one) is not Literal for arg in get_args(one) if arg is not Ellipsis]


def _fields(kinds: list[Any]) -> list[Any]:
    structs = [one for one in kinds if isinstance(one, type) and issubclass(one, msgspec.Struct)]
    return [field for struct in structs for field in msgspec.structs.fields(struct)]


def nearest(word: str, known: set[str]) -> str | None:
    """The known name most like a word; none for what is too long to be a slip of the pen."""
    if len(word) > 100:
        return None
    found = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.5)
    return found[0] if found else None


def known_fields(kind: Any) -> set[str]:
    """Every field name reachable from a struct type."""
    return {name for struct in _structs(kind, set()) for name in struct.__struct_encode_fields__}


def known_values(kind: Any) -> set[str]:
    """Every literal value reachable from a struct type."""
    names: set[str] = set()
    for struct in _structs(kind, set()):
        for field in msgspec.structs.fields(struct):
            names |= {arg for arg in _literals(field.type) if isinstance(arg, str)}
    return names


def _structs(kind: Any, seen: set[Any]) -> set[Any]:
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        if kind not in seen:
            seen.add(kind)
            for field in msgspec.structs.fields(kind):
                _structs(field.type, seen)
        return seen
    for arg in get_args(kind):
        _structs(arg, seen)
    return seen


def _literals(kind: Any) -> list[Any]:
    if getattr(kind, "__origin__", None) is None and not get_args(kind):
        return []
    out: list[Any] = []
    for arg in get_args(kind):
        out += [arg] if isinstance(arg, str) else _literals(arg)
    return out


def _decode(kind: type, raw: Any) -> Any:
    if kind is Decimal and isinstance(raw, (int, str)):
        return Decimal(raw)
    if kind is date and isinstance(raw, datetime):
        return raw.date()
    raise TypeError(f"cannot read {kind.__name__} from {type(raw).__name__}")
