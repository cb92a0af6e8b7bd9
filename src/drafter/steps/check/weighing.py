"""Weighs every remark of a rule of tone: whether what it marks is likely enough a fault to warn of, or only to advise.

A pattern cannot know whether its words are at fault here. How often the rule was right in letters of other authors,
what the learned reader makes of the sentence, and how the rest of the letter is written decide it together.
"""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

import msgspec

from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import is_chinese
from drafter.model.remark_weights import Remark, usual_share
from drafter.model.same import Same
from drafter.model.tone_rule import ToneRule, ToneRules
from drafter.model.tone_weights import Likeness, ToneWeights, likeness_of
from drafter.steps.check.chinese import simplified
from drafter.steps.check.prose import REMEMBERED, Passage, Prose, quotations, straight, words_in
from drafter.steps.check.sorted_rules import sorted_rules

SHORTEST, LONGEST = 3, 60
"""Words: below there is nothing to judge, above it is a list or a text without full stops."""
NOWHERE = -1
"""The place of a remark on the letter as a whole."""
ENOUGH = 8
"""Sentences of a letter from which its writer can be told; what a shorter one lacks is not doubted."""
SHORTEST_HAN, LONGEST_HAN = 5, 150
"""Characters of a Chinese sentence."""
_STOPS, _STOPS_HAN = (".", "!", "?"), ("。", "！", "？", "!", "?", "…", "～")
_LEFT_OPEN = frozenset("⟦{[<")
"""What stands in brackets is still to be written, or not prose."""
SURE = 2.0
"""Odds of seven in eight: a grave rule with such a record is not doubted, however well the sentence is meant."""
_GRAVE = frozenset({"discrimination", "liability"})
"""Families in which the words themselves are the fault."""
OTHERS, EASED = 2, 0.8
"""Other sentences that are surely at fault, from which a letter is one that has faults, and how much less the odds of a
remark may then be."""
_COUNTED, _COUNTS = "repetition", "circular_cause"
"""The family, and the algorithm of another, that know more than a likeness: they have seen the words before."""


class ReadSentence(msgspec.Struct, frozen=True):
    """A sentence that was judged, and what it is like. `pending`: the encoder will still be heard of it."""

    passage: Passage
    likeness: Likeness
    pending: bool = False


class ReadLetter(msgspec.Struct, frozen=True):
    """The sentences that were judged, and where rules of tone have marked more than an advice: `marked` holds the
    place of each such remark, and the rules that stand there; `lessons`: what was learned of letters in its language;
    `chances` of each sentence to have a fault, and their sum. Places are starts of sentences."""

    sentences: Mapping[int, ReadSentence] = {}
    spans: tuple[tuple[int, int], ...] = ()
    lessons: ToneWeights = ToneWeights()
    marked: Mapping[int, frozenset[str]] = {}
    chances: Mapping[int, float] = {}
    whole_chance: float = 0.0

    def place(self, at: int) -> int:
        """The start of the sentence, or what stands outside of any."""
        number = bisect_right(self.spans, (at, sys.maxsize)) - 1
        return self.spans[number][0] if number >= 0 and at < self.spans[number][1] else at

    def remark(self, at: int, rule: ToneRule | None = None, record: float = 0.0) -> Remark:
        """A remark of this rule, or of the learned reader, that starts there."""
        place = self.place(at)
        here = self.sentences.get(place)
        read = here.likeness if here and here.likeness.families else None
        others = len(self.chances) - (place in self.chances)
        marks = len(self.marked) - (place in self.marked)
        return Remark(
            record=record,
            odds=read.odds if read else None,
            family=read.families.get(rule.family, 0.0) if read and rule else 0.0,
            error=rule is not None and rule.severity == "error",
            beside=rule is not None and bool(self.marked.get(place, frozenset()) - {rule.id}),
            elsewhere=usual_share(marks, len(self.spans) - 1),
            rest=usual_share(self.whole_chance - self.chances.get(place, 0.0), others),
        )

    def heard(self, at: int) -> bool:
        """Whether the encoder was, of the sentence there, or of any where the whole letter is meant."""
        if at == NOWHERE:
            return any(one.likeness.heard for one in self.sentences.values())
        here = self.sentences.get(self.place(at))
        return here is not None and here.likeness.heard


def read_letter(prose: Prose, context: CheckContext, rules: ToneRules, found: Collection[Finding]) -> ReadLetter:
    """With what the encoder has said of its sentences; those that it has still to judge are judged by words."""
    lessons = rules.lessons_in(context.language)
    spans = tuple((one.start, one.end) for one in prose.sentences)
    unread = ReadLetter(spans=spans)
    marked: dict[int, frozenset[str]] = {}
    for one in found:
        if one.source == "tone" and one.severity != "advice" and one.end:
            place = unread.place(one.start)
            marked[place] = marked.get(place, frozenset()) | {one.rule}
    passages = judged(prose, context.language) if lessons.learned.categories else ()
    sentences = {one.start: _read(one, context, lessons) for one in passages}
    chances = {start: one.likeness.chance for start, one in sentences.items() if one.likeness.families}
    return ReadLetter(sentences, spans, lessons, marked, chances, sum(chances.values()))


