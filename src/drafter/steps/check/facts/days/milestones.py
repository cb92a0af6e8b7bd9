"""Birthdays and anniversaries, and who is alive: what a letter must not get wrong in a person's life."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.ages import is_of_an_age_rule
from drafter.model.reading.numbers import HAN, WORDS, number_of
from drafter.model.reading.people_words import KIN
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import told_text
from drafter.steps.check.facts.remarks import contradicts, not_in_case
from drafter.steps.check.facts.surroundings import Sentences

_ORDINALS = {
    "first": 1, "tenth": 10, "fifteenth": 15, "sixteenth": 16, "eighteenth": 18, "twentieth": 20, "twenty-first": 21,
    "twenty-fifth": 25, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
    "eightieth": 80, "ninetieth": 90, "hundredth": 100, "silver": 25, "pearl": 30, "ruby": 40, "golden": 50,
    "diamond": 60, "platinum": 70,
}  # fmt: skip
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_MILESTONE = re.compile(
    rf"\b(?P<n>(?:\d{{1,3}}(?:st|nd|rd|th))|{_ORDINAL})[ -](?:wedding[ -])?(?:birthday|anniversary|wedding)\b"
    rf"|\b(?:turn(?:s|ed|ing)?|be|aged?) (?P<age>\d{{1,3}}|{WORDS})\b(?!\s?(?:degrees|°|minutes?|hours?|days?|miles|"
    rf"km|%|per|kg|times|to\b|or\b))"
    rf"|\b(?P<years>\d{{1,3}}|{WORDS}) years (?:married|of marriage|together)\b|"
    rf"\bmarried (?:for )?(?P<wed>\d{{1,3}}|{WORDS}) years\b"
    rf"|\b(?:birthday|anniversary),? (?:the|your|his|her|their) (?P<after>(?:\d{{1,3}}(?:st|nd|rd|th))|{_ORDINAL})\b"
    rf"|(?P<han>\d{{1,3}}|{HAN})(?:歲|周年|週年|大壽)(?!機場|空港)",
    re.IGNORECASE,
)
_TOLD = re.compile(
    rf"\b(?P<n>\d{{1,3}}(?:st|nd|rd|th)|{_ORDINAL})\b|\b(?:turn(?:s|ed|ing)?|aged?|is|was|be|and|years?|"
    rf",) (?P<age>\d{{1,3}})\b"
    rf"|\b(?P<words>{WORDS})\b|(?P<han>\d{{1,3}}|{HAN})(?:歲|周年|週年|大壽)|\((?P<brackets>\d{{1,3}})\)|"
    rf"今年(?:已|才|剛|快)?(?P<this>\d{{2}}|{HAN})(?=[，。；、])|"
    rf"\b(?P<year>\d{{1,3}})[ -]years?",
    re.IGNORECASE,
)
_MARKS = re.compile(
    r"birthday|anniversary|wedding|\d(?:st|nd|rd|th)\b|turn(?:ed|s|ing)? \d|years? old|歲|周年|週年|大壽|生日",
    re.IGNORECASE,
)
_DECADE = re.compile(
    r"\b(?:early|mid|late)[- ](?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\d0s)\b",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"\b(?:degrees|celsius|fahrenheit|centigrade|temperature|volume|decibels?|per cent)\b|°", re.IGNORECASE
)
"""Of food or a cabin, not of a person."""
_DEAD = re.compile(
    rf"\b(?:your |the )?late (?P<kin>{KIN}|friend)(?:['’]s)?\b"
    r"|\b(?:the )?(?:death|loss|passing) of your \w+|\byour (?:recent )?bereavement\b|已故的?\w{1,3}|"
    r"(?:令尊|令堂|尊夫人)(?:離世|逝世|過身|去世)",
    re.IGNORECASE,
)
_DEATH_TOLD = re.compile(
    r"\b(?:died|dead|death|dying|passed away|passing|"
    rf"late (?:{KIN}|friend)|(?:my|our|his|her) late \w+|"
    r"funeral|burial|memorial|ashes|bereave\w*|widow\w*|lost (?:my|our|her|his)|"
    r"wake|cremat\w*|mourn\w*|hospice|grie\w+)\b|去世|過世|過身|离世|離世|逝世|喪|葬|奔喪|先父|先母|亡",
    re.IGNORECASE,
)


def milestone_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    if context.case is None:
        return
    told = told_text(context)
    for finding in (*_ages(context, sentences, told), *_decades(context, told), *_deaths(context, told)):
        around = sentences.around(read_at(context.text, finding.start, finding.end, ""))
        if around.asserted and not is_of_an_age_rule(around.before, around.after):
            yield finding


def _ages(context: CheckContext, sentences: Sentences, told: str) -> Iterator[Finding]:
    """A 90th birthday of somebody who was 80; only where the customer spoke of an age or a day of that kind."""
    if not matches_in(_MARKS, told):
        return
    numbers = (_number(next(filter(None, one.groups()), "")) for one in matches_in(_TOLD, told))
    known = {one for one in numbers if one is not None}
    for found in found_in(_MILESTONE, context.text) if known else ():
        words = found["n"] or found["age"] or found["years"] or found["wed"] or found["after"] or found["han"]
        number = _number(words)
        if found["age"] and _MEASURED.search(sentences.at(found.start()).text):
            continue
        if number is not None and number >= 10 and number not in known:
            right = [str(one) for one in sorted(known, key=lambda one: abs(one - number)) if one >= 10][:2]
            yield contradicts("FAC-11", read_at(context.text, found.start(), found.end(), words), right)


def _decades(context: CheckContext, told: str) -> Iterator[Finding]:
    """ "In your early seventies" of somebody in the late seventies."""
    known = {
        " ".join(one.group().casefold().replace("-", " ").split()): one.group() for one in matches_in(_DECADE, told)
    }
    for found in found_in(_DECADE, context.text) if known else ():
        if " ".join(found.group().casefold().replace("-", " ").split()) not in known:
            reading = read_at(context.text, found.start(), found.end(), found.group())
            yield contradicts("FAC-11", reading, list(known.values()))


def _number(words: str) -> int | None:
    bare = re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", words.casefold())
    found = _ORDINALS.get(bare) or number_of(bare)
    return int(found) if found is not None else None


def _deaths(context: CheckContext, told: str) -> Iterator[Finding]:
    """Nobody is called dead of whose death the customer wrote nothing."""
    if not matches_in(_DEATH_TOLD, told):
        for found in found_in(_DEAD, context.text):
            yield not_in_case("SAL-03", read_at(context.text, found.start(), found.end(), found.group()), "death")
