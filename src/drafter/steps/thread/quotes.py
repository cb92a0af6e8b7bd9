"""Splits a message into the customer's words and what they quote: older mails, signatures, disclaimers."""

from __future__ import annotations

from collections.abc import Iterable

from drafter.model import lazy_re as re
from drafter.model.case import Message
from drafter.model.span import Span, span_in

_WROTE = re.compile(r"^\s*(?:On|Am|Le|El)\b.{4,240}\b(?:wrote|schrieb|a écrit|escribió)\s*:\s*$", re.DOTALL)
_WROTE_ZH = re.compile(r"^\s*(?:於|于|在)?.{2,160}(?:寫道|写道|寫|來信|来信)\s*[:：]\s*$", re.DOTALL)
_SAID = re.compile(r"(?:wrote|schrieb|écrit|escribió|寫道|写道|寫|來信|来信)\s*[:：]\s*$")
_DIVIDER = re.compile(
    r"^\s*-{2,}\s*(?:Original Message|Original E-?mail|Forwarded message|Forwarded by .{1,80}|Begin forwarded message"
    r"|原始郵件|原始邮件|轉寄郵件|轉寄的郵件|转发邮件|轉發的訊息)\s*-{2,}\s*$|^\s*Begin forwarded message:\s*$",
    re.IGNORECASE,
)
_FROM = re.compile(r"^\s*\*?(?:From|寄件者|寄件人|發件人|发件人|Von|De)\s*\*?\s*[:：]", re.IGNORECASE)
_HEADER = re.compile(
    r"^\s*\*?(?:Sent|Date|To|Cc|Subject|寄件日期|傳送日期|發送日期|日期|時間|收件者|收件人|副本|抄送|主旨|主題|主题)"
    r"\s*\*?\s*[:：]",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"^--\s?$")
_SENT_FROM = re.compile(
    r"^\s*(?:Sent (?:from|via) (?:my |Mail for |Outlook |Yahoo |the )?\S.{0,40}|Get Outlook for \w+.{0,40}"
    r"|Sent from .{1,40}|(?:從|从|由)我的\s?.{1,20}(?:傳送|发送|發送|寄出)|發自我的.{1,20}|发自我的.{1,20})\s*$",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"^\W{0,4}(?:confidentiality (?:notice|note|statement)|(?:legal )?disclaimer\b|免責聲明|免责声明|保密聲明"
    r"|this (?:e-?mail|message|communication)\b.{0,120}\b(?:confidential|intended (?:solely|only)|privileged)"
    r"|the (?:information|contents?) (?:contained )?(?:in|of) this (?:e-?mail|message)\b"
    r"|(?:please )?consider the environment before printing"
    r"|本(?:電郵|電子郵件|郵件|邮件).{0,60}(?:機密|机密|保密|收件人))",
    re.IGNORECASE,
)

_Line = tuple[int, int, str]


def quoted_parts(text: str, message: int = 0) -> tuple[Span, ...]:
    """What in a message is not the customer's own new words: quotes, signatures, disclaimers; in order, apart."""
    lines = _lines(text)
    ranges: list[tuple[int, int]] = []
    at = 0
    while at < len(lines):
        end = _block_end(lines, at)
        if end > at:
            ranges.append((lines[at][0], lines[end - 1][1]))
        at = max(end, at + 1)
    if ranges and not _left_over(text, ranges).strip():
        ranges = _headers_only(lines)
    return tuple(span_in(message, text, start, end) for start, end in ranges)


def own_words(message: Message) -> str:
    """The message without its quoted parts."""
    return _left_over(message.text, [(span.start, span.end) for span in message.quoted])


def _lines(text: str) -> list[_Line]:
    found: list[_Line] = []
    at = 0
    for line in text.splitlines(keepends=True):
        found.append((at, at + len(line.rstrip("\r\n")), line.rstrip("\r\n")))
        at += len(line)
    return found


