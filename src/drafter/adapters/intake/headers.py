"""Reads mail headers as they really are: encoded words, raw bytes, broken addresses, impossible dates."""

from __future__ import annotations

import binascii
import quopri
import re
from base64 import b64decode
from datetime import UTC, datetime
from email.message import Message as Mail
from email.utils import getaddresses, parsedate_to_datetime

from drafter.adapters.intake.charsets import decoded

_ENCODED = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?]*)\?=")
_BETWEEN = re.compile(r"(\?=)\s+(?==\?)")
_MESSAGE_ID = re.compile(r"<[^<>\s]{1,250}>")
_ADDRESS = re.compile(r"^[^@\s<>]{1,100}@[^@\s<>]{1,150}$")
_LONGEST = 4_000


def header(mail: Mail, name: str) -> str:
    """The decoded value of a header on one line; empty where it is missing."""
    return words(raw_header(mail, name))


def raw_header(mail: Mail, name: str) -> str:
    """The first header of that name, unfolded, undecoded. Cut at 4,000 characters: nothing honest is longer."""
    wanted = name.casefold()
    found = next((str(value) for key, value in mail.raw_items() if key.casefold() == wanted), "")
    return re.sub(r"\s+", " ", found[:_LONGEST]).strip()


def words(raw: str) -> str:
    """Encoded words (RFC 2047) and raw 8-bit bytes as text."""
    eight_bit = raw.encode("utf-8", "surrogateescape")
    text = decoded(eight_bit, "utf-8") if not eight_bit.isascii() else raw
    return re.sub(r"\s+", " ", decoded_words(text)).strip()


def decoded_words(text: str) -> str:
    """Neighbouring words in one set are joined before decoding: some mailers cut through a character."""
    text = _BETWEEN.sub(r"\1", text)
    parts: list[str] = []
    at, pending, charset = 0, b"", ""
    for match in _ENCODED.finditer(text):
        if match.start() > at or match[1].lower() != charset:
            parts += [decoded(pending, charset)] if pending else []
            parts.append(text[at : match.start()])
            pending = b""
        charset = match[1].lower().split("*")[0]
        pending += _word_bytes(match[2], match[3])
        at = match.end()
    parts += [decoded(pending, charset)] if pending else []
    return "".join([*parts, text[at:]])


def _word_bytes(encoding: str, content: str) -> bytes:
    raw = content.encode("ascii", "ignore")
    if encoding in "qQ":
        return quopri.decodestring(raw, header=True)
    try:
        return b64decode(raw + b"=" * (-len(raw) % 4))
    except binascii.Error:
        return raw


def address(mail: Mail, name: str) -> tuple[str, str]:
    """The first usable (display name, address) of an address header; empty strings where there is none."""
    raw = raw_header(mail, name)
    eight_bit = raw.encode("utf-8", "surrogateescape")
    raw = raw if eight_bit.isascii() else decoded(eight_bit, "utf-8")
    for shown, mailbox in _pairs(raw):
        if _ADDRESS.match(mailbox):
            return decoded_words(shown).strip("\"' "), mailbox
    loose = re.search(r"[^\s<>@\"',;]{1,100}@[^\s<>@\"',;]{1,150}", raw)
    return "", loose[0] if loose else ""


def _pairs(raw: str) -> list[tuple[str, str]]:
    try:
        return getaddresses([raw])
    except (RecursionError, IndexError, ValueError):  # the standard library on brackets inside brackets
        return []


def message_ids(mail: Mail) -> tuple[str, ...]:
    """Of References and In-Reply-To, in order, each once."""
    found = _MESSAGE_ID.findall(f"{raw_header(mail, 'References')} {raw_header(mail, 'In-Reply-To')}")
    return tuple(dict.fromkeys(found))


def sent_at(mail: Mail, notes: list[str]) -> str | None:
    """The Date header as ISO 8601 with its offset; what cannot be read is told, never guessed."""
    raw = raw_header(mail, "Date")
    if not raw:
        notes.append("the mail carries no date")
        return None
    try:
        when = parsedate_to_datetime(raw)
        when = when if when.tzinfo else when.replace(tzinfo=UTC)
        return _in_reason(when).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        notes.append(f"the date cannot be read: {raw[:60]!r}")
        return None


def _in_reason(when: datetime) -> datetime:
    if not 1980 <= when.year <= 2200:
        raise ValueError(when.year)
    return when
