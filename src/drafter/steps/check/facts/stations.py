"""Another station of the same town: "from Dublin Connolly" of a customer who took the train from Dublin Heuston."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.persons.known_names import is_known, words_known
from drafter.steps.check.facts.persons.meant_names import BEFORE_PLACES
from drafter.steps.check.facts.proper_names import Name, bare_words, names_in
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.surroundings import Sentences

_TOWN = re.compile(r"[A-ZÀ-Ý][\w’'-]+(?: (?:of|on|upon) [A-ZÀ-Ý][\w’'-]+)?")
_OTHER_WAY = re.compile(r"\b(?:rebook\w*|instead|alternative|replacement|next (?:train|flight)|divert\w*|our)\b", re.I)
"""Speaks of a way that need not be the customer's."""


def station_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the town is one, and the letter's station stands nowhere in the case."""
    if context.case is None:
        return
    known = words_known(context)
    for reading in names_in(context.text, context.kinds.no_names):
        town = _town_of(reading, context)
        if not town or reading.value.before not in BEFORE_PLACES:
            continue
        right = [one.text for one in known.names if _is_station_in(town, one)]
        around = sentences.around(reading)
        strange = not any(is_known(word, known) for word in bare_words(reading.text[len(town) :]))
        if right and strange and around.asserted and not _OTHER_WAY.search(around.sentence):
            yield contradicts("FAC-08", reading, right)


def _town_of(reading: Reading[Name], context: CheckContext) -> str:
    """Its first word, where that is a town and another word follows."""
    found = _TOWN.match(reading.text)
    town = found.group() if found else ""
    return town if town != reading.text and town in context.places else ""


def _is_station_in(town: str, told: Reading[Name]) -> bool:
    return told.text.startswith(f"{town} ") and told.value.before in ("", *BEFORE_PLACES)
