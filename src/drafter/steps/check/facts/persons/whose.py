"""Whose rash or birthday it was: one traveller for another, where the customer tells it of that other alone."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import found_in, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.persons.companions import first_names
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_OWNED = re.compile(r"\b(?P<name>[A-ZÀ-Ý][a-zà-ž-]{2,})[’']s (?P<what>(?:[a-z-]+ ){0,2}[a-z-]{4,})")
_ENOUGH = 2
"""Words of the thing that both tell."""


def owner_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    told = _told(context) if context.case else ()
    for found in found_in(_OWNED, context.text) if told else ():
        name, what = found["name"], content_words(found["what"])
        own = max((len(what & words) for one, words in told if one == name), default=0)
        right = [one for one, words in told if one != name and len(what & words) >= _ENOUGH and not own]
        reading = read_at(context.text, *found.span("name"), name)
        if name in first_names(context) and right and sentences.around(reading).asserted:
            yield contradicts("SAL-03", reading, right)


@per_case
def _told(context: CheckContext) -> tuple[tuple[str, frozenset[str]], ...]:
    """Sentences of the customer's that name one traveller and no other, by that traveller."""
    found = []
    for text in known_texts(context):
        for sentence in sentences_in(text):
            named = [one for one in first_names(context) if re.search(rf"\b{re.escape(one)}\b", sentence.text)]
            found += [(named[0], content_words(sentence.text))] if len(named) == 1 else []
    return tuple(found)
