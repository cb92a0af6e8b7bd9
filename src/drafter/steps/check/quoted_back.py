"""The customer's own mail quoted in the reply, below it or line by line: their words are not ours to check."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from drafter.model import lazy_re as re
from drafter.model.case import Case
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding

_ANY = re.compile(
    r"^[ \t]*[>＞]|(?:wrote|寫道|写道)\s*[:：][ \t]*$|^\W{0,4}(?:from|寄件者|寄件人|發件人|发件人)\*?\s*[:：]"
    r"|original (?:message|e-?mail)|原始(?:郵件|邮件)",
    re.IGNORECASE | re.MULTILINE,
)
_WROTE = re.compile(r"^\s*(?:on\b.{4,240}\bwrote|.{2,160}(?:寫道|写道))\s*[:：]\s*$", re.IGNORECASE | re.DOTALL)
_DIVIDER = re.compile(r"^\s*-{2,}\s*(?:original (?:message|e-?mail)|原始(?:郵件|邮件))\s*-{2,}\s*$", re.IGNORECASE)
_HEADER = re.compile(
    r"^\s*\*?(?P<name>from|sent|date|to|cc|subject|寄件者|寄件人|發件人|发件人|寄件日期|傳送日期|日期|收件者|收件人|副本|主旨"
    r"|主題|主题)\s*\*?\s*[:：]",
    re.IGNORECASE,
)
_FROM = frozenset(("from", "寄件者", "寄件人", "發件人", "发件人"))
_MARK = re.compile(r"^(?:[ \t]*[>＞])+")
_SAME = str.maketrans("’‘“”＞", "''\"\">")


class _Line(msgspec.Struct, frozen=True):
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def without_quoted_back(context: CheckContext) -> CheckContext:
    """The letter with what it quotes of the customer's mails blanked out, its length kept; only lines that stand in
    those mails word for word, and the head above them, so that nothing of ours can hide there."""
    if context.case is None or not _ANY.search(context.text):
        return context
    quoted = tuple(_quoted(context.text, context.case))
    if not quoted:
        return context
    text, at = "", 0
    for line in quoted:
        text += context.text[at : line.start] + " " * len(line.text)
        at = line.end
    kept = tuple(one for one in context.grammar if not _lies_in(one, quoted))
    return msgspec.structs.replace(context, text=text + context.text[at:], grammar=kept)


def _quoted(text: str, case: Case) -> Iterator[_Line]:
    """Marked by > or below the head of a quoted mail, and known from the customer's mails."""
    told = " ".join(_words(message.text) for _, message in case.incoming)
    lines = list(_lines(text))
    head = _head(lines)
    below = head[-1] if head else len(lines)
    known = [
        n
        for n, line in enumerate(lines)
        if (n > below or _MARK.match(line.text)) and (words := _words(line.text)) and f" {words} " in f" {told} "
    ]
    if known:
        yield from (lines[n] for n in sorted({*head, *known}))


def _head(lines: list[_Line]) -> list[int]:
    """The lines that say whose mail stands below: `On …, … wrote:` (over two lines at most) or From, Sent, To, …"""
    for n, line in enumerate(lines):
        if _DIVIDER.match(line.text):
            return [n, *_headers(lines, n + 1)]
        if len(_headers(lines, n)) > 2 and _header(line) in _FROM:
            return _headers(lines, n)
        for count in (1, 2):
            if line.text.strip() and _WROTE.match("\n".join(one.text for one in lines[n : n + count])):
                return list(range(n, n + count))
    return []


def _headers(lines: list[_Line], first: int) -> list[int]:
    found = []
    for n in range(first, len(lines)):
        if not _header(lines[n]):
            break
        found.append(n)
    return found


def _header(line: _Line) -> str:
    found = _HEADER.match(_MARK.sub("", line.text))
    return found["name"].casefold() if found else ""


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for line in text.split("\n"):
        yield _Line(at, line)
        at += len(line) + 1


def _words(text: str) -> str:
    """Without marks of quotation, wrapped anyhow."""
    bare = "\n".join(_MARK.sub("", line) for line in text.split("\n"))
    return " ".join(bare.translate(_SAME).casefold().split())


def _lies_in(finding: Finding, quoted: tuple[_Line, ...]) -> bool:
    return any(line.start <= finding.start < line.end for line in quoted)
