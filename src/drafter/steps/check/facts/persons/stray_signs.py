"""What speaks for a name that stands nowhere in the case being a wrong one, and what for its being ours to tell."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import log1p

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.reading.reading import Reading
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import content_words
from drafter.steps.check.facts.journey import route_of
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.looked_up import looked_up
from drafter.steps.check.facts.matters.settings import stem_of
from drafter.steps.check.facts.persons.known_names import Known
from drafter.steps.check.facts.persons.meant_names import BEFORE_PLACES, words_of
from drafter.steps.check.facts.persons.ours_to_tell import from_where_nobody_told, only_we_can_tell
from drafter.steps.check.facts.proper_names import Name
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Surroundings

_YOU = re.compile(r"\b(?:you|your|yours|yourself|yourselves)\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|us|me)\b")
_STAFF = re.compile(
    r"\b(?:colleagues?|managers?|supervisor|director|team|agents?|advis[eo]r|crew|captain|purser|officer|engineers?|"
    r"head|partner|supplier|courier|contractor|technician|driver|chef|guide|depot|hangar|spare|part|replacement|relief|"
    r"workshop|called|named|signed by)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_FETCHED = re.compile(
    r"\b(?:came|come|comes|flown|driven|brought|fetched|sent|ordered|borrowed|diverted|moved|rotated?) "
    r"(?:\w+ ){0,3}(?:from|to|in from|up from|via) $",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Captain|Señora?|Frau|Herr|Madame|Signora?)\.? $")
_YOUR_KIN = re.compile(
    r"\byour (?:\w+ )?(?:wife|husband|son|daughter|sister|brother|mother|father|mum|dad|partner|fianc[ée]+|niece|"
    r"nephew|aunt|uncle|cousin|friend|grand\w+|baby|boy|girl|dog|cat|twins?|children|family|party|guest)\w*[, ]+"
    r"(?:\w+ and )?$",
    re.IGNORECASE,
)
_WORKINGS = re.compile(
    r"\b(?:aircraft|airplane|plane|engine|locomotive|spares?|standby|rostered|shipment|cart|escort|supplier|captain|pilot|"
    r"mechanic|depot|diverted|rotation|inbound|shift|freight|swap(?:ped)?|contractor|handler|scanned|routed|loaded|"
    r"searche?d?|stations? at)\b",
    re.IGNORECASE,
)
"""How we run what we run: its places are ours to tell."""
_OFFICES = frozenset((
    "office", "team", "station", "depot", "desk", "staff", "branch", "hangar", "workshop", "warehouse", "base",
    "counter", "police", "council", "authority", "ground", "handling", "bank", "card",
))  # fmt: skip
_PLACE = {"in": "in", "at": "in", "to": "to", "for": "to", "into": "to", "from": "from", "via": "to", "with": "with",
          "and": "and", "your": "your", "the": "the", "of": "of", "by": "by", "our": "our"}  # fmt: skip
_MOST = 4
_WORD = re.compile(r"[a-z]{3,}")
_VALUE = re.compile(r"\d+(?:[:.,]\d+)*")


def stray_signs(
    reading: Reading[Name], around: Surroundings, known: Known, context: CheckContext
) -> tuple[dict[str, float], list[str]]:
    """The signs, and the customer's names that the letter lacks and may have meant, best first."""
    name, before = reading.value, around.before
    written = words_of(context.text)
    rivals = [one for one in known.names if not written & set(one.value.words)]
    scored = sorted(((_fit(name, one.value), one) for one in rivals), key=lambda pair: -sum(pair[0]))
    close, story, place, beside = scored[0][0] if scored else (0.0, 0.0, 0.0, 0.0)
    signs = {
        "always": 1.0,
        "ours": float(only_we_can_tell(around)),
        "staff": float(_STAFF.search(before) is not None),
        "fetched": float(_FETCHED.search(before) is not None),
        "titled": float(_TITLE.search(before) is not None),
        "kin": float(_YOUR_KIN.search(before) is not None),
        "workings": float(_WORKINGS.search(around.clause_before) is not None),
        "workings_at_all": float(_WORKINGS.search(around.sentence) is not None),
        "office": float(name.after in _OFFICES),
        "you": float(_YOU.search(around.clause_before) is not None),
        "you_at_all": float(_YOU.search(around.sentence) is not None),
        "we": float(_WE.search(around.clause_before) is not None),
        "we_at_all": float(_WE.search(around.sentence) is not None),
        "supposed": float(around.supposed),
        "looked_up": float(looked_up(around)),
        "long": float(len(name.words) - 1),
        "again": float(context.text.count(reading.text) > 1),
        "town": float(reading.text in context.places),
        "given": float(name.words[0] in context.kinds.given),
        "own": float(around.after.startswith(("'s", "’s")) or name.after == "s"),
        "rival": float(bool(rivals)),
        "rival_close": min(_MOST, close),
        "rival_story": min(_MOST, story),
        "rival_place": place,
        "rival_beside": beside,
        "rivals": log1p(len({one.text for one in rivals})),
        "story": _story(around.sentence, reading.text, context),
        "denied": float(around.denied),
        "untold_from": float(not route_of(context) and from_where_nobody_told(reading, known)),
        "no_place_told": float(name.before in BEFORE_PLACES and not tells_of_places(known)),
        **_rival_signs(around.sentence, scored[0][1] if scored else None, rivals, context),
    }
    signs[f"before_{_PLACE.get(name.before, 'other' if name.before else 'nothing')}"] = 1.0
    return signs, [one.text for fit, one in scored if sum(fit) > 0]


