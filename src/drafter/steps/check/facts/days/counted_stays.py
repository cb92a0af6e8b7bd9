"""How many nights lie between the day on which somebody came and the one on which they left, as the letter names
both: "you checked in on 5 December and left on 7 December, three nights"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.dates import WrittenDate, dates_in
from drafter.model.reading.durations import Duration, durations_in
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.days.counted_ranges import FEW, NIGHTS, OF_THEM, TO
from drafter.steps.check.facts.remarks import contradicts

_CAME = re.compile(
    r"\b(?:check(?:ed|ing)? in(?:to \w+)?|arriv(?:ed|ing)|came|coming|moved in|board(?:ed|ing)|set out|set off)\b"
    r"[^.;\n]{0,40}$|(?:自|由|從|於|在)?$",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"[^.;\n]{0,60}\b(?:le(?:ft|aving)|depart(?:ed|ing)|check(?:ed|ing)? out|out|return(?:ed|ing)|home|"
    r"disembark(?:ed|ing))(?: again)?,? (?:on )?(?:\w+day,? )?(?:the )?",
    re.IGNORECASE,
)
_MOVED_IN = re.compile(r"[^。；\n]{0,24}(?:入住|住進|到達|抵達|登船|報到)[^。；\n]{0,12}")
_MOVED_OUT = re.compile(r"(?:[(（][^)）]{1,8}[)）])?[^，。；、\n]{0,6}(?:退房|離店|離開|離去|遷出|下船)(?:酒店|飯店)?")
_IN_ALL = re.compile(
    r"(?:[,;:]| [–—-]| \(|, (?:and )?(?:so|which|that)(?: is| was| makes| made|[’']s)?)"
    r"(?: (?:in all|a total of|altogether|all told|a stay of|just|only|all))*,? "
    r"|[，、,]?(?:前後|共住|共|合共|一共|總共|合計|足足|為期|住了|住)+(?:住|了|是|計)?",
    re.IGNORECASE,
)
_ARRIVING = re.compile(
    r",?(?: with us| in all| at \w+| there)?,? \(?(?:(?:arriving|checking in|coming)(?: on)?|from|,)?"
    r" ?(?:\w+day,? )?(?:the )?$"
)
_BEFORE = 48


def counted_stay_findings(context: CheckContext) -> Iterator[Finding]:
    """Silent where the nights are said of anything but the whole stay."""
    text = context.text
    days = dates_in(text, context.language != "en-US")
    spans = [one for one in durations_in(text) if one.value.unit == "days" and not one.about] if len(days) > 1 else []
    for first, last in pairwise(days) if spans else ():
        end = _end_of_stay(text, first, last)
        nights = _counted(text, first, end, spans) if end is not None else None
        to = last.value.nearest(context.today)
        since = first.value.nearest(to) if to else None
        if nights is None or since is None or to is None or not 0 < (to - since).days < FEW:
            continue
        apart, night = (to - since).days, NIGHTS.search(nights.text) is not None
        if not any(nights.value.fits(n) for n in ((apart,) if night else (apart, apart + 1))):
            yield contradicts("FAC-10", nights, [f"{apart if night else apart + 1} {'nights' if night else 'days'}"])


def _end_of_stay(text: str, first: Reading[WrittenDate], last: Reading[WrittenDate]) -> int | None:
    """Where its words end; None where the two dates are of no stay."""
    before, between = text[max(0, first.start - _BEFORE) : first.start], text[first.end : last.start]
    if _LEFT.fullmatch(between) and _CAME.search(before):
        return last.end
    out = _MOVED_OUT.match(text, last.end)
    if out and (_MOVED_IN.fullmatch(between) or TO.fullmatch(between)):
        return out.end()
    return None


def _counted(
    text: str, first: Reading[WrittenDate], end: int, spans: list[Reading[Duration]]
) -> Reading[Duration] | None:
    """The length that is told right behind the stay, or right before it."""
    said = _IN_ALL.match(text, end)
    after = next((one for one in spans if said and one.start == said.end()), None)
    if after is not None:
        return None if OF_THEM.match(text, after.end) else after
    before = [one for one in spans if first.start - _BEFORE <= one.end <= first.start]
    return before[-1] if before and _ARRIVING.fullmatch(text[before[-1].end : first.start]) else None
