"""A customer's letter cut into the clauses that may hold a concern; greetings, signatures and quotations left out."""

from __future__ import annotations

import re

from drafter.model.reading.reading import Reading, read_at
from drafter.model.reading.sentences import sentences_in

_GREETING = re.compile(
    r"^\W*(?:dear\b.{0,60}|hi\b.{0,30}|hello\b.{0,30}|good (?:morning|afternoon|evening|day)\b.{0,30}|"
    r"to whom it may concern|hey\b.{0,20}|"
    r"respected (?:sir|madam).{0,20}|sirs?|.{0,20}(?:你好|您好|敬啟者|尊敬的.{0,15}|台鑒|鈞鑒)|.{0,20}(?:部|公司|"
    r"團隊))\W*$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"^\W*(?:yours\b.{0,25}|(?:kind|best|warm|with|many)?\s*(?:kind |best |warm )?regards.{0,10}|sincerely|"
    r"best( wishes)?|thanks(?: and regards)?|"
    r"many thanks|thank(?:ing)? you|thx|ta|cheers|with hope|respectfully|sent from my.{0,20}|faithfully|此致|敬禮|"
    r"敬礼|順頌.{0,6}|謹啟|謝謝|谢谢)\W*$",
    re.IGNORECASE,
)
_LIST_MARK = re.compile(r"^\s*(?:[-*•–·]|\(?\d{1,2}[.)、]|\(?[a-h]\)|[一二三四五六七八九十]、)\s*")
_LABEL = re.compile(
    r"^\s*(?:re|ref|subject|booking(?: reference)?|flight|date|mobile|tel|phone|電話|訂位代號)\s*[:：].{0,80}$",
    re.IGNORECASE,
)
_LONG = 38
"""Words above which a sentence counts as running on."""


def body_sentences(own: str) -> tuple[Reading[str], ...]:
    """The sentences between greeting and signature. `own` is the text with quoted parts blanked."""
    kept: list[Reading[str]] = []
    for sentence in sentences_in(own):
        if _CLOSING.match(sentence.value) and len(kept) > 1:
            rest = own[sentence.end :]
            if len(rest.split()) <= 20:
                break
            continue
        if sentence.value.startswith((">", "|")) or _GREETING.match(sentence.value) or _LABEL.match(sentence.value):
            continue
        kept.append(sentence)
    return tuple(kept)


def without_list_mark(text: str, sentence: Reading[str]) -> Reading[str]:
    mark = _LIST_MARK.match(sentence.text)
    return read_at(text, sentence.start + mark.end(), sentence.end, sentence.text[mark.end() :]) if mark else sentence


def is_listed(sentence: Reading[str]) -> bool:
    return _LIST_MARK.match(sentence.text) is not None


def clauses(
    text: str, sentence: Reading[str], joins: re.Pattern[str], splices: re.Pattern[str]
) -> tuple[Reading[str], ...]:
    """The pieces of one sentence: at joins always, at splices only where it runs on."""
    cuts = list(joins.finditer(sentence.text))
    if len(sentence.text.split()) > _LONG:
        cuts = sorted([*cuts, *splices.finditer(sentence.text)], key=lambda cut: cut.start())
    pieces: list[Reading[str]] = []
    start = 0
    for end, after in [*((cut.start(), cut.end()) for cut in cuts), (len(sentence.text), 0)]:
        words = sentence.text[start:end].strip()
        if words and end > start:
            at = sentence.start + start + len(sentence.text[start:end]) - len(sentence.text[start:end].lstrip())
            pieces.append(read_at(text, at, at + len(words), " ".join(words.split())))
        start = max(after, start)
    return tuple(pieces)
