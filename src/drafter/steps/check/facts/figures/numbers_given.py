"""Counts and miles in the letter against the case and the award."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from drafter.model import lazy_re as re
from drafter.model.award import Award
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.figures import figures_in
from drafter.model.reading.numbers import HAN, WORDS, number_of
from drafter.model.reading.quantities import quantities_in
from drafter.model.reading.reading import found_in, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.figures.balances import balances_of
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.remarks import contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_A_CROWD = 20
"""So many are the passengers of a flight, not of a booking."""
_OF_THE_PARTY = re.compile(
    r"\b(?:your (?:party|group|family)(?: of)?|you|for|all|both|the|refund\w*|each of|booking (?:of|for)|of)\s*$",
    re.IGNORECASE,
)
"""What stands before a number of people who travelled; a team of ours is none of them."""
_LONG = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\d,])")
_OF_A_CROWD = re.compile(
    r"\b(?:one|some) of (?:the |only |just )?$|\bamong (?:the )?$"
    r"|(?:增至|加至|增加到|增為|加到|增派|加派|減至|減少到)$",
    re.IGNORECASE,
)
""" "One of the two passengers moved"; 三人 of staff from now on."""
_TOGETHER = re.compile(
    r"\b(?:adds? up to|comes? to|makes?|total(?:s|ling)?|a total of|in all,?|altogether,?|together,?)"
    r" (?P<n>\d{1,3}(?:,\d{3})+|\d{4,6})\b(?![.,]?\d)"
    r"|(?<![\w£€$.,])(?P<m>\d{1,3}(?:,\d{3})+)(?: (?:new |more |bonus |extra )?(?:miles|points))? "
    r"(?:in all|altogether|in total|together|"
    r"(?:between|for) (?:both|you|(?:the|all) \w+) of you)\b"
    r"|\b(?:so|which means|meaning)(?: that)? you(?: will|[’']ll| should| can)?(?: now| then)? "
    r"(?:see|have|hold|find|be at|stand at) (?P<see>\d{1,3}(?:,\d{3})+)\b"
    r"|\b(?:brings|bringing|takes|taking) (?:you|your \w+|the (?:balance|account|total))(?: up)? to "
    r"(?P<to>\d{1,3}(?:,\d{3})+)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"(?<![\w.,£€$])\d{{1,3}}(?![\w.,]\d)|\b{WORDS}|{HAN}", re.IGNORECASE)
_BAG = re.compile(r"\b(?:bags?|suitcases?|cases?|luggage|pieces?)\b|件|行李", re.IGNORECASE)
_ALIKE = 2
"""Words in common from which two sentences tell of the same people."""
_OF_MILES = re.compile(r"\b(?:miles|points|accounts?|avios|kilomet)|里數|哩", re.IGNORECASE)
_COUNTED = ("passengers", "bags", "miles", "children", "infants", "adults")


def count_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    if context.case is None:
        return
    yield from _miles(context, sentences)
    known = counts_of(context)
    written = {(one.value.noun, one.value.number) for text in known_texts(context) for one in quantities_in(text)}
    for reading in quantities_in(context.text):
        noun, number = reading.value.noun, reading.value.number
        right = known.get(noun, ())
        if noun not in _COUNTED or not right or number in right or (noun, number) in written or number == 1:
            continue
        if noun == "passengers" and number in _people_told(context):
            continue
        if noun == "passengers" and _OF_A_CROWD.search(sentences.around(reading).before):
            continue
        if _told_of_some(noun, number, sentences.around(reading).sentence, context):
            continue
        if number >= _A_CROWD > max(right) or (
            noun == "miles" and number in told_figures(context) | balances_of(context)
        ):
            continue
        around = sentences.around(reading)
        if re.search(
            r"\b(?:people|persons?)\b|\b(?:confirmed|connecting|refused|other|missing) ", reading.text
        ) and not _OF_THE_PARTY.search(around.before):
            continue
        if around.asserted and not re.search(
            r"\b(?:every|per|other|all our|up to|of our)\s*$|(?:當值|人手|職員|員工)[^，。；]{0,8}$",
            around.before,
            re.IGNORECASE,
        ):
            message = f"You wrote {reading.text}; the case says {right[0]:,}."
            yield contradicts("FAC-11", reading, [_with_figure(reading.text, right[0])], message)


@per_case
def _people_told(context: CheckContext) -> frozenset[Decimal]:
    """ "Nineteen of us were on it", of whom three travelled together."""
    figures = (one.value for text in known_texts(context) for one in figures_in(text))
    return frozenset(one.number for one in figures if "people" in one.things)


def _told_of_some(noun: str, number: Decimal, sentence: str, context: CheckContext) -> bool:
    """So many of those there were: "they had us down for 20" of 22, 到咗兩件 of four bags."""
    about = content_words(sentence) if noun == "passengers" else frozenset[str]()
    return any(
        number in numbers and (_BAG.search(said) if noun == "bags" else len(about & content_words(said)) >= _ALIKE)
        for numbers, said in _numbers_told(context)
    )


@per_case
def _numbers_told(context: CheckContext) -> tuple[tuple[frozenset[Decimal | None], str], ...]:
    said = (one.text for text in known_texts(context) for one in sentences_in(text))
    return tuple((frozenset(number_of(one.group()) for one in _NUMBER.finditer(text)), text) for text in said)


def _miles(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Miles that nobody spoke of and that the award does not hold."""
    if context.award is None:
        return
    told = {one.value.number for text in known_texts(context) for one in quantities_in(text)}
    told |= told_figures(context)
    told |= {Decimal(line.quantity) for line in context.award.lines if line.quantity}
    told |= {Decimal(line.quantity) / line.count for line in context.award.lines if line.quantity and line.count}
    heads = {Decimal(1), *counts_of(context).get("passengers", ())}
    yield from _miles_together(context, sentences, told)
    for reading in quantities_in(context.text):
        new = reading.value.noun == "miles" and reading.value.number >= 100
        new = new and reading.value.number not in balances_of(context)
        new = new and not any(reading.value.number == one * n for one in told if one >= 100 for n in heads)
        if new and sentences.around(reading).asserted:
            yield not_in_case("FAC-11", reading, "figure")


