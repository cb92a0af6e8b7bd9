"""How many days or nights lie from the one day to the other that the letter names beside them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.dates import dates_in
from drafter.model.reading.durations import durations_in
from drafter.steps.check.facts.remarks import contradicts

TO = re.compile(
    r",? (?:up )?(?:to|until|till|through|into)(?: and including)? (?:the )?|\s?[-–—至到]\s?", re.IGNORECASE
)
_WHICH_IS = re.compile(
    r"(?:,|;| [–—-]| \(|:)?(?: (?:inclusive|both days included))?,?(?: (?:(?:and )?(?:which|that)"
    r"(?: is| was| makes|[’']s)|"
    r"so|in all|a total of|altogether|all|for|some|the whole))*[ (]|，?(?:前後|共|合共|足足|為期|一共)?",
    re.IGNORECASE,
)
OF_THEM = re.compile(
    r" (?:of (?:them|these|those|which|it|the|your)|early|late|earlier|later|too|before|after|short)\b"
)
NIGHTS = re.compile(r"night|晚", re.IGNORECASE)
FEW = 60


def counted_range_findings(context: CheckContext) -> Iterator[Finding]:
    """ "From 24 July to 1 August, seven days" are eight or nine."""
    days = dates_in(context.text, context.language != "en-US")
    spans = {one.start: one for one in durations_in(context.text) if one.value.unit == "days" and not one.about}
    for first, last in pairwise(days):
        after = _WHICH_IS.match(context.text, last.end) if spans else None
        if after is None or not TO.fullmatch(context.text, first.end, last.start):
            continue
        reading, to = spans.get(after.end()), last.value.nearest(context.today)
        since = first.value.nearest(to) if to else None
        if (
            reading is None
            or OF_THEM.match(context.text, reading.end)
            or since is None
            or to is None
            or not 0 < (to - since).days < FEW
        ):
            continue
        apart = (to - since).days
        if not any(reading.value.fits(n) for n in (apart, apart + 1)):
            night = NIGHTS.search(reading.text)
            yield contradicts("FAC-10", reading, [f"{apart if night else apart + 1} {'nights' if night else 'days'}"])
