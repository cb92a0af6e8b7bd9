"""The letter as a mail draft that the user's own mail program opens, ready to send."""

from __future__ import annotations

import re
from email import policy
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage

from drafter.adapters.letter_files.html import page_of
from drafter.adapters.letter_files.txt import marked
from drafter.model.letter_out import DRAFT_MARK, LetterOut

_MESSAGE_ID = re.compile(r"^<[^<>\s]{1,250}>$")


def eml_of(out: LetterOut) -> bytes:
    """`X-Unsent: 1` makes Outlook and others open it for sending; plain and HTML say the same words."""
    mail = EmailMessage(policy=policy.SMTP.clone(max_line_length=200))
    mail["X-Unsent"] = "1"
    mail["Subject"] = subject_of(out)
    _addresses(mail, out)
    _thread(mail, out)
    mark = DRAFT_MARK if out.working_draft else ""
    mail["Content-Language"] = _line(out.language)
    mail.set_content(f"{mark}\n\n{marked(out.mail)}\n".lstrip("\n"), charset="utf-8", cte="quoted-printable")
    html = page_of(out.mail, out.title, mark)
    mail.add_alternative(html, subtype="html", charset="utf-8", cte="quoted-printable")
    mail.set_boundary(f"=_drafter_{out.letter.digest[:24]}")  # the same letter gives the same file
    return mail.as_bytes()


def subject_of(out: LetterOut) -> str:
    """ "Re: " once, whatever the customer's subject began with; a line break in it would forge a header."""
    subject = re.sub(r"^(?:(?:re|aw|antw|回覆|回复|答复)\s*[:：]\s*)+", "", _line(out.subject), flags=re.IGNORECASE)
    answer = f"Re: {subject}" if subject else _line(out.company.department)
    return f"{DRAFT_MARK}: {answer}" if out.working_draft else answer


def _addresses(mail: EmailMessage, out: LetterOut) -> None:
    """An address that is none is left out: the person sending sees an empty line, not a wrong one."""
    for field, shown, mailbox in (
        ("To", out.recipient, out.email),
        ("From", f"{out.company.name} {out.company.department}", out.company.contact.email),
    ):
        try:
            if mailbox:
                mail[field] = Address(display_name=_line(shown), addr_spec=_line(mailbox))
        except (ValueError, IndexError, MessageError):
            continue


def _thread(mail: EmailMessage, out: LetterOut) -> None:
    """Only what is a message id gets into the header."""
    answered = out.in_reply_to if out.in_reply_to and _MESSAGE_ID.match(out.in_reply_to) else None
    earlier = [each for each in (*out.references, answered) if each and _MESSAGE_ID.match(each)]
    if answered:
        mail["In-Reply-To"] = answered
    if earlier:
        mail["References"] = " ".join(dict.fromkeys(earlier))


def _line(text: str) -> str:
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