def _miles_together(context: CheckContext, sentences: Sentences, known: set[Decimal]) -> Iterator[Finding]:
    """ "20,000 in each account, which adds up to 50,000" of an award of 60,000 miles."""
    lines = context.award.lines if context.award else ()
    miles = [line.quantity for line in lines if line.quantity]
    miles += [int(one.value.number) for line in lines for one in quantities_in(line.note or "")]
    heads = {Decimal(1), *counts_of(context).get("passengers", ())}
    for found in found_in(_TOGETHER, context.text) if miles else ():
        number = number_of(found["n"] or found["m"] or found["see"] or found["to"])
        reading = read_at(context.text, found.start(), found.end(), number)
        around = sentences.around(reading)
        if number in balances_of(context) or number in _made_here(around.sentence):
            continue
        if (
            not any(number == one * n for one in known if one >= 100 for n in heads)
            and _OF_MILES.search(around.sentence)
            and around.asserted
        ):
            yield contradicts("FAC-11", reading, [f"{one:,}" for one in miles])


def _made_here(sentence: str) -> set[Decimal]:
    """What two or three long figures of the sentence make together."""
    long = [n for one in _LONG.findall(sentence) if (n := number_of(one)) is not None]
    return {sum(some, Decimal(0)) for size in (2, 3) for some in combinations(long, size)}


@per_case
def told_figures(context: CheckContext) -> frozenset[Decimal]:
    """Figures of three and more digits that the customer or we wrote, whatever they count."""
    figures = (one for text in known_texts(context) for one in re.findall(r"\d{1,3}(?:,\d{3})+|\d{3,6}", text))
    return frozenset(Decimal(one.replace(",", "")) for one in figures)


def _with_figure(text: str, right: Decimal) -> str:
    """The same words with the right figure; a number word gives way to its figure alone."""
    found = re.search(r"\d[\d,]*", text)
    return text.replace(found.group(), f"{right:,}") if found else f"{right:,}"


@per_case
def counts_of(context: CheckContext) -> dict[str, tuple[Decimal, ...]]:
    """How many of each the case knows; more than one number may be right (those who travelled, those who claim)."""
    case = case_of(context)
    disruption, party = case.disruption, case.disruption.party if case.disruption else None
    people = [len(case.passengers), disruption.passenger.count if disruption and disruption.passenger else 0]
    people += [party.adults + party.children + party.infants, party.adults] if party else []
    people += [fact.value for fact in case.facts_named("passenger.count") if isinstance(fact.value, int)]
    people += [line.count or 0 for line in (context.award or Award()).lines]
    bags = disruption.baggage if disruption else None
    miles = [line.quantity or 0 for line in (context.award or Award()).lines if line.form == "miles"]
    miles += [line.quantity // line.count for line in (context.award or Award()).lines if line.quantity and line.count]
    found: Mapping[str, Sequence[int | None]] = {
        "passengers": people,
        "bags": [len(case.bag_tags), len(bags) if isinstance(bags, tuple) else 0],
        "miles": miles,
        "children": [party.children if party else sum(one.kind == "child" for one in case.passengers)],
        "infants": [party.infants if party else sum(one.kind == "infant" for one in case.passengers)],
        "adults": [party.adults if party else sum(one.kind == "adult" for one in case.passengers)],
    }
    return {noun: tuple(Decimal(n) for n in dict.fromkeys(numbers) if n) for noun, numbers in found.items()}
