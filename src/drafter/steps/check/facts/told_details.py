"""Relations, ages, weights, numbered places, kinds of bag and long numbers against what the customer wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.figures import figures_in
from drafter.model.reading.numbers import HAN, WORDS, number_of
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_CLASSES: tuple[dict[str, str], ...] = (
    {
        "mother": r"mother|mum|mom|mummy|令堂|母親|母亲|家母|媽媽",
        "father": r"father|dad|daddy|令尊|父親|父亲|家父|爸爸",
    },
    {
        "husband": r"husband|丈夫|老公",
        "wife": r"wife|妻子|老婆|尊夫人",
        "partner": r"partner|fianc[ée]e?|girlfriend|boyfriend|spouse",
        "brother": r"brother|哥哥|弟弟",
        "sister": r"sister|姐姐|妹妹",
    },
    {"son": r"sons?|boys?|令郎|兒子|儿子|小兒", "daughter": r"daughters?|girls?|令千金|令嬡|女兒|女儿|小女"},
    {
        "grandmother": r"grandmother|grandma|gran|nan|granny|祖母|外婆|婆婆",
        "grandfather": r"grandfather|grandpa|grandad|祖父|外公|公公",
        "grandson": r"grandsons?|孫子",
        "granddaughter": r"granddaughters?|孫女",
        "aunt": r"aunt|auntie|姨|姑",
        "uncle": r"uncle|叔|舅",
    },
    {"nephew": r"nephews?", "niece": r"nieces?", "cousin": r"cousins?"},
)
"""Relations that are taken for one another; parents, sisters of a spouse and the like are of no class."""
_ENGLISH_OURS = r"\b(?:your|my|our|his|her|their) (?:(?:late|dear|elderly|young|old|little|\w+-year-old) )?"
_NUMBER = rf"(?:\d{{1,3}}(?:\.\d)?|{WORDS})"
_SAME_UNIT = {
    "years": (
        rf"\b(?P<n>{_NUMBER})[ -]years?[ -]old\b|\baged (?P<m>{_NUMBER})\b|"
        rf"(?<![\d月年])(?P<zh>\d{{1,3}}|{HAN})歲(?!機場|空港)"
    ),
    "months": rf"\b(?P<n>{_NUMBER})[ -]months?[ -]old\b|(?P<m>(?!))?(?:(?P<zh>\d{{1,2}}|{HAN})個月大)",
    "kg": rf"\b(?P<n>{_NUMBER}) ?(?:kg|kgs|kilos?|kilograms?)\b|(?P<m>(?!))?(?P<zh>\d{{1,3}}|{HAN})(?:公斤|千克)",
    "km": rf"\b(?P<n>{_NUMBER}) ?(?:km|kilomet\w+)\b|(?P<m>(?!))?(?P<zh>\d{{1,3}}|{HAN})公里",
    "metres": rf"\b(?P<n>{_NUMBER}) ?(?:met(?:re|er)s?)\b|(?P<m>(?!))?(?P<zh>\d{{1,3}}|{HAN})(?<!平方)米",
    "degrees": r"(?<![\d.])(?P<n>\d{1,3}(?:\.\d)?) ?(?:°|degrees)"
    r"|(?P<m>(?!))?(?<![\d.])(?P<zh>\d{1,3}(?:\.\d)?)度(?!假)",
    "cm": rf"\b(?P<n>{_NUMBER}) ?(?:cm|centimet\w+)\b|(?P<m>(?!))?(?P<zh>\d{{1,3}})(?:厘米|公分)",
}
_UNITS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _SAME_UNIT.items()}
_BARE_AGE = re.compile(
    rf"(?:\b(?:is|was|at|turned|turning|and|aged|just|only|who is|be)|[’']s)\s+(?P<n>\d{{1,3}}|{WORDS})"
    r"(?=\s*(?:[,.;)]|and\b|in\b|next\b|but\b|now\b))"
    r"|[(（]\s*(?P<m>\d{1,2})\s*[)）]"
    rf"|\b(?:[A-Z][a-z]+|son|daughter|boy|girl|baby|mother|father|grandson|granddaughter), (?P<k>\d{{1,2}}|{WORDS})"
    r"(?=, [a-z])",
)
_ALONE_AT = re.compile(
    rf"\b(?:on (?:her|his|their) own|alone|unaccompanied|who,?) at (?P<n>\d{{1,2}}|{WORDS})\b(?! (?:the|"
    rf"in the|o['’]clock|a\.?m|p\.?m))"
    rf"|\bAt (?P<start>\d{{2}}), |\b(?:boy|girl|child|son|daughter|man|woman|lady|"
    rf"gentleman|baby|toddler|teenager|pensioner|dog|cat|puppy|kitten|horse|lad|mother|father|widow|widower) "
    rf"of (?P<of>\d{{1,2}}|{WORDS})(?=[,.;]| \w)"
    rf"|\b(?:who|she|he) (?:was|is|turned|will be|turns) (?P<who>\d{{1,2}}|{WORDS})"
    rf"(?=,| last| next| this| on | in [A-Z]| at the time)"
)
_NEAR_LIMIT = 30
_LIMIT = re.compile(
    r"\b(?:allowance|limit|up to|maximum|at most|under|over|than|from the age)\b|上限|以下|以上|限", re.IGNORECASE
)
_LABELLED = re.compile(
    r"\b(?P<what>year|grade|row|room|page|carousel|flat|apartment|cabin|stateroom|suite|villa|bungalow|pitch|deck|"
    r"floor|level|queue|lane|table|group|zone|bus|coach|tram|line|car|carriage|platform|pier|hall) "
    rf"(?P<n>\d{{1,5}}\b(?![.:,]\d| (?:of|people|days|nights|hours|minutes|seats|passengers)\b)|{WORDS})"
    r"|(?P<han>\d{1,4}|[一二三四五六七八九十]{1,3})(?P<zh>號房|號檯|樓|排|號車)",
    re.IGNORECASE,
)
_ITEMS = (
    "golf|ski|violin|viola|cello|guitar|trumpet|camera|laptop|tool|garment|changing|surf|bike|snowboard|"
    "hockey|cricket|"
    "tennis|fishing|dive|diving|wine|hat|dress|gift|duty-free|nappy|medicine|medical|tent|drum|trombone|saxophone"
)
_KIND_OF_BAG = re.compile(rf"\b(?P<mod>{_ITEMS}) (?P<head>bag|case|box|board|tube)s?\b", re.IGNORECASE)
_LONG_NUMBER = re.compile(r"(?<![\w.,£€$+/-])(?:[A-Z]{2,3}[ -]?)?\d{3,4}(?:[ -]?\d{3,5}){1,3}(?![\w,.]?\d|%)")


def told_detail_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the customer wrote of the same thing, and never what the letter says."""
    if context.case is None:
        return
    told = "\n".join(known_texts(context))
    for finding in (
        *_relations(context, told),
        *_measures(context, sentences, told),
        *_ages_alone(context, told),
        *_places(context, told),
        *_bags(context, told),
        *_numbers(context, told),
    ):
        if sentences.around(read_at(context.text, finding.start, finding.end, "")).asserted:
            yield finding


