"""Whom the case names in the very story that a letter tells of somebody else."""

from __future__ import annotations

from collections.abc import Collection

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.proper_names import bare_word, bare_words
from drafter.steps.check.facts.remembered import per_case

_FIGURE = re.compile(r"\d+(?:[.:,]\d+)*")


def told_instead(context: CheckContext, sentence: str, own: str, names: Collection[str], needed: int) -> list[str]:
    """Those of the names that the letter lacks, and that stand in a sentence of the case which shares so many words and
    figures with the letter's; the most alike first."""
    written, about = bare_words(context.text), _matter(sentence) - content_words(own)
    found: dict[str, int] = {}
    for words, matter in _sentences(context):
        for name in names:
            if bare_word(name) in words and bare_word(name) not in written:
                found[name] = max(found.get(name, 0), len(about & matter - content_words(name)))
    return sorted((one for one, shared in found.items() if shared >= needed), key=lambda one: -found[one])


def _matter(sentence: str) -> frozenset[str]:
    return content_words(sentence) | frozenset(_FIGURE.findall(sentence))


@per_case
def _sentences(context: CheckContext) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The words of each, and what it tells."""
    return tuple(
        (bare_words(one.text), _matter(one.text)) for text in known_texts(context) for one in sentences_in(text)
    )
