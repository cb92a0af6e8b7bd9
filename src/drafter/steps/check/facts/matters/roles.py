"""A value that the case tells of something else: the flight home for the way out, the day of departure for another."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping
from math import fsum
from typing import Any, NamedTuple

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.names import TITLES
from drafter.model.reading.reading import Reading
from drafter.model.role_weights import RoleWeights
from drafter.steps.check.facts.days.known_days import days_of
from drafter.steps.check.facts.days.new_days import landed_the_day_after
from drafter.steps.check.facts.known import case_of, moments_of, segment_moments
from drafter.steps.check.facts.looked_up import looked_up
from drafter.steps.check.facts.matters.mentions import Mention, mentions_in
from drafter.steps.check.facts.matters.role_signs import signs_of
from drafter.steps.check.facts.matters.settings import Setting
from drafter.steps.check.facts.matters.told_values import Told, ToldValues, city_of, told_values
from drafter.steps.check.facts.proper_names import bare_word
from drafter.steps.check.facts.remarks import contradicts, date_like
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_RULES = {"day": "FAC-02", "flight": "FAC-01", "time": "FAC-09", "name": "FAC-08"}
_OURS = re.compile(
    r"\b(?:I|[Ww]e) (?:\w+ ){0,3}?(?:was|were|wrote|told|said|sent|met|answered|replied|rang|spoke|promised|credited)\b"
    r"|\b(?:my|our) (?:first |last |earlier |previous |second )?"
    r"(?:answer|reply|letter|message|e-?mail|decision|offer)s?\b"
    r"|\b(?:[Yy]our|[Tt]he) (?:first |last |second )?(?:letter|message|e-?mail|complaint|form)\b[^.;]{0,60}?"
    r"\b(?:with (?:me|us)|on (?:my|our) desk|reached|arrived|came)\b"
)
_WROTE = re.compile(
    r"\b(?:wr(?:ite|iting|itten|ote)|sent|posted|complain\w+|messages?|e-?mails?|letter of|been with (?:me|us) since)\b"
    r"|來信|來電|來函|投訴|電郵",
    re.IGNORECASE,
)
_ANEW = re.compile(
    r"\brebook\w*|\binstead\b|\b(?:following|next) (?:day|morning|evening)\b|改乘|改搭|翌日|另一班", re.IGNORECASE
)
"""Speaks of a flight that the customer may not have named."""
_OURS_TO_TELL = re.compile(
    r"\bcolleagues?\b|\b(?:refunded|credited|repaid|paid|went|gone) (?:back|out|to you)\b|\b(?:refund|cheque|money)\b|"
    r"退款|退回|存入|致電|同事",
    re.IGNORECASE,
)
"""What we did, and only we know on which day."""
_LEFT = re.compile(
    r"\b(?:le(?:ave|aving|ft)|depart\w*|took off|tak(?:e|ing) off|set off|out of|boarded|checked in)\b|起飛|出發|離港",
    re.IGNORECASE,
)
_TITLE = re.compile(rf"\b(?:{'|'.join(TITLES)})\.? $", re.IGNORECASE)
_WITHOUT_THEM = re.compile(r"\bwithout (?:you|them|her|him|either|both|your)\b|\b(?:you|them|her|him) behind\b")
"""What stopped on its way, and went on: no end of a journey."""
_GOES_ON = frozenset(("left", "leaves", "leaving", "departed", "from", "of"))
_STOPS_THERE = frozenset(("at", "in", "outside", "near"))
_ENDS, _TELL_THE_WAY = ("from", "to"), ("flight", "from name", "to name")
_MAY_BE_NEW = frozenset(("day",))
"""Kinds of which a letter may well tell what the case does not know; other readers ask where it comes from."""
NEW = {"new": 1.0}
_QUOTES = ('"', "“", "‘")
_LONGEST = 140
"""Characters of the customer's sentence that a message quotes."""


class Weighed(NamedTuple):
    """What speaks for the value that stands there, and for each other of its kind."""

    own: dict[str, float]
    others: dict[Any, dict[str, float]]


def role_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    weights = context.kinds.roles
    if context.case is None or not weights.bounds:
        return
    for reading, weighed in _weighed_in(context):
        bound = weights.bounds.get(sort_of(reading.value, weighed))
        if bound is None or reading.text in _own_names(context):
            continue
        own = odds_of(weighed.own, reading.value.kind, weights)
        odds = {key: odds_of(signs, reading.value.kind, weights) for key, signs in weighed.others.items()}
        best = max(odds, key=lambda key: odds[key])
        around = sentences.around(reading)
        if _bears_their_name(reading.value, best, context):
            continue
        if odds[best] - own <= bound or not _is_of_the_case(reading.value, weighed, around):
            continue
        if reading.value.kind != "day" or not _ends_a_night_flight(reading.value.key, best, around, context):
            yield _finding(reading, best, context)


