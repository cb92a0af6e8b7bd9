"""Whose relation somebody is, against the customer's words: a brother for a husband."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.remarks import contradicts

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


def mistaken_kin_findings(context: CheckContext, told: str) -> Iterator[Finding]:
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