def _read(sentence: Passage, context: CheckContext, lessons: ToneWeights) -> ReadSentence:
    plain = plain_of(sentence.text)
    told = context.likely.get(plain) if context.likely is not None else None
    likeness = told if told is not None else _by_words(Same(lessons), plain)
    return ReadSentence(sentence, likeness, pending=told is None and context.likely is not None)


@lru_cache(maxsize=REMEMBERED)
def _by_words(lessons: Same[ToneWeights], sentence: str) -> Likeness:
    """Remembered: while a letter is written all but one of its sentences stay as they were."""
    return likeness_of(lessons.value, sentence, None)


def surely_flawed(prose: Prose, context: CheckContext, rules: ToneRules) -> Iterator[tuple[int, int]]:
    """Sentences that the encoder has been heard of, and that are as likely a fault as what is warned of alone."""
    for one in judged(prose, context.language) if context.likely else ():
        told = context.likely.get(plain_of(one.text)) if context.likely else None
        if told is not None and told.odds >= rules.lessons_in(context.language).bounds(told).warning:
            yield one.start, one.end


def weighed(letter: ReadLetter, rules: ToneRules, found: Collection[Finding]) -> Iterator[Finding]:
    """The findings as they were; but a remark that is too likely to be wrong is an advice, and one that surely is wrong
    is not made, unless it was reckoned: then what it says is so, however little it may matter. Where two other
    sentences are surely at fault a remark need be less sure: such a letter is looked through anyway."""
    told = [(one, _doubt(one, letter, rules)) for one in found]
    sure = {letter.place(one.start) for one, doubt in told if doubt is None and _is_graver(one)}
    for finding, doubt in told:
        eased = EASED if len(sure - {letter.place(finding.start)}) >= OTHERS else 0.0
        if doubt is None or doubt.odds >= doubt.bound - eased:
            yield finding
        elif doubt.odds >= doubt.least or doubt.reckoned:
            yield msgspec.structs.replace(finding, severity="advice")


class _Doubt(msgspec.Struct, frozen=True):
    """A remark that is no warning by itself: the odds that it is right, from which odds it would be one, and from
    which it is made at all. `reckoned`: an algorithm has made it."""

    odds: float
    bound: float
    least: float
    reckoned: bool


def _doubt(finding: Finding, letter: ReadLetter, rules: ToneRules) -> _Doubt | None:
    by_id = sorted_rules(rules).by_id
    rule = by_id[finding.rule].rule if finding.rule in by_id else None
    short = not finding.end and len(letter.spans) < ENOUGH
    if rule is None or short or not _may_be_doubted(finding, rule, rules):
        return None
    at = finding.start if finding.end else NOWHERE
    weighing = rules.weighing.for_rules(letter.heard(at))
    odds = weighing.odds(letter.remark(at, rule, rules.weighing.records[rule.id]))
    return None if odds >= weighing.bound else _Doubt(odds, weighing.bound, weighing.least, rule.algorithm is not None)


def _is_graver(finding: Finding) -> bool:
    return finding.source == "tone" and finding.severity != "advice" and finding.end > 0


def _may_be_doubted(finding: Finding, rule: ToneRule, rules: ToneRules) -> bool:
    """Not what is a matter of form, what was reckoned, what stops the letter or fails it outright; nor a rule of which
    nothing is known, as those that a department adds."""
    if rule.learned or rule.family == _COUNTED or rule.algorithm == _COUNTS:
        return False
    if rule.family not in rules.lessons.learned.categories:
        return False
    if finding.source != "tone" or finding.severity == "advice" or finding.blocks != "no":
        return False
    record = rules.weighing.records.get(rule.id)
    reckoned = rule.algorithm is not None and rule.severity == "error" and finding.end > 0
    if record is None or rule.auto_fail is not None or reckoned:
        return False
    return rule.family not in _GRAVE or record < SURE


def judged(prose: Prose, language: str) -> Iterator[Passage]:
    """Whole sentences of the body, without headings, lists, what is left open, what somebody else said and what stands
    in another script than the letter's."""
    quoted, chinese = quotations(prose.text), language.lower().startswith("zh")
    for sentence in prose.sentences:
        if is_chinese(sentence.text) != chinese or not _is_whole(sentence.text):
            continue
        if not any(start < sentence.end and sentence.start < end for start, end in quoted):
            yield sentence


@lru_cache(maxsize=REMEMBERED)
def _is_whole(sentence: str) -> bool:
    if is_chinese(sentence):
        told = sentence.rstrip("」』”’)）").endswith(_STOPS_HAN)
        return told and SHORTEST_HAN <= len(sentence) <= LONGEST_HAN and not _LEFT_OPEN & set(sentence)
    if not SHORTEST <= len(words_in(sentence)) <= LONGEST or not sentence.rstrip("\"')”’").endswith(_STOPS):
        return False
    return not _LEFT_OPEN & set(sentence) and any(letter.islower() for letter in sentence)


@lru_cache(maxsize=REMEMBERED)
def plain_of(sentence: str) -> str:
    """As it is judged: Chinese in Simplified characters, so that what was learned holds for both scripts."""
    plain = " ".join(straight(sentence).split())
    return simplified(plain) if is_chinese(plain) else plain
