"""A relation and the name beside it: a husband called Philippa, a granddaughter by another's name."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.names import TITLES, name_words
from drafter.model.reading.reading import found_in, read_at
from drafter.steps.check.facts.known import told_text
from drafter.steps.check.facts.persons.companions import first_names
from drafter.steps.check.facts.persons.relations import YOUR_NAMED, kind_of, person_of, relations_told, sex_of
from drafter.steps.check.facts.proper_names import bare_word
from drafter.steps.check.facts.remarks import contradicts

_MANY = frozenset(("friend", "colleague", "neighbour", "cousin", "boss"))
"""Of whom one has several, and names one or two."""


def kin_name_findings(context: CheckContext) -> Iterator[Finding]:
    """Only names that the case knows; strange ones are held against it elsewhere."""
    for found in found_in(YOUR_NAMED, context.text) if context.case else ():
        name = re.sub(r"['’]s$", "", found["name"])
        known, people = relations_told(context), first_names(context)
        titled = name_words(context.text[found.end("relation") : found.start("name")]) & TITLES.keys()
        if titled or person_of(name) in known or (name not in people and name not in told_text(context)):
            continue
        sex, kind = sex_of(found["relation"], context.kinds.words), kind_of(found["relation"])
        called = [one for one, relations in known.items() if any(kind_of(relation) == kind for relation in relations)]
        another = called and kind not in _MANY and name in people and not _several(kind, told_text(context))
        if another or (sex and context.kinds.given.get(bare_word(name)) not in (None, sex)):
            right = [one.title() for one in called] or [
                one for one in people if context.kinds.given.get(bare_word(one)) == sex
            ]
            yield contradicts("SAL-03", read_at(context.text, *_place(found, name), name), right)


def _place(found: re.Match[str], name: str) -> tuple[int, int]:
    return found.start("name"), found.start("name") + len(name)


def _several(kind: str, told: str) -> bool:
    """They tell of more than one."""
    more = rf"\b{kind}s\b|\b(?:other|another|second|elde\w+|old\w+|young\w+|two|three|twin) (?:\w+ )?{kind}"
    return re.search(more, told, re.IGNORECASE) is not None
