"""Times of day in words: ten past eight, half past two, six in the morning, 9 o'clock at night, and dotted 14.30."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.reading.numbers import HAN, WORDS, number_of
from drafter.model.reading.reading import Reading, by_stretch, plain, read_at, without_overlaps

_HOUR = r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midday|midnight|1[0-2]|[1-9]"
_PART = r"in the (?:early )?(?:morning|afternoon|evening)|at night"
_DAY = (
    r"(?:on the (?:morning|afternoon|evening|night) of|(?:the (?:next|following|same)|that|this|yesterday|tomorrow)"
    r" (?:morning|afternoon|evening|night))"
)
_MINUTES = rf"five|ten|(?:a )?quarter|twenty|twenty[- ]five|half|(?:\d{{1,2}}|{WORDS})(?= minutes)"
_PAST = re.compile(
    rf"\b(?P<minutes>{_MINUTES})(?: minutes)? (?:past|after) (?P<hour>{_HOUR})\b"
    rf"(?![.:]\d| (?:hours?|days?|weeks?|months?|years?)\b)(?:,? (?P<part>{_PART}|{_DAY}|[ap]\.?m\b\.?))?",
    re.IGNORECASE | re.ASCII,
)
_TO_HOUR = (
    rf"(?P<minutes>{_MINUTES.replace('|half', '')})(?: minutes)? (?:to|before) (?P<hour>{_HOUR})\b"
    r"(?![.:]\d| (?:hours?|days?|weeks?|months?|years?|of)\b)"
)
_TO = re.compile(
    r"(?<!from )(?<!between )\b(?:at|by|until|till|before|after|around|about|was|nearly|almost|only|"
    r"(?:past|to) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) and) "
    rf"(?P<whole>{_TO_HOUR}(?:,? (?P<part>{_PART}|{_DAY}|[ap]\.?m\b\.?))?)",
    re.IGNORECASE | re.ASCII,
)
_TO_IN_A_PART = re.compile(
    rf"(?<!from )(?<!between )\b(?P<whole>{_TO_HOUR},? (?P<part>{_PART}))", re.IGNORECASE | re.ASCII
)
_QUARTER_TO = re.compile(
    rf"(?<!from )(?<!between )\b(?P<whole>(?P<minutes>(?:a )?quarter) to (?P<hour>{_HOUR})\b"
    r"(?![.:]\d| (?:third|half|of)\b)"
    rf"(?:,? (?P<part>{_PART}|{_DAY}|[ap]\.?m\b\.?))?)",
    re.IGNORECASE | re.ASCII,
)
""" "Quarter to one on Sunday morning" is always a time."""
_THE_TO = re.compile(
    rf"\bthe (?P<whole>{_TO_HOUR})(?= (?:on|from|that|flight|train|bus|coach|ferry|boat|service)\b|[.,;)])",
    re.IGNORECASE | re.ASCII,
)
""" "We were put on the ten to seven on Saturday"."""
_ANY_TO = re.compile(
    rf"\b(?P<whole>{_TO_HOUR}(?:,? (?P<part>{_PART}|{_DAY}|[ap]\.?m\b\.?))?)", re.IGNORECASE | re.ASCII
)
_HALF = re.compile(
    rf"\b(?P<minutes>half)[ -](?P<hour>(?!1?\d|noon|midday|midnight){_HOUR})\b"
    r"(?= (?:coach|bus|train|flight|start|ferry|service|in the|at night|that)|[.,;])"
    rf"(?:,? (?P<part>{_PART}|{_DAY}))?",
    re.IGNORECASE | re.ASCII,
)
""" "The half-five coach", as it is said in Britain and Ireland."""
_AT_HALF = re.compile(
    r"\b(?:at|by|from|until|till|before|after|about|around|since|gone|then|was) "
    rf"(?P<said>(?P<minutes>half) (?P<hour>(?!1?\d){_HOUR})\b(?! (?:hours?|days?|weeks?|a dozen)\b)"
    rf"(?:,? (?P<part>{_PART}|{_DAY}))?)",
    re.IGNORECASE | re.ASCII,
)
_HOUR_MINUTES = re.compile(
    r"\b(?P<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)-"
    r"(?P<minutes>(?:twenty|thirty|forty|fifty)(?:-five)?|ten|fifteen)\b"
    rf"(?![ -](?:hours?|minutes?|days?|years?|pounds?|o['’]))(?:,? (?P<part>{_PART}|{_DAY}|[ap]\.?m\b\.?))?",
    re.IGNORECASE | re.ASCII,
)
"""Three-thirty."""
_SHARP = re.compile(
    rf"(?<![\d:.])(?<!past )(?<!half[ -])(?<!minutes to )\b(?P<hour>{_HOUR})"
    rf"(?: o['’]clock(?:,? (?P<part>{_PART}|{_DAY}))?|,? (?P<day>{_PART}|{_DAY}))\b",
    re.IGNORECASE | re.ASCII,
)
_DOTTED = re.compile(
    r"(?<![\d.,:£€$¥])(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)"
    r"(?![\d.,]*\d|\s?(?:%|per\b|km|kg|kilo|miles?\b|met|euro|pound|dollar|p\b|million|am\b|pm\b|[ap]\.m))"
)
_PART_SAID = re.compile(rf",? (?:{_PART}|{_DAY})\b", re.IGNORECASE)
_BARE_HOUR = re.compile(
    r"\b(?:at|after|before|by|until|till|around|about|from|since|past|instead of|rather than|gone)"
    r" (?P<hour>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    rf"(?=\s*(?:[.,;:!?)]|$)| (?:and|but|or|on|the|in|that|when|while|we|I|you|it|to|until|till|for|because|with|"
    r"every|each|sharp)\b)"
    rf"|(?P<han>{HAN}|\d{{1,2}})(?:[點点]|時(?![間候常段差]))",
    re.IGNORECASE,
)
"""The hour alone with which a customer says a time: "just after 11", 九點."""
_ENDS_OF_MINUTES = ("five", "ten", "quarter", "twenty", "half", "minutes")
_PASTS = tuple(f"{one} {then} " for one in _ENDS_OF_MINUTES for then in ("past", "after"))
_TOS = tuple(f"{one} {then} " for one in _ENDS_OF_MINUTES for then in ("to", "before"))
_PARTS = ("morning", "afternoon", "evening", "night", "clock")
_SPOKEN = (
    (_PAST, _PASTS), (_TO, _TOS), (_TO_IN_A_PART, _TOS), (_QUARTER_TO, ("quarter to",)),
    (_THE_TO, _TOS), (_HALF, ("half",)), (_AT_HALF, ("half",)), (_HOUR_MINUTES, ("-",)), (_SHARP, _PARTS),
)  # fmt: skip
"""Each with words of which one stands in all that it finds: most sentences have none of them."""
MINUTE_WORDS = {"quarter": 15, "a quarter": 15, "half": 30}


@by_stretch
def spoken_times_in(text: str) -> tuple[Reading[dt.time], ...]:
    """Without a part of the day both hours may be meant: the later stands in `also`."""
    read, lower = plain(text), plain(text).lower()
    stand = (pattern for pattern, words in _SPOKEN if any(map(lower.__contains__, words)))
    return without_overlaps(_spoken(text, one) for pattern in stand for one in pattern.finditer(read))


@by_stretch
def dotted_times_in(text: str) -> tuple[Reading[dt.time], ...]:
    """Every 14.30 that can be a time: a few are sums or versions, so only for what may be known, or beside "at"."""
    return tuple(_dotted(text, one) for one in _DOTTED.finditer(plain(text)))


@by_stretch
def minutes_to_in(text: str) -> tuple[Reading[dt.time], ...]:
    """Every "ten to eleven", which may also be a range: only for what may be known."""
    lower = plain(text).lower()
    found = _ANY_TO.finditer(plain(text)) if any(map(lower.__contains__, _TOS)) else ()
    return tuple(_spoken(text, one) for one in found)


@lru_cache(maxsize=256)
def bare_hours_in(text: str) -> frozenset[dt.time]:
    """Both halves of the day: nothing says which is meant."""
    found = (int(number_of(one["hour"] or one["han"]) or 0) for one in _BARE_HOUR.finditer(text))
    return frozenset(dt.time(value) for hour in found for value in (hour % 12, hour % 12 + 12))


def _dotted(text: str, found: re.Match[str]) -> Reading[dt.time]:
    hour, minute = int(found["hour"]), int(found["minute"])
    also = (dt.time(hour + 12, minute),) if 1 <= hour < 12 and not found["hour"].startswith("0") else ()
    part = _PART_SAID.match(text, found.end()) if also else None
    if part:
        hour, also = (hour if "morning" in part.group().casefold() else hour + 12), ()
    return read_at(text, found.start(), found.end(), dt.time(hour, minute), also)


def _spoken(text: str, found: re.Match[str]) -> Reading[dt.time]:
    groups = found.groupdict()
    hour = {"noon": 12, "midday": 12, "midnight": 0}.get(found["hour"].casefold())
    fixed = hour is not None
    hour = int(number_of(found["hour"]) or 0) if hour is None else hour
    minutes = _minutes(groups.get("minutes"))
    past = hour * 60 + (-minutes if "whole" in groups else minutes)
    name = next((one for one in ("whole", "said") if one in groups), 0)
    values = [past] if fixed else _halves(past, (groups.get("part") or groups.get("day") or "").casefold())
    first, *rest = (dt.time(value // 60 % 24, value % 60) for value in values)
    return read_at(text, found.start(name), found.end(name), first, tuple(rest))


def _minutes(word: str | None) -> int:
    plain_word = (word or "zero").casefold().replace("-", " ")
    return MINUTE_WORDS.get(plain_word) or int(number_of(plain_word) or 0)


def _halves(past: int, part: str) -> list[int]:
    """Minutes since midnight: before noon, after noon, or either where nothing says."""
    early = past % 720
    if "morning" in part or part.startswith(("am", "a.m")):
        return [early]
    if part.startswith(("pm", "p.m")) or "afternoon" in part or "evening" in part:
        return [early + 720]
    if "night" in part:
        return [early + 720] if early >= 300 else [early]
    return [early, early + 720]
