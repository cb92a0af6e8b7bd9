"""Sentences that commit us: who will do what by when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding, Promise
from drafter.model.reading.dates import WEEKDAYS, dates_in
from drafter.model.reading.durations import durations_in
from drafter.model.reading.reading import Reading
from drafter.model.reading.sentences import sentences_in

AT_MOST = 3
_VERBS = (
    r"pay|refund|reimburse|transfer|credit|send|post|write|reply|call|ring|phone|telephone|contact|e-?mail|"
    r"let you know|tell|update|"
    r"arrange|replace|repair|investigate|look into|review|report|pass|raise|speak|talk|meet|deliver|return|issue|"
    r"correct|reinstate|"
    r"remove|change|make sure|ensure|train|retrain|brief|follow up|come back|get back|confirm|give|provide|collect|"
    r"trace|search|check|"
    r"answer|respond|process|approve|add|waive|cover|settle|forward|escalate|discuss|take|be in touch|"
    r"be back in touch|reach (?:you|your)|be with you|be paid|be credited|"
    r"be (?:deposited|wired|posted|repaid|issued|returned to you|reimbursed|put right)|"
    r"be (?:also )?(?:writing|looking|calling|ringing|contacting|speaking|reviewing|sending|paying|"
    r"getting|following|in contact)|"
    r"be refunded|be sent|be transferred|be in your|arrive|have an answer|hear from|receive"
)
_NAME = r"(?!(?:I|We|You|They|He|She|It|This|On|By|In|Then|And|But|Next|Today|Tomorrow)\b)[A-Z][\w’'-]+"
_COMMITS = re.compile(
    rf"(?P<who>\b(?:I|we|you|it|this|they|he|she|(?:the|our|my|your|a"
    rf"|an)\s+(?:[\w-]+\s+){{0,4}}?[£€$]?(?:\d{{1,3}}(?:,\d{{3}})*\.\d\d|[\w,-]+)|"
    rf"(?-i:{_NAME}(?:\s+{_NAME})?)))"
    rf"(?:\s+(?:will|shall|am going to|are going to|is going to|undertake to|promise to)|"
    rf"[’'](?:ll))\s+(?:\w+\s+){{0,2}}?(?:{_VERBS})\b",
    re.IGNORECASE,
)
_COMMITS_HAN = re.compile(
    r"(?P<who>我們|我们|本人|本公司|我|[\u4e00-\u9fff]{2,6}(?:經理|主任|同事|部門|部|團隊))?[^，。；,;：:\d]{0,8}?(?:將會|"
    r"将会|將|将|會|会|承諾|承诺|保證)"
    r"[^，。；]{0,20}?(?:支付|退還|退还|退回|退款|賠償|赔偿|補償|发放|發放|存入|寄|送上|回覆|回复|致電|致电|聯絡|"
    r"联系|跟進|跟进|調查|调查|安排|通知|更正|"
    r"轉帳|匯款|改善|培訓|提供|更換|修好|修理|維修|维修|交還|交还|歸還|归还|送回|追查|豁免)"
)
_DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_NOT_OURS = re.compile(
    r"\b(?:you will (?:find|see|know|understand|recall|remember|appreciate|need|have to|be able|be aware)|"
    r"if you|should you|unless|will not be able|will not|won[’']t|cannot|will be glad|will be happy to (?:hear|"
    r"welcome)|I hope|(?:take|answer) (?:them|these|each(?: of them)?|it all|your (?:\w+ )?(?:points|questions)) "
    rf"(?:in turn|one by one|in (?:that|this|the same|your) order)|answer (?:by(?! (?:\d|the |next|to|this"
    rf"|{_DAY}))|point by|in the (?:same|order)))\b"
    r"|\b(?:the (?:police|courts?|ombudsman|regulator|embassy|consulate|coroner|authorit\w+|customs)|"
    r"your (?:bank|insurers?|insurance company|card (?:company|issuer)|doctor|solicitor|embassy)) "
    r"(?:will|shall|is going to)\b"
    r"|如果|如您|若您|不會|无法|無法",
    re.IGNORECASE,
)
_MONEY_OR_CALL = re.compile(
    r"pay|refund|reimburs|transfer|credit|cheque|voucher|call|ring|phone|退|賠|支付|補償|存入|致電", re.IGNORECASE
)
_ALREADY_DATED = re.compile(
    r"\b(?:in|with|by|along with|together with|at) (?:the same|that|this|one) "
    r"(?:payment|transfer|time|day|date|letter)\b"
    r"|\b(?:with|along with|together with) (?:the|all the) "
    r"(?:rest|others?|remainder|balance|refund|payment|transfer)\b"
    r"|\b(?:with it|on (?:that|the same) day|before then|by then|while you wait|there and then)\b"
    r"|\b(?:if|when|once|as soon as|until) (?:i|we|you|they|it|the)\b|\bfor (?:as long|any) "
    r"|\b(?:every|each|all|any|always|from now on|in future)\b|(?:從|从|自)[^，。]{1,12}起",
    re.IGNORECASE,
)
"""Said with a day of its own, on a condition, or of every day from now on."""
_SUMS_UP = re.compile(
    r"(?:So |Thus |Hence |Together,? |Altogether,? |In all,? |In total,? )?(?:you|this|that|it|all this) "
    r"(?:will|shall)(?: therefore| thus| in all| altogether| together)+ (?:receive|be paid|get|come to)\b"
    r"|(?:In all|Altogether|In total|Together|All told),? (?:that is |this is )?"
    r"(?:you (?:will|shall)|you[’']ll) (?:receive|be paid)",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"\bpa(?:y|id)|refund|return|reimburs|transfer|cheque|money|\bsum\b|[£€$¥元圓]|退|賠", re.IGNORECASE
)
_CALL = re.compile(
    r"\b(?:call|ring|phone|telephone|write|speak|meet|come back)\b|致電|致电|聯絡|联系|回覆|回复", re.IGNORECASE
)
_TO_BE = re.compile(r"\b(?:will|shall|going to|reach(?:es)?|goes|leaves)\b|[’']ll\b|[將将會会]", re.IGNORECASE)
_BEFORE_AN_EVENT = re.compile(
    r"\b(?:days?|weeks?|hours?|minutes?|day|evening|morning) (?:before|after|ahead of|of) (?:you|we|your|the|it|that)\b"
    r"|月[〇零一二三四五六七八九十\d]{1,3}日|\b(?:one (?:at a time|by one)|in turn)\b",
    re.IGNORECASE,
)
_DONE_AND = re.compile(r"\b(?:was|were|(?:has|have|had) been)\b[^.;]*\b(?:and|so|but)\b", re.IGNORECASE)
""" "It was mended on 3 October and we will pay": the day is that of the mending."""
_ASKS = re.compile(
    r"\b(?:please|send|reply|call|tell|let) (?:\w+ ){0,3}?(?:me|us)\b|\bplease (?:send|reply|keep|take|call)",
    re.IGNORECASE,
)
"""The customer moves first: what follows has their day, not ours."""
_SAID = re.compile(
    r"\b(?:you|they|it|he|she|sets?|limits?|says?|asked|told|wrote)\b[^.;]{0,30}?\bwhat\b"
    r"|\bwhat (?:will|shall|we must)\b",
    re.IGNORECASE,
)
_TODAY = re.compile(r"\b(?:today|this (?:morning|afternoon)|now|at once|immediately)\b|今天|今日|即時", re.IGNORECASE)
_TOMORROW = re.compile(r"\btomorrow\b|明天", re.IGNORECASE)
_MONTH_END = re.compile(r"\b(?:by|before) the end of (?:this|the) month\b|月底", re.IGNORECASE)
_WEEK_END = re.compile(r"\b(?:by|before) the end of (?:this|the) week\b|\bthis week\b|本週內", re.IGNORECASE)
_NEXT_WEEK = re.compile(r"\bnext week\b|下週|下周|下星期", re.IGNORECASE)
_ON_WEEKDAY = re.compile(rf"\b(?:by|on|before|next)\s+({'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_THING = re.compile(
    r"\b(?:refund|payment|money|sum|amount|cheque|voucher|transfer|miles|points|letter|report|bag|suitcase|answer|"
    r"compensation|fare|balance|total)s?$|\d$",
    re.I,
)
"""What is promised, not who promises it."""
_NOBODY = ("someone", "somebody", "one of us", "有人", "專人", "专人")
_COMPANY = (
    "we", "it", "this", "they", "you", "and", "or", "but", "then", "which", "that", "我們", "我们", "本公司", "",
)  # fmt: skip


def promises_in(context: CheckContext) -> tuple[Promise, ...]:
    """At most three, the most important first in the letter's order: money and calls before the rest."""
    weighed = sorted(
        every_promise(context),
        key=lambda promise: (not _MONEY_OR_CALL.search(promise.text), promise.due is None, promise.start),
    )
    return tuple(sorted(weighed[:AT_MOST], key=lambda promise: promise.start))


