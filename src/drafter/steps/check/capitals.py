"""Capitals that shout, or begin every word, or make names of nouns, told from acronyms, codes and names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.steps.check.inspection import Hit, Inspection, at
from drafter.steps.check.prose import REMEMBERED, straight, without_quotations

_RUN = re.compile(r"(?<![\w£$€&/-])[A-Z][A-Z']{0,30}[A-Z](?:[ ,]+(?:[A-Z][A-Z']{0,30}[A-Z]|A|I)(?![\w-]))*(?![\w/-])")

_ANY = re.compile(r"[^\W\d_][\w'-]*")
_RAISED = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]+(?: [A-Z][a-z]+)*")
FEWEST, MOST, ENOUGH = 5, 0.7, 2
"""Words of such a sentence at least, the share of them that begin with a capital, and ordinary words among these."""


def shouting(letter: Inspection) -> Iterator[Hit]:
    """Two or more ordinary words in capitals, or one that only emphasis puts there. `rule.words` are acronyms; NOT, ALL
    and ANY are codes of airports too, but only where the case flies there."""
    context, emphasis = letter.context, letter.sign("emphasis")
    known = frozenset(letter.rule.words) | _of_the_case(context)
    for paragraph in letter.prose.body:
        for match in _runs(paragraph.text):
            asked = (word for word in re.findall(r"[A-Z']+", match.group()) if word not in known)
            words = [word for word in asked if word not in context.places or emphasis.fullmatch(word.lower())]
            if _shouts(words, emphasis):
                start, end = paragraph.start + match.start(), paragraph.start + match.end()
                yield Hit(start=start, end=end, fixes=(match.group().lower(),))


def every_word(letter: Inspection) -> Iterator[Hit]:
    """A sentence written like the title of a notice, with words in it that no name has (`rule.words`)."""
    ordinary = frozenset(letter.rule.words)
    for sentence in letter.prose.sentences:
        if _is_titled(sentence.text, ordinary):
            yield Hit(start=sentence.start, end=sentence.start + len(sentence.text.rstrip(" .!?")))


def raised_nouns(letter: Inspection) -> Iterator[Hit]:
    """ "The Refund was marked as Urgent by the Owner": nouns of every day (`rule.words`) written like names; two may
    be the names of departments."""
    ordinary, most = frozenset(letter.rule.words), letter.limit("most")
    for sentence in letter.prose.sentences:
        raised = [run for run in _raised_runs(sentence.text) if ordinary.issuperset(run.lower().split())]
        if len(raised) > most:
            yield at(sentence)


@lru_cache(maxsize=REMEMBERED)
def _raised_runs(text: str) -> tuple[str, ...]:
    return tuple(_RAISED.findall(without_quotations(straight(text))))


@lru_cache(maxsize=REMEMBERED)
def _is_titled(text: str, ordinary: frozenset[str]) -> bool:
    words = _ANY.findall(without_quotations(straight(text)))
    raised = [word for word in words[1:] if word[0].isupper()]
    if len(words) < FEWEST or len(raised) < MOST * (len(words) - 1):
        return False
    return sum(word.lower() in ordinary for word in raised) >= ENOUGH


@lru_cache(maxsize=REMEMBERED)
def _runs(paragraph: str) -> tuple[re.Match[str], ...]:
    return tuple(_RUN.finditer(without_quotations(straight(paragraph))))


def _shouts(words: list[str], emphasis: re.Pattern[str]) -> bool:
    long = [word for word in words if len(word) > 3]
    stressed = any(emphasis.fullmatch(word.lower()) for word in words)
    return stressed or bool(long and (len(words) > 1 or len(long[0]) > 5))


def _of_the_case(context: CheckContext) -> frozenset[str]:
    """Capitals the company and the customer themselves use: carrier codes, booking references, airports, names."""
    case, company = context.case, context.company
    own = [company.name, company.tour_operator, company.adr.name, *company.carrier_codes, context.signatory.name]
    if case:
        own += [case.reference or "", case.journey.booking_reference or "", case.customer.full_name, *case.bag_tags]
        own += [code or "" for one in case.journey.segments for code in (one.origin, one.destination)]
    return frozenset(re.findall(r"[A-Z]{2,}", " ".join(own).upper()))
