"""Whether somebody named with a title is a man or a woman, as the customer and we have called them before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.names import Addressed, name_words, salutation_in, titled_names_in
from drafter.model.reading.reading import Reading
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.persons.known_people import customer_title, may_be_of_the_family, people_of
from drafter.steps.check.facts.persons.relations import RELATED, sex_of
from drafter.steps.check.facts.proper_names import bare_word
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case

_MEN, _WOMEN = frozenset(("Mr", "Master", "Sir", "Lord")), frozenset(("Mrs", "Ms", "Miss", "Lady"))
_RANKS = frozenset(
    ("Dr", "Prof", "Rev", "Rabbi", "Canon", "Major", "Commander", "Lieutenant", "Admiral", "Brigadier", "Judge")
)
_EITHER = frozenset(("Mrs", "Miss"))
_NOBLE = {"Sir": "Mr", "Lord": "Mr", "Lady": "Mrs", "Dame": "Mrs"}
_SPOKEN_TO = (re.compile(r"(?:^|,|\b(?:you|thank you|sorry),?)\s*$", re.IGNORECASE), re.compile(r"^\s*[,.!?]"))
"""What stands round the name of the person a letter speaks to."""
_RELATION = re.compile(rf"\b[Yy]our (?:\w+ )?(?P<relation>{RELATED}),? $")
_FULL_NAME = re.compile(
    r"(?<![\w’'.-])(?<![A-ZÀ-Ý][a-zà-ž] )(?P<given>[A-ZÀ-Ý][a-zà-ž]+) "
    r"(?P<family>[A-ZÀ-Ý][\w’'À-ž-]*[\wÀ-ž])(?! [A-ZÀ-Ý])"
)
_A_PAIR = re.compile(r"\b(?:husband|wife|partner|married|brothers?|sisters?|sons?|daughters?|famil(?:y|ies)|couple)\b")
_AMONG_OTHERS = re.compile(r"\byoursel(?:f|ves), $", re.IGNORECASE)
"""Those who travelled are listed: "for yourself, Mrs Hale and the children"."""


def title_findings(context: CheckContext) -> Iterator[Finding]:
    """Mr Reed, whom the customer calls Miss Reed; "I hope, Mr Hale, …" to a Mrs Hale."""
    if context.case is None:
        return
    told = _told(context)
    for reading in titled_names_in(context.text):
        words, title = name_words(reading.value.name), reading.value.title or ""
        if _is_spoken_to(context, reading, words):
            known = customer_title(case_of(context).customer) or ""
            right = known if known in _RANKS and known != title else _other(title, {known})
        elif title in _NOBLE and words and words <= people_of(context).words and not _noble_told(context, title):
            right = _NOBLE[title]
        elif _is_one_person(context, words) and not _both_named(context, words):
            family = _bears_the_greeted_name(context, words) and may_be_of_the_family(title, people_of(context).text)
            everybody = (*told, *_by_given_names(context))
            right = (
                None if family else _other(title, {one for names, one in everybody if words <= names or names <= words})
            )
        else:
            right = None
        right = right or _lady(context, title, words, told) or _married_or_not(context, title, words, told)
        right = right or _of_a_relation(context, reading, title) or _doctor_or_not(context, title, words, told)
        if right:
            yield contradicts("SAL-04", reading, [f"{right} {reading.value.name}"])


def _lady(
    context: CheckContext, title: str, words: frozenset[str], told: tuple[tuple[frozenset[str], str], ...]
) -> str | None:
    """ "Miss Hale", where the customer, a Sir, tells of nobody but Lady Hale."""
    women = {one for names, one in told if one in _WOMEN and (words <= names or names <= words)}
    customer = customer_title(case_of(context).customer)
    return "Lady" if words and title in _WOMEN - {"Lady"} and women == {"Lady"} and customer not in _WOMEN else None


def _married_or_not(
    context: CheckContext, title: str, words: frozenset[str], told: tuple[tuple[frozenset[str], str], ...]
) -> str | None:
    """ "Mrs Threlfall", of whom the customer only ever wrote as Miss Threlfall."""
    if title not in _EITHER or not words or words & name_words(case_of(context).customer.family_name or ""):
        return None
    titles = {one for names, one in told if words <= names or names <= words}
    return next(iter(titles)) if len(titles) == 1 and titles < _EITHER and title not in titles else None


def _of_a_relation(context: CheckContext, reading: Reading[Addressed], title: str) -> str | None:
    """ "Your aunt, Mr Hale"."""
    found = _RELATION.search(context.text[max(0, reading.start - 40) : reading.start])
    if found is None or title not in _MEN | _WOMEN:
        return None
    sex = sex_of(found["relation"], context.kinds.words)
    return None if sex is None or (sex == "man") == (title in _MEN) else "Mr" if sex == "man" else "Mrs"


def _doctor_or_not(
    context: CheckContext, title: str, words: frozenset[str], told: tuple[tuple[frozenset[str], str], ...]
) -> str | None:
    """A Dr Hale who is none; and a "Mr Hale" among those who travelled, of whom the customer only wrote as Dr Hale."""
    if not words or words & name_words(case_of(context).customer.family_name or ""):
        return None
    titles = {one for names, one in told if words <= names or names <= words}
    travelled = any(words <= name_words(one.name) for one in case_of(context).passengers)
    doctor = travelled and titles == {"Dr"} and title in _MEN | _WOMEN
    return next(iter(titles)) if doctor or (title == "Dr" and len(titles) == 1 and titles < _MEN | _WOMEN) else None


def _noble_told(context: CheckContext, title: str) -> bool:
    """Somebody of the case has such a title: Sir Malcolm's wife is Lady Brisbourne."""
    customer = case_of(context).customer
    told = " ".join((customer.title or "", customer.salutation or "", *known_texts(context)))
    partner = {"Lady": "Sir|Lord|Baron|Earl|Viscount", "Sir": "Dame|Lady", "Lord": "Lady", "Dame": "Sir"}[title]
    return customer_title(customer) is None or re.search(rf"\b(?:{title}|{partner})\b", told) is not None


