"""The age of one whom the customer names, told of another of theirs: "Ifeoma … for a four-year-old", who is nine."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.numbers import WORDS, number_of
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_N = rf"(?:\d{{1,2}}|{WORDS})"
_TOLD = re.compile(
    rf"\b(?P<name>[A-ZÀ-Ý][a-zà-ÿ’'-]{{2,}})(?: \((?P<a>{_N})\)|,? (?:aged|who is|who was|who has just turned|is|was) "
    rf"(?P<b>{_N})(?= years|[,.;)]| and\b)|, (?P<c>{_N})(?=[,.;)]| and\b))"
    rf"|\b(?P<d>{_N})[ -]year[ -]old (?:\w+ )?(?P<after>[A-ZÀ-Ý][a-zà-ÿ’'-]{{2,}})"
)
_AGE = re.compile(rf"\b(?P<n>{_N})[ -]years?[ -]old\b|\baged (?P<m>{_N})\b|\bat (?:the age of )?(?P<k>{_N})(?=,)")
_NEXT_BIRTHDAY = 1


def named_age_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    told = _ages_told(context)
    for found in found_in(_AGE, context.text) if len(told) > 1 else ():
        group = next(name for name in ("n", "m", "k") if found[name])
        age = number_of(found[group])
        reading = read_at(context.text, found.start(), found.end(), age)
        around = sentences.around(reading)
        named = [name for name in told if re.search(rf"\b{re.escape(name)}\b", around.sentence)]
        if age is None or len(named) != 1 or not around.asserted:
            continue
        right = told[named[0]]
        others = {other for name, ages in told.items() if name != named[0] for other in ages}
        if age in others and not any(age in (one, one + _NEXT_BIRTHDAY) for one in right):
            yield contradicts("FAC-11", reading, [str(one) for one in sorted(right)])


@per_case
def _ages_told(context: CheckContext) -> dict[str, frozenset[Decimal]]:
    """Of each whom they name with an age, what ages they told of them."""
    told: dict[str, set[Decimal]] = {}
    for found in (one for text in known_texts(context) for one in matches_in(_TOLD, text)):
        age = number_of(next(found[name] for name in ("a", "b", "c", "d") if found[name]))
        if age is not None:
            told.setdefault(found["name"] or found["after"], set()).add(age)
    return {name: frozenset(ages) for name, ages in told.items()}
