"""Days without a date – "on the Monday", "in May", "tomorrow, Thursday" – and the customer's own days still to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.dates import HAN_WEEKDAYS, MONTHS, WEEKDAYS, WrittenDate, dates_in
from drafter.model.reading.reading import Reading, found_in, matches_in, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.days.known_days import Days
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import contradicts, date_like, remark
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import EVENT, Sentences, Surroundings

_WEEKDAY, _MONTH = "|".join(WEEKDAYS), "|".join(one.capitalize() for one in MONTHS)
_TO_A_DAY = re.compile(rf" (?:to|till|until|through) (?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_FROM_A_DAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)}) (?:to|till|until|through) $", re.IGNORECASE)
"""Days on which we can be reached, Monday to Friday, are no day of the case."""
_ON_A_DAY = re.compile(
    rf"\b(?P<name>{_WEEKDAY})(?:['’]s|s)?\b(?!,? (?:the )?\d{{1,2}}(?![\d.:]| ?[ap]\.?m)|,? (?:{_MONTH}))",
    re.IGNORECASE,
)
_ANY_WEEKDAY = re.compile(rf"\b(?:{_WEEKDAY})", re.IGNORECASE)
_ANY_MONTH = re.compile(rf"\b(?:{_MONTH})\b")
_IN_A_MONTH = re.compile(
    rf"\b(?:in|since|last|this|until|from|of|early|late|mid|next)[ -](?P<name>{_MONTH})\b(?! \d{{1,2}}\b)"
)
_RELATIVE = re.compile(
    rf"\b(?P<when>yesterday|today|tomorrow)(?: (?:morning|afternoon|evening))?,? (?:\(|on |"
    rf"which is )?(?P<name>{_WEEKDAY})\b"
    rf"|\b(?P<early>{_WEEKDAY}), (?P<said>yesterday|today|tomorrow)\b"
    r"|(?P<han>昨天|昨日|今天|今日|明天|明日)[（(]?(?:星期|週|周|禮拜)(?P<day>[一二三四五六日天])",
    re.IGNORECASE,
)
_THAT_DAY = re.compile(r"\b(?:that|on a|(?:on )?the (?:following|next|same|previous)) $", re.IGNORECASE)
"""A weekday of something that both know."""
_HAN_WEEKDAY = re.compile(r"(?:當天|當日|那天)(?:是|為|正是)(?P<day>(?:星期|週|周|禮拜)(?P<name>[一二三四五六日天]))")
_OF_THE_DAY = re.compile(r"[）)]?的(?P<thing>[\u4e00-\u9fff]{2})")
_ON_THE_DAY = re.compile(r"\b(?:the|your|her|his|their) (?P<thing>[a-z]{5,}) (?:on|of) (?:\w+day,? )?(?:the )?$")
_AWAY = {"yesterday": -1, "today": 0, "tomorrow": 1, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0, "明天": 1, "明日": 1}
_THEIR_PLANS = re.compile(
    r"\byou(?:[’']ll| will)? (?:are |will )?(?:next )?(?:go|fly|travel|leave|return|sail|depart|set off|are booked|"
    r"are to fly|are flying|are travelling|are going|are back)\b|\byour (?:next|coming|onward|return|forthcoming) "
    r"(?:flight|trip|journey|cruise|holiday|visit)\b|\b(?:the|your|her|his|their) "
    r"(?:own )?(?:\w+['’]s )?(?:wedding|birthday|funeral|operation|exam(?:ination)?|interview|anniversary|graduation|"
    r"appointment|ceremony|concert|conference|party|hearing|surgery)\b"
    r"|您?(?:將|會)?(?:再次?)?(?:乘搭|前往|出發|返回|結婚)",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"\b(?:wr[io]te|written|letter|e-?mail\w*|rang|call\w*|phon\w*|report\w*|complain\w*|today)"
    r"\b",
    re.I,
)
_PROMISED_BY = re.compile(
    r"\b(?:promised|said|told you|assured|wrote|agreed|announced)\b[^.;]*\b(?:by|before|until|on)"
    r" (?:\w+day,? )?(?:the )?$",
    re.IGNORECASE,
)
_OURS = re.compile(
    r"\b(?:we|I|our|my|office|lines?|team|open|ring|call|hours)\b[^.;]{0,40}$|\b(?:by|until|before)\s+$", re.IGNORECASE
)
_InSentences = tuple[tuple[str, str], ...]
"""Names of days or months, each with its sentence."""
_SAME, _MONTHS_ALIKE = 1, 2
"""Words in common from which a weekday, and a month, are of the same matter."""


def told_day_findings(context: CheckContext, sentences: Sentences, days: Days) -> Iterator[Finding]:
    if context.today_told:
        yield from _relative(context)
    if context.case is None:
        return
    full = dates_in(context.text, context.language != "en-US")
    told = _told(known_texts(context))
    yield from _weekdays(context, sentences, days, full)
    yield from _han_weekdays(context, days, full)
    yield from _months(context, sentences, days, full)
    for reading in full:
        around = sentences.around(reading)
        plan = _THEIR_PLANS.search(around.clause_before)
        ours = plan is None or _OURS.search(around.clause_before[plan.end() :]) is not None
        if days.counted(reading, around.sentence):
            continue
        if _PROMISED_BY.search(around.before) and around.asserted and _unknown_day(reading, days):
            yield from _promised(reading, days, _told(_ours(context)))
        elif not ours and _unknown_day(reading, days) and not around.deadline:
            yield from _plans(reading, around, days, told)
        elif around.asserted and not around.deadline and _unknown_day(reading, days):
            yield from _named(reading, around, days, told)


def _relative(context: CheckContext) -> Iterator[Finding]:
    """ "Tomorrow, Thursday" in a letter of a Tuesday."""
    for found in found_in(_RELATIVE, context.text):
        when = (found["when"] or found["said"] or found["han"]).casefold()
        name = found["name"] or found["early"]
        nth = WEEKDAYS.index(name.casefold()) if name else "一二三四五六日".index(found["day"].replace("天", "日"))
        day = context.today + dt.timedelta(days=_AWAY[when])
        if day.weekday() != nth:
            reading = read_at(context.text, found.start(), found.end(), day)
            right = WEEKDAYS[day.weekday()].capitalize()
            fix = reading.text.replace(name, right) if name else reading.text[:-1] + "一二三四五六日"[day.weekday()]
            yield remark("FAC-06", reading, "warning", "until_reason", f"{day.day} {day:%B %Y} is a {right}.", (fix,))


def _weekdays(
    context: CheckContext, sentences: Sentences, days: Days, full: tuple[Reading[WrittenDate], ...]
) -> Iterator[Finding]:
    """ "Seats on the Monday" where the customer was offered Sunday."""
    told, names = _weekdays_told(context)
    every = _every_day(days, full)
    dated = {day.weekday() for day in every}
    spoke = {WEEKDAYS[day.weekday()] for day in (*days.moments.contact, days.today)}
    names = names | {WEEKDAYS[nth] for nth in dated}
    for found in found_in(_ON_A_DAY, context.text) if told or every else ():
        reading = read_at(context.text, found.start("name"), found.end("name"), found["name"])
        if found["name"].casefold() in names or any(one.start <= reading.start < one.end for one in full):
            continue
        around = sentences.around(reading)
        if _TO_A_DAY.match(around.after) or _FROM_A_DAY.search(around.before):
            continue
        about = content_words(around.sentence)
        right = [name for name, sentence in told if len(about & content_words(sentence)) >= _SAME]
        if not right and _THAT_DAY.search(around.before):
            right = [WEEKDAYS[day.weekday()].capitalize() for day in sorted(days.moments.travel or every)]
        wrote = found["name"].casefold() in spoke and _WROTE.search(around.sentence)
        if right and not wrote and around.asserted and not around.to_come and not _OURS.search(around.before):
            yield contradicts("FAC-02", reading, right)


@per_case
def _weekdays_told(context: CheckContext) -> tuple[_InSentences, frozenset[str]]:
    """Those without a date, each with its sentence; and every one that is named anywhere."""
    names = (one.group().casefold() for text in known_texts(context) for one in matches_in(_ANY_WEEKDAY, text))
    return _in_sentences(_ON_A_DAY, context), frozenset(names)


@per_case
def _months_named(context: CheckContext) -> frozenset[str]:
    return frozenset(one.group().casefold() for text in known_texts(context) for one in matches_in(_ANY_MONTH, text))


@per_case
def _months_told(context: CheckContext) -> _InSentences:
    return _in_sentences(_IN_A_MONTH, context)


def _in_sentences(pattern: re.Pattern[str], context: CheckContext) -> _InSentences:
    sentences = (sentence.value for text in known_texts(context) for sentence in sentences_in(text))
    return tuple((one["name"], sentence) for sentence in sentences for one in matches_in(pattern, sentence))


def _han_weekdays(context: CheckContext, days: Days, full: tuple[Reading[WrittenDate], ...]) -> Iterator[Finding]:
    """當天是星期六, after 4月5日, which was a Sunday."""
    for found in found_in(_HAN_WEEKDAY, context.text):
        named = [day for one in full if one.end <= found.start() and (day := one.value.nearest(days.today))]
        nth = HAN_WEEKDAYS.index(found["name"].replace("天", "日"))
        if named and named[-1].weekday() != nth:
            right = found["day"][:-1] + HAN_WEEKDAYS[named[-1].weekday()]
            yield contradicts("FAC-06", read_at(context.text, found.start("day"), found.end("day"), nth), [right])


def _months(
    context: CheckContext, sentences: Sentences, days: Days, full: tuple[Reading[WrittenDate], ...]
) -> Iterator[Finding]:
    """A birthday in May that the customer put in March."""
    told = _months_told(context)
    every = {*_every_day(days, full), *days.moments.contact, days.today}
    names = _months_named(context) | {MONTHS[day.month - 1] for day in every}
    for found in found_in(_IN_A_MONTH, context.text) if told else ():
        reading = read_at(context.text, found.start("name"), found.end("name"), found["name"])
        around = sentences.around(reading)
        if found["name"].casefold() in names or any(one.start <= reading.start < one.end for one in full):
            continue
        about = content_words(around.sentence)
        right = [name for name, sentence in told if len(about & content_words(sentence)) >= _MONTHS_ALIKE]
        if right and around.asserted and not around.deadline:
            yield contradicts("FAC-02", reading, right)


def _every_day(days: Days, full: tuple[Reading[WrittenDate], ...]) -> set[dt.date]:
    own = {day for one in full if (day := one.value.nearest(days.today))}
    return own | days.of_event | days.told_or_to_come


def _unknown_day(reading: Reading[WrittenDate], days: Days) -> bool:
    return not (days.travel(reading) or days.contact(reading) or days.in_writing(reading))


def _ours(context: CheckContext) -> tuple[str, ...]:
    """Our earlier letters."""
    messages = context.case.messages if context.case else ()
    return (*(one.text for one in messages if one.direction == "out"), *context.earlier_letters)


def _promised(
    reading: Reading[WrittenDate], days: Days, told: tuple[tuple[WrittenDate, str], ...]
) -> Iterator[Finding]:
    """A day that an earlier letter of ours is said to have promised, and did not."""
    right = [day for one, _ in told if (day := one.nearest(days.today))]
    if right and reading.value.nearest(days.today) not in right:
        yield contradicts("FAC-02", reading, [date_like(reading.text, one) for one in right])


def _plans(
    reading: Reading[WrittenDate], around: Surroundings, days: Days, told: tuple[tuple[WrittenDate, str], ...]
) -> Iterator[Finding]:
    """The wedding, or the next flight, on another day than the customer gave for it."""
    day = reading.value.nearest(days.today)
    if day is None or not around.asserted:
        return
    about = content_words(around.sentence)
    right = [
        other
        for one, sentence in told
        if (other := one.nearest(days.today)) and abs(other - day) <= _NEAR
        if (other > days.today) == (day > days.today) and (_plan_told(sentence) or about & content_words(sentence))
    ]
    if right:
        yield contradicts("FAC-02", reading, [date_like(reading.text, one) for one in right])


def _named(
    reading: Reading[WrittenDate], around: Surroundings, days: Days, told: tuple[tuple[WrittenDate, str], ...]
) -> Iterator[Finding]:
    """七月三日的比賽, "the audition on 3 July": of a thing to which the customer gave one other day."""
    found = _OF_THE_DAY.match(around.after) or _ON_THE_DAY.search(around.before)
    if found is None or EVENT.search(found["thing"]) or _WROTE.search(found["thing"]):
        return
    thing = found["thing"].casefold()
    right = {day for one, sentence in told if thing in sentence.casefold() and (day := one.nearest(days.today))}
    if len(right) == 1:
        yield contradicts("FAC-02", reading, [date_like(reading.text, one) for one in right])


def _plan_told(sentence: str) -> bool:
    return _THEIR_PLANS.search(sentence) is not None or _MY_PLANS.search(sentence) is not None


_MY_PLANS = re.compile(r"\b(?:[Ww]e|I) (?:go|fly|travel|leave|return|sail)\b")
_NEAR = dt.timedelta(days=31)
"""Days within which another day may be meant for the one the customer gave."""


@lru_cache(maxsize=32)
def _told(texts: tuple[str, ...]) -> tuple[tuple[WrittenDate, str], ...]:
    return tuple(
        (one.value, sentence.value)
        for text in texts
        for sentence in sentences_in(text)
        for one in dates_in(sentence.text)
    )
