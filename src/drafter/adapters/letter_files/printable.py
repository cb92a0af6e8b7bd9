"""Takes out of a letter what no file format can hold: control characters and broken halves of characters."""

from __future__ import annotations

import re

import msgspec

from drafter.model.letter import Letter, Paragraph, Run, Text
from drafter.model.letter_out import LetterOut

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def printable(out: LetterOut) -> LetterOut:
    """The same letter, unless something unprintable was pasted into it."""
    letter = Letter(language=out.letter.language, paragraphs=tuple(map(_paragraph, out.letter.paragraphs)))
    return msgspec.structs.replace(
        out,
        letter=letter,
        subject=_text(out.subject),
        recipient=_text(out.recipient),
        address=tuple(map(_text, out.address)),
        signatory=msgspec.structs.replace(
            out.signatory, name=_text(out.signatory.name), role=_text(out.signatory.role)
        ),
    )


def _paragraph(paragraph: Paragraph) -> Paragraph:
    return msgspec.structs.replace(paragraph, runs=tuple(map(_run, paragraph.runs)))


def _run(run: Run) -> Run:
    if isinstance(run, Text):
        return msgspec.structs.replace(run, text=_text(run.text))
    return msgspec.structs.replace(run, text=_text(run.text), question=_text(run.question))


def _text(text: str) -> str:
    return _UNPRINTABLE.sub("", text)
