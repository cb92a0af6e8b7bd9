"""A name that stands nowhere in the case and, by all that is told around it, is not ours to tell either."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.names import salutation_in
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.journey import route_of
from drafter.steps.check.facts.known import case_of, is_filled_in, told_text
from drafter.steps.check.facts.letter_body import body_of
from drafter.steps.check.facts.our_ways import only_we_went_there
from drafter.steps.check.facts.persons.known_names import Known, is_known, words_known
from drafter.steps.check.facts.persons.meant_names import BEFORE_PLACES
from drafter.steps.check.facts.persons.ours_to_tell import (
    at_our_desk,
    bears_our_role,
    from_where_nobody_told,
    sits_there,
    stood_elsewhere,
    stood_there,
)
from drafter.steps.check.facts.persons.stray_signs import stray_signs, tells_of_places
from drafter.steps.check.facts.proper_names import Name, names_in
from drafter.steps.check.facts.remarks import not_in_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_LONGEST = 3
"""Words of a name; more are a title and a company."""
_CODE = 4
"""Capitals that name a law or an office (CFR, DGCA)."""
_SAYS_HOW = re.compile(r"-(?:speaking|based|born|style|bound|made|trained|built)$")
""" "An English-speaking guide"."""
_SHOWN = 2
"""Names of the case that a remark offers instead."""


def stray_name_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Asks where the name comes from."""
    learned = context.kinds.strays
    if context.case is None or learned.bound is None:
        return
    for reading, signs, meant in stray_names(context, sentences):
        if sum(learned.signs.get(name, 0.0) * value for name, value in signs.items()) >= learned.bound:
            place = reading.text in context.places or signs["rival_place"] > 0
            yield not_in_case("FAC-08", reading, "place" if place else "name", meant[:_SHOWN])


def stray_names(
    context: CheckContext, sentences: Sentences
) -> Iterator[tuple[Reading[Name], dict[str, float], list[str]]]:
    """Every name of the letter's body that stands nowhere in the case and that others than we may tell, with its signs
    and the names it may stand for."""
    known, greeted, body = words_known(context), salutation_in(context.text), body_of(context.text)
    begins, told = greeted.end if greeted else 0, told_text(context)
    for reading in names_in(context.text, context.kinds.no_names):
        words = reading.value.words
        if not begins <= reading.start < body.stop or len(words) > _LONGEST or any(map(_has_digit, words)):
            continue
        if any(is_known(word, known) or _SAYS_HOW.search(word) for word in words) or known.stations & set(words):
            continue
        around = sentences.around(reading)
        ours = _is_ours(reading, around, known) or only_we_went_there(around, told)
        if not (ours or _may_be_on_file(reading, known, context)):
            yield reading, *stray_signs(reading, around, known, context)


def _may_be_on_file(reading: Reading[Name], known: Known, context: CheckContext) -> bool:
    """A place of a journey whose airports are codes that nobody can read here, or of which the post, all there is of
    the case, tells no end or no place at all."""
    if reading.value.before not in BEFORE_PLACES:
        return False
    if route := route_of(context):
        return not any(one in context.places or one in context.places.values() for one in route)
    if is_filled_in(case_of(context)):
        return False
    return from_where_nobody_told(reading, known) or not tells_of_places(known)


def _is_ours(reading: Reading[Name], around: Surroundings, known: Known) -> bool:
    ours = bears_our_role(around) or sits_there(around) or at_our_desk(around)
    ours = ours or (stood_there(reading, around) and not stood_elsewhere(known))
    return ours or (reading.text.isupper() and len(reading.text) <= _CODE)


def _has_digit(word: str) -> bool:
    return any(letter.isdigit() for letter in word)
