"""Numbers as people write them: figures with any separators, English words, Chinese numerals."""

from __future__ import annotations

import re
from decimal import Decimal

UNITS = {word: n for n, word in enumerate((
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"))}  # fmt: skip
TENS = {word: 10 * n for n, word in enumerate(
    ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)}  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
HAN_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "兩": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
              "八": 8, "九": 9, "壹": 1, "貳": 2, "叁": 3, "參": 3, "肆": 4, "伍": 5,
              "陸": 6, "柒": 7, "捌": 8, "玖": 9}  # fmt: skip
HAN_SCALES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
HAN_GROUPS = {"萬": 10_000, "万": 10_000, "億": 100_000_000, "亿": 100_000_000}

FIGURES = (
    r"[0-9０-９]{1,3}(?:[,，.'’   ][0-9]{3}){1,4}(?:[.,][0-9]{1,2})?(?![0-9])"
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,3},[0-9]{3}(?:\.[0-9]{1,2})?(?![0-9])"
    r"|[0-9０-９]{1,12}(?![0-9])(?:[.,][0-9]{1,3})?"
)
"""Thousands, lakhs (1,29,000), or no groups at all."""
_WORD = "|".join(sorted((*UNITS, *TENS, *SCALES), key=len, reverse=True))
_JOINED = (
    r"[ -](?=(?:hundred|thousand|million)\b)|(?<=ty)[ -](?!(?:zero|ten|eleven|twelve|[a-z]+teen|[a-z]+ty)\b)"
    r"|(?:(?<=hundred)|(?<=thousand)|(?<=million))(?:[ ]and)?[ ]"
)
"""Nothing joins the "eleven" and the "twenty-three" of "at eleven twenty-three people were sitting there"."""
WORDS = rf"(?:an?[ ](?:hundred|thousand)|(?:{_WORD}))\b(?:(?:{_JOINED})(?:{_WORD})\b){{0,7}}"
HAN = r"[零〇一二三四五六七八九十百千萬万億亿兩两壹貳叁參肆伍陸柒捌玖拾佰仟]{1,14}"
MIXED = r"[0-9０-９]{1,4}(?:\.[0-9])?[萬万](?:[0-9０-９]{1,4}(?![0-9])|[0-9][,，][0-9]{3}(?![0-9]))?"
"""17萬1,200: ten thousands in front, the rest in figures."""
NUMBER = rf"(?:{FIGURES}|{WORDS}|{HAN})"


def number_of(text: str) -> Decimal | None:
    """The number some words or figures stand for; None where they stand for none."""
    plain = text.strip().casefold()
    if re.fullmatch(HAN, plain):
        return _han(plain)
    if re.fullmatch(MIXED, plain):
        ten_thousands, rest = (_figures(part) or Decimal(0) for part in re.split("[萬万]", plain))
        return ten_thousands * 10_000 + rest
    if re.search(r"[0-9０-９]", plain):
        return _figures(plain)
    return _words(plain)


def _figures(text: str) -> Decimal | None:
    """A point or comma before exactly three digits groups thousands; before one or two digits it is the decimal."""
    scale = {"k": 1000, "m": 1_000_000}.get(text[-1:], 1)
    digits = "".join(str(int(c)) if c.isdigit() else c for c in text if c.isdigit() or c in ".,，").replace("，", ",")
    last = max(digits.rfind("."), digits.rfind(","))
    tail = digits[last + 1 :] if last >= 0 else ""
    whole = re.sub(r"[.,]", "", digits if not tail or len(tail) == 3 else digits[:last])
    if not whole:
        return None
    fraction = "" if not tail or len(tail) == 3 else "." + tail
    return Decimal(whole + fraction) * scale


def _words(text: str) -> Decimal | None:
    total = group = 0
    seen = False
    for word in re.findall(r"[a-z]+", text):
        if word in UNITS or word in TENS:
            group += UNITS.get(word, 0) or TENS.get(word, 0)
        elif word == "hundred":
            group = max(group, 1) * 100
        elif word in SCALES:
            total, group = total + max(group, 1) * SCALES[word], 0
        elif word not in ("and", "a", "an"):
            return None
        seen = seen or word not in ("and",)
    return Decimal(total + group) if seen else None


def _han(text: str) -> Decimal | None:
    if all(char in HAN_DIGITS for char in text):
        return Decimal("".join(str(HAN_DIGITS[char]) for char in text))
    total = section = digit = 0
    for char in text:
        if char in HAN_DIGITS:
            digit = HAN_DIGITS[char]
        elif char in HAN_SCALES:
            section, digit = section + max(digit, 1) * HAN_SCALES[char], 0
        else:
            total, section, digit = (total + section + digit) * HAN_GROUPS[char], 0, 0
    return Decimal(total + section + digit)
