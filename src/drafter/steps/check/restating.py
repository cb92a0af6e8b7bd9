"""Restating: a sentence that says its own words over again, and a cause that is only what it should explain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from drafter.model import lazy_re as re
from drafter.model.finding import Severity
from drafter.steps.check.inspection import Hit, Inspection, at
from drafter.steps.check.prose import REMEMBERED
from drafter.steps.check.reading_match import key_of, telling_words

_WORD = re.compile(r"[a-z][a-z'-]*[a-z]")
_SAID_AGAIN = re.compile(
    r"\b(?:as (?:i|we) (?:say|said|have said|told you)"
    r"|as (?:noted|stated|mentioned|said|explained) (?:above|before|earlier)|to (?:say|put|state) it again"
    r"|(?:i|we) (?:can only |must |have to )?repeat|to repeat|simply put|in other words|which is to say|yet again"
    r"|for the (?:second|third|fourth) time in this)\b|^again, "
)
_ANNOUNCED = re.compile(
    r"\b(?:to|let me|let us|i (?:shall|will|must)|we (?:shall|will|must)) (?:just )?(?:go|run) (?:over|through) "
    r"(?:it|this|that|things|the (?:facts?|matter|story))(?: all)? (?:again|once more|a(?: second|nother) time)\b"
    r"|\bgoing over (?:it|this|that|the same ground|things) (?:again|once more)\b"
    r"|\b(?:at the risk of (?:repeating|labouring)|(?:i|we) (?:say|said) (?:it|this|that) (?:again|once more)(?=[,:;])"
    r"|let me (?:say|tell you) (?:it|that|this|so) (?:again|once more|a second time)"
    r"|(?<!have )(?<!need )(?<!had )(?<!having )to (?:say|put|state|tell|spell) (?:it|this|that)(?: out)? "
    r"(?:once more|one more time|a second time|all over)"
    r"|(?:i|we) (?:have|had) (?:just |already |twice )+(?:said|told you|stated|written)(?: (?:it|this|so|that))?,? "
    r"(?:but|and|yet) (?:i|we)(?:'ll| will| shall)? (?:say|repeat|tell))\b"
)
"""What follows was said before, by the writer's own word."""
_CAUSE = re.compile(
    r"\b(?:because(?: of)?|as a (?:result|consequence) of|in (?:light|view|consequence) of|owing to|due to|down to"
    r"|on account of|by reason of|follow(?:ed|ing)(?: on)? from|caused by|since)\b|, as\b"
    r"|(?<=\breason )(?P<of>[^.!?]{3,70}?)\b(?:is|was) (?:simply )?that\b"
)
_TOLD = re.compile(r"[,;:]|\b(?:and|but|so)\b")
_FIGURE = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twice|half|first|last|all (?:they|we|he|she|it|there))\b"
)
_NOT = re.compile(r"\b(?:not|cannot|never|no|nobody|without)\b|n't\b")
"""A cause that denies says more than what it explains, unless that denies too."""
_SHARED = 5
"""First letters that make two words forms of one ("revised", "revision")."""


def says_it_twice(letter: Inspection) -> Iterator[Hit]:
    """Words of meaning that a sentence brings again, each once more than needed. Of 6,000 sentences worth signing one
    brings three, and eight bring one word three times: there it is advised, unless it says itself that it repeats."""
    for sentence in letter.prose.sentences:
        told = _retold(sentence.text, sentence.plain)
        if told.over >= letter.limit("over") or told.by_own_word or _goes_round(told, letter.limit("round")):
            yield at(sentence)
        elif told.over >= letter.limit("thrice") and told.most >= letter.limit("thrice"):
            lighter: Severity = "advice"
            yield Hit(start=sentence.start, end=sentence.end, severity=lighter)


class _Retold(NamedTuple):
    """What a sentence says again: `over`: how many words more than needed; `most`: how often one of them comes once
    more; `by_own_word`: it says itself that it repeats; `words` of meaning, and how many are `forms` of others."""

    over: int
    most: int
    by_own_word: bool
    words: int
    forms: int


@lru_cache(maxsize=REMEMBERED)
def _retold(text: str, plain: str) -> _Retold:
    again = _again_in(text, plain)
    over = sum(again.values())
    told = (over > 0 or _names_again(plain)) and _SAID_AGAIN.search(plain) is not None
    starts = [key[:_SHARED] for key in _keys_in_order(text, plain)]
    return _Retold(
        over=over,
        most=max(again.values(), default=0),
        by_own_word=told or _ANNOUNCED.search(plain) is not None,
        words=len(starts),
        forms=len(starts) - len(set(starts)),
    )


def _goes_round(told: _Retold, share: float) -> bool:
    """So many of its words of meaning are forms of one another. Of 15,000 sentences worth signing none has a third."""
    return told.forms > 1 and told.forms >= share * told.words


def circular_cause(letter: Inspection) -> Iterator[Hit]:
    """ "The reason you were moved is that a move was needed": every word of the cause stands in what it explains, or is
    one that explains nothing (`words` of the rule)."""
    empty = _keys(" ".join(letter.rule.words))
    for sentence in letter.prose.sentences:
        if _says_no_more(sentence.plain, empty):
            yield at(sentence)


@lru_cache(maxsize=REMEMBERED)
def _says_no_more(plain: str, empty: frozenset[str]) -> bool:
    cause = _CAUSE.search(plain)
    if cause is None or _FIGURE.search(plain):
        return False
    known, rest = _keys(plain[: cause.start()] + (cause["of"] or "")), plain[cause.end() :]
    stop = _TOLD.search(rest, 1)
    clause = rest[: stop.start()] if stop else rest
    if _NOT.search(clause) and not _NOT.search(plain[: cause.start()]):
        return False
    told = _keys(clause)
    said_before = {key for key in told if key in known or any(_are_forms(key, one) for one in known)}
    return bool(said_before) and told <= said_before | empty


def _are_forms(one: str, other: str) -> bool:
    return len(one) >= _SHARED and one[:_SHARED] == other[:_SHARED]


def _again_in(text: str, plain: str) -> Counter[str]:
    """How often each word of meaning comes once more. Names, lists and figures are told more than once rightly."""
    keys = Counter(_keys_in_order(text, plain))
    return Counter({key: times - 1 for key, times in keys.items() if times > 1})


def _keys_in_order(text: str, plain: str) -> tuple[str, ...]:
    if "\n" in text or "@" in text:
        return ()
    names = {word.lower() for word in re.findall(r"(?<=[^.!?\s] )[A-Z][\w'-]+", text)}
    return tuple(key for word, key in _told(plain) if word not in names)


def _names_again(plain: str) -> bool:
    return max(Counter(key for _, key in _told(plain)).values(), default=0) > 1


@lru_cache(maxsize=REMEMBERED)
def _told(plain: str) -> tuple[tuple[str, str], ...]:
    meant = frozenset(telling_words(plain))
    return tuple((word, key_of(word)) for word in _WORD.findall(plain) if word in meant)


@lru_cache(maxsize=REMEMBERED)
def _keys(plain: str) -> frozenset[str]:
    return frozenset(key for _, key in _told(plain))
