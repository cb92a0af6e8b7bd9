"""Days by name and by place in a row, "the Wednesday", "the first morning", of what the customer puts on another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.dates import WEEKDAYS, dates_in
from drafter.model.reading.ordinals import DAYS_OF_A_MONTH
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_PLACES = "|".join((*DAYS_OF_A_MONTH[:7], "last"))
_NAMED = re.compile(
    rf"\b(?P<day>{'|'.join(WEEKDAYS)})\b"
    rf"|\b(?:the|your|our|my) (?P<place>{_PLACES}) (?P<unit>night|day|morning|evening|afternoon|week)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"[;:—–]|, (?=(?:and|but|so|yet|which|who|where|because|while|though|although|then|not)\b)"
    r"|\b(?:and then|because|when|where|so that)\b"
)
_FIGURE = re.compile(r"(?<![\w.:])(?:\d{1,2}[.:]\d\d|\d{3,4})(?![\w:])")
_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HOUR = re.compile(
    rf"\bat (?:about |around |just after |exactly )?(?P<at>\d{{1,2}}|{'|'.join(_HOURS)})\b"
    r"(?![.:-]\d| ?(?:%|per cent|years?|miles?|metres?|degrees?|to\b|past\b))"
    rf"|\b(?P<clock>\d{{1,2}}|{'|'.join(_HOURS)}) ?(?:o[’']clock|[ap]\.?m\b)",
    re.IGNORECASE,
)
_OUR_ACT = re.compile(r"\b(?:we|I)\b[^,;]{0,50}$", re.IGNORECASE)
_RANGE = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)})s? (?:to|till|until|through) (?:the )?$"
    r"|\b(?:that|next|following|every|each|any|an?) $",
    re.IGNORECASE,
)
_RANGE_AFTER = re.compile(rf"s?(?: (?:to|till|until|through) (?:the )?(?:{'|'.join(WEEKDAYS)})\b|s\b)", re.IGNORECASE)
_EVERY_DAY = content_words(" ".join(WEEKDAYS) + " morning evening afternoon room hotel holiday days nights") | {
    "mornin"
}
_ROOT = 4
_MATTER, _OF_PLACES, _OWN = 1.5, 1.0, 0.5
"""So many words of one matter alone the clauses share, for a place in a row fewer; and with any that names the same
day hardly one."""


class Clause(msgspec.Struct, frozen=True):
    """What they wrote between two stops: its words, and the days that it names; of dates their weekdays too."""

    words: frozenset[str]
    named: tuple[tuple[str, str, str], ...]
    """Of what kind, which, and in which words."""

    def called(self, *kinds: str) -> set[str]:
        return {which for kind, which, _ in self.named if kind in kinds}


_NONE = (0.0, Clause(frozenset(), ()))


def named_day_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the words around the day are those of one clause of theirs that names one other day."""
    clauses, often = _told(context) if context.case else ((), {})
    if not clauses:
        return
    full = dates_in(context.text, context.language != "en-US")
    for found in found_in(_NAMED, context.text):
        kind, which, _ = _one(found)
        start, end = found.span("day" if found["day"] else "place")
        reading = read_at(context.text, start, end, which)
        around = sentences.around(reading)
        if any(one.start < end and start < one.end for one in full) or _is_ours(around):
            continue
        words = _words_beside(around.before, around.after)
        told = [(sum(1 / often[word] for word in words & one.words), one) for one in clauses]
        own = max((n for n, one in told if which in one.called(kind, "dated")), default=0.0)
        best, clause = max((one for one in told if one[1].called(kind)), key=lambda one: one[0], default=_NONE)
        enough = _MATTER if kind == "weekday" else _OF_PLACES
        if (
            best >= enough
            and own <= _OWN
            and len(clause.called(kind, "dated")) == 1
            and which not in clause.called(kind)
        ):
            yield contradicts("FAC-02", reading, [words for of, _, words in clause.named if of == kind])


def _is_ours(around: Surroundings) -> bool:
    ours = not around.asserted or around.to_come or _OUR_ACT.search(around.clause_before) is not None
    return ours or bool(_RANGE.search(around.before) or _RANGE_AFTER.match(around.after))


def _one(found: re.Match[str]) -> tuple[str, str, str]:
    if found["day"]:
        return "weekday", found["day"].casefold(), found["day"]
    return found["unit"].casefold(), found["place"].casefold(), found["place"]


@lru_cache(maxsize=2048)
def _words_beside(before: str, after: str) -> frozenset[str]:
    return _words(f"{_PARTS.split(before)[-1]} {_PARTS.split(after)[0]}")


@lru_cache(maxsize=1024)
def _words(text: str) -> frozenset[str]:
    """Roots of four letters, so that a sailing is of those who sailed, with the times and longer figures."""
    roots = {word[:_ROOT] for word in content_words(text) - _EVERY_DAY}
    hours = {_hour(one["at"] or one["clock"]) for one in matches_in(_HOUR, text)}
    return frozenset(roots | hours | {one.replace(":", ".") for one in _FIGURE.findall(text)})


def _hour(written: str) -> str:
    word = written.casefold()
    return f"at {_HOURS.index(word) + 1 if word in _HOURS else int(word)}"


@per_case
def _told(context: CheckContext) -> tuple[tuple[Clause, ...], dict[str, int]]:
    """Those clauses of theirs that name a day at all; and in how many clauses a word stands."""
    parts = [
        part
        for text in known_texts(context)
        for sentence in sentences_in(text)
        for part in _PARTS.split(sentence.text)
        if part.strip()
    ]
    often = Counter(word for part in parts for word in _words(part))
    clauses = (Clause(_words(part), tuple(_days(part, context))) for part in parts)
    return tuple(one for one in clauses if one.named), dict(often)


def _days(part: str, context: CheckContext) -> Iterator[tuple[str, str, str]]:
    yield from (_one(found) for found in matches_in(_NAMED, part))
    for one in dates_in(part, context.language != "en-US"):
        if day := one.value.nearest(context.today):
            yield "dated", WEEKDAYS[day.weekday()], one.text
