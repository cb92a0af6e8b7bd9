"""A letter on its way out: the frozen text with everything that stands around it on paper or in a mail."""

from __future__ import annotations

import datetime as dt

import msgspec

from drafter.model.company import Company, Signatory
from drafter.model.letter import Letter, Paragraph, Style, Text

DRAFT_MARK = "DRAFT – not for sending"
DRAFT_COLOUR = "#8a1111"
"""Of the bar that the mark stands on, in white."""


class LetterOut(msgspec.Struct, frozen=True, kw_only=True):
    """`address`, `date` and `signatory` are only added where the letter itself has no such paragraph."""

    letter: Letter
    company: Company
    working_draft: bool
    subject: str = ""
    """What the letter is about; a mail says "Re: " before it."""
    signatory: Signatory = Signatory()
    recipient: str = ""
    """The customer's name as it stands above the address."""
    address: tuple[str, ...] = ()
    date: dt.date | None = None
    email: str = ""
    in_reply_to: str | None = None
    """Message-ID of the customer's mail that this one answers."""
    references: tuple[str, ...] = ()

    @property
    def language(self) -> str:
        return self.letter.language

    @property
    def chinese(self) -> bool:
        return self.letter.language.lower().startswith("zh")

    @property
    def letterhead_name(self) -> str:
        """A Chinese letter shows the company's Chinese name beside the other."""
        name = self.company.letterhead.name
        return f"{name}  {self.company.name_zh}" if self.chinese and self.company.name_zh else name

    @property
    def title(self) -> str:
        """The file's title: what it is about, and that it is a draft while it is one."""
        subject = self.subject or self.company.department
        return f"{DRAFT_MARK}: {subject}" if self.working_draft else subject

    @property
    def open_placeholders(self) -> tuple[str, ...]:
        return tuple(p.question or p.name for _, p in self.letter.placeholders if p.state == "open")

    @property
    def mail_paragraphs(self) -> tuple[Paragraph, ...]:
        """The letter, signed."""
        return (*self.letter.paragraphs, *self._signature())

    @property
    def paper_paragraphs(self) -> tuple[Paragraph, ...]:
        """The letter as on paper: date, the customer's address, the text, the signature."""
        return (*self._date(), *self._address(), *self.mail_paragraphs)

    @property
    def paper(self) -> Letter:
        return msgspec.structs.replace(self.letter, paragraphs=self.paper_paragraphs)

    @property
    def mail(self) -> Letter:
        return msgspec.structs.replace(self.letter, paragraphs=self.mail_paragraphs)

    def _has(self, style: Style) -> bool:
        return any(paragraph.style == style for paragraph in self.letter.paragraphs)

    def _date(self) -> tuple[Paragraph, ...]:
        if self.date is None or self._has("address"):
            return ()
        return (_line("reference", date_in(self.date, self.letter.language)),)

    def _address(self) -> tuple[Paragraph, ...]:
        if not self.address or self._has("address"):
            return ()
        return tuple(_line("address", line) for line in (self.recipient, *self.address) if line)

    def _signature(self) -> tuple[Paragraph, ...]:
        """Nobody signs twice: a letter that already ends with the signatory's name is left as it is."""
        ending = "\n".join(paragraph.plain for paragraph in self.letter.paragraphs[-5:])
        if not self.signatory.name or self._has("signature") or self.signatory.name in ending:
            return ()
        lines = (self.signatory.name, self.signatory.role, self.company.name_zh if self.chinese else self.company.name)
        return tuple(_line("signature", line) for line in lines if line)


def date_in(day: dt.date, language: str) -> str:
    """The date as a letter of that language writes it."""
    if language.lower().startswith("zh"):
        return f"{day.year}年{day.month}月{day.day}日"
    months = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
              "November", "December")  # fmt: skip
    month = months[day.month - 1]
    return f"{month} {day.day}, {day.year}" if language == "en-US" else f"{day.day} {month} {day.year}"


def _line(style: Style, text: str) -> Paragraph:
    return Paragraph(style=style, runs=(Text(text=text),))
