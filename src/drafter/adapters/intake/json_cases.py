"""Reads cases from JSON: one case, a list, or JSON Lines, each checked on its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from drafter.adapters.intake.limits import LARGEST_TEXT_FILE, MEGABYTE, MOST_ITEMS, digest
from drafter.adapters.values import value_from
from drafter.model.case import LONGEST_TEXT, Case, Message
from drafter.model.intake import Intaken
from drafter.model.template import Rejected
from drafter.steps.thread import quoted_parts


def read_json(raw: bytes, name: str) -> Iterator[Intaken | Rejected]:
    """Every case of the file, in order; a bad one is rejected with its id, line and field, and the rest go on."""
    text = raw.removeprefix(b"\xef\xbb\xbf").strip()
    if raw.count(b",") > MOST_ITEMS:
        yield Rejected(where=name, what="too many values for one JSON document; use JSON Lines (.jsonl)")
    elif text[:1] == b"[":
        yield from _from_list(text, name)
    elif text[:1] == b"{":
        one = _decoded(text)
        if isinstance(one, str) and b"\n" in text:
            yield from (
                _from_line(line, name, number) for number, line in enumerate(text.split(b"\n"), 1) if line.strip()
            )
        else:
            yield _one(text, one, name, None)
    else:
        yield Rejected(where=name, what="not JSON: expected an object, a list, or one object on each line")


def json_lines_in(path: Path) -> Iterator[Intaken | Rejected]:
    """JSON Lines, read as they come: the file may be larger than memory, a line may not."""
    number = 0
    try:
        with path.open("rb") as file:
            while line := file.readline(LARGEST_TEXT_FILE):
                number += 1
                if len(line) == LARGEST_TEXT_FILE:
                    what = f"a line is longer than {LARGEST_TEXT_FILE // MEGABYTE} MB; the rest of the file is not read"
                    yield Rejected(where=str(path), what=what, line=number)
                    return
                if line.strip(b"\xef\xbb\xbf \t\r\n"):
                    yield _from_line(line.removeprefix(b"\xef\xbb\xbf"), str(path), number)
    except OSError as error:
        yield Rejected(where=str(path), what=f"cannot be read: {error.strerror or error}")
    if not number:
        yield Rejected(where=str(path), what="the file is empty")


def _from_list(text: bytes, name: str) -> Iterator[Intaken | Rejected]:
    try:
        items = msgspec.json.decode(text, type=list[msgspec.Raw])
    except (msgspec.DecodeError, RecursionError) as error:
        yield Rejected(where=name, what=f"not valid JSON: {error}")
        return
    for number, item in enumerate(items):
        part = bytes(item)
        yield _one(part, _decoded(part), f"{name}[{number}]", None)


def _from_line(line: bytes, name: str, number: int) -> Intaken | Rejected:
    return _one(line.strip(), _decoded(line), name, number)


def _decoded(text: bytes) -> object:
    """Plain JSON data, or the sentence that says why not (JSON that is a mere string is no case either)."""
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return f"not valid JSON: {error}"


def _one(part: bytes, data: object, where: str, line: int | None) -> Intaken | Rejected:
    if not isinstance(data, dict):
        what = data if isinstance(data, str) else f"expected an object, found {type(data).__name__}"
        return Rejected(where=where, what=what[:300], line=line)
    identity = data.get("id") or data.get("reference")
    named = f"{where}: {identity[:100]}" if isinstance(identity, str) else where
    id = str(data["id"]) if data.get("id") is not None else None
    case = value_from({**data, "id": id}, Case, named)
    if isinstance(case, Rejected):
        return msgspec.structs.replace(case, what=case.what[:500], line=line, id=id)
    trouble = _trouble(case)
    if trouble:
        return Rejected(where=named, what=trouble, line=line, id=case.id)
    return Intaken(case=_with_quotes(case), original=part, name=named, sha256=digest(part))


def _trouble(case: Case) -> str | None:
    if not case.messages and case.text is None:
        return "a case needs `messages` or `text`"
    if any(len(message.text) > LONGEST_TEXT for message in case.messages) or len(case.text or "") > LONGEST_TEXT:
        return f"a message is longer than {LONGEST_TEXT:,} characters"
    return None


def _with_quotes(case: Case) -> Case:
    """Messages of a case from outside seldom say what they quote; those that do are left as they are."""
    messages = tuple(_quoting(message, number) for number, message in enumerate(case.messages))
    return msgspec.structs.replace(case, messages=messages)


def _quoting(message: Message, number: int) -> Message:
    if message.quoted or message.direction == "out":
        return message
    return msgspec.structs.replace(message, quoted=quoted_parts(message.text, number))
