"""Empathy: whether one sentence of the letter sees the matter from the customer's side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.tone_rule import ToneRule
from drafter.steps.check.hit import Hit
from drafter.steps.check.prose import Prose, small, straight

_YOU = re.compile(r"\byou(?:r|rs|rself)?\b")
_FELT = re.compile(
    r"\b(?:understand|imagine|reali[sz]e|recogni[sz]e|(?:can|could|do) (?:\w+ )?see|know (?:how|that|this|what|it)|i know|appreciate how|must (?:\w+ )?have|"
    r"hard(?:er|est)?|difficult|tiring|exhaust\w*|worr\w+|upset\w*|distress\w*|frustrat\w*|stress\w*|anxi\w+|hurt|painful|unpleasant|unwelcome|"
    r"long (?:day|night|wait|journey|time)|spoil\w*|ruin\w*|let you down|missed|lonely|frighten\w*|alarm\w*|uncomfortable|embarrass\w*|"
    r"(?:last|first) thing you|deserve\w*|looking forward to|meant (?:to|for|that) you|cost you|left you|made you|had to be)\b"
)
_STOCK = re.compile(
    r"\b(?:understand|appreciate) (?:your|how) (?:\w+ )?(?:frustration|disappointment|concerns?|feelings?|position|point)\b"
    r"|\byou (?:will|must|should|would) (?:\w+ )?(?:understand|appreciate|realise|know)\b"
)
_CHINESE = re.compile(r"(?:明白|理解|体会|體會|了解|知道|想象|想像|感受|一定(?:很|十分|非常))")
_CHINESE_STOCK = re.compile(r"(?:谅解|諒解|请(?:您|你)理解|請(?:您|你)理解)")


def no_empathy(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    if not any(_shows_empathy(small(straight(sentence.text))) for sentence in prose.sentences):
        yield Hit()


def _shows_empathy(sentence: str) -> bool:
    chinese = _CHINESE.search(sentence) and not _CHINESE_STOCK.search(sentence)
    about_you = _YOU.search(sentence) or re.search(r"\bmust have (?:been|felt|made)\b", sentence)
    return bool(chinese or (about_you and _FELT.search(_STOCK.sub("", sentence))))
