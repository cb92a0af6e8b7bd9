"""Where the letter mentions each concern, or which part of it is left out: by what was learned, or by words alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median

import msgspec

from drafter.model.checking import CheckContext
from drafter.model.classification import Concern
from drafter.model.finding import LetterSpan
from drafter.model.mention_weights import MentionWeights
from drafter.steps.check.bare_asks import asks_barely, met_by_any
from drafter.steps.check.concern_parts import parts_of
from drafter.steps.check.left_out_signs import signs_among
from drafter.steps.check.mention import Body, Weighed, weighed_by
from drafter.steps.check.reading_match import Lexicon, alike, meaning_of
from drafter.steps.check.shown_concerns import shown_concern

MENTIONED_AT = 0.5
MOST_ODDS = 8.0
"""What is surer than that counts no more beside others."""
_TOGETHER = 1.1
"""Two sentences together must come nearer than one alone."""


class Judged(msgspec.Struct, frozen=True):
    """`by`: where it is mentioned; or nothing, and the `part` of it that is left out where the rest is mentioned.
    `sure`: that it is left out is beyond much doubt."""

    by: LetterSpan | None = None
    part: str | None = None
    sure: bool = True


Judge = Callable[[Sequence[Concern], Lexicon, Body, CheckContext], list[Judged]]


def by_what_was_learned(concerns: Sequence[Concern], lex: Lexicon, body: Body, context: CheckContext) -> list[Judged]:
    """A question whose own words tell nothing is hardly ever called left out."""
    learned, trees = context.thesaurus.learned, context.thesaurus.trees
    weighed = [weighed_of(concern, lex, body, learned) for concern in concerns]
    told, sure = told_beside(weighed, learned), [learned.sure] * len(concerns)
    if trees.trees:
        read = [read_of(concern.text, body, context) for concern in concerns]
        shown = zip(concerns, weighed, told, read, strict=True)
        told = [
            trees.odds(signs_among(concern, own, odds, concerns, context.asides), heard)
            for concern, own, odds, heard in shown
        ]
        sure = [trees.sure_of(heard) for heard in read]
    bare = [learned.of_bare * asks_barely(concern) for concern in concerns]
    every = zip(weighed, told, bare, sure, strict=True)
    return [_judged(one, odds - less, body, enough) for one, odds, less, enough in every]


def read_of(concern: str, body: Body, context: CheckContext) -> float | None:
    """The odds by the taught reader that the letter leaves it out; None where it was not heard of this."""
    return context.read.get(shown_concern(concern, body)) if context.read else None


def told_beside(weighed: Sequence[Weighed], learned: MentionWeights) -> list[float]:
    """A writer who tells everything in other words leaves none of it out: so what is likeliest left out of this letter
    is judged more strictly than the customer's other concerns, and all the more so the nearer these are."""
    odds = [one.odds for one in weighed]
    beside = beside_others(odds, learned.usual_odds)
    return [
        own + learned.of_likeliest * first + learned.of_others * others
        for own, (first, others) in zip(odds, beside, strict=True)
    ]


def beside_others(odds: Sequence[float], usual: float) -> list[tuple[bool, float]]:
    """Of each concern whether it is the likeliest left out of several, and how far the others' odds lie above usual."""
    if len(odds) < 2:
        return [(False, 0.0) for _ in odds]
    most, bounded = max(odds), [min(MOST_ODDS, max(-MOST_ODDS, one)) for one in odds]
    others = [median(bounded[:at] + bounded[at + 1 :]) for at in range(len(bounded))]
    return [(one == most, beside - usual) for one, beside in zip(odds, others, strict=True)]


def _judged(weighed: Weighed, odds: float, body: Body, sure: float) -> Judged:
    if weighed.met is not None:
        return Judged(by=weighed.met)
    return Judged(part=weighed.part, sure=odds > sure) if odds > 0 else Judged(by=body.place(weighed.best))


def weighed_of(concern: Concern, lex: Lexicon, body: Body, learned: MentionWeights) -> Weighed:
    met = met_by_any(concern, lex.signs_of(concern.text), body.sentences)
    if met is not None:
        return Weighed(met=met)
    return weighed_by(parts_of(concern.text), concern.kind, body, lex, learned)


def by_words(concerns: Sequence[Concern], lex: Lexicon, body: Body, context: CheckContext) -> list[Judged]:
    return [_by_words(concern, lex, body, context) for concern in concerns]


def _by_words(concern: Concern, lex: Lexicon, body: Body, context: CheckContext) -> Judged:
    """The best sentence, or two neighbours where only together they come near enough."""
    wanted = lex.signs_of(concern.text)
    met = met_by_any(concern, wanted, body.sentences)
    if met is not None:
        return Judged(by=met)
    near = context.similarities
    meant = [meaning_of(concern.text, text, near) if near else None for text in (*body.texts, *body.pairs)]
    scores = [alike(wanted, signs, lex, how) for signs, how in zip(body.signs, meant, strict=True)]
    alone, together = scores[: len(body.texts)], scores[len(body.texts) :]
    best = max(range(len(alone)), key=lambda n: alone[n], default=None)
    if best is not None and alone[best] >= MENTIONED_AT:
        return Judged(by=body.place(best))
    pair = next((n for n, score in enumerate(together) if score >= MENTIONED_AT * _TOGETHER), None)
    return Judged(by=body.place(pair, pair + 1)) if pair is not None else Judged()
