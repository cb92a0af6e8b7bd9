"""Takes a mail apart: the text to read, the files that came with it, and mails inside the mail."""

from __future__ import annotations

from dataclasses import dataclass, field
from email.message import Message as Mail

from drafter.adapters.intake.charsets import decoded
from drafter.adapters.intake.headers import words
from drafter.adapters.intake.html_text import LONGEST, html_text
from drafter.adapters.intake.limits import DEEPEST, MOST_PARTS, digest, within
from drafter.model.intake import AttachedFile


@dataclass
class Parts:
    """What has been found while walking through one mail."""

    notes: list[str]
    texts: list[str] = field(default_factory=list)
    attachments: list[AttachedFile] = field(default_factory=list)
    mails: list[Mail] = field(default_factory=list)
    seen: int = 0
    text: str = ""


def parts_of(mail: Mail, notes: list[str]) -> Parts:
    found = Parts(notes)
    _walk(mail, found, 0)
    found.text = within("\n\n".join(text.strip("\n") for text in found.texts if text.strip()), notes)
    return found


def _walk(part: Mail, found: Parts, depth: int) -> None:
    found.seen += 1
    if depth > DEEPEST or found.seen > MOST_PARTS:
        if "nested too deeply" not in " ".join(found.notes):
            found.notes.append("parts of the mail are nested too deeply or too many; they are not shown")
        return
    kind = part.get_content_type()
    inside = _children(part)
    if kind == "message/rfc822":
        found.mails += inside
    elif kind == "multipart/alternative" and inside:
        _best(inside, found, depth)
    elif inside:
        for child in inside:
            _walk(child, found, depth + 1)
    elif _is_text(part, kind, depth):
        found.texts.append(_text(part, kind, found.notes))
    else:
        _attach(part, kind, found)


def _children(part: Mail) -> list[Mail]:
    inside = part.get_payload() if part.is_multipart() else None
    return [child for child in inside if isinstance(child, Mail)] if isinstance(inside, list) else []


def _best(alternatives: list[Mail], found: Parts, depth: int) -> None:
    """The plain version where it says anything, else the next richer one."""
    plain = [part for part in alternatives if part.get_content_type() == "text/plain"]
    others = [part for part in alternatives if part not in plain]
    before = len(found.texts)
    for part in [*plain, *others]:
        if len(found.texts) == before or part.is_multipart():
            _walk(part, found, depth + 1)
        if found.texts[before:] and not found.texts[-1].strip():
            found.texts.pop()


def _is_text(part: Mail, kind: str, depth: int) -> bool:
    if part.get_content_disposition() == "attachment" or _name(part):
        return False
    return kind in ("text/plain", "text/html", "text/enriched") or (
        depth == 0 and kind.startswith(("multipart", "text"))
    )


def _text(part: Mail, kind: str, notes: list[str]) -> str:
    text = decoded(_content(part), _charset(part), notes)
    if kind != "text/html":
        return text
    if len(text) > LONGEST:
        notes.append("the HTML of the mail is longer than is read; the original is kept whole")
    return html_text(text)


def _charset(part: Mail) -> str | None:
    try:
        return part.get_content_charset()
    except (ValueError, LookupError, TypeError):  # the standard library on some broken parameters
        return None


def _content(part: Mail) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _attach(part: Mail, kind: str, found: Parts) -> None:
    content = _content(part)
    if not content:
        return
    if kind == "application/ms-tnef":
        found.notes.append("winmail.dat is kept but cannot be opened; ask for the letter as plain mail")
    name = _name(part) or f"attachment-{len(found.attachments) + 1}"
    found.attachments.append(AttachedFile(name=name, media_type=kind, sha256=digest(content), content=content))


def _name(part: Mail) -> str:
    """The file's name without any folder; it is shown, never used as a path."""
    try:
        raw = part.get_filename() or ""
    except (ValueError, LookupError, TypeError):  # the standard library on some broken RFC 2231 parameters
        return "attachment"
    return words(raw).replace("\\", "/").rpartition("/")[2][:150]
