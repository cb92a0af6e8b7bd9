"""Turns the bytes of a mail into text, whatever character set they claim, and says when it had to guess."""

from __future__ import annotations

import re

_WIDER = {
    "us-ascii": "utf-8", "ascii": "utf-8", "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252",
    "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "cp950": "big5hkscs", "gb2312": "gb18030", "gbk": "gb18030",
    "gb_2312-80": "gb18030", "unicode-1-1-utf-7": "utf-8", "utf-7": "utf-8",
}  # fmt: skip
"""What senders name, and the wider set they really use (as web browsers read it too)."""
_TEXT_CODECS = re.compile(r"^(?:utf|iso|iso8859|latin|windows|cp|big5|gb|hz|euc|shift|sjis|koi8|mac|johab|ptcp|tis)")
_COMMON_HAN = frozenset(
    "的一是不我有在人們這個為來到時大說們也和你會對沒可以要就們這为来时说会对没个们这日月年航班機机行李客"
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def decoded(raw: bytes, charset: str | None, notes: list[str] | None = None) -> str:
    """The text of `raw`, LF line ends, no control characters; a guess is told in `notes`."""
    text = _strictly(raw, charset)
    if text is None:
        chosen = detected(raw)
        text = raw.decode(chosen, "replace")
        if notes is not None and not raw.isascii():
            claim = f"the character set {charset!r} does not fit" if charset else "no character set is named"
            notes.append(f"{claim}; read as {chosen}")
    return cleaned(text)


def cleaned(text: str) -> str:
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff"))


def _strictly(raw: bytes, charset: str | None) -> str | None:
    name = (charset or "").strip("\"' ").lower()
    name = _WIDER.get(name, name)
    if not _TEXT_CODECS.match(name):  # also keeps codecs that are no character sets (zip, rot13, idna) away
        return raw.decode("ascii") if raw.isascii() and not charset else None
    try:
        return raw.decode(name)
    except (LookupError, ValueError):
        return None


def detected(raw: bytes) -> str:
    """UTF-8 where it fits, else the Chinese set that gives more common characters, else cp1252."""
    sample = raw[:20_000]
    for name in ("utf-16",) if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else ():
        return name
    if _is_utf8(sample):
        return "utf-8"
    high = sum(1 for byte in sample if byte >= 0x80)
    if high * 6 < len(sample) and not _in_pairs(sample):
        return "cp1252"
    scores = {name: _common(sample, name) for name in ("big5hkscs", "gb18030")}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] > 0.02 else "cp1252"


def _is_utf8(sample: bytes) -> bool:
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > len(sample) - 4 and error.reason == "unexpected end of data"
    return True


def _in_pairs(sample: bytes) -> bool:
    """Chinese double bytes come in runs; accented European letters stand alone."""
    runs = re.findall(rb"[\x80-\xff][\x40-\xff]", sample)
    paired = sum(1 for run in runs if run[1] >= 0x80)
    return bool(runs) and paired * 3 > len(runs)


def _common(sample: bytes, charset: str) -> float:
    text = sample.decode(charset, "replace")
    high = [char for char in text if ord(char) > 0x7F]
    return sum(1 for char in high if char in _COMMON_HAN) / len(high) if high else 0.0
