"""A name that stands nowhere in the case, where the customer names another in the same place of the same story."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.names import salutation_in
from drafter.model.reading.reading import Reading
from drafter.steps.check.facts.journey import route_of
from drafter.steps.check.facts.known import told_text
from drafter.steps.check.facts.letter_body import body_of
from drafter.steps.check.facts.looked_up import looked_up
from drafter.steps.check.facts.our_ways import only_we_went_there
from drafter.steps.check.facts.persons.known_names import Known, is_known, words_known
from drafter.steps.check.facts.persons.meant_names import BEFORE_PLACES, names_meant, words_of
from drafter.steps.check.facts.persons.named_instead import HONORIFICS
from drafter.steps.check.facts.persons.ours_to_tell import (
    at_our_desk,
    from_where_nobody_told,
    only_we_can_tell,
    stood_there,
)
from drafter.steps.check.facts.proper_names import Name, bare_word, names_in
from drafter.steps.check.facts.remarks import contradicts, not_in_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_LAST_WORD = re.compile(r"(?:\b(?P<you>you),?(?: and)?|\b(?P<name>[A-ZÀ-Ý][\w’'-]+)(?:,| and)) $")
_NEXT_WORD = re.compile(r" and (?P<name>[A-ZÀ-Ý][\w’'-]+)")
_LONGEST = 3
"""Words of a name; more are a title and a company."""
_SENT = re.compile(
    r"\b(?:spares?|parts?|pumps?|crew|pilots?|officer|captain|supplier|engineers?|technicians?|aircraft|airplane|plane|"
    r"tools?|valve|replacement|bags?|suitcases?|cases?|it|yours|his|hers|belt|truck|cart|maker|firm|office)\b"
    r"(?:(?!\b(?:you|your|and)\b)[^.;]){0,60}$",
    re.IGNORECASE,
)
"""Where a part came from and a bag was sent."""
_BEGINNINGS = frozenset(("St", "Ste", "Saint", "Mt", "Ft"))
"""Of a name that goes on behind a full stop."""
_NO_PERSON = frozenset(("day", "eve", "general", "holidays", "airways", "airlines", "air", "rail", "ferries", "tours"))
"""Last words of what bears no person's name: Easter Day, Malabar Airways."""
_BOUND_FOR = re.compile(
    r"\b(?:minibus|bus|coach|train|flight|transfer|taxi|ferry|boat|plane|call|stop|sailing|connection|ship|tickets?) "
    r"(?:for|to|at|in) $",
    re.IGNORECASE,
)
_THEIR_WAY = re.compile(
    r"\b(?:you|your party|your (?:overnight |first |connecting |return |outbound |morning |evening )?(?:flight|sailing|"
    r"train|coach|stay|hotel|transfer|night|journey|trip|crossing)|our (?:overnight )?sailing|the (?:minibus|bus|coach|"
    r"transfer|missed call|taxi|ferry|call))\b",
    re.IGNORECASE,
)
_THEIR_OWN = re.compile(
    r"\byou (?:next |all |both )?(?:leave|left|fly|flew|travel(?:led)?|go|went|set off|set out|sail(?:ed)?|"
    r"return(?:ed)?|drive|drove) "
    r"(?:out |back |home |on )?(?:for|to|from|via) $"
    r"|\b(?:tickets?|fares?|folks|people|passengers) (?:who were |that were )?(?:going |travelling |bound )?(?:to|"
    r"for) $"
    r"|\bour (?:overnight |evening |morning )?(?:sailing|crossing|flight) (?:to|for|from) $"
    r"|\b(?:you|your \w+)\b[^.;]*\b(?:shops|streets|centre|center|hospitals?|port|harbour|old town|suburbs|"
    r"beach(?:es)?) of $"
    r"|\b(?:you|your \w+)\b[^.;]* in an? $",
    re.IGNORECASE,
)
"""What stands before a place to which the customer went."""
_OCCASION = re.compile(
    r"\b(?:the|your|her|his|their) (?:[\w’'-]+ ){0,2}?(?:wedding|funeral|memorial|christening|graduation|reunion|talk|"
    r"lecture|keynote|congress|conference|convention|symposium|seminar|congregation|audition|recital|concert|festival|"
    r"regatta|marathon|tournament|championships?|match|trial|hearing|interview|exam(?:ination)?|ceremony|operation|"
    r"appointment|anniversary|birthday(?: party)?|rehearsal(?: dinner)?|exhibition|trade fair|pilgrimage) "
    r"(?:was |is |were )?(?:in|at|near|outside) $",
    re.IGNORECASE,
)
"""For which they travelled, and of which they alone know where it was."""
_WE = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_THEIR_PLAN = re.compile(
    r"[’']?s? ?(?:connections?|flights?|trips?|hotels?|stay|bookings?|holidays?|sailing|cruise|transfers?|tickets?|"
    r"leg|journey|"
    r"itinerary|tour|crossing)\b",
    re.IGNORECASE,
)


