"""What a command reads and prints: one JSON object, a list, or JSON Lines, in and out in the same shape."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Literal

import msgspec

from drafter.cli.pointing import Faults, error_fields, with_text_id
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
    if not text.strip():
        raise BadCallError(f"{source}: is empty; expected a JSON object, a list, or JSON Lines")
    try:
        value = whole_characters(json.loads(text), text)
    except json.JSONDecodeError as whole:
        return _lines(text, source, whole)
    except RecursionError:
        raise BadCallError(f"{source}: nested too deeply to be read") from None
    except ValueError as error:  # Python refuses a number of more than 4,300 digits
        raise BadCallError(f"{source}: not JSON: {error}") from None
    if isinstance(value, list):
        return Items("list", tuple(value))
    return Items("one" if "\n" in text.strip() else "lines", (value,))  # one line may be JSON Lines: so is the answer


def _lines(text: str, source: str, whole: json.JSONDecodeError) -> Items:
    """Lines end with a line feed only: U+2028 and its like may stand inside a JSON text."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    values = [_line(line, number, source) for number, line in lines]
    if len(lines) < 2 or all(isinstance(value, Rejected) for value in values):
        raise BadCallError(f"{source}: not JSON: {whole.msg} at line {whole.lineno}, column {whole.colno}")
    return Items("lines", tuple(values))


def _line(line: str, number: int, source: str) -> Any:
    try:
        return whole_characters(json.loads(line), line)
    except (ValueError, RecursionError) as error:
        return Rejected(where=f"{source}, line {number}", what=f"not JSON: {error}")


def whole_characters(value: Any, source: str) -> Any:
    """JSON with half of an emoji (cut by another program) where it can be read, but never written: U+FFFD stands for
    the half, in the same place."""
    return _mended(value) if "\\ud" in source.lower() else value


def _mended(value: Any) -> Any:
    match value:
        case str():
            return _HALF.sub("\ufffd", value)
        case list():
            return [_mended(one) for one in value]
        case dict():
            return {_mended(key): _mended(one) for key, one in value.items()}
    return value


_HALF = re.compile("[\ud800-\udfff]")


def text_given(text: str | None) -> str | None:
    """What is said on the command line; `-` is what stands on standard input."""
    return _text("-") if text == "-" else text


def _text(source: str) -> str:
    if source == "-" and sys.stdin is None:
        raise BadCallError("-: there is no standard input to read")
    try:
        raw = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        return raw.decode("utf-8-sig")
    except OSError as error:
        raise BadCallError(f"{source}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BadCallError(f"{source}: not UTF-8 text: {error.reason} at byte {error.start}") from error


def answer_all(
    items: Items,
    step: Callable[[Any], Any],
    show: Callable[[Any], Any] | None,
    tell: Callable[[Any], str],
    unforeseen: Callable[[Exception], str],
) -> int:
    """Answer every item in order, each line of JSON Lines as soon as it is known; bad ones are answered with their
    error, and so is one at which the step itself fails. `show`: an answer as plain JSON values; without it, text for
    people. `unforeseen`: what to say of such a failure. Exit status 0, or 1 when some were bad."""
    bad = False
    rows: list[Any] = []
    for item in items.values:
        answer = _answer(item, step, unforeseen)
        bad = bad or isinstance(answer, Faults)
        if show is None:
            print(_error_line(item, answer) if isinstance(answer, Faults) else tell(answer))
        elif items.shape == "lines":
            print_json("lines", [_shown(item, answer, show)])
        else:
            rows.append(_shown(item, answer, show))
    if show is not None and items.shape != "lines":
        print_json(items.shape, rows)
    return 1 if bad else 0


def _answer(item: Any, step: Callable[[Any], Any], unforeseen: Callable[[Exception], str]) -> Any:
    """The step's answer, or Faults. Trouble with files is not the item's, and ends the command."""
    if isinstance(item, Rejected):
        return Faults(all=(item,))
    if not isinstance(item, dict):
        return Faults(all=(Rejected(where="$", what=f"expected a JSON object, not {_kind(item)}"),))
    try:
        answer = step(with_text_id(item))
    except (BadCallError, OSError):
        raise
    except Exception as error:  # noqa: BLE001  # the other items are still to be answered
        answer = Rejected(where="$", what=unforeseen(error))
    return Faults(all=(answer,)) if isinstance(answer, Rejected) else answer


def _shown(item: Any, answer: Any, show: Callable[[Any], Any]) -> dict[str, Any]:
    """An answer as plain JSON values with the input's id, exactly as it came."""
    id = _id_of(item)
    if isinstance(answer, Faults):
        return {"id": id, "error": error_fields(answer.all)}
    rest = {key: value for key, value in show(answer).items() if key != "id"}
    return {"id": id, **rest} if id is not None else rest


def _id_of(item: Any) -> Any:
    return item.get("id") if isinstance(item, dict) else None


def _error_line(item: Any, faults: Faults) -> str:
    id = _id_of(item)
    name = f"{id}: " if id is not None else ""
    return "\n".join(f"{name}not answered: {one.where}: {one.what}" for one in faults.all)


def _kind(item: Any) -> str:
    names = {type(None): "null", bool: "true or false", str: "text", list: "a list"}
    return names.get(type(item), "a number")


def print_json(shape: Shape, answers: Iterable[Any]) -> None:
    """In the shape the input had."""
    plain = [msgspec.to_builtins(answer) for answer in answers]
    if shape == "lines":
        for answer in plain:
            print(_dumped(answer))
    else:
        print(_dumped(plain[0] if shape == "one" else plain, indent=2))


def _dumped(answer: Any, indent: int | None = None) -> str:
    """Readable in every script, but for what other programs might take for the end of a line."""
    return json.dumps(answer, ensure_ascii=False, indent=indent).translate(_LINE_ENDS)


_LINE_ENDS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029"}


def shortened(text: str, most: int = 100) -> str:
    """On one line, for people."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"
