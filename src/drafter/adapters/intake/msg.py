"""An Outlook message rewritten as an ordinary mail, so that everything after goes one way."""

from __future__ import annotations

import codecs
import re
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime
from io import BytesIO
from typing import Any

from drafter.adapters.child_main import UnansweredError
from drafter.adapters.intake.limits import DEEPEST
from drafter.adapters.intake.reading_room import CameWith, Extract

_POLICY = policy.SMTP.clone(max_line_length=200)


def mail_of_msg(content: bytes) -> Extract:
    try:
        import extract_msg
    except ModuleNotFoundError:
        raise UnansweredError("Outlook messages need the extra `mail`: pip install 'drafter[mail]'") from None
    try:
        message = extract_msg.openMsg(BytesIO(content))
        if not hasattr(message, "htmlBody"):
            raise UnansweredError("this Outlook file is no mail (a contact, appointment or task)")
        files: list[CameWith] = []
        return Extract(mail=_mail(message, files, 0).as_bytes(), files=files)
    except extract_msg.exceptions.ExMsgBaseException as error:
        raise UnansweredError(f"the Outlook message is damaged: {error}") from error


def _mail(message: Any, files: list[CameWith], depth: int) -> EmailMessage:
    mail = EmailMessage(policy=_POLICY)
    _headers(mail, message)
    html = message.htmlBody
    if message.body:
        mail.set_content(_printable(message.body), cte="base64")
    if html:
        text = html.decode(_charset(html), "replace") if isinstance(html, bytes) else html
        add = mail.add_alternative if message.body else mail.set_content
        add(_printable(text), subtype="html", cte="base64")
    for attachment in message.attachments:
        _attach(mail, attachment, files, depth)
    return mail


def _headers(mail: EmailMessage, message: Any) -> None:
    """Outlook keeps the mail's own headers where it came from outside; else its fields stand in for them."""
    original = message.header
    for name, own in (
        ("From", message.sender),
        ("To", message.to),
        ("Subject", message.subject),
        ("Date", _date(message)),
        ("Message-ID", message.messageId),
        ("In-Reply-To", message.inReplyTo),
        ("References", original.get("References")),
    ):
        value = _line(str(own or original.get(name) or ""))
        if value:
            _set(mail, name, value)


def _set(mail: EmailMessage, name: str, value: str) -> None:
    """A value the standard library cannot write as that header is kept, encoded as a whole, under its name."""
    try:
        mail[name] = value
        mail.policy.fold_binary(name, mail[name])
    except (ValueError, IndexError, AttributeError, TypeError, LookupError):
        del mail[name]
        mail[name] = "".join(char for char in value if char.isascii())[:500]


def _date(message: Any) -> str | None:
    date = message.date
    return format_datetime(date) if date is not None and hasattr(date, "tzinfo") else None


def _attach(mail: EmailMessage, attachment: Any, files: list[CameWith], depth: int) -> None:
    """Files go beside the mail, not into it: encoded and decoded again they would fill the reading process."""
    content = attachment.data
    if isinstance(content, bytes):
        name = attachment.longFilename or attachment.shortFilename or "attachment"
        shown = _line(name).replace("\\", "/").rpartition("/")[2][:150]
        files.append(CameWith(shown or "attachment", attachment.mimetype or "application/octet-stream", content))
    elif hasattr(content, "htmlBody") and depth < DEEPEST:
        mail.add_attachment(_mail(content, files, depth + 1))


def _charset(html: bytes) -> str:
    """Outlook's HTML names its own character set; UTF-8 where it does not, or where Python has no such set."""
    found = re.search(rb"charset\s*=\s*[\"']?([\w.:-]{1,40})", html[:4096], re.IGNORECASE)
    try:
        return codecs.lookup(found[1].decode("ascii")).name if found else "utf-8"
    except LookupError:
        return "utf-8"


def _line(text: str) -> str:
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())[:2000]


def _printable(text: str) -> str:
    return text.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