def strange_name_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    if context.case is None:
        return
    known, greeted = words_known(context), salutation_in(context.text)
    end, route, told = body_of(context.text).stop, route_of(context), told_text(context)
    for reading in names_in(context.text, context.kinds.no_names):
        strange = [word for word in reading.value.words if not is_known(word, known)]
        if (
            not strange
            or all(word.casefold() in HONORIFICS for word in strange)
            or reading.start >= end
            or _is_code(reading.value.words)
            or known.stations & set(reading.value.words)
            or _is_told_without_town(reading.value, known)
        ):
            continue
        around = sentences.around(reading)
        if greeted and reading.start < greeted.end:
            continue  # whom the letter greets is held against the customer elsewhere
        if around.denied or len(reading.value.words) > _LONGEST or reading.text in _BEGINNINGS:
            continue
        if at_our_desk(around) or reading.value.words[-1] in _NO_PERSON:
            continue
        untold = not route and from_where_nobody_told(reading, known)
        ours = only_we_can_tell(around) or only_we_went_there(around, told)
        sent = untold or _SENT.search(around.before) is not None or stood_there(reading, around)
        right = names_meant(reading, around, known, words_of(context.text), ours, sent)
        if untold and reading.text in context.places:
            right = [one for one in right if one in context.places or one in context.places.values()]
        if right:
            yield contradicts("FAC-08" if reading.value.before in BEFORE_PLACES else "SAL-03", reading, right)
        elif untold:
            continue
        elif _is_their_own(context, reading, around) or (
            not ours and _where_they_went(context, reading, around, known)
        ):
            yield not_in_case("FAC-08", reading, "place")
        elif not ours and len(reading.value.words) == 1 and _beside_a_traveller(reading, around, known):
            yield not_in_case("SAL-03", reading, "name")


def _is_told_without_town(name: Name, known: Known) -> bool:
    """London Euston, which they call Euston."""
    return len(name.words) > 1 and any(one.value.words == name.words[1:] for one in known.names)


def _where_they_went(context: CheckContext, reading: Reading[Name], around: Surroundings, known: Known) -> bool:
    """ "You spent the night in Ayr", where the case has a journey without Ayr, or the customer names a place that the
    letter has not. Places of which only we can tell are left alone."""
    before = reading.value.before in BEFORE_PLACES or _BOUND_FOR.search(around.before) is not None
    theirs = _THEIR_WAY.search(around.clause_before) is not None
    written = words_of(context.text)
    told = bool(known.stations and route_of(context)) or any(
        one.value.before in BEFORE_PLACES and not one.text.isupper() and not written & set(one.value.words)
        for one in known.names
    )
    return before and theirs and told and around.asserted and not looked_up(around)


def _is_their_own(context: CheckContext, reading: Reading[Name], around: Surroundings) -> bool:
    """ "Both tickets to Prague", "your Denver connection": a journey that is the customer's by its words."""
    plan = _THEIR_PLAN.match(around.after.lstrip()) is not None
    if around.before.endswith("your "):
        return plan and reading.text in context.places
    if _OCCASION.search(around.before):
        return around.asserted and not (around.to_come or _WE.search(around.clause_before))
    found = _THEIR_OWN.search(around.before)
    return found is not None and (plan or not re.search(r" in an? $", found.group())) and around.asserted


def _beside_a_traveller(reading: Reading[Name], around: Surroundings, known: Known) -> bool:
    """ "Tom and Nora", or "you, Nora", where no Nora is known."""
    before, after = _LAST_WORD.search(around.before), _NEXT_WORD.match(around.after)
    if before and before["you"]:
        return len(known.people) > 1
    beside = [bare_word(one["name"]) for one in (before, after) if one and one["name"]]
    return any(name in known.people for name in beside)


def _is_code(words: tuple[str, ...]) -> bool:
    return any(re.search(r"\d", word) for word in words)
