"""Reads one mail (RFC 5322) into a case: its messages, its attachments, and who wrote."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message as Mail

from drafter.adapters.intake.headers import address, header, message_ids, raw_header, sent_at
from drafter.adapters.intake.limits import MOST_NESTED_MAILS, digest, mail_trouble
from drafter.adapters.intake.parts import Parts, parts_of
from drafter.adapters.shipped import shipped
from drafter.model.case import Case, Customer, Link, Message
from drafter.model.intake import AttachedFile, Intaken
from drafter.model.span import Span
from drafter.model.template import Rejected
from drafter.steps.thread import REFERENCE, quoted_parts

_NEEDED = ("From", "To", "Subject", "Date", "Message-ID", "Received", "Return-Path")


def read_eml(
    raw: bytes, name: str, own_domains: frozenset[str] = frozenset(), with_files: bool = False
) -> Intaken | Rejected:
    """A case out of the bytes of one mail. `own_domains`: mails from these are ours, not the customer's.
    `with_files`: files came with it that are not in these bytes, so that a mail without text still is one."""
    mail = _parsed(raw, name)
    if isinstance(mail, Rejected):
        return mail
    notes: list[str] = []
    attached: list[AttachedFile] = []
    mails = tuple(_messages(mail, own_domains, notes, attached))
    if not (any(message.text.strip() for _, message in mails) or attached or with_files):
        if not any(message.subject for _, message in mails):
            return Rejected(where=name, what="the mail has no text, no subject and no attachment")
        notes.append("the mail has no text, only a subject")
    if attached and not mails[0][1].text.strip():
        notes.append("the mail has no text of its own; look at what is attached")
    case = _case(mails, raw, own_domains)
    if case.customer == Customer():
        notes.append("it does not say who the customer is; please enter it")
    return Intaken(
        case=case, original=raw, name=name, sha256=digest(raw), attachments=tuple(attached), notes=tuple(notes)
    )


def _parsed(raw: bytes, name: str) -> Mail | Rejected:
    """compat32 on purpose: `policy.default` reads each header with a recursive grammar that is ten times slower
    and raises on malformed ones; `headers.py` reads them instead."""
    trouble = mail_trouble(raw)
    if trouble:
        return Rejected(where=name, what=f"not a readable mail: {trouble}")
    try:
        mail = message_from_bytes(raw.lstrip(b"\r\n\t \xef\xbb\xbf"), policy=policy.compat32)
    except (RecursionError, ValueError) as error:
        return Rejected(where=name, what=f"not a readable mail: {type(error).__name__}")
    if not any(raw_header(mail, wanted) for wanted in _NEEDED):
        return Rejected(where=name, what="not a mail: no From, To, Subject or Date at its head")
    return mail


def _messages(
    mail: Mail, own_domains: frozenset[str], notes: list[str], attached: list[AttachedFile]
) -> Iterator[tuple[Mail, Message]]:
    """The mail and every mail attached to it, the outer first."""
    waiting, count = [mail], 0
    while waiting:
        current = waiting.pop(0)
        parts = parts_of(current, notes)
        attached += parts.attachments
        yield current, _message(current, parts, count, own_domains, notes)
        count += 1
        waiting += parts.mails[: max(0, MOST_NESTED_MAILS - count - len(waiting))]


def _message(mail: Mail, parts: Parts, index: int, own_domains: frozenset[str], notes: list[str]) -> Message:
    _, sender = address(mail, "From")
    _, recipient = address(mail, "To")
    quoted: tuple[Span, ...] = quoted_parts(parts.text, index)
    return Message(
        direction="out" if _is_ours(sender, own_domains) and index else "in",
        sent=sent_at(mail, notes),
        subject=header(mail, "Subject") or None,
        text=parts.text,
        message_id=raw_header(mail, "Message-ID")[:250] or None,
        references=message_ids(mail),
        sender=sender or None,
        recipient=recipient or None,
        quoted=quoted,
        attachments=tuple(file.attachment for file in parts.attachments),
    )


def _case(mails: tuple[tuple[Mail, Message], ...], raw: bytes, own_domains: frozenset[str]) -> Case:
    messages = tuple(message for _, message in mails)
    subjects = " ".join(message.subject or "" for message in messages)
    references = dict.fromkeys(REFERENCE.findall(subjects))
    return Case(
        received=messages[0].sent,
        channel="email",
        customer=_customer(mails, own_domains),
        messages=messages,
        links=tuple(Link(reference=reference, kind="comeback") for reference in references),
        sample=is_sample(mails[0][0], raw),
    )


def is_sample(mail: Mail, raw: bytes) -> bool:
    """One of the letters drafter ships, byte for byte: the header alone could be written by anybody, and a case that
    is marked as a sample counts nowhere and is removed with the samples."""
    if raw_header(mail, "X-Drafter-Sample").lower() != "yes":
        return False
    shipped_letters = (shipped("resources") / "samples").glob("*.eml")
    return any(path.stat().st_size == len(raw) and path.read_bytes() == raw for path in shipped_letters)


def _customer(mails: tuple[tuple[Mail, Message], ...], own_domains: frozenset[str]) -> Customer:
    """Who wrote: the first sender who is not ourselves; a web form's robot gives the customer as Reply-To."""
    for mail, _ in mails:
        for field in ("From", "Reply-To"):
            shown, mailbox = address(mail, field)
            if mailbox and not _is_ours(mailbox, own_domains) and not _is_robot(mailbox):
                return customer_named(shown, mailbox)
    shown, mailbox = address(mails[0][0], "From")
    return Customer() if _is_ours(mailbox, own_domains) else customer_named(shown, mailbox)


def customer_named(shown: str, mailbox: str) -> Customer:
    """Which part of a name is the family's is only taken from the writing itself: "CHAN Mei Ling", "Chan, Mei Ling"."""
    name = " ".join(shown.split()) if "@" not in shown else ""
    if name.count(",") == 1:
        family, _, given = (part.strip() for part in name.partition(","))
        return Customer(given_name=given or None, family_name=family or None, email=mailbox or None)
    loud = [word for word in name.split() if word.isupper() and len(word) > 1]
    quiet = [word for word in name.split() if word not in loud]
    if loud and quiet and all(word[0].isupper() for word in quiet):
        return Customer(given_name=" ".join(quiet), family_name=" ".join(loud).title(), email=mailbox or None)
    return Customer(name=name or None, email=mailbox or None)


def _is_ours(mailbox: str, own_domains: frozenset[str]) -> bool:
    return mailbox.rpartition("@")[2].lower() in own_domains


def _is_robot(mailbox: str) -> bool:
    return mailbox.partition("@")[0].lower().replace("-", "").replace(".", "") in ("noreply", "donotreply", "webform")
