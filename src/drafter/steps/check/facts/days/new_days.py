"""A day that the case does not know: a plan, a step of our own enquiry, or a slip for one of the case."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator

from drafter.model import lazy_re as re
from drafter.model.finding import Finding
from drafter.model.reading.dates import WrittenDate
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.days.known_days import HOMEWARD, Days, ways_of
from drafter.steps.check.facts.looked_up import looked_up_by_more_than_regret
from drafter.steps.check.facts.remarks import advice, contradicts, date_like
from drafter.steps.check.facts.slips import exchanged
from drafter.steps.check.facts.surroundings import Surroundings

_NEXT_DAY = dt.timedelta(days=1)
_BESIDE = dt.timedelta(days=3)
_THEIRS = re.compile(
    r"\b(?:you|your|yours|taxi|hotel|meals?|dinner|breakfast|lunch|receipts?|coach|train|expenses?)\b|您|你|閣下|費",
    re.IGNORECASE,
)
_OUR_OWN_STEP = re.compile(
    r"\b(?:I|we|our|my|they|colleagues?|team|manager)\b[^.]{0,60}?\b(?:spoke|spoken|ask\w*|check\w*|look\w*|"
    r"contact\w*|review\w*|search\w*|"
    r"receiv\w*|repl\w*|wrote|written|sent|call\w*|investigat\w*|paid|refund\w*|issu\w*|met|confirm\w*|report\w*|"
    r"rang|posted|book\w*|order\w*|arrang\w*|start\w*|"
    r"found)\b"
    r"|\b(?:payments?|cheques?|transfers?|refunds?) (?:left|went|was sent|were sent|was made|were made|cleared)\b"
    r"|我們|我们|本人|同事|部門|銀行|過數|入賬|入帳|匯出",
    re.IGNORECASE,
)
_TOLD_US = re.compile(
    r"\b(?:told|informed|notified|warned|advised|rang|wrote to|asked|alerted) (?:us|me|our)\b"
    r"|通知(?:了)?(?:本社|本公司|我們|我们|本行)",
    re.IGNORECASE,
)
_LANDED = re.compile(r"\b(?:land(?:ed|ing)|touch\w* down)\b|抵港|抵台|抵達|降落", re.IGNORECASE)
_OFFERED = re.compile(
    r"\b(?:offers?|invites?|(?:we|I|you) would|propose|reserved|blocked|secured|set aside)\b", re.IGNORECASE
)
COUNTED_FROM_ANOTHER = re.compile(
    r"[,;–—-]? ?(?:only |just )?(?:the|a|one|two|three|four|five|six|seven|ten|fourteen|\d+) (?:whole |full )?"
    r"(?:day|week)s? (?:before|after|earlier)\b",
    re.IGNORECASE,
)
"""A day counted from one that both know: "on 10 July, the day before you flew"."""
_OUR_LOG = re.compile(
    r"\b(?:(?:told|informed|notified|warned|advised|let) (?:us|our \w+)|replaced|repaired|rebuilt|on order|"
    r"engineers?|engineering|technicians?|maintenance|logs?|logged|records?|reports?|statements?|inspect\w*|"
    r"audit\w*|survey\w*)\b|工程|維修|紀錄|記錄|經查|據查|通知(?:本社|本公司|我們|敝公司)",
    re.I,
)
"""What our own books say of a day before the flight, and no customer can tell."""
_DID = re.compile(
    r"(?:[您你]|閣下)(?:已|曾)?(?:於|在)$"
    r"|\byou(?: had| have|[’']d|[’']ve)? (?:first |also |already )?(?:gave|given|sent|wrote|written|told|rang|rung|"
    r"called|telephoned|reported|booked|paid|flew|flown|travell?ed|arrived|landed|bought|asked|e-?mailed|posted|filed|"
    r"submitted|stayed|returned|handed)\b[^.;]{0,60}\bon (?:\w+day,? )?(?:the )?$",
    re.IGNORECASE,
)
"""What the customer did on a day."""
_ROUTE = re.compile(r"\b[A-Z]\w+ (?:to|–|-) [A-Z]\w+(?: [A-Z]\w+)?,? (?:on )?(?:\w+day,? )?(?:the )?$")
_FLEW = re.compile(r"\b(?:flew|flown|travell?ed|arrived|landed|stayed|returned)\b", re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:you|your|yours)\b[^.;]{0,60}\b(?:not|never|only)\b[^.;]{0,40}\b(?:until|on|till) (?:\w+day,? )?(?:the )?$"
    r"|\b(?:did not|never|only) (?:reach|reached|come|came|arrive|arrived|get|got)(?: \w+){0,3} (?:until|till|on)"
    r" (?:\w+day,? )?(?:the )?$",
    re.IGNORECASE,
)
"""What the customer waited for until then."""
LONG_BEFORE = re.compile(r"(?:早在|早於|遲至)$")
"""What we found to have been known by then."""
PAID_OUT = re.compile(r"刷退|匯入|匯到|匯至|存入|存到|入帳|入賬|過數|退到|退至|退回|寄出|寄到")
_TELLS_OF = re.compile(
    r"\b(?:statements?|reports?|accounts?|records?|logs?|notes?) (?:about|for|covering) (?:\w+day,? )?(?:the )?$",
    re.IGNORECASE,
)
"""The day of which such a book tells."""


def new_day_findings(reading: Reading[WrittenDate], around: Surroundings, days: Days) -> Iterator[Finding]:
    """A day the case does not know: a plan, a step of our own enquiry, or a slip."""
    day = reading.value.nearest(days.today)
    if day is None or _planned(reading, around, days) or COUNTED_FROM_ANOTHER.match(around.after):
        return
    if days.counted(reading, around.sentence):
        return
    since = max(days.moments.contact, default=days.today)
    doing = around.clause_before if len(around.clause_before.split()) > 2 else around.sentence
    since_then = since <= day <= days.today
    if since_then and (_OUR_OWN_STEP.search(doing) or not _THEIRS.search(around.sentence)):
        return
    told_near = [one for one in sorted(days.of_event or days.told) if abs(one - day) <= _BESIDE]
    if told_near and _TELLS_OF.search(around.before):
        yield wrong_day(reading, told_near, days.today)
    elif LONG_BEFORE.search(around.before):
        yield advice("FAC-02", reading, f"{reading.text} is not a date of the case.")
    elif slip := _slip_of(day, days):
        yield wrong_day(reading, slip, days.today)
    elif day < since and _OUR_LOG.search(around.sentence):
        yield advice("FAC-02", reading, f"{reading.text} is not a date of the case.")
    elif days.of_event and (around.event or (day < min(days.of_event | {since}) and _THEIRS.search(around.sentence))):
        yield wrong_day(reading, days.of_event, days.today)
    elif not days.of_event and _travels(around) and not since_then and (told := days.told_of(around)):
        yield from () if _may_be_new(day, around, told, days.homeward) else (wrong_day(reading, told, days.today),)
    elif day <= days.today and (known := _lived_through(around, days)):
        yield wrong_day(reading, known, days.today)
    elif day <= days.today and _plain(reading, around) and (beside := _beside(day, days)) and since != day:
        yield wrong_day(reading, beside, days.today)
    elif day <= days.today:
        yield advice("FAC-02", reading, f"{reading.text} is not a date of the case.")


def _may_be_new(day: dt.date, around: Surroundings, told: frozenset[dt.date], homeward: bool) -> bool:
    """Where the case has no journey but what the customer wrote: the way home, the day after a night flight, and
    what only we can know."""
    ours = looked_up_by_more_than_regret(around) or _TOLD_US.search(around.sentence) is not None
    way_back = not homeward and HOMEWARD.search(around.sentence) is not None
    return ours or way_back or landed_the_day_after(day, around, told)


def landed_the_day_after(day: dt.date, around: Surroundings, told: Collection[dt.date]) -> bool:
    return day - _NEXT_DAY in told and _LANDED.search(around.sentence) is not None


def _travels(around: Surroundings) -> bool:
    return around.event or _ROUTE.search(around.before) is not None


def _lived_through(around: Surroundings, days: Days) -> frozenset[dt.date]:
    """The days that may be meant where the customer waited for something until then, or did something."""
    if _UNTIL.search(around.before):
        return days.of_event | days.told
    if _DID.search(around.before) is None:
        return frozenset()
    return days.of_event if _FLEW.search(around.before) else days.of_event | days.moments.contact


def _slip_of(day: dt.date, days: Days) -> list[dt.date]:
    """Days of the same month that this one is a slip of the hand away from: 12 for 21, 4 for 14."""
    known = days.of_event | days.moments.contact | days.told
    return [one for one in known if slip(day, one)]


def slip(day: dt.date, other: dt.date) -> bool:
    one, two = str(day.day), str(other.day)
    same = (other.year, other.month) == (day.year, day.month)
    return same and one != two and (exchanged(one, two) or _dropped(one, two))


def _dropped(one: str, other: str) -> bool:
    """14 and 4; not 2 and 21, which lie too far apart to be taken for a slip of their own."""
    short, long = sorted((one, other), key=len)
    return len(long) == 2 and len(short) == 1 and long[0] == "1" and long[1] == short


def _plain(reading: Reading[WrittenDate], around: Surroundings) -> bool:
    """Said outright: with its weekday, or to the customer of themselves; no step of ours."""
    direct = reading.value.weekday is not None or _THEIRS.search(around.sentence) is not None
    return direct and not _OUR_OWN_STEP.search(around.clause_before)


def _beside(day: dt.date, days: Days) -> list[dt.date]:
    """Days of the journey so near that this one may be meant for them."""
    return [one for one in sorted(days.moments.travel) if abs(one - day) <= _BESIDE]


def _planned(reading: Reading[WrittenDate], around: Surroundings, days: Days) -> bool:
    """A day still to come, in a sentence that looks ahead (or does not speak of the journey at all)."""
    coming = [one.nearest(days.today) for one in ways_of(reading)]
    told = (
        around.future or PAID_OUT.search(around.after) or not around.event or not _THEIRS.search(around.clause_before)
    )
    ahead = any(day and day > days.today for day in coming)
    return (ahead and bool(told)) or _OFFERED.search(around.clause_before) is not None


def wrong_day(reading: Reading[WrittenDate], known: Iterable[dt.date], today: dt.date) -> Finding:
    meant = reading.value.nearest(today) or today
    near = sorted(known, key=lambda day: (min(abs((day - meant).days), 31 * (day.day != meant.day)), day))
    return contradicts("FAC-02", reading, [date_like(reading.text, day) for day in near])
