"""What a command reads and prints: one JSON object, a list, or JSON Lines, in and out in the same shape."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Literal

import msgspec

from drafter.model.template import Rejected

Shape = Literal["one", "list", "lines"]


class BadCallError(Exception):
    """The call itself was wrong; the message goes to standard error, and the exit status is 2."""


class Items(msgspec.Struct, frozen=True):
    shape: Shape
    values: tuple[Any, ...]


def read_items(source: str) -> Items:
    """Parsed items of a file or `-`. A line of JSON Lines that cannot be parsed is an item of its own: Rejected."""
    return items_in(_text(source), source)


def items_in(text: str, source: str) -> Items:
    try:
        value = json.loads(text)
    except json.JSONDecodeError as whole:
        return _lines(text, source, whole)
    except RecursionError:
        raise BadCallError(f"{source}: nested too deeply to be read") from None
    return Items("list", tuple(value)) if isinstance(value, list) else Items("one", (value,))


def _lines(text: str, source: str, whole: json.JSONDecodeError) -> Items:
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    values = [_line(line, number, source) for number, line in lines]
    if len(lines) < 2 or all(isinstance(value, Rejected) for value in values):
        raise BadCallError(f"{source}: not JSON: {whole.msg} at line {whole.lineno}, column {whole.colno}")
    return Items("lines", tuple(values))


def _line(line: str, number: int, source: str) -> Any:
    try:
        return json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        return Rejected(where=f"{source}, line {number}", what=f"not JSON: {error}")


def _text(source: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        return raw.decode("utf-8-sig")
    except OSError as error:
        raise BadCallError(f"{source}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BadCallError(f"{source}: not UTF-8 text: {error.reason} at byte {error.start}") from error


def answer_all(items: Items, step: Callable[[Any], Any], as_json: bool, tell: Callable[[Any], str]) -> int:
    """Answer every item in order; bad ones are answered with their error. Exit status 0, or 1 when some were bad."""
    answers = [_answer(item, step) for item in items.values]
    if as_json:
        print_json(items.shape, [shown for _, shown in answers])
    else:
        for answer, shown in answers:
            print(_error_line(shown) if isinstance(answer, Rejected) else tell(answer))
    return 1 if any(isinstance(answer, Rejected) for answer, _ in answers) else 0


def _answer(item: Any, step: Callable[[Any], Any]) -> tuple[Any, Any]:
    """The step's answer, and the same as plain JSON values with the input's id."""
    id = item.get("id") if isinstance(item, dict) else None
    if isinstance(item, Rejected):
        answer: Any = item
    elif isinstance(item, dict):
        answer = step(item)
    else:
        answer = Rejected(where="$", what=f"expected a JSON object, not {type(item).__name__}")
    if isinstance(answer, Rejected):
        return answer, error_of(id, answer)
    plain = msgspec.to_builtins(answer)
    rest = {key: value for key, value in plain.items() if key != "id"}
    return answer, {"id": id, **rest} if id is not None else rest


def error_of(id: Any, rejected: Rejected) -> dict[str, Any]:
    return {"id": id, "error": {"where": rejected.where, "what": rejected.what}}


def _error_line(shown: dict[str, Any]) -> str:
    name = f"{shown['id']}: " if shown["id"] is not None else ""
    return f"{name}not answered: {shown['error']['where']}: {shown['error']['what']}"


def print_json(shape: Shape, answers: Iterable[Any]) -> None:
    """In the shape the input had."""
    plain = [msgspec.to_builtins(answer) for answer in answers]
    if shape == "lines":
        for answer in plain:
            print(json.dumps(answer, ensure_ascii=False))
    else:
        print(json.dumps(plain[0] if shape == "one" else plain, ensure_ascii=False, indent=2))
