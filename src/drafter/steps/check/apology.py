"""Apology: whether there is one, whether it comes in time, what it is for, and whether it turns into ritual."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.steps.check.inspection import Hit, Inspection, at
from drafter.steps.check.prose import REMEMBERED, Passage, words_in

_OURS = re.compile(r"\b(?:we|our|us|my|i)\b")
_MATTER = re.compile(r"\b(?:we|our|you|your)\b")
"""What was done to whom: an apology right after it, or one sentence later, needs no more."""
_TOLD = re.compile(
    r"\b(?:we|our|your?|not)\b.{8,}\b(?:and|for which|so) (?:for (?:that|this|it) )?(?:i|we)\b.{1,12}"
    r"(?:sorry|apologi[sz]e)"
)
"""What was done stands in the same sentence, before the apology."""


def apologies(letter: Inspection) -> list[Passage]:
    """Sentences that apologise; condolence alone is none."""
    apology, condolence = letter.sign("apology"), letter.sign("condolence")
    return [one for one in letter.prose.sentences if _apologises(one.plain, apology, condolence)]


@lru_cache(maxsize=REMEMBERED)
def _apologises(plain: str, apology: re.Pattern[str], condolence: re.Pattern[str]) -> bool:
    return len(apology.findall(plain)) > len(condolence.findall(plain))


def no_apology(letter: Inspection) -> Iterator[Hit]:
    """In an answer to praise alone, whatever kind it was filed as, there may be nothing to be sorry for."""
    if not apologies(letter):
        wrong = any(letter.body_has(sign) for sign in ("complaint", "refusal"))
        yield Hit(severity="advice" if letter.body_has("praised") and not wrong else None)


def late_apology(letter: Inspection) -> Iterator[Hit]:
    found = apologies(letter)
    if not found:
        return
    before = [sentence for sentence in letter.prose.sentences if sentence.end <= found[0].start]
    words = sum(len(words_in(sentence.text)) for sentence in before)
    if words > letter.limit("words") and words > letter.limit("share") * letter.prose.word_count:
        yield at(found[0], n=str(words))


def too_many_apologies(letter: Inspection) -> Iterator[Hit]:
    found = apologies(letter)
    if len(found) > letter.limit("most"):
        yield at(found[int(letter.limit("most"))], n=str(len(found)))


def apology_for_nothing(letter: Inspection) -> Iterator[Hit]:
    """An apology that ends before saying for what, where its neighbours do not say it either."""
    sentences = letter.prose.sentences
    found = apologies(letter)
    for n, sentence in enumerate(sentences):
        if sentence not in found or letter.sign("apology_names_it").search(sentence.plain):
            continue
        following = sentences[n + 1].plain if n + 1 < len(sentences) else ""
        before = [one.plain for one in sentences[max(0, n - 2) : n]]
        told = _TOLD.search(sentence.plain) or any(_MATTER.search(one) for one in before)
        named = told or _OURS.search(following)
        if not named and len(words_in(sentence.text)) < letter.limit("words"):
            yield at(sentence)
