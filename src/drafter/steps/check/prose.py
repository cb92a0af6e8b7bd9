"""Reads a plain letter the way a person does: salutation, body, close and signature; paragraphs and sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Literal

import msgspec

from drafter.model import lazy_re as re

Role = Literal["head", "salutation", "body", "closing", "signature"]
REMEMBERED = 1024
"""Paragraphs and sentences: while a letter is written all but one of them stay as they were."""

_STRAIGHT = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " ", "\u2009": " "}
_CURLY = re.compile("[" + "".join(_STRAIGHT) + "]")
_SALUTATION = re.compile(
    r"^[ \t]*(?:dear\b[^\n,:.]{1,45}[,:](?= ?\S)"
    r"|(?:dear|dearest|hi|hiya|hey|hello|good (?:morning|afternoon|evening)|greetings|to whom|sirs?|madam)"
    r"\b[^\n]{0,70}$"
    r"|(?:(?:my|our) dear(?:est)?|(?:for the )?attention|fao|to (?:the|our|all))\b[^\n!?]{2,60}[,:][ \t]*$"
    r"|\A[ \t]*(?!(?:re|your?|our|for|flight|claim|complaint|booking|ref|with|on)\b)(?:[a-z'-]+,? ){0,4}?"
    r"(?:mr|mrs|ms|miss|mx|dr|sir|madam)\b[^\n?]{0,35}[,:!–-][ \t]*\Z"
    r"|\A[ \t]*(?:敬?致|謹致|给|給)[^\n，。,！？]{2,12}[:：][ \t]*$"
    r"|(?:尊敬的|親愛的|亲爱的|敬啟者|敬启者|致[:：]|您好)[^\n]{0,70}$"
    r"|.{1,14}(?:台鑒|台鉴|鈞鑒|钧鉴|惠鑒|(?:先生|女士|小姐|太太|夫人|教授|醫生|医生|博士|老師|老师"
    r"|(?<=[\u4e00-\u9fff])[太生])(?:[,，]?(?:您好|你好)|台鑒|台鉴|鈞鑒)?"
    r"|(?<=[a-z])[ \t]?(?:您好|你好))[,，:：!！]{0,3}[ \t]*$)",
    re.IGNORECASE | re.MULTILINE,
)
_CLOSING = re.compile(
    r"^[ \t]*(?:your'?s'?,?(?: (?:very |most )?(?:sincer\w*|faith\w*|truly|respectfully|ever))?"
    r"|(?:most )?sincer\w{2,5}(?: yours?)?|faith\w{3,5}(?: yours?)?|respectfully(?: yours)?|cordially"
    r"|(?:with )?(?:my |our )?(?:kind(?:est)?|best|warm(?:est)?|with)(?: (?:kind|best|warm|personal))?"
    r"(?: regards| wishes)(?: (?:to|from) [\w ]{1,30})?"
    r"|with (?:my |our )?(?:\w+ )?(?:sympathy|condolences|thanks|gratitude|sorrow)(?: (?:to|for) [\w ]{1,40})?"
    r"|with (?:every|all) (?:good|kind|warm) wish(?:es)?(?: (?:to|for) [\w ]{1,40})?"
    r"|(?:thanks & )?regards|(?:all the )?best|cheers|(?:many )?thanks|thank you|ta|love"
    r"|lots of \w+|x{1,9}|see (?:ya|you)|bye\w*|later[sz]?|ciao|hugs|ttfn|(?:speak|talk|chat) soon|take care|warmly"
    r"|此致|敬禮|敬礼|順頌商祺|顺颂商祺|敬上|謹啟|谨启|謹上|谨上|祝好"
    r"|[^\n]{1,16}(?:謹啟|谨启|敬上|謹上|谨上))[,.!，。！]{0,3}[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_UNUSUAL_CLOSING = re.compile(
    r"\A[ \t]*(?!(?:i|we|you|it|have|see|enjoy|hope|come|fly|cheer|dear|re|p\.?\s?s)\b)"
    r"[^\W\d][^\n.!?;:]{2,60},[ \t]*(?=\n|\Z)"
    r"|\A[ \t]*(?:le gach|le meas|is mise|mit |cordiales?|un saludo|with )[^\n.!?;:]{2,50}[ \t]*\Z",
    re.IGNORECASE,
)
"""A line above the name, where none of the usual closes is found."""
_UNUSUAL_OPENING = re.compile(
    r"[ \t]*(?!(?i:re|subject|ref|our ref|your ref)\b)[A-Z][\w'’-]*(?:[ ,:/&]+[\w'’.-]+){0,6}[,!:][ \t]*"
)
_TOLD = re.compile(r"[^\n]{40,}|[^\n]+[.!?][ \t]*$", re.MULTILINE)
_NAME = re.compile(r"^\s*(?:[A-Z][\w'’.-]*\s+){1,4}[^\W\d_a-z][\w'’.-]*\s*$", re.MULTILINE)
_LONG_CLOSE, _UNDER_CLOSE = 12, 6
"""Words at most of a close, and lines under it."""
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?![ \t]*\n)[^\n]+)*")
_END = re.compile(r"(?<=[.!?])[\"')\]]{0,2}(?=\s)|(?<=[。！？])[」』”]?|\n")
_ABBREVIATED = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|st|no|nos|art|arts|para|approx|e\.g|i\.e|etc|vs|a\.m|p\.m|ltd)|\b[a-z])\.$",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r'"[^"\n]{6,400}"|“[^“”\n]{6,400}”|‘[^‘’\n]{12,400}’(?!\w)|「[^「」\n]{2,200}」|『[^『』\n]{2,200}』'
)


class Passage(msgspec.Struct, frozen=True):
    """A stretch of the letter: `text` is `letter[start:end]`, `plain` that in small letters with straight quotes."""

    start: int
    end: int
    text: str
    plain: str


class Paragraph(Passage, frozen=True):
    role: Role


class Prose(msgspec.Struct, frozen=True, kw_only=True):
    """The letter taken apart. `body` and `sentences` leave out address, salutation, close and signature."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    body: tuple[Paragraph, ...]
    sentences: tuple[Passage, ...]
    plain_body: str
    salutation: Passage | None
    closing: Passage | None

    @property
    def word_count(self) -> int:
        return sum(len(words_in(paragraph.text)) for paragraph in self.body)


