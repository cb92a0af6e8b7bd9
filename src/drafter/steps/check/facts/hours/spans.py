"""Every length of time in the letter is told, or lies between two moments of the case or of its own sentence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.dates import dates_in
from drafter.model.reading.durations import Duration, durations_in
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.hours.clock import clock_times_in, in_a_time_of_day, measured
from drafter.steps.check.facts.hours.explained_spans import LATE, is_explained
from drafter.steps.check.facts.hours.known_spans import spans_told
from drafter.steps.check.facts.hours.reckoned import listed_total
from drafter.steps.check.facts.known import known_texts, moments_of
from drafter.steps.check.facts.looked_up import looked_up
from drafter.steps.check.facts.remarks import advice, contradicts, not_in_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_RULE_BEFORE = re.compile(
    r"\b(?:within|at least|at most|up to|every|each|no (?:later|more|less|fewer) than|more than|less than|fewer than|"
    r"under|over|for the next|the next|the last|minimum(?: of)?|maximum(?: of)?|"
    r"allow\w*|takes?|valid for|lasts?|gives? (?:us|you)|needs?|"
    r"after|than|another|per|a|any|long as|only|open|first|reach(?:es)?|when|arriv\w+|"
    r"(?:is|are) (?:only )?(?:offered|available|given|served|allowed|kept|held) (?:only )?(?:from|for|to))\s$"
    r"|[最每]\S{0,3}$",
    re.IGNORECASE,
)
_DAYS_AND = re.compile(r"\bdays(?:,| and|,? or| / |/) $")
_IN = re.compile(r"\bin (?:the )?$", re.IGNORECASE)
""" "In two hours": what was to last so long, unless they told it otherwise."""
_RULE = re.compile(
    r"\b(?:regulation|article|the law|rules?|charter|scheme|delays? of (?:more|less|over|at) \w+|"
    r"convention|policy|conditions|limit|deadline|entitle[sd]?|always|normally|usually|valid|"
    r"or more|depend\w*|as a rule|whenever|"
    r"when an? (?:\w+ )?(?:flight|train|coach|boat|ferry|ship|delay|bag|case|suitcase|"
    r"passenger|guest|customer|journey|service|crossing|departure|booking|claim)|"
    r"(?:when|once|where|if) \w+ \w+ (?:passes|exceeds|reaches))\b|"
    r"條例|法規|規定|通常|須",
    re.IGNORECASE,
)
_FROM_NOW = re.compile(
    r"\s*(?:(?:short|shy) of\b|from (?:today|now)|to (?:reply|decide|answer)|ago\b|[- ]old\b|"
    r"(?:away|off)\b(?= *[,.;]|$)|(?:that |which )?(?:we|they|it|I) (?:ask|require|need|allow|recommend|advise)\b|"
    r"(?:allowed|permitted|required|needed|enough|allowance)\b|in which to\b|to (?:report|claim|complain|appeal)\b)",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\s*(?:or (?:more|less)|之?內|内)")
_AHEAD = re.compile(r"\s*(?:early|ahead of|before (?:time|schedule)|in hand)\b", re.IGNORECASE)
_DUE = re.compile(
    r"\s*(?:before (?:departure|take-?off|boarding)\b|(?:before|after) (?:you|it|they|(?:the|your) (?:\w+ ){1,3})"
    r"\s?(?:was|were) (?:due|to (?:go|leave|depart)))",
    re.IGNORECASE,
)
_CONNECTION = re.compile(
    r"\b(?:connections?|connecting|stop-?over|lay-?over|change of (?:planes?|flights?)|for (?:a|the|your) change|"
    r"lay between|flight of|flying time|"
    r"between (?:the|your|them|their|these)(?: two)?(?: flights)?)\b|轉機|轉乘|航程|飛行時間",
    re.IGNORECASE,
)
"""What a timetable gives and the customer need not have told."""
_BEFOREHAND = re.compile(r"\s*(?:before|earlier)\b(?! (?:than|we said|I said))")
_IT_TOOK = re.compile(
    r"\b(?:was|were|took|lasted|waited|lay|sat|stood) (?:for |there |a full |a good |another )*$", re.IGNORECASE
)
_SOMEBODY = re.compile(r"\b(?:you|he|she|they|I)\b|[您你他她]|閣下")
_WHICH_YOU = re.compile(
    r"(?<=[a-z] )(?<!that )(?<!when )(?<!and )(?<!but )(?<!as )(?<!so )(?<!while )(?<!where )(?<!because )(?<!after )"
    r"you (?:were|had|have|\w+ed)\b"
)
""" "The cabin you had reserved": of a thing, not of what they did."""
LESS = re.compile(r"\b(?:less|minus) $", re.IGNORECASE)
""" "An hour, less five minutes": of the five nobody need have told."""
_AND_MORE = ("超過", "多於", "逾", "達", "滿")
_OF_ANY = re.compile(r"(?:以上)?的(?:航班|班機|列車|班車|旅客|乘客|客人|個案|情況)")
_ANY_SUCH = re.compile(
    r"\b(?:any|every|each|all) (?:\w+ )?(?:flight|train|coach|ferry|boat|crossing|service|departure|delay|guest|"
    r"passenger)s?\b[^.,;]{0,30}\b(?:more than|over|later than|longer than|by) $",
    re.IGNORECASE,
)
_WE_HAD = re.compile(r"我們(?:其實|本來|明明|當時)?有(?:整整|足足)?$")
"""How long we had to tell them."""
_HAN_OFF = re.compile(r"(?:提早|提前|早了?|晚了?|遲了?|延誤了?)(?:約|大約)?$")
_NEAR = 1.8
"""So many times the shorter, the longer may be and still be meant for it."""


def span_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the customer or we wrote of the matter at all."""
    if context.case is None or not known_texts(context):
        return
    told = spans_told(context)
    for reading in durations_in(context.text):
        around = sentences.around(reading)
        if is_ours(reading, around) or _of_our_story(around) or is_explained(reading, around, context):
            continue
        if listed_total(reading.value, around) is not None or _nights_of_days(reading.value, around):
            continue
        connecting = _is_connection(reading, around) and not moments_of(context).times
        right = [one.text for one, words in told if not connecting and _same_thing(reading, around, one, words)]
        if right:
            yield contradicts("FAC-10", reading, right)
        elif connecting or (_of_a_timetable(reading, around) and not moments_of(context).times):
            yield advice("FAC-10", reading, f"{reading.text} is not in the case, which has no times of the flight.")
        elif reading.value.unit != "months" and not looked_up(around) and not _IN.search(around.before):
            yield not_in_case("FAC-10", reading, "length of time")


