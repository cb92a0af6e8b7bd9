"""Why a case needs special handling: its flags with the words, or the circumstance, that raised them."""

from __future__ import annotations

from drafter.model import lazy_re as re
from drafter.model.case import Case
from drafter.model.category import ClassifyRules, FlagRule
from drafter.model.classification import FlagMatch
from drafter.model.phrases import Hit, hits, unhidden, weights
from drafter.model.span import Span
from drafter.steps.classify.customer_words import Words
from drafter.steps.classify.proofs import subject_words

_EVIDENCE = 5
_SENTENCE_END = re.compile(r"[.!?。！？\n]")
_ONE_THOUGHT = 300
"""A note this short is about one thing, wherever its thanks stand."""
_THANKS_FOR = re.compile(r"(?:thanks|thank you|ty|cheers)(?: so much| a lot)? for (?:\w+ ){0,2}", re.IGNORECASE)


def flags_of(case: Case, words: tuple[Words, ...], rules: ClassifyRules) -> tuple[FlagMatch, ...]:
    """In the order of the rule file. A flag raised by the case itself (channel, passengers, links) needs no words."""
    found = [(message, _counted(message, rules)) for message in words]
    headed = [(message, _in_subject(message, rules)) for message in words]
    titles = subject_words(headed)
    weighed = weights(hit for _, message_hits in (*found, *headed) for hit in message_hits)
    return tuple(
        FlagMatch(
            id=flag.id, evidence=_evidence(flag, found) or _headed(flag, headed), in_subject=titles.get(flag.id, ())
        )
        for flag in rules.flags.flags
        if weighed.get(flag.id, 0.0) >= flag.fires_at or _raised_by_case(flag, case)
    )


def _in_subject(words: Words, rules: ClassifyRules) -> list[Hit]:
    return unhidden(hits(rules.flag_book, words.subject), hits(rules.flag_idioms, words.subject))


def _headed(flag: FlagRule, headed: list[tuple[Words, list[Hit]]]) -> tuple[Span, ...]:
    """An empty span for a flag that only a subject line raised."""
    raised = (words for words, found in headed if any(hit.phrase.owner == flag.id for hit in found))
    return tuple(words.span(0, 0) for words in raised)


def _counted(words: Words, rules: ClassifyRules) -> list[Hit]:
    kept = unhidden(hits(rules.flag_book, words.said), hits(rules.flag_idioms, words.said))
    spared = {flag.id for flag in rules.flags.flags if flag.spared_by_praise}
    if not any(hit.phrase.owner in spared for hit in kept):
        return kept
    thanks = list(hits(rules.praise_book, words.said))
    return [hit for hit in kept if hit.phrase.owner not in spared or not _praised(hit, thanks, words.own)]


def _praised(hit: Hit, thanks: list[Hit], text: str) -> bool:
    """Thanks in the same sentence: help was given and valued, nobody complains of the harm."""
    start, end = _sentence(text, hit.start) if len(text) > _ONE_THOUGHT else (0, len(text))
    near = [said for said in thanks if start <= said.start < end]
    return bool(near) and not any(_sarcastic(text[said.start : hit.start]) for said in near)


def _sarcastic(leading: str) -> bool:
    """ "Thanks for the burn": the harm itself is what is given thanks for."""
    return _THANKS_FOR.fullmatch(leading) is not None


def _sentence(text: str, position: int) -> tuple[int, int]:
    start = 0
    for stop in _SENTENCE_END.finditer(text):
        if stop.start() >= position:
            return start, stop.start()
        start = stop.end()
    return start, len(text)


def _overlaps(hit: Hit, message: int, span: Span) -> bool:
    return span.message == message and hit.start < span.end and span.start < hit.end


def _evidence(flag: FlagRule, found: list[tuple[Words, list[Hit]]]) -> tuple[Span, ...]:
    spans: list[Span] = []
    for words, message_hits in found:
        own = [hit for hit in message_hits if hit.phrase.owner == flag.id]
        for hit in sorted(own, key=lambda hit: (-hit.phrase.weight, hit.start, -hit.end)):
            if not any(_overlaps(hit, words.message, span) for span in spans):
                spans.append(words.span(hit.start, hit.end))
    return tuple(sorted(spans[:_EVIDENCE], key=lambda span: (span.message, span.start)))


def _raised_by_case(flag: FlagRule, case: Case) -> bool:
    if case.channel in flag.channels:
        return True
    if flag.id == "minor":
        return bool(case.passengers) and all(passenger.kind != "adult" for passenger in case.passengers)
    return flag.id == "comeback" and any(link.kind == "comeback" for link in case.links)
