"""How many of a thing: a figure in the letter beside a noun with which the customer gave another figure."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.award import Award
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.dates import MONTHS
from drafter.model.reading.numbers import HAN, WORDS, number_of
from drafter.model.reading.reading import matches_in, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.figures.numbers_given import counts_of
from drafter.steps.check.facts.figures.parts import told_of_some, with_the_rest
from drafter.steps.check.facts.hours.explained_spans import LATE, explained_span
from drafter.steps.check.facts.known import known_texts, told_text
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_NUMBER = rf"(?<![\w.,:£€$/-])(?:\d{{1,3}}(?:,\d{{3}})*(?![\d.:/,-]*\d)|{WORDS})"
_COUNTED = re.compile(
    rf"\b(?P<n>{_NUMBER})[ -](?:of (?:us|you|them)\b|of (?:your|our|the|"
    rf"my) (?:[a-z]+ )?(?P<of>[a-z]{{3,}}s)\b|(?:[a-z]+ed |[a-z]+ing |[a-z]+[- ]class |more |missed |"
    r"separate |different |small |large |big |young |empty |whole |full |unanswered )?(?P<noun>e-mails?\b|[a-z]{3,}))",
    re.IGNORECASE,
)
_COUNTED_OF_A_KIND = re.compile(rf"\b(?P<n>{_NUMBER}) (?P<kind>[a-z]{{3,}}) (?P<noun>[a-z]{{3,}}s)\b", re.IGNORECASE)
""" "Three cheese irons" are three irons."""
_NO_KIND = re.compile(
    rf"{WORDS}|{'|'.join(MONTHS)}|\w+(?:s|ly|ed|ing)|and|per|past|point|hundred|have|had|"
    r"(?:an)?other|more|further|extra|remaining|last|first|next",
    re.IGNORECASE,
)
_COUNTED_AFTER = re.compile(
    rf"\b(?P<noun>[a-z]{{3,}}s)\b(?: of \w+)?, (?P<n>{_NUMBER}) (?:in number|in all)\b", re.IGNORECASE
)
_HAN_COUNTED = re.compile(
    rf"(?<![\d.,第月年])(?P<n>\d{{1,3}}|{HAN})(?P<noun>次|晚|件|封|間|張|份|位|個人|人|號樓|樓|排|公里|米|"
    rf"杯|盒|瓶|樽|罐|通|程|回|輛|架|條|隻|部|台|頁|幅|塊|對|雙|套|箱|袋|包|頂|把|支|圈|"
    rf"度(?=致電|來電|去電|打|聯絡|查詢|去信|來函|來信|要求|詢問))"
)
_PEOPLE = frozenset(
    ("people", "passengers", "persons", "of", "others", "guests", "travellers", "travelers", "位", "個人", "人")
)
_NO_THINGS = frozenset((
    "and", "but", "or", "for", "per", "the", "then", "that", "this", "was", "were", "are", "had", "has", "have",
    "who", "which", "when", "while", "after", "before", "past", "from", "pounds", "euros", "dollars", "pence",
    "cents", "percent", "miles", "hundred", "thousand", "million", "january", "february", "march", "april",
    "may", "june", "july", "august", "september", "october", "november", "december", "hrs", "mins", "working",
    "business", "kinds", "sort", "sorts", "things", "thing", "weeks", "months", "reasons", "points",
    "until", "till", "into", "over", "with", "without", "about", "not", "never", "because", "since", "where", "only",
    "just", "even", "still", "again", "there", "here", "than", "you", "they", "she", "will", "would", "did",
    "questions", "ways", "star", "stars", "third", "thirds", "quarter", "quarters",
))  # fmt: skip
_OUR_OWN = re.compile(
    r"\b(?:within|for|up to|per|every|each|at least|at most|allow|next|over|under|more than|less than|our|other)"
    r"(?: the)?(?: next)?\s*$|(?:增至|加至|增加到|增為|加到|減至)$",
    re.IGNORECASE,
)
_OF_HOURS = re.compile(r"\bhours?,?(?: and)? $", re.IGNORECASE)
_IN = re.compile(r"\bin(?: the)?(?: next)?\s*$", re.IGNORECASE)
_FIGURE = re.compile(rf"(?<![\w.])\d{{1,3}}(?![\w.])|\b{WORDS}|{HAN}", re.IGNORECASE)
_COUNTS_ANOTHER = re.compile(
    r"[ -](?:hours?|minutes?|days?|nights?|weeks?|months?|years?|times|people|adults|children)\b"
)
""" "Eleven chalets to look after, seven nights a week": the seven are no chalets."""
_COUNTS_THE_NEXT = re.compile(rf"{_COUNTS_ANOTHER.pattern}|[ -](?:[a-z]+ )?(?!this\b)[a-z]{{3,}}s\b")
""" "Three irons and two white coats": of the irons there are three."""
_CLOSE, _CLOSE_HAN = 30, 5
"""Characters before a thing within which a figure may count it."""
_ENDS = re.compile(r"[.!?;。！？；\n]")
_ENDS_HAN = re.compile(r"[.!?;,。！？；，、：（）()\n]")
_HAN_THINGS = frozenset("罐瓶樽盒杯箱袋雙對頂把支條隻圈")
"""Measures for things of which a letter has one kind."""
_NAMED = 5
_PAIR = 2
_Count = tuple[Decimal, str, tuple[int, int], tuple[str, str]]
"""Number, what is counted, where it stands, and its sentence with the words."""
_TIME = frozenset(("hour", "minute", "day", "night", "week", "month", "year"))


def told_count_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the customer counted the same thing in a sentence about the same matter, and never so many."""
    if context.case is None:
        return
    told = _told(context)
    every = _known(context)
    for number, noun, place, _ in _counted(context.text) if told else ():
        reading = read_at(context.text, *place, number)
        same = [other for other, thing, _, _ in told if thing == noun]
        if (
            not same
            or number <= 1
            or number in same
            or number == sum(one for one in same if one > 1)
            or (len(set(same)) == _PAIR and number == max(same) - min(same) and number in every)
            or _told_of_it(number, noun, every, context)
        ):
            continue
        around = sentences.around(reading)
        if with_the_rest(number, around) in same or told_of_some(number, around, known_texts(context)):
            continue
        if noun in _TIME and (LATE.match(around.after) or explained_span(reading, around, context)):
            continue
        here = _figures_in(around.sentence)
        right = [
            words
            for told_number, other, _, (sentence, words) in told
            if other == noun and told_number not in here and (_only(noun, same) or _same(noun, around, sentence))
        ]
        later = noun in _TIME and _IN.search(around.before)
        ours = _OUR_OWN.search(around.before)
        if noun == "people" and ours and ours.group().strip() == "for":
            ours = None  # a table for fourteen
        if right and around.asserted and not around.to_come and not later and not ours:
            yield contradicts("FAC-11", reading, right)


