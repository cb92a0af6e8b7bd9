"""Sentences of a letter, English and Chinese, with their places; and the passages meaning is compared over."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from drafter.model import lazy_re as re
from drafter.model.reading.reading import Reading, by_paragraph, read_at

_SHORT = (r"Mr|Mrs|Ms|Mx|Dr|Prof|Sr|Jr|St|Messrs|Rev|Capt|No|Nos|Art|Arts|Ref|Fig|Cap|Reg|para|pp|Inc|Ltd|Co|approx|"
          r"incl|vs|etc|extn?|"
          r"e\.g|i\.e|a\.m|p\.m|hrs|hr|mins|min|tel|dept|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec")  # fmt: skip
_END = re.compile(
    r"""(?P<stop>(?<!\b[A-Z])(?<!\.\.)[.!?…]+["'”’)\]]*)(?=\s+["'“‘(\[]?\w|\s+["'“‘(\[]?[£€$]|\s*$|\s*\n|(?<=[!?])\s)"""
    r"|(?P<han>[。！？；…]+[」』”’）)]*)"
    r"|(?P<line>[ \t]{0,20}\n(?:[ \t]{0,20}\n)+|\n(?=[ \t]{0,20}(?:[-*•–·]|\(?\d{1,2}[.)、]|[a-z]\))[ ]?))",
)
_NUMBERED = re.compile(r"(?:^|\n)[ \t]{0,6}\(?\d{1,2}$")
"""The number of a list's item: its full stop ends nothing."""
_WRAPPED = 110
"""Where a text has a longer line, a line goes on in the next only where both fill the page."""
_WIDEST = 160
_SMALL = re.compile(r"\n[ \t]*([a-z]\S*)")
"""The small first word of a line."""
_FEW, _OFTEN = 3, 0.5
_PAUSES = ".!?:;,…"
_STOPS = (".", "!", "?", ":", ";", "。", "！", "？", "：", "；")
_ABBREVIATED = re.compile(rf"(?:^|[\s(])(?:{_SHORT})\.$", re.IGNORECASE)


@lru_cache(maxsize=64)
def sentences_in(text: str) -> tuple[Reading[str], ...]:
    """Every sentence, trimmed; its value is the sentence with line breaks as spaces."""
    return sentences_within(text, width_of(text))


@lru_cache(maxsize=64)
def width_of(text: str) -> int:
    """How long a line of it may be, by which a line that was broken to fit the page is told from one that ends."""
    widest = max(map(len, map(str.rstrip, text.split("\n"))))
    return _WIDEST + 1 if _by_line(text) else min(widest, _WIDEST + 1)


def _by_line(text: str) -> bool:
    """Whether somebody writes without stops, a line for each sentence: lines end where the next word would have fitted
    into a line of theirs."""
    broken = [
        (len(line), len(hit[1]))
        for hit in _SMALL.finditer(text)
        if (line := text[text.rfind("\n", 0, hit.start()) + 1 : hit.start()].rstrip()) and line[-1] not in _PAUSES
    ]
    if len(broken) < _FEW:
        return False
    usual = sorted(long for long, _ in broken)[int(0.8 * len(broken))]
    return sum(long + 1 + word <= usual for long, word in broken) >= _OFTEN * len(broken)


@by_paragraph
def sentences_within(text: str, width: int) -> tuple[Reading[str], ...]:
    """The sentences of a paragraph; `width`: that of the whole text."""
    found: list[Reading[str]] = []
    start = 0
    for end in [*_ends(text, width), len(text)]:
        piece = text[start:end]
        lead = len(piece) - len(piece.lstrip())
        words = piece.strip()
        if words:
            at = start + lead
            found.append(read_at(text, at, at + len(words), re.sub(r"\s+", " ", words)))
        start = end
    return tuple(found)


def _ends(text: str, width: int) -> list[int]:
    ends = [found.end() for found in _END.finditer(text) if not _abbreviated(text, found)]
    return sorted({*ends, *_short_lines(text, width)})


def _abbreviated(text: str, found: re.Match[str]) -> bool:
    if not found["stop"] or not found["stop"].startswith("."):
        return False
    if _NUMBERED.search(text[max(0, found.start() - 8) : found.start()]):
        return True
    before = _ABBREVIATED.search(text[max(0, found.start() - 8) : found.start() + 1])
    if before is None:
        return False
    last = before.group().strip(" (.\n").casefold()
    after = text[found.end() :].lstrip()[:1]
    return not (last in {"a.m", "p.m", "etc", "hrs", "hr", "mins", "min", "no"} and after.isupper())


def _short_lines(text: str, width: int) -> list[int]:
    """A line that ends early (an address, a salutation) ends its sentence; so does every line of an unwrapped text."""
    ends: list[int] = []
    lines = text.split("\n")
    at = 0
    for line, after in pairwise(lines):
        at += len(line) + 1
        if line.strip() and after.strip() and not _carries_on(line.rstrip(), after.strip(), width):
            ends.append(at)
    return ends


def _carries_on(line: str, after: str, width: int) -> bool:
    """Whether a line was only broken to fit the page: the sentence goes on in the next."""
    if width > _WRAPPED:
        return width <= _WIDEST and len(line) >= 0.85 * width and not line.endswith(_STOPS)
    early = len(line) < 0.6 * min(width, 90) or line.endswith((":", "："))
    return not early or (after[0].islower() and not line.endswith((":", "：")))


def passages(text: str) -> tuple[str, ...]:
    """What to compare a concern with: each sentence, and each two that follow one another."""
    sentences = [sentence.value for sentence in sentences_in(text)]
    pairs = [f"{one} {two}" for one, two in pairwise(sentences)]
    return tuple(dict.fromkeys([*sentences, *pairs]))
