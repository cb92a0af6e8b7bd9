"""Relatives by the courteous words of a Chinese letter: 令堂 of a customer who travelled with a mother-in-law."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.fact_words import ChineseKin, either, words_in
from drafter.model.finding import Finding
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import case_of, told_text
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.surroundings import Sentences

_YOUR = r"(?:[您你]的?|閣下的?)"
_OURS = re.compile(r"(?:我們|本公司|同事|敝社|敝公司|我)的?$")


def han_kin_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the customer tells of relatives, and of nobody who could be this one."""
    if context.case is None:
        return
    told = told_text(context)
    words = context.kinds.words
    named = list(dict.fromkeys(one.group() for one in matches_in(_pattern(words.chinese_relatives), told)))
    for kin in words.chinese_kin if named else ():
        for found in found_in(_said(kin), context.text):
            if re.search(either(kin.told), told) or (kin.adult and _unexplained(context, named)):
                continue
            reading = read_at(context.text, found.start(), found.end(), found.group())
            around = sentences.around(reading)
            if around.asserted and not _OURS.search(around.before):
                yield contradicts("SAL-03", reading, named)


@cache
def _said(kin: ChineseKin) -> re.Pattern[str]:
    return re.compile(rf"{either(kin.said)}|{_YOUR}(?:{either(kin.yours)})")


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(either(words))


def _unexplained(context: CheckContext, named: Collection[str]) -> bool:
    """Whether more grown-ups travelled than the customer's words account for."""
    others = sum(one.kind == "adult" for one in case_of(context).passengers) - 1
    return others > len({*named} - {*words_in(context.kinds.words.chinese_children)})


def seen_from_the_other_side(word: str, told: str) -> bool:
    """The 兒子 of a letter is the customer who wrote of a mother; its 父親 the customer who wrote of a daughter."""
    child = re.compile("兒子|女兒|孩子|子女")
    parent = re.compile("母親|媽媽|父親|爸爸")
    if child.fullmatch(word):
        return re.search(rf"家母|家父|{parent.pattern}", told) is not None
    return (
        parent.fullmatch(word) is not None and re.search(rf"小兒|小女|{child.pattern}|BB|寶寶|小朋友", told) is not None
    )