def _bears_their_name(mention: Mention, other: Any, context: CheckContext) -> bool:
    """Mrs Norcott, whom the customer of that name calls Winifred: one and the same, for all that is told."""
    own = frozenset(map(bare_word, (case_of(context).customer.family_name or "").split()))
    if mention.kind != "name" or not (_is_titled(mention) and mention.key & own):
        return False
    return not other & own and len(other) == 1


def _ends_a_night_flight(day: dt.date, other: dt.date, around: Surroundings, context: CheckContext) -> bool:
    """The flight of the one day came in on the other, and the letter does not speak of its leaving."""
    flights = ([one.date() for one in segment_moments(flight)] for flight in case_of(context).journey.segments)
    nights = ((min(days), max(days)) for days in flights if days)
    return (other, day) in nights and not _LEFT.search(around.clause_before)


def _own_names(context: CheckContext) -> str:
    """A voucher of ours bears our name: no place or person of the case."""
    company = context.company
    return "\n".join((company.name, company.tour_operator, company.name_zh, company.tour_operator_zh, company.voucher))


def weighed_mentions(context: CheckContext, sentences: Sentences) -> Iterator[tuple[Reading[Mention], Weighed]]:
    """Every mention of a value that the case tells of, as others of its kind, where the letter says that it was so."""
    for reading, weighed in _weighed_in(context):
        if _is_of_the_case(reading.value, weighed, sentences.around(reading)):
            yield reading, weighed


def sort_of(mention: Mention, weighed: Weighed) -> str:
    if mention.kind == "name" and _is_titled(mention):
        return "titled name"
    return f"new {mention.kind}" if "new" in weighed.own else mention.kind


def odds_of(signs: dict[str, float], kind: str, weights: RoleWeights) -> float:
    by_sign = weights.signs[kind]
    return fsum(by_sign.get(name, 0.0) * value for name, value in signs.items())


def _weighed_in(context: CheckContext) -> Iterator[tuple[Reading[Mention], Weighed]]:
    told = told_values(context)
    found = [one for one in mentions_in(context.text, told.ways) if one.value.kind in _RULES]
    named = Counter((one.value.kind, one.value.key) for one in found)
    for reading in found:
        weighed = told.remembered(reading.value, lambda mention: _weighed(mention, told, context))
        if weighed is not None:
            yield reading, _with_letter(weighed, reading.value, named)


def _with_letter(weighed: Weighed, mention: Mention, named: Counter[tuple[str, Any]]) -> Weighed:
    """A value that the letter names elsewhere too is less likely the one that is meant here."""
    again = {key: float(named[mention.kind, key] > 0) for key in weighed.others}
    own = {**weighed.own, "again": float(named[mention.kind, mention.key] > 1)}
    return Weighed(own, {key: {**signs, "again": again[key]} for key, signs in weighed.others.items()})


def _is_of_the_case(mention: Mention, weighed: Weighed, around: Surroundings) -> bool:
    if not around.asserted or around.deadline or around.to_come:
        return False
    if mention.kind == "name" and around.after.startswith((" dollar", " pound", " time")):
        return False
    ours = _OURS.search(around.before if mention.kind == "day" else around.clause_before)
    if ours or (mention.kind == "time" and looked_up(around)):
        return False
    if mention.kind == "flight" and _ANEW.search(around.sentence):
        return False
    if "wrote" in weighed.own and _WROTE.search(around.sentence):
        return False
    if "new" not in weighed.own:
        return True
    if mention.kind == "day" and landed_the_day_after(mention.key, around, weighed.others):
        return False
    return not (looked_up(around) or _OURS_TO_TELL.search(around.sentence))


def _is_titled(mention: Mention) -> bool:
    """Mrs Hale may be told of by her given name, or be one of several who bear the other."""
    head = mention.sentence[mention.span.at :].partition(" ")[0].rstrip(".")
    return head.casefold() in TITLES or _TITLE.search(mention.sentence[: mention.span.at]) is not None


def _weighed(mention: Mention, told: ToldValues, context: CheckContext) -> Weighed | None:
    setting = mention.setting(context.kinds.roles)
    own, rivals = _own_and_rivals(mention, setting, told)
    if not rivals or not (own or mention.kind in _MAY_BE_NEW):
        return None
    if mention.kind == "name" and (any(_is_same_end(setting, one) for one in own) or _is_stop(setting, own, mention)):
        return None
    if mention.kind == "day" and mention.key.weekday() in days_of(context).weekdays:
        return None  # "on the Thursday", which is this day
    far, rare = told.far[mention.kind], context.kinds.roles.rarity
    signs = {key: signs_of(setting, every, far, rare) for key, every in rivals.items()}
    weighed = Weighed(signs_of(setting, own, far, rare) if own else NEW, signs)
    return _with_past(weighed, mention, context) if mention.kind == "day" else weighed


