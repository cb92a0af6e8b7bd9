"""One thing for another of its kind: the customer's tea becomes coffee, the ankle a wrist, a purser the captain."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.kinds_of_things import KindsOfThings, Thing
from drafter.model.reading.reading import Reading, found_in, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.known import known_texts, told_text
from drafter.steps.check.facts.matters.things import Things, Told, beside, things_in, things_told
from drafter.steps.check.facts.our_ways import went_astray
from drafter.steps.check.facts.persons.han_kin import seen_from_the_other_side
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import TO_COME, Sentences, Surroundings

_QUOTED = re.compile(r"[\"“「『](?P<words>[^\"“”「」『』\n]{3,80})[\"”」』]")
_YOURS = re.compile(r"\byour (?:[a-z]+ )?$", re.IGNORECASE)
_WAITED_FOR = re.compile(r"(?:等候|等待|等|標示|顯示|標明|註明|寧可說|名為|稱為|貼有|印有)$")
"""Before words in Chinese quotation marks that nobody is said to have spoken to the customer."""
_SURE = 2
"""Words in common from which the customer's own thing may stand elsewhere in the letter too."""
_OUR_OWN = re.compile(
    r"\b(?:our|my|we (?:serve|offer|provide)|(?:I|we) (?:enclose|suggest)|next time|in future|every|any|"
    r"such as|like (?:an?|some|so many)|whether|instead of|rather than|"
    r"not|no(?! (?:place|joke|way|fun|home|pleasure) )|nor|without|neither|"
    r"other than)\b[^.;,]{0,30}$",
    re.IGNORECASE,
)
_ANOTHERS = re.compile(r"\b(?:an?|the|another|some) (?:[\w-]+ )?(?P<whose>[a-z]+)(?:’s|'s|s’|s') (?:[\w-]+ )?$")
_NEAR = 50
"""Characters before a thing within which its owner stands."""
_WEAK = re.compile(
    r"(?:twenty|thirty|forty|fifty|sixty|ninety|past|evenin|mornin|aftern|home|gone|left|januar|februa|march|april|june|"
    r"july|august|septem|octobe|novemb|decemb|monday|tuesda|wednes|thursd|friday|saturd|sunday|[a-z]{2}\d+|"
    r"[零一二三四五六七八九十百月日號年時點分半上下午星期]{2})$"
)
"""Words of many sentences: that both have them shows nothing."""

_OUR_PLACE = re.compile(r"(?:公約|條約|協定|議定書|辦事處|分公司|分店|總部|代理|機場站|站|調來|運來|運抵|送來|空運)")
"""What follows the name of a town where we have people, or where a law was made."""


def substitute_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only a thing the customer never names, where they name another of its kind in a sentence alike."""
    if context.case is None:
        return
    yield from _quotations(context, sentences)
    told = things_told(known_texts(context), context.kinds)
    named = {thing for one in told for thing in one.things}
    told_as = {one.words.casefold() for one in told}
    kinds = {thing.kind for thing in named}
    written = things_in(context.text, context.kinds) if named else ()
    for reading in written:
        others = tuple(thing for thing in reading.value if thing.kind in kinds and thing not in named)
        if not others or told_as.intersection((reading.text.casefold(),)):
            continue
        around = sentences.around(reading)
        if not around.asserted or _OUR_OWN.search(around.before) or _OUR_PLACE.match(around.after):
            continue
        if _is_anothers(around, context) or went_astray(around, told_text(context)):
            continue
        if seen_from_the_other_side(reading.text, told_text(context)):
            continue
        right = _meant(others, reading, around, told, context, {thing for one in written for thing in one.value})
        if right:
            yield contradicts("FAC-13", reading, right)


def _quotations(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """ "Sweetheart" in quotation marks, of a sentence in which the customer quotes "darling"."""
    said, told = _said(context)
    for found in found_in(_QUOTED, context.text) if told else ():
        reading = read_at(context.text, found.start(), found.end(), found["words"])
        around = sentences.around(reading)
        about = content_words(around.sentence) - content_words(found["words"])
        right = [words for words, sentence in told if len(about & content_words(sentence)) >= _SURE]
        known = found["words"].casefold().strip(" .,!?…，。！？") in said
        if (
            right
            and not known
            and not any(words.casefold() in context.text.casefold() for words in right)
            and around.asserted
            and not _WAITED_FOR.search(around.before)
        ):
            yield contradicts("FAC-13", reading, right)


@per_case
def _said(context: CheckContext) -> tuple[str, tuple[tuple[str, str], ...]]:
    """What they wrote, and what they quote, each with its sentence."""
    texts = known_texts(context)
    sentences = (sentence.value for text in texts for sentence in sentences_in(text))
    return "\n".join(texts).casefold(), tuple(
        (one["words"], said) for said in sentences for one in _QUOTED.finditer(said)
    )


def _meant(
    others: Things,
    reading: Reading[Things],
    around: Surroundings,
    told: tuple[Told, ...],
    context: CheckContext,
    written: set[Thing],
) -> list[str]:
    """The customer's words for what the letter seems to mean; nothing where this sentence has them as well."""
    here = {thing for one in things_in(around.sentence, context.kinds) for thing in one.value}
    about = content_words(around.sentence) - content_words(reading.text)
    before, after = beside(around.sentence, len(around.before), len(around.before) + len(reading.text))
    kinds = {thing.kind for thing in others}
    right = []
    for one in told:
        theirs = {thing for thing in one.things if thing.kind in kinds}
        if not theirs or here.intersection(theirs) or _same_word(reading.text, one.words, context.kinds):
            continue
        shared = len(about & _telling(one.sentence) - content_words(one.words))
        needed = min(context.kinds.shared[thing.kind] for thing in theirs)
        unsure = written.intersection(theirs) or (needed and TO_COME.search(around.before))
        place = bool((before and before == one.beside[0]) or (after and after == one.beside[1]))
        owned = needed < _SURE and _YOURS.search(around.before) is not None and one.mine
        if owned or shared >= (max(needed, _SURE) if unsure else needed - 1) or (place and not unsure):
            right.append((shared, one.words))
    return [words for _, words in sorted(right, key=lambda one: -one[0])]


@lru_cache(maxsize=1024)
def _telling(sentence: str) -> frozenset[str]:
    """Its words without those that stand in many sentences."""
    return frozenset(word for word in content_words(sentence) if not _WEAK.match(word))


def _is_anothers(around: Surroundings, context: CheckContext) -> bool:
    """ "The agent's telephone", where the customer tells of no agent."""
    near = around.before[-_NEAR:]
    another = _ANOTHERS.search(near) if "’" in near or "'" in near else None
    return another is not None and another["whose"] not in told_text(context).casefold()


def _same_word(letters: str, told: str, kinds: KindsOfThings) -> bool:
    """A gown and the wedding gown; a dress, where a sari was told of."""
    a, b = letters.casefold(), told.casefold()
    return a in b or b in a or b in kinds.general.get(a, ())