def every_promise(context: CheckContext) -> tuple[Promise, ...]:
    """In the letter's order."""
    return tuple(promise for sentence in sentences_in(context.text) if (promise := _promise(sentence, context)))


def promise_findings(context: CheckContext, promises: tuple[Promise, ...]) -> tuple[Finding, ...]:
    return tuple(_findings(context, promises))


def _findings(context: CheckContext, promises: tuple[Promise, ...]) -> Iterator[Finding]:
    for promise in promises:
        if "⟦" in promise.text:
            continue  # what is still to be filled in may well be the day
        if promise.due is None and not _dated_elsewhere(promise, context):
            yield _finding("PRO-02", promise, "This promise has no date. By when?")
        elif promise.due is not None and promise.owner is None:
            yield _finding("PRO-03", promise, "Nobody is named for this promise. Who will do it?")


def _dated_elsewhere(promise: Promise, context: CheckContext) -> bool:
    """Its own words give the day ("in the same payment"), or its paragraph does, or the customer moves first."""
    if _SUMS_UP.match(promise.text):
        return True  # what the sentences before have promised
    said = _committed(promise.text)
    if _ALREADY_DATED.search(promise.text) or _SAID.search(promise.text):
        return True
    done = said is not None and _DONE_AND.search(promise.text[: said.start]) is not None
    if _names_a_day(promise.text[said.start if said and done else 0 :]):
        return True
    if promise.owner != (context.signatory.name or context.company.department):
        return False  # the day of the writer's own promise is not somebody else's
    before = context.text[: promise.start].rpartition("\n\n")[2]
    after = context.text[promise.end :].partition("\n\n")[0]
    asked = sentences_in(before)[-1:]
    paid = _MONEY_OR_CALL.search(promise.text) and any(
        _MONEY_OR_CALL.search(one.text) and _names_a_day(one.text) for one in sentences_in(context.text[promise.end :])
    )
    payment = _MONEY.search(promise.text) and not _CALL.search(promise.text)
    paid = paid or (payment and _is_paid_by_a_day(context.text[: promise.start], context))
    named = paid or _names_a_day(before) or _names_a_day(after)
    return bool(
        named
        or due_in(before, context.today)
        or due_in(after, context.today)
        or any(_ASKS.search(one.text) for one in asked)
    )


