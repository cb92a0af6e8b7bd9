"""Flights and places in the letter against the journey."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.airports import airports_in, city_of
from drafter.model.reading.flights import flights_in, normal_flight
from drafter.model.reading.reading import Reading, matches_in
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.known import case_of, corrected, fact_values, is_filled_in, known_texts, told_text
from drafter.steps.check.facts.our_ways import went_astray
from drafter.steps.check.facts.proper_names import bare_words, is_somebodys_home, words_told
from drafter.steps.check.facts.remarks import advice, contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_FLIGHT_PLACE = re.compile(
    r"\b(?:from|to|at|in|via|by way of|between|through|into|reach(?:ed|ing)?|left|leaving|for)\s+(?:the\s+)?$|"
    r"(?:由|從|从|往|"
    r"到|至|飛|飞|抵|"
    r"在|經|经|抵達|抵达|到達|到达|返回|降落|離開)$",
    re.IGNORECASE,
)


_OF_A_NAME = re.compile(r"\b[A-ZÀ-Ý][\w’'-]+[ -]$")
"""The Bradford of Leeds Bradford."""
_OF_A_COMPANY = re.compile(
    r"(?: [A-ZÀ-Ý][\w’'-]+)? (?:Air(?:ways|lines?)?|points|miles|Lounge|Club|Card|Hotels?|Tours|Travel|Holidays|Rail|"
    r"flight)\b"
)
"""The Meridian of "Meridian points"."""
_OF_YOU = re.compile(
    r"\b(?:you|your|yours|flight|passengers?|they|he|she|trip|excursion|tour|cruise|holiday)\b|"
    r"[您你]|閣下|航班|班機",
    re.IGNORECASE,
)
_SENT_BY_US = re.compile(
    r"\b(?:supervisors?|managers?|everybody|everyone) (?:at|in)\s+$|"
    r"\b(?:relief|spare|standby|stand-by|substitute) (?:coach|bus|train|crew|driver|boat|vehicle)s?\b[^.;]{0,25}"
    r"\bfrom\s+$|\b[Ii]t (?:had )?(?:came|come|been brought) (?:in|up|down|over) (?:late )?from\s+$|"
    r"\b(?:cart|technician|locomotive|engine)\b[^.;]{0,30}\b(?:sent|bound|failed|broke down) "
    r"(?:to|for|at|near|outside)\s+$|"
    r"(?:零件|部件|備件|配件|後備機|行李箱?|箱子|它|牠|物品|文件|組件|同事|機組)[^。；]{0,30}"
    r"(?:由|從|自|飛往|運往|送往|轉往|調往|運到|送到|誤送[^。；]{0,6}|在|經)$"
)
_OUR_MOVES = re.compile(
    r"\b(?:spares?|parts?|pumps?|valves?|tools?|pilots?|officer|captain|crews?|engineers?|technicians?|staff|supplier|"
    r"aircraft|airplanes?|planes?|replacement|minibus|departure)\b(?:(?!\b(?:you|and you)\b)[^.;]){0,70}"
    r"\b(?:from|to|at|in|for|via|the)\s+$"
)
"""Where a part came from and an aircraft stood."""
_CAME_FROM = (
    r"\b(?:aircraft|airplane|(?:air|aero)?plane|arrival|inbound(?: flight)?)\b"
    r"(?:(?!\b(?:you|and)\b)[^.;!?]){0,50}\bfrom"
)
_AIRCRAFT_FROM = re.compile(rf"{_CAME_FROM}\s+$", re.IGNORECASE)
_AIRCRAFT_TOLD = re.compile(rf"(?i:{_CAME_FROM}) (?P<name>[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+)?)")
_OUR_STATION = re.compile(r"^(?:站|辦事處|分公司|總部|調來|運來|運抵|調派|空運|送來|機場的同事|的同事|同事)")
"""Where parts come from and bags have been: only we can tell."""
_SAME_WAY = (frozenset(("in", "at", "through")), frozenset(("from", "left", "leaving")))
_WAY = 9
"""Words that say the same of a place, and the characters before one in which such a word stands."""
_SAME_MATTER = 2
"""Words in common from which two sentences tell of the same matter."""
_ANEW = re.compile(
    r"\b(?:rebook\w*|mov(?:e|ed|ing) you|put you|next (?:flight|seat|departure)|later flight|instead|alternative|"
    r"replacement|another flight|inbound|previous flight)\b|改乘|改搭|轉乘|下一班|另一班|前一班",
    re.IGNORECASE,
)
"""Speaks of a flight that need not be one of the journey's."""


def journey_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    if context.case is None:
        return
    yield from _flights(context, sentences)
    yield from _places(context, sentences)


