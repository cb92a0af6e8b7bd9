"""A list of figures that is theirs but for one: "the 23rd, the 26th and the 30th", "flights 2309 and 681"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import known_texts, told_text
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_ITEM = r"(?<![\w.,:/£€$¥+-])\d{1,4}(?:st|nd|rd|th)?(?![\w%]|[.,:/]\d)"
_LISTED = re.compile(
    rf"(?:(?P<before>[A-Za-z]+) (?:the )?)?"
    rf"(?P<list>{_ITEM}(?:, (?:on )?(?:the )?{_ITEM})*,? (?:and|or) (?:on )?(?:the )?{_ITEM})"
    r"(?: (?:of )?(?P<after>[A-Za-z]{3,}))?"
)
_ONE = re.compile(r"(?P<n>\d+)(?:st|nd|rd|th)?")
_PAIR, _LONG = 2, 100
"""Of two figures the other must be so large, or both be told of the same thing."""
_IDLE = frozenset(
    ("the", "of", "between", "in", "on", "at", "and", "from", "was", "were", "a", "to", "by", "for", "is", "or", "")
)


class _List(NamedTuple):
    numbers: frozenset[int]
    beside: frozenset[str]
    words: str


def listed_figure_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Silent where the odd one stands anywhere in what they wrote."""
    told = _told(context) if context.case is not None else ()
    for found in found_in(_LISTED, context.text) if told else ():
        own = _list_of(found)
        near = [one for one in told if _is_like(own, one)]
        if not near or any(own.numbers == one.numbers for one in told):
            continue
        odd = min(own.numbers - near[0].numbers)
        place = next(one for one in _ONE.finditer(found["list"]) if int(one["n"]) == odd)
        start, end = (found.start("list") + place.start(), found.start("list") + place.end())
        reading = read_at(context.text, start, end, odd)
        around = sentences.around(reading)
        if around.asserted and not around.to_come and not re.search(rf"\b{odd}(?!\d)", told_text(context)):
            yield contradicts("FAC-13", reading, [one.words for one in near])


@per_case
def _told(context: CheckContext) -> tuple[_List, ...]:
    return tuple(_list_of(found) for text in known_texts(context) for found in matches_in(_LISTED, text))


def _list_of(found: re.Match[str]) -> _List:
    beside = {(found[name] or "").casefold().removesuffix("s") for name in ("before", "after")}
    numbers = frozenset(int(one["n"]) for one in _ONE.finditer(found["list"]))
    return _List(numbers, frozenset(beside) - _IDLE, found["list"])


def _is_like(own: _List, other: _List) -> bool:
    """All but one are the same; of two, the other is long or both are told of the same thing."""
    same = own.numbers & other.numbers
    if not len(own.numbers) == len(other.numbers) == len(same) + 1:
        return False
    return len(own.numbers) > _PAIR or min(same) >= _LONG or bool(own.beside & other.beside)
