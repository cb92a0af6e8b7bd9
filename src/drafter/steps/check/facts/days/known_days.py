"""Days that a letter may name: those of the journey, of the correspondence, and the ones somebody wrote down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

import msgspec

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.reading.dates import MONTHS, WEEKDAYS, WrittenDate, dates_in
from drafter.model.reading.flights import flights_in, normal_flight
from drafter.model.reading.numbers import WORDS, number_of
from drafter.model.reading.reading import Reading, matches_in
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.known import Moments, case_of, corrected, known_texts, moments_of, segment_moments
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import EVENT, FLIGHT_ON, Surroundings

_ANEW = re.compile(
    r"\b(?:rebook\w*|mov(?:e|ed|ing) you|new flight|instead|chang\w+|transfer\w*|offered)\b|改|轉乘", re.IGNORECASE
)
_BARE_DAY = re.compile(
    rf"\b(?:the (?P<day>[12]?\d|3[01])(?:st|nd|rd|th)\b|(?P<weekday>{'|'.join(WEEKDAYS)})\b(?!,? (?:the )?\d))"
    r"|(?<![\d月.])(?P<han>[12]?\d|3[01])[日號号](?!樓|[房閘])"
    r"|(?<![\d月十一二三四五六七八九第])(?P<zh>[二三]?十[一二三四五六七八九]?|[二三四五六七八九])[日號号](?!樓|[房閘])",
    re.IGNORECASE,
)
_NAMED_FLIGHT = re.compile(r"\b(?P<flight>[A-Z][A-Z0-9] ?\d{2,4}),? (?:of|on|for|dated) (?:\w+day,? )?(?:the )?$")
_NIGHTS_ON = re.compile(
    rf"\bafter (?P<n>\d{{1,2}}|{WORDS}) (?:nights|days)\b|\b(?P<m>\d{{1,2}}|{WORDS}) (?:further|extra|more|additional) "
    rf"(?:nights|days)\b|\b(?P<o>\d{{1,2}}|{WORDS}) (?:nights|days) (?:later|earlier|longer|sooner|on|after|before)\b",
    re.IGNORECASE,
)
"""So many nights on from a day that both know."""
_NEXT_DAY = re.compile(
    r"\b(?:(?:the )?(?:next|following) (?:day|morning|afternoon|evening|night)|the (?:day|morning) after|overnight)\b"
    r"|翌日|次日|隔日|隔天|第二天|第二日",
    re.IGNORECASE,
)
_CALENDAR = content_words(" ".join((*MONTHS, *WEEKDAYS)))
HOMEWARD = re.compile(r"\b(?:return\w*|home|back|homeward|inbound)\b|回程|返港|返台", re.IGNORECASE)
_SOON = dt.timedelta(days=14)


@lru_cache(maxsize=1024)
def _nights_on(sentence: str) -> frozenset[Decimal | None]:
    return frozenset(number_of(one["n"] or one["m"] or one["o"]) for one in _NIGHTS_ON.finditer(sentence))


class Days(msgspec.Struct, frozen=True):
    moments: Moments
    written: tuple[WrittenDate, ...]
    wrong: dict[dt.date, dt.date]
    today: dt.date
    flown: dict[str, frozenset[dt.date]]
    """The days of each flight of the journey."""
    departed: dict[str, frozenset[dt.date]] = {}
    """Those of its departures: "NV251 of 3 November" is the flight that left then."""
    ordinals: frozenset[int] = frozenset()
    weekdays: frozenset[int] = frozenset()
    """Days the customer named without a month ("the 20th"), and without a date ("on Monday")."""
    sentences: tuple[tuple[dt.date, str], ...] = ()
    """The days that were written, each with its sentence."""
    told_or_to_come: frozenset[dt.date] = frozenset()
    """Those that were written, in the year they are likeliest of."""
    answered: frozenset[dt.date] = frozenset()
    """The days of our own letters, where we know them all."""
    next_days: frozenset[dt.date] = frozenset()
    """Those that are only told by the day before them."""

    @property
    def homeward(self) -> bool:
        """Somebody named a day of the way back."""
        return any(HOMEWARD.search(sentence) for _, sentence in self.sentences)

    def travel(self, reading: Reading[WrittenDate]) -> bool:
        return any_fits(reading, self.moments.travel | self.moments.other)

    def contact(self, reading: Reading[WrittenDate]) -> bool:
        return any_fits(reading, self.moments.contact)

    def named(self, reading: Reading[WrittenDate]) -> bool:
        """With its month; a year they left out does not matter."""
        same = any(_same_day(one, other) for one in ways_of(reading) for other in self.written)
        return same or any_fits(reading, self.next_days)

    def in_writing(self, reading: Reading[WrittenDate]) -> bool:
        """The customer or we named this day before."""
        return self.named(reading) or any(self._spoken(one) for one in ways_of(reading))

    def counted(self, reading: Reading[WrittenDate], sentence: str) -> bool:
        """So many days from one that is known, as the sentence counts them: "on the 9th, after five nights"."""
        day = reading.value.nearest(self.today)
        numbers = _nights_on(sentence) if day else frozenset()
        known = {*self.of_event, *self.told_or_to_come} if numbers else set()
        return day is not None and any(abs((day - one).days) in numbers for one in known)

    def of_another_year(self, reading: Reading[WrittenDate]) -> list[dt.date]:
        """The same day and month, which somebody wrote with another year and nobody with this one."""
        one = reading.value
        if one.year is None or self.travel(reading) or self.contact(reading):
            return []
        years = {
            other.year for other in self.written if (other.day, other.month) == (one.day, one.month) and other.year
        }
        known = {day for day in self.of_event if (day.day, day.month) == (one.day, one.month)}
        dates = {dt.date(year, one.month, one.day) for year in years} | known
        return [] if one.year in {day.year for day in dates} else sorted(dates)

    def _spoken(self, one: WrittenDate) -> bool:
        """The customer wrote "the 20th", or "on Monday", and this is such a day close to what happened."""
        day = one.nearest(self.today)
        first = min(self.of_event or self.told, default=None)
        if day is None or first is None:
            return False
        near = first - _SOON <= day <= max(first + _SOON, self.today)
        soon = day - first <= _SOON
        return near and (
            day.day in self.ordinals or (soon and day.weekday() in self.weekdays and day not in self.moments.travel)
        )

    def of_flight_named(self, around: Surroundings) -> frozenset[dt.date]:
        """The days of the flight that stands just before this date: "NV251 on …"."""
        if not FLIGHT_ON.search(around.before) or _ANEW.search(around.sentence):
            return frozenset()
        before = around.before
        if flight := _NAMED_FLIGHT.search(before):
            return self.departed.get(normal_flight(flight["flight"]), frozenset())
        if re.search(r"\b(?:return|back|inbound|home|onward)\b|回程", before[-60:], re.IGNORECASE) or dates_in(
            before[-60:]
        ):
            return frozenset()
        named = flights_in(before, {flight[:2] for flight in self.flown})
        return self.flown.get(named[-1].value, frozenset()) if named else frozenset()

    @property
    def told(self) -> frozenset[dt.date]:
        """The days the customer named, for a case whose journey has none."""
        return frozenset(day for day in self.told_or_to_come if day <= self.today)

    def told_of(self, around: Surroundings) -> frozenset[dt.date]:
        """Of those, the ones told of a journey too, or with a word that this sentence shares."""
        words = content_words(around.sentence) - _CALENDAR
        return frozenset(
            day
            for day, sentence in self.sentences
            if day in self.told and (EVENT.search(sentence) or flights_in(sentence) or words & content_words(sentence))
        )

    @property
    def of_event(self) -> frozenset[dt.date]:
        return self.moments.travel | self.moments.other


@per_case
def days_of(context: CheckContext) -> Days:
    wrong = {
        one.wrong: one.right
        for one in corrected(case_of(context))
        if isinstance(one.wrong, dt.date) and isinstance(one.right, dt.date)
    }
    dates = (one for text in known_texts(context) for reading in dates_in(text) for one in ways_of(reading))
    written = tuple(one for one in dates if not any(one.fits(day) for day in wrong))
    return Days(
        moments=moments_of(context),
        written=written,
        told_or_to_come=frozenset(day for one in written if (day := one.nearest(context.today))),
        sentences=tuple(
            (day, sentence.value)
            for text in known_texts(context)
            for sentence in sentences_in(text)
            for one in dates_in(sentence.text)
            if (day := one.value.nearest(context.today))
        ),
        next_days=frozenset(day for text in known_texts(context) for day in _next_days(text, context.today)),
        answered=frozenset(_answered(context)),
        wrong=wrong,
        today=context.today,
        flown={
            normal_flight(segment.flight): days
            for segment in case_of(context).journey.segments
            if segment.flight and (days := frozenset(moment.date() for moment in segment_moments(segment)))
        },
        departed={
            normal_flight(segment.flight): frozenset(dt.datetime.fromisoformat(one).date() for one in left)
            for segment in case_of(context).journey.segments
            if segment.flight
            and (left := [one for one in (segment.scheduled_departure, segment.actual_departure) if one])
        },
        ordinals=frozenset(
            int(number_of(said) or 0) for one in _bare(context) if (said := one["day"] or one["han"] or one["zh"])
        ),
        weekdays=frozenset(WEEKDAYS.index(one["weekday"].casefold()) for one in _bare(context) if one["weekday"]),
    )


def _answered(context: CheckContext) -> Iterator[dt.date]:
    sent = (one.sent for one in case_of(context).messages if one.direction == "out")
    for moment in sent if not context.earlier_letters else ():
        if moment:
            yield dt.datetime.fromisoformat(moment).date()


def _next_days(text: str, today: dt.date) -> Iterator[dt.date]:
    """The 15th, of "on 14 October … at 12.45 the next day"."""
    told = dates_in(text)
    for found in matches_in(_NEXT_DAY, text) if told else ():
        before = [one for one in told if one.end <= found.start()]
        day = before[-1].value.nearest(today) if before else None
        if day is not None:
            yield day + dt.timedelta(days=1)


def _bare(context: CheckContext) -> tuple[re.Match[str], ...]:
    return tuple(one for text in known_texts(context) for one in matches_in(_BARE_DAY, text))


def ways_of(reading: Reading[WrittenDate]) -> tuple[WrittenDate, ...]:
    return (reading.value, *reading.also)


def any_fits(reading: Reading[WrittenDate], days: Iterable[dt.date]) -> bool:
    return any(one.fits(day) for day in days for one in ways_of(reading))


def _same_day(one: WrittenDate, other: WrittenDate) -> bool:
    return (one.day, one.month) == (other.day, other.month) and (
        one.year == other.year or None in (one.year, other.year)
    )