@per_case
def _told(context: CheckContext) -> tuple[_Count, ...]:
    return tuple(one for text in known_texts(context) for one in _counted(text))


def _told_of_it(number: Decimal, noun: str, every: set[Decimal], context: CheckContext) -> bool:
    """Whether the customer's figure may be of this: people and time are counted in many ways, coffees close by."""
    if number not in every or noun == "people" or noun in _TIME:
        return number in every
    told = told_text(context)
    stem = re.escape(noun.removeprefix("of "))
    close = _CLOSE if stem.isascii() else _CLOSE_HAN
    return any(
        number_of(one.group()) == number
        for thing in re.finditer(stem, told, re.IGNORECASE)
        for words, ends in (
            (_beside(stem).split(told[max(0, thing.start() - close) : thing.start()])[-1], _COUNTS_ANOTHER),
            (_beside(stem).split(told[thing.end() : thing.end() + close])[0], _COUNTS_THE_NEXT),
        )
        for one in _FIGURE.finditer(words)
        if not ends.match(words, one.end())
    )


def _beside(stem: str) -> re.Pattern[str]:
    """What parts a thing from another's figure: in Chinese, where the two stand close, every comma."""
    return _ENDS if stem.isascii() else _ENDS_HAN


def _only(noun: str, same: list[Decimal]) -> bool:
    """A thing of one name that the customer counted once, or a share of such things, is the one the letter counts."""
    if noun in _HAN_THINGS:
        return len(same) == 1
    return noun.startswith("of ") or (len(noun) >= _NAMED and len(set(same)) == 1 and noun not in _TIME | {"people"})


def _same(noun: str, around: Surroundings, sentence: str) -> bool:
    """Another word in common than the counted noun itself; a measure of time needs one close by."""
    return bool((content_words(around.sentence) & content_words(sentence)) - content_words(noun))


@per_case
def _known(context: CheckContext) -> set[Decimal]:
    figures = matches_in(_FIGURE, told_text(context))
    counts = {number for numbers in counts_of(context).values() for number in numbers}
    lines = (context.award or Award()).lines
    return (
        {number for number, _, _, _ in _told(context)}
        | counts
        | {found for one in figures if (found := number_of(one.group())) is not None}
        | {Decimal(line.count) for line in lines if line.count}
    )


@lru_cache(maxsize=2048)
def _figures_in(sentence: str) -> frozenset[Decimal | None]:
    return frozenset(number_of(one.group()) for one in _FIGURE.finditer(sentence))


@lru_cache(maxsize=64)
def _counted(text: str) -> tuple[_Count, ...]:
    return tuple(
        (number, thing, (sentence.start + start, sentence.start + end), (sentence.value, sentence.text[start:end]))
        for sentence in sentences_in(text)
        for number, thing, start, end in _counted_in(sentence.text)
    )


@lru_cache(maxsize=2048)
def _counted_in(sentence: str) -> tuple[tuple[Decimal, str, int, int], ...]:
    """Remembered by the sentence: at each key only one is new."""
    return tuple(
        (number, _thing(noun), one.start(), one.end())
        for pattern in (_COUNTED, _COUNTED_OF_A_KIND, _COUNTED_AFTER, _HAN_COUNTED)
        for one in pattern.finditer(sentence)
        if pattern is not _COUNTED_OF_A_KIND or not _NO_KIND.fullmatch(one["kind"])
        if (number := number_of(one["n"])) is not None
        and (noun := (one["noun"] or _of(one) or "of").casefold()) not in _NO_THINGS
        and not noun.endswith(("ed", "ing", "ly"))
        and not (noun.startswith("minute") and _OF_HOURS.search(sentence[: one.start()]))
    )


def _of(found: re.Match[str]) -> str:
    """ "Two of our four games" counts other games than "four games"."""
    return f"of {found['of']}" if "of" in found.groupdict() and found["of"] else ""


def _thing(noun: str) -> str:
    """五度致電 counts calls as 五次 does."""
    return "people" if noun in _PEOPLE else "次" if noun == "度" else noun.removesuffix("s")