def _relations(context: CheckContext, told: str) -> Iterator[Finding]:
    """ "Your brother" where the customer speaks of a husband, and of no brother."""
    for kin in _CLASSES:
        known = [name for name, words in kin.items() if matches_in(_one_of(words), told)]
        if len(known) == 1 and not matches_in(_own(kin[known[0]]), told):
            continue  # "her brother" says nothing of whose wife she is
        for name, words in kin.items() if len(known) == 1 else ():
            for found in found_in(_kin(words), context.text) if name not in known else ():
                group = next(one for one in ("kin", "whose", "child", "zh") if found[one])
                if group == "kin" and not found.group().casefold().startswith("your"):
                    continue
                yield contradicts("SAL-03", read_at(context.text, found.start(group), found.end(group), name), known)


@cache
def _kin(words: str) -> re.Pattern[str]:
    child = next((one for one in ("boy", "girl") if f"{one}s?" in words), "(?!)")
    return re.compile(
        rf"{_ENGLISH_OURS}(?P<kin>{_latin(words)})\b|\b(?:a|an|the) (?P<whose>{_latin(words)})(?=[’']s [a-z])"
        rf"|\b(?:a|the|little|young) (?P<child>{child})\b(?! (?:at|from|in|behind) )"
        rf"|(?P<zh>{_han(words)})",
        re.IGNORECASE,
    )


def _latin(words: str) -> str:
    return "|".join(word for word in words.split("|") if word.isascii() or "é" in word)


def _han(words: str) -> str:
    return "|".join(word for word in words.split("|") if not word.isascii() and "é" not in word) or "(?!)"


@cache
def _own(words: str) -> re.Pattern[str]:
    """Without another's before it."""
    return re.compile(rf"(?<!\bhis )(?<!\bher )(?<!\btheir )\b(?:{_latin(words)})\b|{_han(words)}", re.IGNORECASE)


@cache
def _one_of(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_latin(words)})\b|{_han(words)}", re.IGNORECASE)


