"""Length and readability: long sentences, walls of text, passives, intensifiers, hard reading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.tone_rule import ToneRule
from drafter.steps.check.hit import Hit, at
from drafter.steps.check.prose import Passage, Prose, small, straight, words_in

_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|am)\b(?: \w+ly| not| also| now| then| since)? (?:\w{3,}ed|\w+wn|\w{2,}en|made|sent|told|paid|put|held|done|met|lost|left|found|built|kept|brought)\b"
)
_INTENSIFIER = re.compile(
    r"\b(?:very|really|extremely|truly|deeply|highly|incredibly|absolutely|completely|totally|utterly|so very|most sincerely|terribly|hugely)\b"
)
_SENTENCES_IN = re.compile(r"[。！？]")


def long_sentence(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    """Limits in words; in Chinese, characters (there is no English reading formula for it)."""
    chinese = context.language.lower().startswith("zh")
    limit = rule.limits["characters" if chinese else "words"]
    for sentence in prose.sentences:
        length = len(sentence.text) if chinese else len(words_in(sentence.text))
        if length > limit:
            yield at(sentence, n=str(length), unit="characters" if chinese else "words")


def wall_of_text(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    for paragraph in prose.body:
        n = len(words_in(paragraph.text))
        if n > rule.limits["words"]:
            yield Hit(start=paragraph.start, end=paragraph.end, values={"n": str(n)})


def many_passives(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    passive = [sentence for sentence in prose.sentences if _PASSIVE.search(small(sentence.text))]
    if len(prose.sentences) < rule.limits["sentences"]:
        return
    share = len(passive) / len(prose.sentences)
    if share > rule.limits["share"]:
        yield Hit(values={"n": f"{share:.0%}"})


def many_intensifiers(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    found = [(sentence, match) for sentence in prose.sentences for match in _INTENSIFIER.finditer(small(sentence.text))]
    most = int(rule.limits["most"])
    for sentence, match in found[most : most + 1]:
        yield Hit(start=sentence.start + match.start(), end=sentence.start + match.end(), values={"n": str(len(found))})


def hard_to_read(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    """Flesch reading ease over the body: 206.835 - 1.015 words per sentence - 84.6 syllables per word."""
    sentences = [sentence for sentence in prose.sentences if len(words_in(sentence.text)) > 2]
    words = [word for sentence in sentences for word in words_in(sentence.text) if word.isalpha()]
    if len(words) < rule.limits["words"]:
        return
    ease = 206.835 - 1.015 * len(words) / len(sentences) - 84.6 * sum(map(syllables, words)) / len(words)
    if ease < rule.limits["ease"]:
        yield Hit(values={"n": f"{ease:.0f}"})


def length_for_concerns(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    concerns, words = len(context.concerns), prose.word_count
    if concerns == 0 or context.language.lower().startswith("zh"):
        return
    limits = rule.limits
    low = limits["least"] + limits["least_each"] * concerns
    high = limits["most"] + limits["most_each"] * concerns
    if not low <= words <= high:
        yield Hit(values={"n": str(words), "k": str(concerns), "what": "few" if words < low else "many"})


def syllables(word: str) -> int:
    """Vowel groups, less silent endings: right for about 98 words in 100."""
    plain = re.sub(r"[^a-z]", "", word.lower())
    if len(plain) <= 3:
        return 1
    trimmed = re.sub(r"(?:[^laeiouy]es|[^aeiouydt]ed|[^laeiouy]e)$", lambda m: m.group()[0], plain)
    groups = len(re.findall(r"[aeiouy]+", trimmed))
    apart = len(re.findall(r"i[ao](?!u)|eo|ua(?!r)|ying\b|ism\b", trimmed)) - len(re.findall(r"[cst]i[ao]", trimmed))
    return max(1, groups + max(0, apart))


def sentence_words(sentence: Passage) -> frozenset[str]:
    return frozenset(small(word) for word in words_in(straight(sentence.text)))