def _is_paid_by_a_day(before: str, context: CheckContext) -> bool:
    """ "All of this reaches you by 5 March. … The clinic's bill will be refunded too": of a sum dated further up."""
    return any(
        _MONEY.search(one.text) and _TO_BE.search(one.text) and due_in(one.text, context.today) is not None
        for one in sentences_in(before)
    )


def _names_a_day(text: str) -> bool:
    """Any day will do, also one gone by (that is another rule's matter), or a time before or after an event."""
    return bool(tuple(dates_in(text))) or _BEFORE_AN_EVENT.search(text) is not None


def _finding(rule: str, promise: Promise, message: str) -> Finding:
    """On the words that commit us: the rest of the sentence may be right in every fact."""
    said = _committed(promise.text) or _Committed("", 0, len(promise.text))
    return Finding(
        rule=rule,
        family="promises",
        source="facts",
        severity="warning",
        message=message,
        start=promise.start + said.start,
        end=promise.start + said.end,
        text=promise.text[said.start : said.end],
    )


def _promise(sentence: Reading[str], context: CheckContext) -> Promise | None:
    said = _committed(sentence.text)
    if said is None:
        return None
    due = due_in(sentence.text, context.today)
    return Promise(
        text=sentence.text,
        start=sentence.start,
        end=sentence.end,
        due=due.isoformat() if due else None,
        owner=_owner(said.who, context),
    )


