"""Apology: whether there is one, whether it comes in time, what it is for, and whether it turns into ritual."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.tone_rule import ToneRule
from drafter.steps.check.hit import Hit, at
from drafter.steps.check.prose import Passage, Prose, small, straight, words_in

APOLOGY = re.compile(
    r"\bsorry\b|\b(?:i|we|me|us)\b[^.!?]{0,30}\bapologi[sz]e\b|\b(?:my|our|an?|sincere|unreserved) (?:\w+ )?apolog(?:y|ies)\b|\bapologies (?:for|that|to|the)\b|\bapologi[sz]e (?:for|that|to)\b|\bapologetic\b|\bsincerely apolog\w+"
    r"|\bforgive (?:me|us)\b|\bregret(?:s)? (?:that|what|how)\b|道歉|抱歉|歉意|对不起|對不起|致歉|过意不去|過意不去"
)
_NOT_OURS = re.compile(
    r"\b(?:sorry|apologi[sz]e)\b[^.!?]{0,20}\b(?:for your loss|about your loss|to read of|to hear of)\b"
)
_FOR_WHAT = re.compile(
    r"\b(?:sorry|apologi[sz]e|apolog(?:y|ies))\b[^.!?]{0,40}?\b(?:that|for|about|how|when|we|not|to|it|the|too|and|with)\b"
)
_OURS = re.compile(r"\b(?:we|our|us|my|i)\b")
_TELLS = re.compile(r"道歉|抱歉|歉意|致歉")


def apology_sentences(prose: Prose) -> list[Passage]:
    """Sentences that apologise; condolence alone is none."""
    found = []
    for sentence in prose.sentences:
        plain = small(straight(sentence.text))
        if APOLOGY.search(plain) and len(APOLOGY.findall(plain)) > len(_NOT_OURS.findall(plain)):
            found.append(sentence)
    return found


def no_apology(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    if not apology_sentences(prose):
        yield Hit()


def late_apology(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    found = apology_sentences(prose)
    if not found:
        return
    before = [sentence for sentence in prose.sentences if sentence.end <= found[0].start]
    words = sum(len(words_in(sentence.text)) for sentence in before)
    if words > rule.limits["words"] and words > rule.limits["share"] * prose.word_count:
        yield at(found[0], n=str(words))


def too_many_apologies(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    found = apology_sentences(prose)
    most = int(rule.limits["most"])
    if len(found) > most:
        yield at(found[most], n=str(len(found)))


def apology_for_nothing(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    """An apology that ends before saying for what, where the next sentence does not say it either."""
    found = apology_sentences(prose)
    for n, sentence in enumerate(prose.sentences):
        plain = small(straight(sentence.text))
        if sentence not in found or _FOR_WHAT.search(plain) or _TELLS.search(plain):
            continue
        following = prose.sentences[n + 1].text if n + 1 < len(prose.sentences) else ""
        if not _OURS.search(small(following)) and len(words_in(plain)) < rule.limits["words"]:
            yield at(sentence)
