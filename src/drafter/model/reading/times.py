"""Times of day in prose: 23:45, 11.45 pm, 2345 hrs, noon, half past two, 晚上11時45分."""

from __future__ import annotations

import datetime as dt

from drafter.model import lazy_re as re
from drafter.model.reading.numbers import number_of
from drafter.model.reading.reading import Reading, by_stretch, has_han, plain, read_at, without_overlaps
from drafter.model.reading.spoken_times import spoken_times_in

_ENGLISH = re.compile(
    r"(?<![\d:.,/£€$-])(?P<hour>[01]?\d|2[0-3])(?:[:.](?P<minute>[0-5]\d)(?::\d\d)?)?\s?(?P<half>[ap]\.?m\b\.?)"
    r"|(?<![\d:/£€$])(?P<hour24>[01]?\d|2[0-3]):(?P<minute24>[0-5]\d)(?::[0-5]\d)?(?![\d:])(?:\s?(?:hrs|hours|h)\b)?"
    r"|(?<![\d:])(?P<hour4>[01]\d|2[0-3])(?P<minute4>[0-5]\d)\s?(?:hrs\b|hours\b|h\b)"
    r"|\b(?P<word>noon|midday|midnight)\b",
    re.IGNORECASE | re.ASCII,
)
_N = r"[0-9０-９]{1,2}|[零〇一二兩两三四五六七八九十]{1,3}"
_CHINESE = re.compile(
    rf"(?P<part>凌晨|清晨|朝早|今早|早上|上午|中午|下午|傍晚|晚上|晚間|夜晚|深夜|半夜|午夜|夜裡|夜里)?\s{{0,3}}(?P<hour>{_N})\s{{0,3}}(?:時|点|點|:|"
    rf"：)(?!間)"
    rf"(?:(?P<quarter>[一三])刻|(?P<minute>{_N})分?|(?P<half>半)|(?P<about>幾|多|許))?"
)  # fmt: skip
_PART_AFTER = re.compile(
    r"\s+(?:in the|(?:on )?(?:that|this|the)(?: next| following| same)?|(?:on )?\w+day)\s+(?P<part>morning|"
    r"afternoon|evening)\b",
    re.IGNORECASE,
)
_AFTERNOON = {"下午", "傍晚", "晚上", "晚間", "夜晚"}
_NIGHT, _BEFORE_MIDNIGHT = {"深夜", "半夜", "午夜", "夜裡", "夜里"}, 8
"""Parts of the night on either side of midnight, and the hour from which they are before it."""


@by_stretch
def times_in(text: str) -> tuple[Reading[dt.time], ...]:
    """Every time of day. "5:20" without am or pm may be either: the later one stands in `also`."""
    readings = [*_english(text), *_chinese(text), *spoken_times_in(text)]
    return without_overlaps(readings)


def _english(text: str) -> list[Reading[dt.time]]:
    found: list[Reading[dt.time]] = []
    for match in _ENGLISH.finditer(plain(text)):
        hour, minute, also = _clock(match)
        part = _PART_AFTER.match(text, match.end()) if also else None
        if part:
            hour, also = (hour if part["part"].casefold() == "morning" else also[0].hour), ()
        if hour < 24:
            found.append(read_at(text, match.start(), match.end(), dt.time(hour, minute), also))
    return found


def _clock(match: re.Match[str]) -> tuple[int, int, tuple[dt.time, ...]]:
    if match["word"]:
        return (0 if match["word"].casefold() == "midnight" else 12), 0, ()
    if match["half"]:
        hour = int(match["hour"]) % 12 + (12 if match["half"][0] in "pP" else 0)
        return hour if int(match["hour"]) <= 12 else int(match["hour"]), int(match["minute"] or 0), ()
    hour, minute = int(match["hour24"] or match["hour4"]), int(match["minute24"] or match["minute4"])
    unclear = match["hour24"] is not None and 1 <= hour < 12 and not match["hour24"].startswith("0")
    return hour, minute, (dt.time(hour + 12, minute),) if unclear else ()


def _chinese(text: str) -> list[Reading[dt.time]]:
    found: list[Reading[dt.time]] = []
    for match in _CHINESE.finditer(plain(text)) if ":" in plain(text) or has_han(text) else ():
        hour, minute = int(number_of(match["hour"]) or 0), _minute(match)
        if match["part"] is None and not (match["minute"] or match["half"] or match["quarter"] or match["about"]):
            continue
        evening = match["part"] in _AFTERNOON or (match["part"] in _NIGHT and hour >= _BEFORE_MIDNIGHT)
        later = hour + 12 if evening and hour < 12 else hour
        if later < 24 and minute < 60:
            lead = len(match.group()) - len(match.group().lstrip())
            open_half = match["part"] is None and 0 < later < 12
            also = (dt.time(later + 12, minute),) if open_half else ()
            found.append(read_at(text, match.start() + lead, match.end(), dt.time(later, minute), also))
    return found


def _minute(found: re.Match[str]) -> int:
    if found["quarter"]:
        return 15 if found["quarter"] == "一" else 45
    return 30 if found["half"] else int(number_of(found["minute"] or "0") or 0)
