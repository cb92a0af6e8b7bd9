"""What may be a complaint too: told only where the letter says nothing of it."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.classification import Aside
from drafter.model.finding import ConcernAnswer, Finding
from drafter.model.mention_weights import MentionWeights
from drafter.steps.check.concern_parts import Part
from drafter.steps.check.mention import Body, verdict_of
from drafter.steps.check.reading_match import Lexicon, telling_words

_ENOUGH = 5
"""Fewer words that tell are no matter."""
_MATTER = 0.5
"""However likely it is a complaint, it counts no more."""
_MOST = 2
"""More of them in one letter are a nuisance."""


def asides_left_out(context: CheckContext, body: Body, lex: Lexicon) -> Iterator[ConcernAnswer]:
    """The few that the letter most surely leaves out, in their order; a person's word stands beside."""
    decided = {decision.text: decision.decided for decision in context.decisions}
    over = [_surely_left_out(aside, body, lex, context.thesaurus.learned) for aside in context.asides]
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
                sure=over[at] > context.thesaurus.learned.sure_aside,
            )


def _surely_left_out(aside: Aside, body: Body, lex: Lexicon, learned: MentionWeights) -> float:
    """Above 0: so sure that it is told."""
    if len(telling_words(aside.text)) < _ENOUGH:
        return 0.0
    odds = verdict_of(Part(words=aside.text), "complaint", body, lex, learned).odds
    return odds - learned.of_aside + learned.by_weight * min(aside.weight, _MATTER)


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