def _is_spoken_to(context: CheckContext, reading: Reading[Addressed], words: frozenset[str]) -> bool:
    """By family name alone, between commas, inside a sentence."""
    before, after = context.text[max(0, reading.start - 20) : reading.start], context.text[reading.end :][:3]
    family = name_words(case_of(context).customer.family_name or "")
    line = before.rpartition("\n")[2].strip() != "" and "Dear" not in before
    around = _SPOKEN_TO[0].search(before) and _SPOKEN_TO[1].match(after) and not _AMONG_OTHERS.search(before)
    couple = re.match(r"[^\n]*\b(?:and|&)\b", context.text.lstrip()) is not None
    return bool(words and words == family and line and around and not couple)


def _is_one_person(context: CheckContext, words: frozenset[str]) -> bool:
    """No family name that the customer bears, or several who travelled: Mr and Mrs Hale are two."""
    case = case_of(context)
    family = name_words(case.customer.family_name or case.customer.name or "")
    bearers = [one for one in case.passengers if words & name_words(one.name)]
    return bool(words) and not words <= family and (len(bearers) < 2 or len(words) > 1)


def _both_named(context: CheckContext, words: frozenset[str]) -> bool:
    """The letter speaks of a Mr and of a Mrs of this name."""
    titles = {one.value.title for one in titled_names_in(context.text) if name_words(one.value.name) == words}
    return bool(titles & _MEN and titles & _WOMEN)


def _bears_the_greeted_name(context: CheckContext, words: frozenset[str]) -> bool:
    greeted = salutation_in(context.text)
    return greeted is not None and bool(words & name_words(greeted.value.name))


def _other(title: str, known: set[str]) -> str | None:
    """The title known for somebody of the other sex; none where both are."""
    man, woman = title in _MEN, title in _WOMEN
    sexes = {"man" if one in _MEN else "woman" for one in known if one in _MEN | _WOMEN}
    if not (man or woman) or len(sexes) != 1 or sexes == {"man" if man else "woman"}:
        return None
    return next(one for one in sorted(known) if one in _MEN | _WOMEN)


@per_case
def _told(context: CheckContext) -> tuple[tuple[frozenset[str], str], ...]:
    """Everybody whom the customer and we have named with a title."""
    found = (one.value for text in known_texts(context) for one in titled_names_in(text))
    return tuple((words, one.title) for one in found if one.title and (words := name_words(one.name)))


@per_case
def _by_given_names(context: CheckContext) -> tuple[tuple[frozenset[str], str], ...]:
    """Nuala Reed is no Mr Reed; nobody's husband or wife is told of where she is named, and nobody gave her a title."""
    titled, named = _told(context), []
    for sentence in (one.text for text in known_texts(context) for one in sentences_in(text)):
        for found in _FULL_NAME.finditer(sentence) if not _A_PAIR.search(sentence) else ():
            sex = context.kinds.given.get(bare_word(found["given"]))
            words = name_words(found["family"])
            if sex and words and not any(words & others for others, _ in titled):
                named.append((name_words(found.group()), "Mr" if sex == "man" else "Ms"))
    return tuple(named)
