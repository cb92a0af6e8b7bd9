"""Spans of time in prose: 5 hours 10, 5h10, just over five hours, within 14 days, 五小時二十分鐘."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Literal

from drafter.model import lazy_re as re
from drafter.model.base import Value
from drafter.model.reading.numbers import HAN, WORDS, number_of
from drafter.model.reading.reading import Reading, by_stretch, has_han, plain, read_at, without_overlaps

Unit = Literal["minutes", "days", "months"]
_NUM = rf"\d{{1,4}}(?:\.\d{{1,2}})?½?|½|{WORDS}"
_HEDGES = {"just over": "over", "a little over": "over", "slightly over": "over", "well over": "well over",
           "more than": "well over", "over": "well over", "at least": "well over", "upwards of": "well over",
           "in excess of": "well over", "nearly": "under", "almost": "under", "just under": "under", "under": "under",
           "less than": "well under", "up to": "well under", "no more than": "well under",
           "about": "about", "around": "about", "some": "about",
           "approximately": "about", "roughly": "about", "close to": "about", "超過": "well over",
           "多於": "well over",
           "近": "under", "將近": "under", "接近": "under", "大約": "about", "約": "about",
           "差不多": "about",
           "超过": "well over", "约": "about", "不足": "well under", "不到": "well under", "少於": "well under",
           "未滿": "well under", "少于": "well under"}  # fmt: skip
_PER = {"hour": 60, "hr": 60, "h": 60, "minute": 1, "min": 1, "m": 1, "day": 1, "night": 1, "week": 7, "fortnight": 14,
        "month": 1, "year": 12}  # fmt: skip
_HAN_PER = {"小時": 60, "小时": 60, "個鐘": 60, "鐘頭": 60, "鐘": 60, "钟": 60, "分鐘": 1, "分钟": 1,
            "天": 1, "日": 1, "晚": 1, "夜": 1, "星期": 7,
            "週": 7,
            "周": 7, "個月": 1, "个月": 1, "年": 12}  # fmt: skip
_PARTS = {"three": 45, "half": 30, "two": 40, "third": 20, "quarter": 15}
"""Minutes of an hour by the words for a share of it; the first that stands there."""
_TO_THE_QUARTER = 7
"""Minutes by which "an hour and a quarter" may be out."""
_HAN_HOURS = ("小時", "小时", "鐘頭", "鐘", "钟", "分鐘", "分钟")


class Duration(Value, frozen=True):
    """Between `low` and `high` (inclusive) minutes, days or months; as tolerant as the words are."""

    low: int
    high: int
    unit: Unit
    working: bool = False

    def fits(self, value: int) -> bool:
        return self.low <= value <= self.high

    def meets(self, other: Duration) -> bool:
        return self.unit == other.unit and self.low <= other.high and other.low <= self.high


@cache
def _english() -> re.Pattern[str]:
    hedge = "|".join(sorted((word for word in _HEDGES if word.isascii()), key=len, reverse=True))
    return re.compile(
        rf"(?:\b(?P<hedge>{hedge})\s+)?(?P<whole>(?<![\w.,:£€$-])"
        rf"(?:(?P<part>half|(?:a |three )?quarters?|(?:a|one) third|two[ -]thirds)\s+(?:of\s+)?an?[ ]hour"
        rf"|(?P<n>{_NUM}|\ban?\b)(?P<half1>[ -]and[ -](?:a[ -](?:half|quarter)|three[ -]quarters?))?"
        r"[\s-]?(?P<working>working |business )?"
        r"(?P<unit>hours?|hrs?|h|minutes?|mins?|days?|nights?|weeks?|fortnights?|months?|years?)(?![a-z])"
        r"(?P<half2>\s+and\s+(?:a\s+half|a\s+quarter|three[ -]quarters))?"
        rf"(?:,?\s?(?:and\s+)?(?P<m>{_NUM})\s?(?P<munit>minutes?|mins?|m)?\b)?))",
        re.IGNORECASE | re.ASCII,
    )


_CHINESE = re.compile(
    r"(?P<hedge>超過|超过|多於|將近|接近|近|大約|約|约|差不多|不足|不到|少於|少于|未滿)?"
    rf"(?P<n>\d{{1,4}}(?:\.\d)?|{HAN}|半)\s*(?P<half>個半|个半)?(?:個|个)?(?P<over>多(?=[小鐘钟天星週周月年]))?(?P<working>工作)?"
    r"(?P<unit>小時|小时|鐘頭|(?:(?<=[個个])|(?<=[個个]半))[鐘钟]|分鐘|分钟|天|日(?!圓|元|本|早上|上午|下午|凌晨|清晨|中午|傍晚|深夜)|晚|夜(?![間裡裏晚半市景宵班車色機空總店])|星期|週|周|月|年)"
    r"(?P<half2>半)?(?P<more>多)?"
    rf"(?:(?:零|又)?(?P<m>\d{{1,2}}|{HAN})\s*分鐘?)?"
)  # fmt: skip
_H_MIN = re.compile(r"\dh\d\d$")
"""2h20."""
_FOLLOWS = re.compile(
    r"\s*(?:$|[.,;:!?)–-]|\b(?:late|after|before|behind|and|to|in|on|at|from|later|than|when|which|but|of)\b)"
)


@by_stretch
def durations_in(text: str) -> tuple[Reading[Duration], ...]:
    """Every span of time. Plain whole hours leave room for rounding; hedges ("just over") say which way."""
    chinese = (_from_chinese(text, found) for found in (_CHINESE.finditer(plain(text)) if has_han(text) else ()))
    return without_overlaps(one for one in (*_in_english(text), *chinese) if one is not None)


def _in_english(text: str) -> Iterator[Reading[Duration]]:
    """Each is looked for behind the one before: of "four nights, six hours" the six may have been tried as minutes."""
    at = 0
    while found := _english().search(plain(text), at):
        reading = _from_english(text, found)
        yield reading
        at = reading.end


def _from_english(text: str, found: re.Match[str]) -> Reading[Duration]:
    hedge = _HEDGES.get((found["hedge"] or "").casefold())
    if found["part"]:
        share = next(minutes for word, minutes in _PARTS.items() if word in found["part"].casefold())
        return _read(text, found.start(), found.end(), Decimal(share), "minutes", hedge, 5)
    word = found["unit"].casefold()
    name = word if word in _PER else word.rstrip("s")
    number = _number(found["n"]) + _share(found["half1"] or found["half2"] or "")
    end, extra = found.end(), found["m"]
    if extra and (
        _PER[name] != 60 or not (found["munit"] or _H_MIN.search(found.group()) or _FOLLOWS.match(text, found.end()))
    ):
        end, extra = found.start("m"), None
        end = found.start() + len(text[found.start() : end].rstrip(" ,").removesuffix(" and").rstrip(" ,"))
    minutes = number * _PER[name] + (number_of(extra) or 0 if extra else 0)
    loosely = _TO_THE_QUARTER if "quarter" in (found["half1"] or found["half2"] or "").casefold() else 15
    room = 0 if extra or name not in ("hour", "hr", "h") else loosely
    return _read(text, found.start(), end, minutes, _unit(name), hedge, room, bool(found["working"]))


def _share(words: str) -> Decimal:
    """Of "and a half", "and a quarter", "and three-quarters"."""
    quarters = 3 if "three" in words.casefold() else 1
    return Decimal("0.25") * quarters if "quarter" in words.casefold() else Decimal("0.5") if words else Decimal(0)


def _number(words: str) -> Decimal:
    if words.casefold() in ("a", "an"):
        return Decimal(1)
    half = Decimal("0.5") if words.endswith("½") else Decimal(0)
    return (number_of(words.rstrip("½")) or Decimal(0)) + half


def _from_chinese(text: str, found: re.Match[str]) -> Reading[Duration] | None:
    name = found["unit"]
    counted = "個" in found.group() or "个" in found.group()
    if (name == "月" and not counted) or (name == "年" and len(found["n"]) == 4) or found["n"] in ("零", "〇"):
        return None  # 11月 and 2026年 are dates
    if name == "日" and text[max(0, found.start() - 1) : found.start()] == "月":
        return None
    number = Decimal("0.5") if found["n"] == "半" else number_of(found["n"]) or Decimal(0)
    number += Decimal("0.5") if found["half"] or found["half2"] else 0
    per = _HAN_PER.get(name, 1)
    minutes = number * per + (number_of(found["m"]) or 0 if found["m"] else 0)
    hedge = _HEDGES.get(found["hedge"] or "") or ("over" if found["more"] or found["over"] else None)
    unit: Unit = "months" if name in ("月", "年") else "minutes" if name in _HAN_HOURS else "days"
    return _read(text, found.start(), found.end(), minutes, unit, hedge, 15 if per == 60 and not found["m"] else 0,
                 bool(found["working"]))  # fmt: skip


def _unit(name: str) -> Unit:
    if name in ("hour", "hr", "h", "minute", "min", "m"):
        return "minutes"
    return "months" if name in ("month", "year") else "days"


def _read(
    text: str, start: int, end: int, value: Decimal, unit: Unit, hedge: str | None, room: int, working: bool = False
) -> Reading[Duration]:
    low, high = _bounds(value, hedge, room)
    return read_at(text, start, end, Duration(low=low, high=high, unit=unit, working=working), (), hedge is not None)


_UP_TO_THE_NEXT = 60
"""Minutes: just over eleven hours are not twelve."""


def _bounds(value: Decimal, hedge: str | None, room: int) -> tuple[int, int]:
    """Plain hours: a quarter of an hour down and up to the next half hour, half hours to the next quarter, as people
    round; "more than two hours" may be four."""
    exact = int(value)
    if hedge == "over":
        return exact, exact + min(int(max(value * Decimal("0.15"), Decimal(room * 2))), _UP_TO_THE_NEXT)
    if hedge == "well over":
        return exact, int(exact + max(value * Decimal("1.2"), Decimal(room * 4)))
    if hedge == "under":
        return max(int(value * Decimal("0.85")), exact - _UP_TO_THE_NEXT), exact
    if hedge == "well under":
        return 0, exact
    if hedge == "about":
        near = min(int(value * Decimal("0.15")) + 1, _UP_TO_THE_NEXT)
        return exact - near, exact + near
    return exact - room, exact + (room if room != 15 else 14 if exact % 60 == 30 else 29)