def _nights_of_days(span: Duration, around: Surroundings) -> bool:
    """ "Eight days and seven nights": the days are held against what was told."""
    days = durations_in(around.before) if _DAYS_AND.search(around.before) else ()
    return bool(days) and span.unit == days[-1].value.unit == "days" and span.low == days[-1].value.low - 1


@lru_cache(maxsize=2048)
def _of_our_story(around: Surroundings) -> bool:
    """ "It failed its brake test twenty minutes before departure": how long before, of what no person did."""
    if _BEFOREHAND.match(around.after) is None or clock_times_in(around.sentence) or dates_in(around.sentence):
        return False
    return _SOMEBODY.search(_WHICH_YOU.sub(" ", around.before)) is None


def _is_connection(reading: Reading[Duration], around: Surroundings) -> bool:
    return reading.value.unit == "minutes" and _CONNECTION.search(around.sentence) is not None


def _of_a_timetable(reading: Reading[Duration], around: Surroundings) -> bool:
    """Minutes and hours by which a flight was early or late: our records know them."""
    said = LATE.match(around.after) or _AHEAD.match(around.after) or _HAN_OFF.search(around.before)
    known = said is not None and not measured(around)
    return reading.value.unit == "minutes" and (known or is_before_departure(around))


def is_before_departure(around: Surroundings) -> bool:
    return _DUE.match(around.after) is not None


def is_ours(reading: Reading[Duration], around: Surroundings) -> bool:
    """A rule, a promise, a deadline, a time of day: nothing that lasted for the customer."""
    if not around.asserted or around.to_come or in_a_time_of_day(reading, around) or LESS.search(around.before):
        return True
    return reading.value.working or _is_of_a_rule(reading.text, around)


@lru_cache(maxsize=2048)
def _is_of_a_rule(words: str, around: Surroundings) -> bool:
    return bool(
        _RULE_BEFORE.search(around.before)
        or is_of_any(words, around)
        or _WE_HAD.search(around.before)
        or around.before.endswith(("首", "頭"))
        or _FROM_NOW.match(around.after)
        or _WITHIN.match(around.after)
        or _RULE.search(around.sentence)
        or re.match(r"(?:a|an) (?:day|week|night)|一[晚天日]", words)
    )


def is_of_any(words: str, around: Surroundings) -> bool:
    """ "Any flight more than an hour late", 延誤超過一小時的航班: of none that has flown."""
    if _OF_ANY.match(around.after) and (words.startswith(_AND_MORE) or around.before.endswith(_AND_MORE)):
        return True
    return _ANY_SUCH.search(around.before) is not None


def happened_before(around: Surroundings) -> bool:
    """ "It failed an hour before you came" is no length that they told; "it was an hour before you came" may be."""
    return _BEFOREHAND.match(around.after) is not None and _IT_TOOK.search(around.before) is None


def told_beside(other: Reading[Duration], around: Surroundings) -> bool:
    """ "Four days late and two days after the wedding": what they told of it stands in the sentence as well."""
    return any(one.value.meets(other.value) for one in durations_in(around.sentence))


def _same_thing(
    reading: Reading[Duration], around: Surroundings, other: Reading[Duration], words: frozenset[str]
) -> bool:
    """Words in common, the more the further apart the two are: minutes on hold are not held against hours of flying."""
    if other.value.unit != reading.value.unit or other.value.meets(reading.value) or told_beside(other, around):
        return False
    alike = len(content_words(around.sentence) & words)
    short, long = min(reading.value.low, other.value.low), max(reading.value.high, other.value.high)
    return alike >= 1 and (long <= _NEAR * short or (alike >= 2 and long <= 2 * _NEAR * short))
