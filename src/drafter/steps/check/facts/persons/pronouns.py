"""He or she: a pronoun for somebody who is of the other sex in the customer's own words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.fact_words import FactWords, either
from drafter.model.finding import Finding
from drafter.model.kinds_of_things import KindsOfThings, Sex
from drafter.model.reading.dates import MONTHS, WEEKDAYS
from drafter.model.reading.names import TITLES
from drafter.model.reading.reading import Reading, by_stretch, found_in, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.letter_body import body_of
from drafter.steps.check.facts.proper_names import bare_word
from drafter.steps.check.facts.remarks import contradicts

_PRONOUN = re.compile(
    r"(?<![\w’'“\"/])(?:(?P<man>he|him|his|himself)|(?P<woman>she|her|hers|herself))(?![\w/])", re.IGNORECASE
)
_OBJECT = re.compile(
    r"him\b|her(?=\W*$|[.,;:!?)]| (?:to|in|on|at|from|with|without|for|by|and|or|but|that|go|off|out|away|alone|back|"
    r"down|"
    r"up|what|how|again|when|as|into|onto|there|here|why|where|who|the|an?|this|any)\b)",
    re.IGNORECASE,
)
_FAR, _LONG_AGO = 8, 9
"""Sentences back in which somebody may be meant; and in which somebody of that sex leaves it open who is."""
_SORTS = {"man": "men", "woman": "women", "anybody": "anybody"}
_NAME = re.compile(r"(?<![\w’'-])[A-ZÀ-Ý][a-zà-ž’'][\w’'À-ž-]*")
_BEGINS = re.compile(r"(?:^|[.!?:;\n]|[“\"])\s*$")
_NO_PERSON = re.compile(
    r"(?:(?:^|[.!?:;\n]|[.!?:;]\s|[“\"])\s*|\b(?:in|at|to|from|of|via|for|aboard|on|near|until|since|outside|leaving|"
    r"reached|left|"
    r"Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.? (?:the )?|[A-ZÀ-Ý][\w’'-]*[ -])$"
)
"""What stands before a town, or before the rest of a name."""
_KIN_OF = re.compile(r"\b(?:is|was|as|were|for|by|with|on|to) $")
"""Rhiannon is his mother."""
_ACTS = re.compile(r"(?:[’']s\b| (?:was|is|has|had|and|did|does|came|went|will|would|[a-z]+ed|[a-z]+s)\b)")
"""What follows somebody's name that begins a sentence."""
_NOBODY = frozenset(word.casefold() for word in (*MONTHS, *WEEKDAYS, *TITLES))
_FORMS = {
    "he": "she",
    "him": "her",
    "his": "her",
    "himself": "herself",
    "she": "he",
    "hers": "his",
    "herself": "himself",
}
Whose = Literal["man", "woman", "anybody"]


Person = Reading[Whose]


def pronoun_findings(context: CheckContext) -> Iterator[Finding]:
    """Only where nobody of the pronoun's sex, and nobody of unknown sex, could be meant."""
    if context.case is None:
        return
    body = body_of(context.text)
    told: list[tuple[Person, ...]] = []
    for sentence in sentences_in(context.text):
        if sentence.start not in body:
            continue
        people = tuple(one for one in persons_in(sentence.text, context.kinds) if one.text not in context.places)
        meant: list[Person] = []
        for found in found_in(_PRONOUN, sentence.text):
            sex: Sex = "man" if found["man"] else "woman"
            here = read_at(sentence.text, found.start(), found.end(), sex)
            if _is_wrong(here, sentence.text, (*people, *meant), told):
                yield _wrong(here, sentence)
            else:
                meant.append(Reading(start=here.start, end=here.end, text=here.text, value=sex))
        told.append((*people, *meant))


def _wrong(here: Reading[Sex], sentence: Reading[str]) -> Finding:
    start = sentence.start + here.start
    reading = Reading(start=start, end=start + len(here.text), text=here.text, value=here.value)
    word = here.text.casefold()
    right = _FORMS.get(word) or ("him" if _is_object(sentence.text, here) else "his")
    return contradicts("SAL-04", reading, [right.capitalize() if here.text[0].isupper() else right])


def _is_wrong(here: Reading[Sex], sentence: str, people: tuple[Person, ...], told: list[tuple[Person, ...]]) -> bool:
    ""
    """By the people of this sentence and of the last that had any; "Miss Vance and his letter" by her alone."""
    around = (
        people
        if _is_of_the_subject(here, sentence, people)
        else (*_other_than_who_acts(here, sentence, people), *next((one for one in reversed(told[-_FAR:]) if one), ()))
    )
    if not around or any(one.value in (here.value, "anybody") for one in around):
        return False
    return not any(one.value == here.value for before in told[-_LONG_AGO:] for one in before)


def _is_of_the_subject(here: Reading[Sex], sentence: str, people: tuple[Person, ...]) -> bool:
    """A possessive in a sentence that begins with the one person it names."""
    earlier = [one for one in people if one.start < here.start]
    begins = bool(earlier) and not sentence[: earlier[0].start].strip()
    begins = begins and not _is_object(sentence, here)
    return begins and {one.value for one in people} != {"anybody"} and _KIN_OF.search(sentence[: here.start]) is None


def _other_than_who_acts(here: Reading[Sex], sentence: str, people: tuple[Person, ...]) -> tuple[Person, ...]:
    """In "an attendant gave him" it was not the attendant's own."""
    clause = re.split(r"[,;:]", sentence[: here.start])[-1]
    acting = [one for one in people if here.start - len(clause) <= one.start < here.start]
    if acting and acting[-1].value == "anybody" and _is_object(sentence, here):
        return tuple(one for one in people if one != acting[-1])
    return people


def _is_object(sentence: str, here: Reading[Sex]) -> bool:
    return _OBJECT.match(sentence, here.start) is not None


@by_stretch
def persons_in(text: str, kinds: KindsOfThings) -> tuple[Reading[Whose], ...]:
    """Everybody named or spoken of, with their sex where a word or the name tells it."""
    found = [read_at(text, one.start(), one.end(), _whose(one)) for one in _person(kinds.words).finditer(text)]
    for one in _NAME.finditer(text):
        word = bare_word(one.group())
        ordinary = word in _NOBODY or word in kinds.no_names
        if word in kinds.given or not (ordinary or _is_no_person(text, one)):
            found.append(read_at(text, one.start(), one.end(), kinds.given.get(word) or "anybody"))
    return tuple(sorted(found, key=lambda person: person.start))


@lru_cache(maxsize=4)
def _person(words: FactWords) -> re.Pattern[str]:
    kinds = "|".join(f"(?P<{kind}>{either(getattr(words, many))})" for kind, many in _SORTS.items())
    return re.compile(rf"\b(?:{kinds})\b(?:[’']s)?", re.IGNORECASE)


def _is_no_person(text: str, name: re.Match[str]) -> bool:
    before = text[: name.start()]
    return _NO_PERSON.search(before) is not None and not (
        _BEGINS.search(before) and _ACTS.match(text[name.end() :][:20])
    )


def _whose(found: re.Match[str]) -> Whose:
    return "man" if found["man"] else "woman" if found["woman"] else "anybody"
