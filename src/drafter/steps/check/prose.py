"""Reads a plain letter the way a person does: salutation, body, close and signature; paragraphs and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

import msgspec

Role = Literal["head", "salutation", "body", "closing", "signature"]

_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "\u2009": " "}
)
SALUTATION = re.compile(
    r"^[ \t]*(?:dear\b[^\n,:.]{1,45}[,:](?= ?\S)|(?:dear\b|hi\b|hiya\b|hey\b|hello\b|good (?:morning|afternoon|evening)\b|greetings\b|to whom\b|sir\b|madam\b"
    r"|尊敬的|親愛的|亲爱的|敬啟者|敬启者|致[:：]|您好|.{1,14}(?:台鑒|台鉴|鈞鑒|钧鉴|惠鑒|先生|女士|小姐)[:：]?\s*$)[^\n]{0,70}$)",
    re.IGNORECASE | re.MULTILINE,
)
CLOSING = re.compile(
    r"^[ \t]*(?:your'?s'?,?(?: (?:very |most )?(?:sincer\w*|faith\w*|truly|respectfully|ever))?|(?:most )?sincer\w{2,5}(?: yours?)?|faith\w{3,5}(?: yours?)?"
    r"|(?:with )?(?:my |our )?(?:kind(?:est)?|best|warm(?:est)?|with)(?: (?:kind|best|warm|personal))?(?: regards| wishes)"
    r"|respectfully(?: yours)?|regards|(?:all the )?best|cheers|thanks|many thanks|thank you|ta|cordially|love|xx+|see ya|bye"
    r"|此致|敬禮|敬礼|順頌商祺|顺颂商祺|敬上|謹啟|谨启|祝好|[^\n]{1,16}(?:謹啟|谨启|敬上))[,.!，。！]{0,3}[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_END = re.compile(r"(?<=[.!?])[\"')\]]{0,2}(?=\s)|(?<=[。！？])[」』”]?|\n")
_ABBREVIATED = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|no|nos|art|arts|para|approx|e\.g|i\.e|etc|vs|a\.m|p\.m|ltd)|\b[a-z])\.$", re.I
)
_QUOTED = re.compile(r'"[^"\n]{6,400}"|“[^“”\n]{6,400}”|‘[^‘’\n]{12,400}’(?!\w)|「[^「」\n]{2,200}」')


class Passage(msgspec.Struct, frozen=True):
    """A stretch of the letter: `text` is `letter[start:end]`."""

    start: int
    end: int
    text: str


class Paragraph(msgspec.Struct, frozen=True):
    start: int
    end: int
    text: str
    role: Role


class Prose(msgspec.Struct, frozen=True, kw_only=True):
    """The letter taken apart. Offsets count in `text`; `body` and `sentences` leave out address, close and signature."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    salutation: Passage | None
    closing: Passage | None
    sentences: tuple[Passage, ...]

    @property
    def body(self) -> tuple[Paragraph, ...]:
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.role == "body")

    @property
    def signed_off(self) -> bool:
        return self.closing is not None

    @property
    def word_count(self) -> int:
        return sum(len(words_in(paragraph.text)) for paragraph in self.body)


def straight(text: str) -> str:
    """Typographic quotes and fixed spaces as plain ones, one for one, so that offsets hold."""
    return text.translate(_STRAIGHT)


def small(text: str) -> str:
    """Small letters, one for one (a few capitals would grow: they stay)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def joined_lines(text: str) -> str:
    """Line breaks of hard-wrapped prose as spaces, one for one; breaks after short lines (lists, addresses) stay."""
    lines = text.split("\n")
    parts = [line + (" " if len(line) > 55 else "\n") for line in lines[:-1]]
    return "".join([*parts, lines[-1]])


def without_quotations(text: str) -> str:
    """The customer's words inside quotation marks blanked out, length kept."""
    return _QUOTED.sub(lambda match: match.group()[0] + "\x1f" * (len(match.group()) - 2) + match.group()[-1], text)


def quotations(text: str) -> list[tuple[int, int]]:
    """Where words of somebody else stand in quotation marks."""
    return [match.span() for match in _QUOTED.finditer(text)]


def words_in(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text)


def read(text: str) -> Prose:
    """The letter's parts by their form alone; a text without salutation or close is body throughout."""
    blocks = [Passage(m.start(), m.end(), m.group()) for m in _PARAGRAPH.finditer(text) if m.group().strip()]
    salutation = _line(SALUTATION, [block for block in blocks[:8]])
    after = salutation.end if salutation else 0
    closing = _closing(blocks, after)
    paragraphs = tuple(part for block in blocks for part in _parts(block, salutation, closing))
    body = [paragraph for paragraph in paragraphs if paragraph.role == "body"]
    return Prose(
        text=text,
        paragraphs=paragraphs,
        salutation=salutation,
        closing=closing,
        sentences=tuple(sentence for paragraph in body for sentence in sentences_of(paragraph.text, paragraph.start)),
    )


def _line(pattern: re.Pattern[str], blocks: Iterable[Passage]) -> Passage | None:
    for block in blocks:
        match = pattern.search(straight(block.text))
        if match:
            start, end = block.start + match.start(), block.start + match.end()
            return Passage(start, end, block.text[match.start() : match.end()])
    return None


def _closing(blocks: list[Passage], after: int) -> Passage | None:
    """The last line that closes: only in the last blocks, so that "Thank you" in the body is not one."""
    found = _line(CLOSING, reversed([block for block in blocks[-4:] if block.start >= after]))
    return found if found and found.start >= after else None


def _parts(block: Passage, salutation: Passage | None, closing: Passage | None) -> Iterable[Paragraph]:
    """One block cut at the salutation and at the close, each piece with its role."""
    cuts = [block.start]
    for mark in (salutation, closing):
        if mark and block.start <= mark.start < block.end:
            cuts += [mark.start, mark.end]
    cuts.append(block.end)
    for start, end in zip(cuts, cuts[1:], strict=False):
        piece = block.text[start - block.start : end - block.start]
        lead = len(piece) - len(piece.lstrip("\n"))
        if piece.strip():
            yield Paragraph(start + lead, end, piece[lead:], _role(start, piece, salutation, closing))


def _role(start: int, piece: str, salutation: Passage | None, closing: Passage | None) -> Role:
    if salutation and start < salutation.start:
        return "head"
    if salutation and start == salutation.start:
        return "salutation"
    if closing and start == closing.start:
        return "closing"
    if closing and start > closing.start and not re.match(r"\s*P\.?\s?S\b", piece):
        return "signature"
    return "body"


def sentences_of(text: str, offset: int = 0) -> list[Passage]:
    """Sentences with their offsets in the letter; an abbreviation's full stop ends none."""
    folded = joined_lines(text)
    found: list[Passage] = []
    start = 0
    for match in _END.finditer(folded):
        if (
            match.group() != "\n"
            and folded[match.start() - 1] == "."
            and _ABBREVIATED.search(folded, start, match.start())
        ):
            continue
        found.append(_trimmed(text, start, match.end(), offset))
        start = match.end()
    found.append(_trimmed(text, start, len(text), offset))
    return [sentence for sentence in found if sentence.text]


def _trimmed(text: str, start: int, end: int, offset: int) -> Passage:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    inner = piece.strip()
    return Passage(offset + start + lead, offset + start + lead + len(inner), inner)
