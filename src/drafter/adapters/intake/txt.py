"""Reads a letter that is plain text: a file, or what was pasted into the window."""

from __future__ import annotations

import re

import msgspec

from drafter.adapters.intake.charsets import cleaned, decoded, detected
from drafter.adapters.intake.eml import read_eml
from drafter.adapters.intake.limits import digest, within
from drafter.model.case import Case, Channel, Link, Message
from drafter.model.intake import Intaken
from drafter.model.template import Rejected
from drafter.steps.thread import REFERENCE, quoted_parts

_MAIL_HEAD = re.compile(r"(?:(?:From|To|Cc|Date|Subject|Message-ID|Reply-To|MIME-Version):[^\n]*\n){3,}", re.IGNORECASE)


def case_from_text(text: str, channel: Channel = "letter", subject: str | None = None) -> Case:
    """A case of one incoming message; `text` stands in it as given, but for line ends and control characters."""
    words = cleaned(text)
    references = dict.fromkeys(REFERENCE.findall(subject or ""))
    return Case(
        channel=channel,
        messages=(Message(subject=subject, text=words, quoted=quoted_parts(words)),),
        links=tuple(Link(reference=reference, kind="comeback") for reference in references),
    )


def read_txt(raw: bytes, name: str) -> Intaken | Rejected:
    """A text file; one that begins with mail headers is read as the mail it was saved from."""
    if b"\x00" in raw[:4000] and raw[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        return Rejected(where=name, what="not a text file: it holds binary data")
    charset = detected(raw)
    text = decoded(raw, charset)
    if not text.strip():
        return Rejected(where=name, what="the file holds no text")
    if _MAIL_HEAD.match(text):
        mail = read_eml(text.encode("utf-8", "replace"), name)
        if isinstance(mail, Intaken):
            return msgspec.structs.replace(mail, original=raw, sha256=digest(raw))
    notes = [] if charset == "utf-8" else [f"no character set is named; read as {charset}"]
    case = case_from_text(within(text, notes))
    return Intaken(case=case, original=raw, name=name, sha256=digest(raw), notes=tuple(notes))
