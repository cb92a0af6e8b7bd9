"""Reads cases from JSON: one case, a list, or JSON Lines, each checked on its own."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from drafter.adapters.intake.limits import digest
from drafter.adapters.values import value_from
from drafter.model.case import Case, Message
from drafter.model.intake import Intaken
from drafter.model.template import Rejected
from drafter.steps.thread import quoted_parts


def read_json(raw: bytes, name: str) -> Iterator[Intaken | Rejected]:
    """Every case of the file, in order; a bad one is rejected with its id, line and field, and the rest go on."""
    text = raw.removeprefix(b"\xef\xbb\xbf").strip()
    if text[:1] == b"[":
        yield from _from_list(text, name)
    elif text[:1] == b"{":
        one = _decoded(text)
        yield from (_from_lines(raw, name) if isinstance(one, str) and b"\n" in text else [_one(text, one, name, None)])
    else:
        yield Rejected(where=name, what="not JSON: expected an object, a list, or one object on each line")


def _from_list(text: bytes, name: str) -> Iterator[Intaken | Rejected]:
    try:
        items = msgspec.json.decode(text, type=list[msgspec.Raw])
    except (msgspec.DecodeError, RecursionError) as error:
        yield Rejected(where=name, what=f"not valid JSON: {error}")
        return
    for number, item in enumerate(items):
        part = bytes(item)
        yield _one(part, _decoded(part), f"{name}[{number}]", None)


def _from_lines(raw: bytes, name: str) -> Iterator[Intaken | Rejected]:
    for number, line in enumerate(raw.removeprefix(b"\xef\xbb\xbf").splitlines(), start=1):
        if line.strip():
            yield _one(line, _decoded(line), name, number)


def _decoded(text: bytes) -> object:
    """Plain JSON data, or the sentence that says why not (JSON that is a mere string is no case either)."""
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return f"not valid JSON: {error}"


def _one(part: bytes, data: object, where: str, line: int | None) -> Intaken | Rejected:
    if isinstance(data, str) or not isinstance(data, dict):
        what = data if isinstance(data, str) else f"expected an object, found {type(data).__name__}"
        return Rejected(where=where, what=what[:300], line=line)
    identity = data.get("id") or data.get("reference")
    named = f"{where}: {identity}" if isinstance(identity, str) else where
    case = value_from(data, Case, named)
    if isinstance(case, Rejected):
        return msgspec.structs.replace(case, line=line)
    if not case.messages and case.text is None:
        return Rejected(where=named, what="a case needs `messages` or `text`", line=line)
    return Intaken(case=_with_quotes(case), original=part, name=named, sha256=digest(part))


def _with_quotes(case: Case) -> Case:
    """Messages of a case from outside seldom say what they quote; those that do are left as they are."""
    messages = tuple(_quoting(message, number) for number, message in enumerate(case.messages))
    return msgspec.structs.replace(case, messages=messages)


def _quoting(message: Message, number: int) -> Message:
    if message.quoted or message.direction == "out":
        return message
    return msgspec.structs.replace(message, quoted=quoted_parts(message.text, number))
