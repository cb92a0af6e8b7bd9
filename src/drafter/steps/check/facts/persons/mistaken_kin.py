"""Whose relation somebody is, against the customer's words: a brother for a husband."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.fact_words import words_in
from drafter.model.finding import Finding
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import told_text
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case

_ENGLISH_OURS = r"\b(?:your|my|our|his|her|their) (?:(?:late|dear|elderly|young|old|little|\w+-year-old) )?"


def mistaken_kin_findings(context: CheckContext) -> Iterator[Finding]:
    """ "Your brother" where the customer speaks of a husband, and of no brother."""
    for known, name, words in _others(context):
        for found in found_in(_kin(words), context.text):
            group = next(one for one in ("kin", "whose", "child", "children", "zh") if found[one])
            if group == "kin" and not found.group().casefold().startswith("your"):
                continue
            yield contradicts("SAL-03", read_at(context.text, found.start(group), found.end(group), name), [known])


@per_case
def _others(context: CheckContext) -> tuple[tuple[str, str, str], ...]:
    """Of whom alone of several they tell, and each of the others by name and words."""
    found, told = list[tuple[str, str, str]](), told_text(context)
    for kin in context.kinds.words.relations:
        known = [name for name, words in kin.items() if matches_in(_one_of(words), told)]
        own = len(known) == 1 and matches_in(_own(kin[known[0]]), told)  # "her brother" says not whose wife she is
        found += [(known[0], name, words) for name, words in kin.items() if own and name != known[0]]
    return tuple(found)


@cache
def _kin(words: str) -> re.Pattern[str]:
    child = next((one for one in ("boy", "girl") if f"{one}s?" in words_in(words)), "(?!)")
    return re.compile(
        rf"{_ENGLISH_OURS}(?P<kin>{_latin(words)})\b|\b(?:a|an|the) (?P<whose>{_latin(words)})(?=[’']s [a-z])"
        rf"|\b(?:a|the|little|young) (?P<child>{child})\b(?! (?:at|from|in|behind) )"
        rf"|\b(?:twin|baby|small|little|young|your|your (?:two|three)|(?:two|three|four)-year-old) "
        rf"(?P<children>{child}s)\b"
        rf"|(?P<zh>{_han(words)})",
        re.IGNORECASE,
    )


def _latin(words: str) -> str:
    return "|".join(word for word in words_in(words) if word.isascii() or "é" in word) or "(?!)"


def _han(words: str) -> str:
    return "|".join(word for word in words_in(words) if not word.isascii() and "é" not in word) or "(?!)"


@cache
def _own(words: str) -> re.Pattern[str]:
    """Without another's before it."""
    return re.compile(rf"(?<!\bhis )(?<!\bher )(?<!\btheir )\b(?:{_latin(words)})\b|{_han(words)}", re.IGNORECASE)


@cache
def _one_of(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_latin(words)})\b|{_han(words)}", re.IGNORECASE)
