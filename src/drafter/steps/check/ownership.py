"""Ownership and explanation: whether somebody owns what went wrong, says why, and shows what was looked into."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.tone_rule import ToneRule
from drafter.steps.check.hit import Hit
from drafter.steps.check.prose import Prose, small, straight

_OWNS = re.compile(
    r"\bshould (?:never |not |also |both |at least |\w+ )?(?:have|be asked)\b|\b(?:we|i|(?:our|my) [\w ]{2,30}|they|it|nobody|no one|staff|the (?:crew|team|agent|adviser))\b[^.!?\n]{0,40}?"
    r"\b(?:did not|didn't|failed|had not|was not|were not|let you down|fell short|fault|wrong(?:ly)?|mistake|error|missed|overlooked|forgot|lost|left out|delayed|kept you)\b"
    r"|\bour (?:own )?(?:\w+ )?(?:mistake|fault|error|failure|failing|responsibility|doing|oversight)\b|\b(?:was|is|were|are) (?:entirely |wholly )?ours\b|\bwe (?:are|were) (?:to blame|responsible|wrong|late)\b"
    r"|\bwe (?:take|accept|own)[^.!?\n]{0,25}\bresponsib|\bi take responsib|\bno one (?:told|met|called|answered)\b|\bnobody (?:told|met|called|answered)\b|\bwe made (?:those|it|this|that|your)\b"
    r"|(?:我们|我們|我司|本公司|同事|这是|這是)[^。！？\n]{0,14}(?:错|錯|没有|沒有|未能|疏忽|失误|失誤|不足)"
)
_EXPLAINS = re.compile(
    r"\b(?:because|since|caused|due to|owing to|the reason|reasons?|why|found (?:that|out)|so that|which meant|led to|as a result|result of|after|when|turned out|"
    r"happened|as (?:the|a|an|our|we|it|there)|so (?:the|we|your|it|that|they|nobody|no one)|was (?:too|still|not)|had (?:to|not|been)|could not|closed|failed|broke)\b"
    r"|因为|因為|由于|由於|原因|因此|所以|导致|導致"
)
_LOOKED = re.compile(
    r"\b(?:i|we)(?:'ve| have| had)? (?:\w+ ){0,2}(?:looked|checked|spoken|spoke|asked|read|reviewed|investigated|traced|listened|gone|went|found|studied|compared|confirmed|"
    r"examined|been through|discussed|followed up|requested|talked|searched|watched|contacted|made enquiries)\b"
    r"|\b(?:records?|logs?|reports?|figures|system) (?:\w+ )?(?:shows?|confirms?|says?)\b|\btold me\b|查看|核查|调查|調查|查阅|查閱|询问|詢問|问过|問過|了解到|核实|核實"
)
_I = re.compile(r"\b(?:i|i'm|i've|i'll|i'd|my|me)\b|我")


def _body(prose: Prose) -> str:
    return small(straight("\n".join(sentence.text for sentence in prose.sentences)))


def no_ownership(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    if not _OWNS.search(_body(prose)):
        yield Hit()


def no_explanation(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    if not _EXPLAINS.search(_body(prose)):
        yield Hit()


def no_investigation(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    if not _LOOKED.search(_body(prose)):
        yield Hit()


def never_says_i(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    """Only where a person signs: a department may say "we"."""
    if prose.signed_off and not _I.search(_body(prose)):
        yield Hit()
