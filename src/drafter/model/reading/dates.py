"""Dates in prose: 9 March, Sunday 9th March 2025, 9/3, 2026-11-03, 2026年11月3日."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from drafter.model import lazy_re as re
from drafter.model.base import Value
from drafter.model.reading.numbers import number_of
from drafter.model.reading.reading import Reading, by_stretch, plain, read_at, without_overlaps

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
          "december")  # fmt: skip
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
HAN_WEEKDAYS = "一二三四五六日"

_MONTH = (
    "(?P<month>"
    + "|".join(f"{m[:3]}(?:{m[3:]})?" if m != "september" else "sept?(?:ember)?" for m in MONTHS)
    + r")\b(?:\.(?=\s{0,3}\d))?"
)
_WEEKDAY = (
    r"(?:(?P<weekday>"
    + "|".join(f"{d[:3]}(?:{d[3:]})?" for d in WEEKDAYS)
    + r"|tues|thur|thurs)\b[.,]?\s{1,3}(?:the\s{1,3})?)?"
)
_A_WEEKDAY = r"(?:,?\s{1,3}(?:(?:which|that)\s(?:was|is)\s)?a\s{1,3}(?P<after>" + "|".join(WEEKDAYS) + r")\b)?"
"""2 September, a Thursday."""
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s{1,3}(?:of\s{1,3})?(?P<year>(?:19|20)\d{2}|['’]\d{2})(?!\d|:))?"
_TO = (
    r"(?=(?:,\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)?){0,3},?"
    r"\s{0,3}(?:-|–|to|into|until|till|through|and|&|or)\s{0,3}(?:(?:on\s)?(?:"
    + "|".join(f"{d[:3]}(?:{d[3:]})?" for d in WEEKDAYS)
    + r")\s)?(?:the\s)?\d{1,2}(?:st|nd|rd|th)?\s{0,3}(?:of\s{1,3})?[-\s]?"
)
"""Monday 7 to Saturday 12 September, 23, 25 and 30 May: the month stands with the last of several days."""
_SHORT = r"(?:[-\s](?P<short>\d{2}|\d{4})(?![\d:]))?"
_HAN_NUMBER = r"[0-9０-９〇零一二三四五六七八九十]{1,4}"
_HAN_YEAR = rf"(?:(?P<era>民國|民国)?(?P<year>{_HAN_NUMBER})\s{{0,3}}年)?"
_HAN_WEEKDAY = r"(?:\s{0,3}[(（]?(?:星期|週|周|禮拜|礼拜)(?P<weekday>[一二三四五六日天])[)）]?)?"
_PATTERNS = tuple(re.compile(pattern, re.IGNORECASE | re.ASCII) for pattern in (
    rf"{_WEEKDAY}(?<![\d£€$:.]){_DAY}\s{{0,3}}(?:of\s{{1,3}})?[-\s]?{_MONTH}{_SHORT}{_YEAR}{_A_WEEKDAY}",
    rf"{_WEEKDAY}(?<![\d£€$:.]){_DAY}{_TO}{_MONTH}{_YEAR})",
    rf"{_WEEKDAY}\b{_MONTH}\s{{1,3}}(?:the\s{{1,3}})?{_DAY}(?![\d:.]\d|\d|\s{{0,3}}(?:am|pm|%)\b){_YEAR}",
    r"(?<![\d/.-])(?P<year>(?:19|20)\d{2})[-/.](?P<number>\d{1,2})[-/.](?P<day>\d{1,2})(?![\d/-])",
    r"(?<![\d/.-])(?P<first>\d{1,2})(?P<sep>[/.-])(?P<second>\d{1,2})(?P=sep)(?P<year>(?:19|20)\d{2}|\d{2})(?![\d/-])",
    r"(?<![\d/.£€$-])(?P<first>\d{1,2})/(?P<second>\d{1,2})(?![\d/%]|\s{0,3}(?:stars?|people|hours?))",
    rf"{_HAN_YEAR}\s{{0,3}}(?P<number>{_HAN_NUMBER})\s{{0,3}}月\s{{0,3}}(?P<day>{_HAN_NUMBER})\s{{0,3}}[日號号]{_HAN_WEEKDAY}",
))  # fmt: skip
_HAN_NEXT = re.compile(
    rf"\s{{0,3}}[、和及與]\s{{0,3}}(?P<day>{_HAN_NUMBER})\s{{0,3}}[日號号](?![房樓閘間])(?!團)(?!本|圓|元){_HAN_WEEKDAY}"
)
_FIGURE = re.compile(r"\d")
_SLASHED = re.compile(r"(?<![\d/.£€$-])(\d{1,2})/(\d{1,2})(?![\d%])")
_MONTHS = 12
_MAY_DO = re.compile(
    r"\s(?:not|now|only|also|still|never|then|no longer|be|have|do|go|fly|travel|take|use|ask|claim|leave|enter|board|"
    r"stay|sit|sleep|need|bring|carry|drive|swim|drink|ride|book|apply|share)\b"
)
""" "Nobody under 18 may now be left alone" is of no day in May."""
_NOT_DATES = re.compile(r"(?:^|\W)24/7$")
_YEARS_AWAY = {"next": 1, "this": 0, "last": -1, "明年": 1, "來年": 1, "下年": 1, "今年": 0, "本年": 0, "去年": -1,
               "上年": -1, "後年": 2, "前年": -2}  # fmt: skip
_OF_YEAR = re.compile(r",?\s(?:of\s)?(next|this|last)\syear\b", re.IGNORECASE)
_HAN_OF_YEAR = 2
"""Characters of 明年 before a date."""


class WrittenDate(Value, frozen=True):
    """A date as written: the year and the weekday only where the words give them (Monday is 0)."""

    day: int
    month: int
    year: int | None = None
    weekday: int | None = None
    years_away: int | None = None
    """1 in "30 June next year" and in 明年6月30日."""

    def fits(self, date: dt.date) -> bool:
        """The same day, as far as the words go; a wrong weekday does not matter here."""
        return (self.day, self.month) == (date.day, date.month) and self.year in (None, date.year)

    def nearest(self, near: dt.date) -> dt.date | None:
        """The real date meant: the one of three years nearest to `near` where no year is given; None for 31 June."""
        if self.year or self.years_away is not None:
            years = [self.year or near.year + (self.years_away or 0)]
        else:
            years = [near.year, near.year - 1, near.year + 1]
        dates = [date for year in years if (date := _date(year, self.month, self.day))]
        return min(dates, key=lambda date: abs((date - near).days), default=None)


def dates_in(text: str, day_first: bool = True) -> tuple[Reading[WrittenDate], ...]:
    """Every date with at least a day and a month. Where 9/3 can be read two ways, the other stands in `also`; who
    writes 7/23 beside it puts the month first."""
    return _dates_in(text, _puts_day_first(text, day_first) if "/" in text else day_first)


@lru_cache(maxsize=64)
def _puts_day_first(text: str, otherwise: bool) -> bool:
    told = {(int(first) > _MONTHS, int(second) > _MONTHS) for first, second in _SLASHED.findall(text)}
    clear = told & {(True, False), (False, True)}
    return otherwise if len(clear) != 1 else clear == {(True, False)}


@by_stretch
def _dates_in(text: str, day_first: bool) -> tuple[Reading[WrittenDate], ...]:
    if "月" not in text and not _FIGURE.search(text):
        return ()
    patterns = _PATTERNS if "月" in text else _PATTERNS[:-1]
    readings = (_reading(text, found, day_first) for pattern in patterns for found in pattern.finditer(plain(text)))
    own = [reading for reading in readings if reading is not None]
    return without_overlaps((*own, *(more for reading in own for more in _listed_after(text, reading))))


def _listed_after(text: str, reading: Reading[WrittenDate]) -> Iterator[Reading[WrittenDate]]:
    """The 22日 of 3月21日（星期六）、22日（星期日）."""
    while reading.text[-1:] in "日號号）)一二三四五六天" and (found := _HAN_NEXT.match(text, reading.end)):
        value = msgspec.structs.replace(reading.value, day=_number(found["day"]), weekday=_weekday(found["weekday"]))
        if _date(value.year or 2024, value.month, value.day) is None:
            return
        reading = read_at(text, found.start("day"), found.end(), value)
        yield reading


def _reading(text: str, found: re.Match[str], day_first: bool) -> Reading[WrittenDate] | None:
    if _NOT_DATES.search(text[max(0, found.start() - 1) : found.end()]):
        return None
    if found.group().endswith("may") and _MAY_DO.match(text, found.end()):
        return None
    groups = found.groupdict()
    away = _years_away(text, found)
    values = _two_ways(groups, day_first) if groups.get("first") else _one_way(found, away)
    real = [value for value in values if _date(value.year or 2024, value.month, value.day)]
    if not real:
        return None
    lead = len(found.group()) - len(found.group().lstrip())
    return read_at(text, found.start() + lead, found.end(), real[0], tuple(real[1:]))


def _years_away(text: str, found: re.Match[str]) -> int | None:
    after = _OF_YEAR.match(text, found.end())
    said = after[1].casefold() if after else text[max(0, found.start() - _HAN_OF_YEAR) : found.start()]
    return _YEARS_AWAY.get(said)


def _one_way(found: re.Match[str], years_away: int | None) -> list[WrittenDate]:
    groups = found.groupdict()
    if (groups.get("month") or "") in ("may", "march", "mar") and found.start("day") > found.start("month"):
        return []  # "we may 3 times"
    month = _month(groups.get("month")) or _number(groups.get("number"))
    year = _year(groups.get("year") or groups.get("short"), groups.get("era"))
    return [
        WrittenDate(
            day=_number(groups["day"]),
            month=month,
            year=year,
            weekday=_weekday(groups.get("weekday") or groups.get("after")),
            years_away=None if year else years_away,
        )
    ]


def _two_ways(groups: dict[str, str | None], day_first: bool) -> list[WrittenDate]:
    first, second = _number(groups["first"]), _number(groups["second"])
    year = _year(groups.get("year"))
    ways = [(first, second), (second, first)] if day_first else [(second, first), (first, second)]
    return [WrittenDate(day=day, month=month, year=year) for day, month in dict.fromkeys(ways) if month <= 12]


def _number(text: str | None) -> int:
    return int(number_of(text) or 0) if text else 0


def _month(name: str | None) -> int | None:
    return next((n for n, month in enumerate(MONTHS, 1) if name and month.startswith(name[:3].casefold())), None)


def _weekday(name: str | None) -> int | None:
    if not name:
        return None
    if name in "一二三四五六日天":
        return HAN_WEEKDAYS.index(name.replace("天", "日"))
    return next(n for n, day in enumerate(WEEKDAYS) if day.startswith(name[:3].casefold()))


def _year(text: str | None, era: str | None = None) -> int | None:
    if not text:
        return None
    number = _number(text.strip("'’"))
    if era:
        return number + 1911  # the Republic's calendar, as written in Taiwan
    return number + 2000 if number < 100 else number


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
