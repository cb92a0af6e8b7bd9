"""Whole families that the letter names: the Whitlock party, the Whitlocks."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.names import name_words
from drafter.model.reading.reading import found_in, read_at
from drafter.steps.check.facts.persons.known_people import People, is_in_text
from drafter.steps.check.facts.remarks import not_in_case

_FAMILY = re.compile(r"\bthe (?P<name>[A-ZÀ-Ý][\w’'À-ž-]+) (?:family|party|children|couple)\b")
_FAMILIES = re.compile(
    r"(?:\b(?:family|couple|party|guests|neighbours|friends|companions),? |\b(?:with|and|by|from|like|as|to) )"
    r"(?P<the>the (?P<name>[A-ZÀ-Ý][a-zà-ž’'-]{2,})(?:e?s))(?=[,.;]| (?:of|were|had|have|who|and|also|too|"
    r"in|from|at)\b)"
)
_PLURAL_PLACES = frozenset((
    "netherland", "netherlands", "philippines", "maldives", "seychelles", "azores", "canaries", "highlands",
    "states", "emirates", "alps", "pyrenees", "bahamas", "midlands", "dolomites", "cyclades", "balearics",
    "hebrides", "customs", "americas", "united",
))  # fmt: skip


def family_findings(context: CheckContext, people: People) -> Iterator[Finding]:
    """ "The Whitlock family", "the Whitlocks": of whom the case knows nothing."""
    for found in found_in(_FAMILY, context.text):
        if not (name_words(found["name"]) <= people.words or is_in_text(found["name"], people)):
            yield not_in_case("SAL-03", read_at(context.text, found.start(), found.end(), found["name"]), "name")
    yield from _plural_findings(context, people)


def _plural_findings(context: CheckContext, people: People) -> Iterator[Finding]:
    """ "The Whitlocks were treated alike": a family of whom the case knows nothing."""
    for found in found_in(_FAMILIES, context.text):
        names = {found["name"].casefold(), found["the"][4:].casefold()}
        place = any(one in context.places for one in (found["the"][4:], f"The {found['the'][4:]}"))
        if not place and not names & {*people.words, *_PLURAL_PLACES} and not is_in_text(found["the"][4:], people):
            yield not_in_case(
                "SAL-03", read_at(context.text, found.start("the"), found.end("the"), found["name"]), "name"
            )