def _measures(context: CheckContext, sentences: Sentences, told: str) -> Iterator[Finding]:
    for unit, right, agreed in _measures_told(told):
        for found in found_in(_UNITS[unit], context.text):
            reading = read_at(context.text, found.start(), found.end(), unit)
            if _value(found) not in agreed and not _is_limit(sentences.around(reading)):
                yield contradicts("FAC-11", reading, right)


@lru_cache(maxsize=16)
def _measures_told(told: str) -> tuple[tuple[str, tuple[str, ...], frozenset[Decimal | None]], ...]:
    """Of each unit that the customer used: their words, and every number that agrees with them."""
    every = {one.value.number for one in figures_in(told) if one.value.kind in ("count", "age", "place")}
    found = []
    for unit, pattern in _UNITS.items():
        known = {_value(one): one.group() for one in matches_in(pattern, told)}
        ages = (
            {number_of(one["n"] or one["m"] or one["k"]) for one in matches_in(_BARE_AGE, told)}
            if unit == "years"
            else set()
        )
        figures = every if unit in ("years", "months") else set()
        if known or ages:
            right = (*known.values(), *(str(age) for age in ages))
            found.append((unit, right, frozenset({*known, *ages, *figures})))
    return tuple(found)


def _is_limit(around: Surroundings) -> bool:
    """ "Under twelve years old", "23 kg at most"; an over or a than further off is of something else."""
    return _LIMIT.search(around.before[-_NEAR_LIMIT:] + " " + around.after[:_NEAR_LIMIT]) is not None


def _value(found: re.Match[str]) -> Decimal | None:
    return number_of(found["n"] or found["m"] or found["zh"])


def _ages_alone(context: CheckContext, told: str) -> Iterator[Finding]:
    """ "On her own at 12" where the customer wrote that she is 11."""
    known = {number_of(one["n"] or one["m"] or one["k"]) for one in matches_in(_BARE_AGE, told)}
    known |= {_value(one) for one in matches_in(_UNITS["years"], told)}
    for found in found_in(_ALONE_AT, context.text) if known else ():
        name = found.lastgroup or "n"
        if number_of(found[name]) not in known:
            reading = read_at(context.text, found.start(name), found.end(name), "age")
            yield contradicts("FAC-11", reading, [str(age) for age in sorted(age for age in known if age is not None)])


def _places(context: CheckContext, told: str) -> Iterator[Finding]:
    """Year 8, row 14, room 212: another number of what the customer numbered once."""
    known: dict[str, dict[Decimal | None, str]] = {}
    for one in matches_in(_LABELLED, told):
        known.setdefault(_label(one), {})[number_of(one["n"] or one["han"])] = one.group()
    for found in found_in(_LABELLED, context.text) if known else ():
        numbers, written = known.get(_label(found), {}), found["n"] or found["han"]
        if len(numbers) == 1 and number_of(written) not in numbers and not re.search(rf"\b{written}\b", told):
            right = list(numbers.values())
            yield contradicts("FAC-13", read_at(context.text, found.start(), found.end(), found.group()), right)


def _label(found: re.Match[str]) -> str:
    return str(found["what"] or found["zh"]).casefold()


def _bags(context: CheckContext, told: str) -> Iterator[Finding]:
    """A golf bag where the customer travelled with a ski bag."""
    known = {one["head"].casefold(): one.group() for one in matches_in(_KIND_OF_BAG, told)}
    for found in found_in(_KIND_OF_BAG, context.text) if known else ():
        right, other = known.get(found["head"].casefold()), found["mod"].casefold() not in told.casefold()
        if right and other:
            yield contradicts("FAC-13", read_at(context.text, found.start(), found.end(), found.group()), [right])


def _numbers(context: CheckContext, told: str) -> Iterator[Finding]:
    """A membership or ticket number one slip away from one of the case; our own telephone is no slip."""
    case = case_of(context)
    numbers = [
        case.customer.loyalty_number or "",
        *case.bag_tags,
        *(one.group() for one in matches_in(_LONG_NUMBER, told)),
    ]
    known = {_digits(one): one for one in numbers if len(_digits(one)) >= 6}
    ours = _digits(context.company.contact.phone)
    for found in found_in(_LONG_NUMBER, context.text):
        digits = _digits(found.group())
        if digits in ours:
            continue
        near = [
            words for other, words in known.items() if len(other) == len(digits) and OSA.distance(other, digits) <= 2
        ]
        if digits not in known and near and not any(digits in other or other in digits for other in known):
            yield contradicts("FAC-05", read_at(context.text, found.start(), found.end(), found.group()), near)


def _digits(words: str) -> str:
    return re.sub(r"\D", "", words)