def _fit(name: Name, told: Name) -> tuple[float, float, float, float]:
    """Words near both, words in both sentences, whether both are named as places are, and equal neighbours."""
    both_places = (name.before in BEFORE_PLACES) == (told.before in BEFORE_PLACES) and bool(name.before and told.before)
    beside = (name.before == told.before != "") + (name.after == told.after != "") + (name.beside == told.beside != "")
    return len(name.about & told.about), len(name.sentence & told.sentence), float(both_places), float(beside)


def tells_of_places(known: Known) -> bool:
    return bool(known.stations) or any(one.value.before in BEFORE_PLACES for one in known.names)


def _rival_signs(
    sentence: str, best: Reading[Name] | None, rivals: list[Reading[Name]], context: CheckContext
) -> dict[str, float]:
    """What the customer tells with the name most like it, and how many others it might be."""
    values, kinds = _values_in(sentence), _kinds_in(sentence, context)
    told = [(_values_in(one), _kinds_in(one, context)) for one in _sentences_with(best, context)] if best else []
    return {
        "rival_values": min(_MOST, max((len(values & some) for some, _ in told), default=0)),
        "rival_kinds": min(_MOST, max((len(kinds & some) for _, some in told), default=0)),
        "only_rival": float(len({one.value.words for one in rivals}) == 1),
    }


def _sentences_with(name: Reading[Name], context: CheckContext) -> Iterator[str]:
    for text in known_texts(context):
        for one in sentences_in(text):
            if name.text in one.text:
                yield one.text


@lru_cache(maxsize=1024)
def _values_in(sentence: str) -> frozenset[str]:
    """Figures as they stand: days, times, sums, flights."""
    return frozenset(_VALUE.findall(sentence))


def _kinds_in(sentence: str, context: CheckContext) -> frozenset[str]:
    """What it tells of, by families of words that mean the same to a traveller."""
    families = context.kinds.roles.families
    return frozenset(
        family for word in _WORD.findall(sentence.casefold()) for family in families.get(stem_of(word), ())
    )


def _story(sentence: str, name: str, context: CheckContext) -> float:
    """How much of the sentence the customer tells in one of theirs, 0 to 1."""
    about = content_words(sentence) - content_words(name)
    told = max((len(about & one) for one in _told(context)), default=0)
    return told / (len(about) + 2)


@per_case
def _told(context: CheckContext) -> tuple[frozenset[str], ...]:
    return tuple(content_words(one.text) for text in known_texts(context) for one in sentences_in(text))
