"""Splits a message into the customer's words and what they quote, and recognises duplicates and comebacks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from drafter.model.case import Case, Message
from drafter.model.intake import CaseTrace, LinkOffer
from drafter.model.span import Span, span_in

REFERENCE = re.compile(r"\bCR-\d{4}-\d{6}\b")
_FLIGHT = re.compile(r"\b([A-Z]{2}|[A-Z]\d|\d[A-Z])[ ]?(\d{2,4})\b")
_WORD = re.compile(r"[^\W\d_]{2,}|\d+", re.UNICODE)
_HAN = re.compile(r"[\u3400-\u9fff]")

_WROTE = re.compile(r"^\s*(?:On|Am|Le|El)\b.{4,240}\b(?:wrote|schrieb|a écrit|escribió)\s*:\s*$", re.DOTALL)
_WROTE_ZH = re.compile(r"^\s*(?:於|于|在)?.{2,160}(?:寫道|写道|寫|來信|来信)\s*[:：]\s*$", re.DOTALL)
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
        return next((n for n in range(at + 1, len(lines)) if _opens_quote(lines, n)), len(lines))
    if _SENT_FROM.match(line):
        return at + 1
    if _DISCLAIMER.match(line):
        return next((n for n in range(at, len(lines)) if not lines[n][2].strip()), len(lines))
    return at


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
    if not first.strip() or len(first) > 300:
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


def trace_of(case: Case) -> CaseTrace:
    """What is needed of a case to recognise it, or its customer's next letter, again."""
    own = "\n".join(own_words(message) for _, message in case.incoming)
    everything = "\n".join(f"{message.subject or ''}\n{message.text}" for _, message in case.incoming)
    return CaseTrace(
        reference=case.reference or case.id,
        message_ids=frozenset(m.message_id for m in case.messages if m.message_id),
        answers_to=frozenset(ref for _, m in case.incoming for ref in m.references),
        mentions=frozenset(REFERENCE.findall(everything)) | frozenset(link.reference for link in case.links),
        email=case.customer.email.casefold() if case.customer.email else None,
        name=_folded_name(case.customer.full_name),
        flights=frozenset(_flights(case, own)),
        dates=frozenset(_days(case)),
        booking_references=frozenset(_bookings(case)),
        words=_words(own),
        quoted_words=_words("\n".join(span.text for _, m in case.incoming for span in m.quoted)),
        letters=tuple(_words(m.text) for m in case.messages if m.direction == "out"),
    )


def duplicate_of(case: CaseTrace, others: Iterable[CaseTrace]) -> LinkOffer | None:
    """The case this one repeats: the same message, or the same customer, flight and text."""
    for other in _known(case, others):
        if case.message_ids & other.message_ids:
            return LinkOffer(reference=other.reference or "", kind="duplicate", because="the same message")
        if _same_customer(case, other) and _same_flight(case, other) and _alike(case.words, other.words) >= 0.9:
            because = "the same customer, flight and text"
            return LinkOffer(reference=other.reference or "", kind="duplicate", because=because)
    return None


def comeback_of(case: CaseTrace, others: Iterable[CaseTrace]) -> LinkOffer | None:
    """The case this one comes back to: our reference, an answer to its mail, its letter quoted, or the same event."""
    for reason in (_by_reference, _by_answer, _by_quote, _by_event):
        for other in _known(case, others := tuple(others)):
            because = reason(case, other)
            if because:
                return LinkOffer(reference=other.reference or "", kind="comeback", because=because)
    return None


def _known(case: CaseTrace, others: Iterable[CaseTrace]) -> Iterator[CaseTrace]:
    return (other for other in others if other.reference and other.reference != case.reference)


def _by_reference(case: CaseTrace, other: CaseTrace) -> str:
    return f"names our reference {other.reference}" if other.reference in case.mentions else ""


def _by_answer(case: CaseTrace, other: CaseTrace) -> str:
    return "answers a mail of that case" if case.answers_to & other.message_ids else ""


def _by_quote(case: CaseTrace, other: CaseTrace) -> str:
    quoted = any(len(letter) >= 15 and len(letter & case.quoted_words) >= 0.7 * len(letter) for letter in other.letters)
    return "quotes our letter" if quoted else ""


def _by_event(case: CaseTrace, other: CaseTrace) -> str:
    if not _same_customer(case, other):
        return ""
    if case.booking_references & other.booking_references:
        return "the same customer and booking"
    if case.flights & other.flights and not (case.dates and other.dates and not case.dates & other.dates):
        return "the same customer and flight"
    return ""


def _same_customer(case: CaseTrace, other: CaseTrace) -> bool:
    return bool((case.email and case.email == other.email) or (case.name and case.name == other.name))


def _same_flight(case: CaseTrace, other: CaseTrace) -> bool:
    return bool(case.flights & other.flights) or (not case.flights and not other.flights)


def _alike(one: frozenset[str], two: frozenset[str]) -> float:
    return len(one & two) / len(one | two) if one and two else 0.0


def _words(text: str) -> frozenset[str]:
    """Folded words; Chinese by pairs of characters, since nothing divides its words."""
    words = {word.casefold() for word in _WORD.findall(text) if not _HAN.search(word)}
    han = [char for char in text if _HAN.match(char)]
    return frozenset(words | {a + b for a, b in pairwise(han)})


def _folded_name(name: str) -> str | None:
    """Word order differs between mails ("Chan Mei Ling", "Mei Ling Chan"), so the words are sorted."""
    return " ".join(sorted(name.casefold().replace(",", " ").split())) or None


def _flights(case: Case, own: str) -> Iterator[str]:
    for segment in case.journey.segments:
        if segment.flight:
            yield segment.flight.replace(" ", "").upper()
    for fact in case.facts_named("flight"):
        yield str(fact.value).replace(" ", "").upper()
    for code, number in _FLIGHT.findall(own):
        yield f"{code}{number}"


def _days(case: Case) -> Iterator[str]:
    for segment in case.journey.segments:
        if segment.scheduled_departure:
            yield segment.scheduled_departure[:10]
    for name in ("date", "flight_date"):
        for fact in case.facts_named(name):
            yield str(fact.value)[:10]


def _bookings(case: Case) -> Iterator[str]:
    if case.journey.booking_reference:
        yield case.journey.booking_reference.upper()
    for fact in case.facts_named("booking_reference"):
        yield str(fact.value).upper()