def _block_end(lines: list[_Line], at: int) -> int:
    """The line after the quoted block that begins at line `at`; `at` itself where none begins."""
    line = lines[at][2]
    if not line.strip():
        return at
    if line.lstrip().startswith(">"):
        return _last_marked(lines, at)
    if _DIVIDER.match(line) or _header_block(lines, at):
        return len(lines)
    wrote = _wrote_end(lines, at)
    if wrote > at:
        return _after_attribution(lines, wrote)
    if _SIGNATURE.match(line):
        return _signature_end(lines, at)
    if _SENT_FROM.match(line):
        return at + 1
    if _DISCLAIMER.match(line):
        return next((n for n in range(at, len(lines)) if not lines[n][2].strip()), len(lines))
    return at


def _signature_end(lines: list[_Line], at: int) -> int:
    """A signature is short. What is long under two dashes is the rest of the letter, and losing it would be worse than
    reading somebody's telephone number; without the standard's space behind the dashes the doubt is greater."""
    end = next((n for n in range(at + 1, len(lines)) if _opens_quote(lines, n)), len(lines))
    longest = 15 if lines[at][2].endswith(" ") else 8
    said = sum(1 for _, _, line in lines[at + 1 : end] if line.strip())
    return end if said <= longest else at


def _opens_quote(lines: list[_Line], at: int) -> bool:
    line = lines[at][2]
    return bool(line.startswith(">") or _DIVIDER.match(line) or _header_block(lines, at) or _wrote_end(lines, at) > at)


def _last_marked(lines: list[_Line], at: int) -> int:
    """The end of a run of `>` lines; a blank line inside the run belongs to it."""
    last = at
    for n in range(at, len(lines)):
        if lines[n][2].lstrip().startswith(">"):
            last = n
        elif lines[n][2].strip():
            break
    return last + 1


def _wrote_end(lines: list[_Line], at: int) -> int:
    """The line after "On …, … wrote:", which mail programs wrap over up to three lines."""
    first = lines[at][2]
    if not first.strip() or len(first) > 300 or not any(_SAID.search(line) for _, _, line in lines[at : at + 3]):
        return at
    for count in (1, 2, 3):
        joined = "\n".join(line for _, _, line in lines[at : at + count])
        if "\n\n" in joined or len(joined) > 400:
            return at
        if _WROTE.match(joined) or (_dated(joined) and _WROTE_ZH.match(joined)):
            return min(at + count, len(lines))
    return at


def _dated(text: str) -> bool:
    """A Chinese reply header names a date or an address; a sentence that merely ends in 寫道 does not."""
    return bool(re.search(r"\d{4}\s*[年/.-]|<[^<>\s]+@|\d{1,2}\s*月", text))


def _after_attribution(lines: list[_Line], at: int) -> int:
    """Under "… wrote:" comes either a run of `>` lines, below which the customer may go on, or the whole old mail."""
    first = next((n for n in range(at, len(lines)) if lines[n][2].strip()), len(lines))
    if first < len(lines) and lines[first][2].lstrip().startswith(">"):
        return _last_marked(lines, first)
    return len(lines)


def _header_block(lines: list[_Line], at: int) -> bool:
    """Outlook's block: From: and at least two more header lines directly beneath."""
    if not _FROM.match(lines[at][2]):
        return False
    return sum(1 for _, _, line in lines[at + 1 : at + 6] if _HEADER.match(line)) >= 2


def _left_over(text: str, ranges: Iterable[tuple[int, int]]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in ranges:
        parts.append(text[at:start])
        at = end
    parts.append(text[at:])
    return "".join(parts)


def _headers_only(lines: list[_Line]) -> list[tuple[int, int]]:
    """A mail that is nothing but a forwarded one: the forwarded words are what there is to answer."""
    return [
        (start, end)
        for n, (start, end, line) in enumerate(lines)
        if line.strip() and (_DIVIDER.match(line) or _FROM.match(line) or _HEADER.match(line) or _is_wrote(lines, n))
    ]


def _is_wrote(lines: list[_Line], at: int) -> bool:
    return _wrote_end(lines, at) > at