def straight(text: str) -> str:
    """Typographic quotes and fixed spaces as plain ones, one for one, so that offsets hold."""
    return _CURLY.sub(lambda match: _STRAIGHT[match.group()], text)


def small(text: str) -> str:
    """Small letters, one for one (a few capitals would grow: they stay)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def joined_lines(text: str) -> str:
    """Line breaks of hard-wrapped prose as spaces, one for one; breaks after short lines (lists, addresses) stay."""
    lines = text.split("\n")
    parts = [line + (" " if len(line) > 55 else "\n") for line in lines[:-1]]
    return "".join([*parts, lines[-1]])


def quotations(text: str) -> list[tuple[int, int]]:
    """Where words of somebody else stand in quotation marks."""
    return [match.span() for match in _QUOTED.finditer(text)]


def without_quotations(text: str) -> str:
    """The customer's words inside quotation marks blanked out, length kept."""
    return _QUOTED.sub(lambda match: match.group()[0] + "\x1f" * (len(match.group()) - 2) + match.group()[-1], text)


@lru_cache(maxsize=REMEMBERED)
def words_in(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", text))


@lru_cache(maxsize=4)
def read(text: str) -> Prose:
    """The letter's parts by their form alone; a text without salutation or close is body throughout."""
    found = (match for match in _PARAGRAPH.finditer(text) if match.group().strip())
    blocks = [_passage(text, match.start(), match.end()) for match in found]
    salutation = _line(_SALUTATION, blocks[:8]) or _unusual_opening(blocks[:2])
    after = salutation.end if salutation else 0
    last = [block for block in reversed(blocks[-4:]) if block.end > after]
    closing = _line(_CLOSING, last, after) or _unusual_closing(last)
    paragraphs = tuple(part for block in blocks for part in _parts(block, salutation, closing))
    body = tuple(paragraph for paragraph in paragraphs if paragraph.role == "body")
    sentences = tuple(sentence for paragraph in body for sentence in sentences_of(paragraph.text, paragraph.start))
    return Prose(
        text=text,
        paragraphs=paragraphs,
        body=body,
        sentences=sentences,
        plain_body="\n".join(sentence.plain for sentence in sentences),
        salutation=salutation,
        closing=closing,
    )


def signs_off(text: str) -> bool:
    """Whether the letter has come to its close."""
    return read(text).closing is not None


def _passage(text: str, start: int, end: int) -> Passage:
    return Passage(start, end, text[start:end], _plain(text[start:end]))


@lru_cache(maxsize=REMEMBERED)
def _plain(text: str) -> str:
    return small(straight(text))


def _line(pattern: re.Pattern[str], blocks: Iterable[Passage], after: int = 0) -> Passage | None:
    """The first line of that form, block by block, beginning no earlier than `after`."""
    for block in blocks:
        for match in pattern.finditer(block.plain):
            start, end = block.start + match.start(), block.start + match.end()
            if start >= after:
                return Passage(start, end, block.text[match.start() : match.end()], match.group())
    return None


def _unusual_closing(last: list[Passage]) -> Passage | None:
    """A close in words of its own ("Wishing you a quiet week," or one in another language): by where it stands."""
    for n, block in enumerate(last):
        found = _UNUSUAL_CLOSING.search(block.text)
        under = [block.text[found.end() :], *(later.text for later in reversed(last[:n]))] if found else []
        lines = [line for part in under for line in part.split("\n") if line.strip()]
        if (
            found
            and 1 <= len(lines) <= _UNDER_CLOSE
            and _NAME.match(lines[0])
            and len(found.group().split()) <= _LONG_CLOSE
        ):
            start = block.start + found.start()
            return Passage(start, block.start + found.end(), found.group(), small(straight(found.group())))
    return None


def is_unusual_close(words: str) -> bool:
    return not _CLOSING.match(words)


def _unusual_opening(first: list[Passage]) -> Passage | None:
    """An opening in words of its own ("Afternoon both,"): a short line that stands alone above what is said."""
    if len(first) > 1 and _UNUSUAL_OPENING.fullmatch(first[0].text) and _TOLD.match(first[1].text):
        return first[0]
    return None


def is_unusual_opening(words: str) -> bool:
    return not _SALUTATION.match(words)


def _parts(block: Passage, salutation: Passage | None, closing: Passage | None) -> Iterator[Paragraph]:
    """One block cut at the salutation and at the close, each piece with its role."""
    cuts = [block.start]
    for mark in (salutation, closing):
        if mark and block.start <= mark.start < block.end:
            cuts += [mark.start, mark.end]
    for start, end in pairwise([*cuts, block.end]):
        piece = block.text[start - block.start : end - block.start]
        lead = len(piece) - len(piece.lstrip("\n"))
        if piece.strip():
            role = _role(start, piece, salutation, closing)
            yield Paragraph(start + lead, end, piece[lead:], _plain(piece[lead:]), role)


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
    return [Passage(one.start + offset, one.end + offset, one.text, one.plain) for one in _sentences(text)]


@lru_cache(maxsize=REMEMBERED)
def _sentences(text: str) -> tuple[Passage, ...]:
    folded = joined_lines(text)
    found: list[Passage] = []
    start = 0
    for match in _END.finditer(folded):
        if not _abbreviated(folded, start, match):
            found.append(_trimmed(text, start, match.end()))
            start = match.end()
    found.append(_trimmed(text, start, len(text)))
    return tuple(sentence for sentence in found if sentence.text)


def _abbreviated(folded: str, start: int, end: re.Match[str]) -> bool:
    if end.group() == "\n" or folded[end.start() - 1] != ".":
        return False
    return _ABBREVIATED.search(folded, max(start, end.start() - 8), end.start()) is not None


def _trimmed(text: str, start: int, end: int) -> Passage:
    piece = text[start:end]
    inner = piece.strip()
    begins = start + len(piece) - len(piece.lstrip())
    return Passage(begins, begins + len(inner), inner, _plain(inner))
