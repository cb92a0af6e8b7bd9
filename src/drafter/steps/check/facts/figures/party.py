"""How many the party was, where the letter names it as one: "your party of five"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.figures import figures_in
from drafter.model.reading.numbers import HAN, WORDS, number_of
from drafter.model.reading.people_words import KIN
from drafter.model.reading.quantities import quantities_in
from drafter.model.reading.reading import found_in, read_at
from drafter.steps.check.facts.figures.company import company_reckoned
from drafter.steps.check.facts.figures.numbers_given import counts_of
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case

_PARTY = re.compile(
    rf"\byour (?:whole |entire |little |young )?(?:party|family|group|household) of (?P<n>\d{{1,2}}|{WORDS})\b"
    rf"|\b(?:(?:the|all) (?P<of>{WORDS}|\d{{1,2}}) of you|there were (?P<there>{WORDS}|\d{{1,2}}) of you)\b"
    rf"|\byou (?:were|came as|arrived|travelled as|numbered) (?:all |just )?(?P<were>{WORDS}|\d{{1,2}})"
    r"(?: (?:people|guests|travellers|travelers|passengers|persons|strong|in all|in number|altogether|all told)\b"
    r"|(?=, (?:from|counting|including|with|all|big|small|young|old)\b))"
    rf"|(?:一家|一行|府上|全家|(?:家人|家屬|親友|朋友|同伴)(?:一行)?(?:合共|一共|共))(?P<han>\d{{1,2}}|{HAN})(?:位|口|人)(?!份)",
    re.IGNORECASE,
)
_OF_US = re.compile(
    rf"\b(?P<n>\d{{1,2}}|{WORDS}) of us\b|\b(?:party|family|group|household) of (?P<m>\d{{1,2}}|{WORDS})\b"
    rf"|(?:一家|一行|我們|我哋|連我)(?:大小)?(?:一共|合共|總共|共)?(?P<han>\d{{1,2}}|{HAN})(?:口|人|位|個)",
    re.IGNORECASE,
)
_TWO = re.compile(
    rf"\b[Mm]y (?:\w+ )?(?:{KIN}|friend|boyfriend|girlfriend|colleague)(?: \w+)? and (?:I|me|myself)\b"
    r"|\b(?:[Bb]oth of us|[Tt]he pair of us|us both|[Ww]e both)\b"
    r"|我(?:和|與|同|跟)(?:太太|先生|丈夫|妻子|媽媽|爸爸|家母|家父|女兒|兒子)"
)
""" "My husband and I"."""
_PLACES = re.compile(rf"\b(?P<n>\d{{1,2}}|{WORDS}) (?:seats|tickets|places|berths|fares)\b", re.IGNORECASE)
""" "Two seats" are of two."""
_SAID = ("n", "of", "there", "were", "han")
_HEADS = ("adults", "children", "infants")


def party_findings(context: CheckContext) -> Iterator[Finding]:
    """Silent where nobody says how many they were."""
    right = party_sizes(context) if context.case else ()
    outright = bool(right) and told_outright(context)
    for found in found_in(_PARTY, context.text) if right else ():
        if found["han"] and not _count_themselves(context):
            continue
        number = number_of(next(filter(None, (found[name] for name in _SAID))))
        company = () if outright else company_reckoned(context)
        if number not in right and number not in company:
            reading = read_at(context.text, found.start(), found.end(), "party")
            yield contradicts("FAC-11", reading, [f"{one:,}" for one in ((max(company),) if company else right)])


def is_of_company(number: Decimal, things: frozenset[str], context: CheckContext) -> bool:
    """So many of theirs, where nobody has told outright how many they were."""
    return "people" in things and not told_outright(context) and number in company_reckoned(context)


@per_case
def told_outright(context: CheckContext) -> bool:
    """By the case, or "six of us", and not one by one."""
    if any(number > 1 for number in counts_of(context).get("passengers", ())):
        return True
    texts = known_texts(context)
    figures = (one.value for text in texts for one in figures_in(text))
    return any(_OF_US.search(text) for text in texts) or any("people" in one.things for one in figures)


@per_case
def _count_themselves(context: CheckContext) -> bool:
    """一家五口, outright, and not one by one."""
    return any(one["han"] for text in known_texts(context) for one in _OF_US.finditer(text))


@per_case
def party_sizes(context: CheckContext) -> tuple[Decimal, ...]:
    """Those who travelled and those who claim, by the case; as many as the customer counts, grown-ups and children
    together too."""
    told: list[Decimal] = list(counts_of(context).get("passengers", ()))
    for text in known_texts(context):
        heads = [one.value.number for one in quantities_in(text) if one.value.noun in _HEADS]
        told += [sum(heads, Decimal(0))] if heads else []
        told += [one.value.number for one in quantities_in(text) if one.value.noun == "passengers"]
        told += [one.value.number for one in figures_in(text) if "people" in one.value.things]
        told += [Decimal(2)] if _TWO.search(text) else []
        told += [
            number
            for one in _OF_US.finditer(text)
            if (number := number_of(one["n"] or one["m"] or one["han"])) is not None
        ]
    return tuple(dict.fromkeys(one for one in told if one > 1))


def places_told(text: str) -> set[int]:
    return {int(n) for one in _PLACES.finditer(text) if (n := number_of(one["n"])) is not None}