def _is_same_end(letter: Setting, told: Setting) -> bool:
    """ "To Bergen" on the flight, or from the town, of which that was told."""
    same = letter.before == told.before in _ENDS
    return same and any(kind in _TELL_THE_WAY for kind, _ in letter.fellows & told.fellows)


def _is_stop(letter: Setting, told: list[Setting], mention: Mention) -> bool:
    """ "The coach left Tebay without you", where it stopped at Tebay on its way."""
    went_on = letter.before in _GOES_ON and _WITHOUT_THEM.search(mention.sentence) is not None
    return went_on and bool(told) and all(one.before in _STOPS_THERE for one in told)


def _with_past(weighed: Weighed, mention: Mention, context: CheckContext) -> Weighed:
    """A letter that does not speak of what is to come rather means a day gone by when the customer wrote. "wrote":
    on the day itself; a mark, which weighs nothing."""
    days = moments_of(context).contact
    wrote = max(days, default=context.today)
    others = {key: {**signs, "past": float(key <= wrote)} for key, signs in weighed.others.items()}
    own = {**weighed.own, "past": float(mention.key <= wrote)}
    return Weighed({**own, "wrote": 0.0} if mention.key in days else own, others)


def _own_and_rivals(
    mention: Mention, setting: Setting, told: ToldValues
) -> tuple[list[Setting], dict[Any, list[Setting]]]:
    """How the case tells the value, and others that the sentence does not name as well."""
    every = told.by_kind.get(mention.kind, {})
    here = {key for kind, key in mention.fellows if kind == mention.kind}
    own = [one for key, some in every.items() if _is_meant(key, mention) for one in _settings(some)]
    others = {
        key: some
        for key, some in every.items()
        if key not in here and not _may_be_meant(key, mention) and not _is_bare_day(key, some, mention)
    }
    if mention.kind == "name" and own:
        sort, listed = told.sort(mention.key, (setting,)), _is_listed(mention, every)
        others = {
            key: some
            for key, some in others.items()
            if told.sort(key) == sort
            and not told.same_place(key, mention.key)
            and not all(_is_title(one) for one in some)
            and (listed or any(one.text for one in some))
            and not any(key & other for other in here if isinstance(other, frozenset))
        }
    return own, {key: _settings(some) for key, some in others.items()}


def _is_listed(mention: Mention, every: Mapping[Any, list[Told]]) -> bool:
    """In a field of the case, or at no end of a way. A place to which only the customer says they went may be a field's
    by another name: Jersey for Saint Helier."""
    own = [one for key, some in every.items() if _is_meant(key, mention) for one in some]
    return any(not one.text for one in own) or not any(one.setting.before in _ENDS for one in own)


def _is_title(told: Told) -> bool:
    """ "Adults-Only Oceanfront Romance", in quotation marks: what a thing is called, and nobody's name."""
    return bool(told.text) and any(mark + told.text in told.sentence for mark in _QUOTES)


def _settings(told: list[Told]) -> list[Setting]:
    return [one.setting for one in told]


def _is_meant(key: Any, mention: Mention) -> bool:
    return bool(key & mention.key) if mention.kind == "name" else key in mention.also


def _may_be_meant(key: Any, mention: Mention) -> bool:
    """Flight 640 is SN640, and 8.05 may be 20:05."""
    if mention.kind == "time":
        return any(key.minute == one.minute and (key.hour - one.hour) % 12 == 0 for one in mention.also)
    if mention.kind == "flight" and (key.isdigit() or mention.key.isdigit()):
        return bool(key.endswith(mention.key) or mention.key.endswith(key))
    return _is_meant(key, mention)


def _is_bare_day(key: Any, told: list[Told], mention: Mention) -> bool:
    """ "The 11th", of which nobody told the month, is this 11 August."""
    if mention.kind != "day" or key.day != mention.key.day:
        return False
    return all(one.text.startswith("the ") for one in told)


def _finding(reading: Reading[Mention], best: Any, context: CheckContext) -> Finding:
    told = told_values(context)
    mention = reading.value
    person = mention.kind == "name" and told.sort(mention.key) == "person"
    sources = [one for one in told.by_kind[mention.kind][best] if one.text]
    written = sources[0].text if sources else city_of(best, context) if mention.kind == "name" else str(best)
    right = date_like(reading.text, best) if mention.kind == "day" and not sources else written
    quoted = f" (“{' '.join(sources[0].sentence.split())}”)" if sources else ""
    message = f"You wrote {reading.text}; for this the case says {right}{quoted if len(quoted) < _LONGEST else ''}."
    return contradicts("SAL-03" if person else _RULES[mention.kind], reading, [right], message)
