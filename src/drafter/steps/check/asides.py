"""What may be a complaint too: told only where the letter says nothing of it."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.classification import Aside
from drafter.model.finding import ConcernAnswer, Finding
from drafter.model.mention_weights import MentionWeights
from drafter.steps.check.concern_parts import Part
from drafter.steps.check.judging import read_of
from drafter.steps.check.left_out_signs import signs_among
from drafter.steps.check.mention import Body, Weighed, weighed_by
from drafter.steps.check.reading_match import Lexicon, telling_words

ENOUGH = 5
"""Fewer words that tell are no matter."""
_MATTER = 0.5
"""However likely it is a complaint, it counts no more."""
_MOST = 2
"""More of them in one letter are a nuisance."""


def asides_left_out(context: CheckContext, body: Body, lex: Lexicon) -> Iterator[ConcernAnswer]:
    """The few that the letter most surely leaves out, in their order; a person's word stands beside."""
    decided = {decision.text: decision.decided for decision in context.decisions}
    trees, learned = context.thesaurus.trees, context.thesaurus.learned
    over = [_over(aside, body, lex, context) for aside in context.asides]
    sure = trees.sure_aside - trees.least_aside if trees.trees else learned.sure_aside
    surest = sorted(range(len(over)), key=lambda at: -over[at])[:_MOST]
    for at, aside in enumerate(context.asides):
        if at in surest and over[at] > 0:
            yield ConcernAnswer(
                text=aside.text,
                message=aside.message,
                start=aside.start,
                end=aside.end,
                state="not_mentioned",
                decided=decided.get(aside.text),
                aside=True,
                sure=over[at] > sure,
            )


def _over(aside: Aside, body: Body, lex: Lexicon, context: CheckContext) -> float:
    """Above 0: so sure that it is told."""
    if len(telling_words(aside.text)) < ENOUGH:
        return 0.0
    trees, learned = context.thesaurus.trees, context.thesaurus.learned
    weighed = weighed_aside(aside, body, lex, learned)
    if not trees.trees:
        return weighed.odds - learned.of_aside + learned.by_weight * min(aside.weight, _MATTER)
    told = signs_among(aside, weighed, weighed.odds, context.concerns, context.asides)
    return trees.odds(told, read_of(aside.text, body, context)) - trees.least_aside


def weighed_aside(aside: Aside, body: Body, lex: Lexicon, learned: MentionWeights) -> Weighed:
    return weighed_by([Part(words=aside.text)], "complaint", body, lex, learned)


def aside_finding(answer: ConcernAnswer, short: str, gated: bool) -> Finding:
    """Asked about at finish (`gated`) where it is likely a complaint left out; else no more than advice."""
    asked = gated and answer.sure
    return Finding(
        rule="COV-05",
        family="concerns",
        source="coverage",
        severity="warning" if asked else "advice",
        blocks="until_reason" if asked else "no",
        message=f"“{short}” may be a complaint too, and the letter does not seem to mention it.",
        about=answer.text,
    )