class _Committed(NamedTuple):
    """Who commits to something, empty where nobody is named, and where in the sentence it is said."""

    who: str
    start: int
    end: int


@lru_cache(maxsize=1024)
def _committed(sentence: str) -> _Committed | None:
    """None where the sentence is no promise of ours."""
    found = _COMMITS.search(sentence) or _COMMITS_HAN.search(sentence)
    if found is None or _NOT_OURS.search(sentence) or sentence.rstrip().endswith(("?", "？")):
        return None
    return _Committed(found["who"] or "", *found.span())


_US_AT_LAST = re.compile(r"^.* (I|we)$")  # "For the delay we" will pay


def _owner(who: str, context: CheckContext) -> str | None:
    """I: the signatory; a named person or post: that one; "we" is the department that signs."""
    words = _US_AT_LAST.sub(r"\1", " ".join(who.split()))
    if words.casefold() in ("i", "我", "本人"):
        return context.signatory.name or context.company.department
    if words.casefold() in _NOBODY:
        return None
    if words.casefold() in _COMPANY or _THING.search(words):
        return context.signatory.name or context.company.department
    return words[:1].upper() + words[1:]


def due_in(text: str, today: dt.date) -> dt.date | None:
    """The last day a sentence gives itself: a date, within so many days, today, next week."""
    dates = [day for one in dates_in(text) if (day := one.value.nearest(today)) and day >= today]
    if dates:
        return max(dates)
    for one in durations_in(text):
        if one.value.unit == "days" and re.search(r"\b(?:within|in|next|of|take|up to)\b|內|内|之內", text):
            return (
                _working_days_on(today, one.value.high)
                if one.value.working
                else today + dt.timedelta(days=one.value.high)
            )
        if one.value.unit == "minutes" and one.value.high >= 60 and re.search(r"\bwithin\b|內|内", text):
            return today + dt.timedelta(days=-(-one.value.high // 1440))
    return _named_day(text, today)


def _named_day(text: str, today: dt.date) -> dt.date | None:
    if _TODAY.search(text):
        return today
    if _TOMORROW.search(text):
        return today + dt.timedelta(days=1)
    if _WEEK_END.search(text):
        return today + dt.timedelta(days=(4 - today.weekday()) % 7)
    if _MONTH_END.search(text):
        return (today.replace(day=1) + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    if _NEXT_WEEK.search(text):
        return today + dt.timedelta(days=11 - today.weekday())
    weekday = _ON_WEEKDAY.search(text)
    if weekday:
        return today + dt.timedelta(days=(WEEKDAYS.index(weekday[1].casefold()) - today.weekday() - 1) % 7 + 1)
    return None


def _working_days_on(today: dt.date, days: int) -> dt.date:
    """Monday to Friday; public holidays are the calendar's matter where the promise is stored."""
    day = today
    while days > 0:
        day += dt.timedelta(days=1)
        days -= day.weekday() < 5
    return day