@per_case
def known_flights(context: CheckContext) -> tuple[str, ...]:
    """The case's own first (a corrected number left out), then those the customer or we wrote."""
    case = case_of(context)
    own = [normal_flight(segment.flight) for segment in case.journey.segments if segment.flight]
    own += [value for value in fact_values(case, str, ("flight",)) if re.match(r"[A-Z0-9]{2}\d", value)]
    written = [one.value for text in known_texts(context) for one in flights_in(text, carriers(context))]
    wrong = {one.wrong for one in corrected(case)}
    return tuple(flight for flight in dict.fromkeys([*own, *written]) if flight not in wrong)


@per_case
def carriers(context: CheckContext) -> frozenset[str]:
    own = {segment.flight[:2].upper() for segment in case_of(context).journey.segments if segment.flight}
    return frozenset(own | set(context.company.carrier_codes))


def _flights(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    known = known_flights(context)
    of_case = [
        flight
        for flight in known
        if any(normal_flight(s.flight or "") == flight for s in case_of(context).journey.segments)
    ]
    for reading in flights_in(context.text, carriers(context)):
        same = reading.value in known or (
            reading.value.isdigit() and any(flight[2:] == reading.value for flight in known)
        )
        if same:
            continue
        swapped = [flight for flight in known if sorted(flight) == sorted(reading.value)]
        anew = _ANEW.search(sentences.around(reading).sentence)
        swapped = swapped or _a_figure_away(reading.value, _taken_instead(context) if anew else known, context)
        if swapped:
            yield contradicts("FAC-01", reading, [_flight_like(reading, flight) for flight in swapped])
        around = sentences.around(reading)
        if swapped or not around.asserted:
            continue
        if _ANEW.search(around.sentence) or _may_be_another(reading, around, context, known):
            yield advice("FAC-01", reading, f"{reading.text} is not a flight of the case.")
        elif known:
            near = difflib.get_close_matches(reading.value, known, n=2, cutoff=0.5) or list(of_case or known)
            yield contradicts("FAC-01", reading, [_flight_like(reading, flight) for flight in near])
        else:
            yield not_in_case("FAC-01", reading, "flight")


@per_case
def _taken_instead(context: CheckContext) -> tuple[str, ...]:
    """The later flights of the case from a place to one to which an earlier one of it was to go too."""
    ways, found = set[tuple[str, str]](), []
    for segment in case_of(context).journey.segments:
        way = (segment.origin or "", segment.destination or "")
        if segment.flight and all(way) and way in ways:
            found.append(normal_flight(segment.flight))
        ways.add(way)
    return tuple(found)


def _a_figure_away(flight: str, known: tuple[str, ...], context: CheckContext) -> list[str]:
    """VV18 for a letter's VV28, where the letter does not name VV18 itself."""
    named = {one.value for one in flights_in(context.text, carriers(context))}
    return [
        one
        for one in known
        if one not in named
        and one[:2] == flight[:2]
        and len(one) == len(flight)
        and sum(a != b for a, b in zip(one, flight, strict=True)) == 1
    ]


def _may_be_another(reading: Reading[str], around: Surroundings, context: CheckContext, known: tuple[str, ...]) -> bool:
    """Where the case has no journey: one beside a flight that the letter names as the customer did, and any where they
    named none, unless the case is filled in and the letter tells of the customer's own flight."""
    if case_of(context).journey.segments:
        return False
    if not known:
        return not (is_filled_in(case_of(context)) and _OF_YOU.search(around.sentence))
    named = {one.value for one in flights_in(context.text, carriers(context)) if one.start != reading.start}
    return any(flight in named or flight[2:] in named for flight in known)


def _flight_like(reading: Reading[str], flight: str) -> str:
    if reading.value.isdigit():
        return flight[2:]
    return f"{flight[:2]} {flight[2:]}" if " " in reading.text else flight


def _places(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    known, route = _known_cities(context), route_of(context)
    if not known:
        return
    told, written = words_told(known_texts(context)), told_text(context)
    for reading in airports_in(context.text, context.places):
        city = city_of(reading.value, context.places)
        around = sentences.around(reading)
        if reading.value not in known and _other_airport(reading, city, context) and around.asserted:
            right = [code for code in route_of(context) if city_of(code, context.places) == city]
            right = right or [one.text for one in _told_as_itself(city, context)]
            yield contradicts("FAC-08", reading, right, f"{reading.text} is not the airport of this journey.")
            continue
        named = city in known or reading.value in known or told.issuperset(bare_words(reading.text))
        if named or not around.asserted or _OF_A_COMPANY.match(around.after):
            continue
        flown = (around.event and _OF_YOU.search(around.sentence)) or flights_in(around.sentence, carriers(context))
        if _OUR_STATION.match(around.after) or _SENT_BY_US.search(around.before) or went_astray(around, written):
            continue
        if _OUR_MOVES.search(around.before):
            yield from _other_way_of_ours(reading, around, context)
            continue
        way = _FLIGHT_PLACE.search(around.before)
        moved = way and flown and (bool(route) or _same_way_told(way.group(), context))
        whole = _OF_A_NAME.search(around.before) is None
        untold = (
            way and not route and way.group().casefold().startswith("from") and not _same_way_told("from ", context)
        )
        if moved or (whole and not untold and _told_elsewhere(around, context)):
            right = [_place_like(reading, code, context) for code in route]
            yield contradicts("FAC-08", reading, right, f"{reading.text} is not on this journey.")


def _other_way_of_ours(reading: Reading[str], around: Surroundings, context: CheckContext) -> Iterator[Finding]:
    """ "The aircraft was late back from Nagoya", where they were told of a plane from Sendai."""
    if _AIRCRAFT_FROM.search(around.before) is None or not around.asserted:
        return
    right = [one["name"] for text in known_texts(context) for one in matches_in(_AIRCRAFT_TOLD, text)]
    if right:
        yield contradicts("FAC-08", reading, right)


def _same_way_told(way: str, context: CheckContext) -> bool:
    """Whether the customer names a place to which they went where the letter says to, and so on; one that opens their
    text may be any. Chinese needs no such word."""
    word = way.split()[0].casefold()
    if not word.isascii():
        return True
    words = next((some for some in _SAME_WAY if word in some), frozenset((word,)))
    befores = (
        text[max(0, place.start - _WAY) : place.start].casefold().split()
        for text in known_texts(context)
        for place in airports_in(text, context.places)
    )
    return any(not before or not words.isdisjoint(before) for before in befores)


def _told_elsewhere(around: Surroundings, context: CheckContext) -> bool:
    """The customer tells of the same matter with another place, which this sentence does not name."""
    here = {one.text for one in airports_in(around.sentence, context.places)}
    letter = {one.text for one in airports_in(context.text, context.places)}
    about = content_words(around.sentence)
    return any(
        len(about & content_words(sentence.value)) >= (_SAME_MATTER if named & letter else 1)
        for text in known_texts(context)
        for sentence in sentences_in(text)
        if (named := {one.text for one in airports_in(sentence.value, context.places)}) and not named & here
    )


def _other_airport(reading: Reading[str], city: str, context: CheckContext) -> bool:
    """An airport named as itself (Heathrow, LHR), where the journey uses another of the same city."""
    written = known_texts(context)
    own = [code for code in route_of(context) if city_of(code, context.places) == city]
    own = own or [one.value for one in _told_as_itself(city, context)]
    named = any(reading.text in text for text in written)
    return bool(own) and reading.value not in own and reading.text != city and not named


def _told_as_itself(city: str, context: CheckContext) -> list[Reading[str]]:
    """Airports of the city that the customer calls by their own names, where the case has no journey."""
    told = [one for text in known_texts(context) for one in airports_in(text, context.places)]
    of_city = [one for one in told if city_of(one.value, context.places) == city != one.text]
    return [] if route_of(context) else of_city


@per_case
def route_of(context: CheckContext) -> list[str]:
    case = case_of(context)
    ends = [place for segment in case.journey.segments for place in (segment.origin, segment.destination) if place]
    route = case.disruption.journey if case.disruption else None
    ends += [
        place for place in (route and route.origin, *(route.via if route else ()), route and route.destination) if place
    ]
    ends += [value for value in fact_values(case, str, ("origin", "destination", "airport", "place", "via")) if value]
    return list(dict.fromkeys(ends))


@per_case
def _known_cities(context: CheckContext) -> set[str]:
    """Cities of the journey and of everything written; our own address and office are no mistake either."""
    route = route_of(context) or [
        one.value
        for text in known_texts(context)
        for one in airports_in(text, context.places)
        if not is_somebodys_home(text[: one.start])
    ]
    if not route:
        return set()
    address = " ".join(
        [*context.company.contact.address, context.company.contact.hours, *context.company.letterhead.lines]
    )
    texts = [*known_texts(context), case_of(context).customer.address or "", address, context.signatory.role]
    named = [one.value for text in texts for one in airports_in(text, context.places)]
    return {city_of(code, context.places) for code in (*route, *named)} | {*route, *named}


def _place_like(reading: Reading[str], code: str, context: CheckContext) -> str:
    return code if re.fullmatch(r"[A-Z]{3}", reading.text) else city_of(code, context.places)
