"""Whom a named companion is to the customer: a cousin called Corinne who became a sister."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.fact_words import FactWords, either
from drafter.model.finding import Finding
from drafter.model.kinds_of_things import Sex
from drafter.model.reading.people_words import KIN
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import case_of, known_texts, told_text
from drafter.steps.check.facts.remarks import contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case

_NAME = r"[A-ZÀ-Ý][\w’'À-ž-]*[\wÀ-ž]"
_TITLE = r"(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? (?:[A-ZÀ-Ý][\w’'À-ž-]*\.? (?=[A-ZÀ-Ý]))?)?"
RELATED = rf"{KIN}|friend|neighbou?r|colleague|boss"
_THEIRS = re.compile(rf"\b[Mm]y (?:[\w-]+ ){{0,2}}?(?P<relation>{RELATED})[,.]? {_TITLE}(?P<name>{_NAME})")
_MARRIED = re.compile(
    rf"\b(?P<relation>married) (?:to |my )?(?:(?:this|that|my) \w+ )?(?P<name>{_NAME})"
    rf"|(?P<other>{_NAME}) and I (?:have been |were |are |got |had been )(?:\w+ )?married\b"
)
"""What makes a spouse of somebody without the word."""
YOUR_NAMED = re.compile(
    rf"\b[Yy]our (?:[\w-]+ ){{0,2}}?(?P<relation>{RELATED}),? {_TITLE}(?P<name>{_NAME})(?!['’]s \w+(?:[- ]in[- ]law)\b)"
)
_APPOSED = re.compile(rf"\b(?P<name>{_NAME}),? (?:who is )?your (?:\w+ )?(?P<relation>{RELATED})\b")
_ANOTHERS = re.compile(
    rf"\b(?:[Hh]er|[Hh]is|[Tt]heir) (?:[\w-]+ ){{0,2}}?(?P<relation>{RELATED}),? {_TITLE}(?P<name>{_NAME})"
)
_SAME = {
    "mum": "mother", "mom": "mother", "mam": "mother", "dad": "father", "nan": "grandmother", "gran": "grandmother",
    "granny": "grandmother", "grandma": "grandmother", "grandpa": "grandfather", "neighbor": "neighbour",
    "husband": "spouse", "wife": "spouse", "partner": "spouse", "fiancé": "spouse", "fiancée": "spouse",
    "fiance": "spouse", "fiancee": "spouse", "grandson": "grandchild", "granddaughter": "grandchild",
}  # fmt: skip
"""Words that may be said of the same person."""
_MY_SPOUSE = re.compile(r"\b[Mm]y (?:[\w-]+ )?(?:wife|husband|partner|fianc[ée]e?)\b")
_MINE = re.compile(rf"\b(?:my|our) (?:(?!\b(?:and|or)\b)[\w-]+ ){{0,2}}?(?P<relation>{RELATED})\b", re.IGNORECASE)
_YOURS = re.compile(rf"\byour (?:(?:elderly|late|young|little|dear|poor|own|old|disabled|pregnant|\w+-year-old) )?"
                    rf"(?P<relation>{RELATED})\b(?!-)", re.IGNORECASE)  # fmt: skip
_HIS = re.compile(rf"\b(?:his|her|their) (?P<relation>{RELATED})\b(?![-’'])", re.IGNORECASE)
_SUPPOSED = re.compile(r"\b(?:had|if|were|should|unless) $", re.IGNORECASE)
""" "Had your father flown"."""
_SEEN_FROM_THEM = {
    "uncle": ("brother", "uncle", "husband", "partner"), "aunt": ("sister", "aunt", "auntie", "wife", "partner"),
    "grandfather": ("dad", "father", r"grand\w+"),
    "grandmother": ("mum", "mom", "mam", "mother", "nan", "gran", "nana"),
    "cousin": ("niece", "nephew", "cousin"), "nephew": ("nephew", "son", "boy"), "niece": ("niece", "daughter", "girl"),
}  # fmt: skip
"""What the customer may call those who are an uncle or an aunt to their child."""
_AT_HOME = frozenset(("spouse", "son", "daughter", "brother", "sister"))
"""Of whom none speaks either to a customer who has told of others of theirs."""
_CHILD = ("boy", "girl", "kid", "child", "baby", "twin", "toddler", "teenager", "infant", "son", "daughter", "lad")
_NEAR_KIN = frozenset((
    "aunt", "uncle", "niece", "nephew", "cousin", "mother", "father", "grandmother", "grandfather",
))  # fmt: skip
"""Of whom no letter speaks unless somebody told of them."""
_PARENT = ("parent", "folk")
_GRANDPARENT = r"grand(?:parent|m\w+|pa\w*|dad\w*|ad|father)"
_GENERAL = {
    "son": _CHILD, "daughter": _CHILD, "mother": (*_PARENT, r"mumm?y", "mommy", "mammy", "mama", "ma"),
    "father": (*_PARENT, "daddy", "papa", "pa", "da"), "grandchild": (r"grand(?:child|kid|son|daughter|bab)\w*",),
    "grandmother": (_GRANDPARENT, "nann?a", "nonna", "yiayia", "oma", "abuel(?:a|ita)", "babcia", "bubbe", "popo"),
    "grandfather": (_GRANDPARENT, "nonno", "pappou", "opa", "abuel(?:o|ito)", "gramps?", "grampa", "zayde"),
    "spouse": ("other half", "girlfriend", "boyfriend", "married"),
    "friend": ("mate", "pal", "companion", "girlfriend", "boyfriend"), "colleague": ("co-worker", "coworker", "team"),
    "brother": ("sibling", "twin"), "sister": ("sibling", "twin"), "boss": ("manager", "employer"),
}  # fmt: skip
"""Wider words by which the customer may speak of them."""


def relation_findings(context: CheckContext) -> Iterator[Finding]:
    if context.case is not None:
        yield from _named(context)
        yield from _anothers(context)
        yield from _unknown(context)
        yield from _theirs(context)


def _named(context: CheckContext) -> Iterator[Finding]:
    """ "Your sister Corinne", where the customer wrote of a cousin of that name and of no sister of it."""
    known = relations_told(context) if context.case else {}
    for found in (*found_in(YOUR_NAMED, context.text), *found_in(_APPOSED, context.text)) if known else ():
        theirs = known.get(person_of(found["name"]), ())
        reading = read_at(context.text, found.start("relation"), found.end("relation"), found["relation"])
        if theirs and not any(_may_be(found["relation"], one) for one in theirs):
            yield contradicts("SAL-03", reading, [one.removeprefix("another's ") for one in theirs])
        elif theirs and _is_the_spouses(kind_of(found["relation"]), theirs, context):
            yield contradicts("SAL-03", reading, [f"{found['relation']}-in-law"])


def _is_the_spouses(kind: str, theirs: tuple[str, ...], context: CheckContext) -> bool:
    """ "Your mother", of whom the customer wrote "my wife and her mother"."""
    told = told_text(context)
    anothers = kind in ("mother", "father") and all(one.startswith("another") for one in theirs)
    return anothers and _MY_SPOUSE.search(told) is not None and re.search(rf"\b(?:my|our) {kind}\b", told) is None


def _anothers(context: CheckContext) -> Iterator[Finding]:
    """ "Her grandmother, Catriona", where the customer wrote of her mother of that name."""
    known = relations_told(context)
    for found in found_in(_ANOTHERS, context.text) if known else ():
        theirs = [one for one in known.get(person_of(found["name"]), ()) if one.startswith("another")]
        if theirs and not any(_may_be(f"{found['relation']}", one.removeprefix("another's ")) for one in theirs):
            reading = read_at(context.text, found.start("relation"), found.end("relation"), found["relation"])
            yield contradicts("SAL-03", reading, [one.removeprefix("another's ") for one in theirs])


def _unknown(context: CheckContext) -> Iterator[Finding]:
    """ "Your friend", where the customer speaks of a sister and of no friend, and the letter of no sister."""
    told = " ".join(known_texts(context)).casefold()
    mine = {kind_of(one["relation"]): one["relation"] for one in matches_in(_MINE, told)}
    written = {kind_of(one["relation"]) for one in found_in(_YOURS, context.text)}
    missing = [words for kind, words in mine.items() if kind not in written]
    for found in found_in(_YOURS, context.text):
        kind = kind_of(found["relation"])
        if _SUPPOSED.search(context.text[max(0, found.start() - 8) : found.start()]):
            continue
        if not missing and kind not in _NEAR_KIN and not (mine and kind in _AT_HOME):
            continue
        if kind.endswith("-in-law"):
            yield from _in_law(context, found, told)
            continue
        if kind == "spouse":
            if not _may_have_a_spouse(context, told, mine):
                reading = read_at(context.text, *found.span("relation"), kind)
                yield contradicts("SAL-03", reading, missing) if missing else not_in_case("SAL-03", reading, "relation")
            continue
        if kind not in mine and not any(_is_told(word, told) for word in _ways_to_say(found["relation"], kind)):
            reading = read_at(context.text, *found.span("relation"), kind)
            yield contradicts("SAL-03", reading, missing) if missing else not_in_case("SAL-03", reading, "relation")


@lru_cache(maxsize=256)
def _is_told(word: str, told: str) -> bool:
    """Remembered: the same relation stands in the letter at each key."""
    return re.search(rf"\b{word}(?:s|ren|ies)?\b(?![- ]in[- ]law)", told) is not None


def _may_have_a_spouse(context: CheckContext, told: str, mine: Mapping[str, str]) -> bool:
    """Somebody of the passengers whom nobody has called by another relation; or a word for one in the case."""
    others = len(case_of(context).passengers) - 1 > len(mine)
    spoken = any(
        re.search(rf"\b{word}\b", told) for word in (*_ways_to_say("spouse", "spouse"), "spouse", "widow(?:er)?")
    )
    return others or spoken or re.search(r"\b(?:mrs?|ms|sr|sra|herr|frau) [a-z]", told.replace(".", "")) is not None


def _in_law(context: CheckContext, found: re.Match[str], told: str) -> Iterator[Finding]:
    """ "Your mother-in-law", where the customer wrote "my mother" and of nobody's mother but their own."""
    base = kind_of(found["relation"]).removesuffix("-in-law")
    words = "|".join(_ways_to_say(base, base))
    own = re.search(rf"\b(?:my|our) (?:[\w-]+ )?(?:{words})\b(?![- ]in[- ]law)", told)
    others = re.search(rf"\bin[- ]laws?\b|(?:\b(?:his|her|their)|[’']s) (?:[\w-]+ )?(?:{words})\b", told)
    if own and not others:
        yield contradicts("SAL-03", read_at(context.text, *found.span("relation"), base), [base])


def _theirs(context: CheckContext) -> Iterator[Finding]:
    """ "His grandfather", where the customer tells of an uncle, and of nobody who could be a grandfather."""
    told = " ".join(known_texts(context)).casefold()
    mine = {kind_of(one["relation"]): one["relation"] for one in (*matches_in(_MINE, told), *matches_in(_HIS, told))}
    for found in found_in(_HIS, context.text) if mine else ():
        kind = kind_of(found["relation"])
        words = (kind, *_ways_to_say(found["relation"], kind), *_SEEN_FROM_THEM.get(kind, ()))
        if kind in _SEEN_FROM_THEM and not any(re.search(rf"\b{word}s?\b", told) for word in words):
            yield contradicts("SAL-03", read_at(context.text, *found.span("relation"), kind), list(mine.values())[:2])


def _ways_to_say(relation: str, kind: str) -> tuple[str, ...]:
    """The words of the customer that may mean the same person."""
    same = [word for word, one in _SAME.items() if one == kind]
    return (relation.casefold(), kind, *same, *_GENERAL.get(kind, ()))


@per_case
def relations_told(context: CheckContext) -> Mapping[str, tuple[str, ...]]:
    """What the customer and we called each named companion."""
    found: dict[str, tuple[str, ...]] = {}
    for text in known_texts(context):
        told = [(one, one["relation"]) for one in (*matches_in(_THEIRS, text), *matches_in(YOUR_NAMED, text))]
        told += [(one, f"another's {one['relation']}") for one in matches_in(_ANOTHERS, text)]
        named = [(one["name"], relation) for one, relation in told]
        named += [(one["name"] or one["other"], "spouse") for one in matches_in(_MARRIED, text)]
        for name, relation in named:
            person = person_of(name)
            found[person] = tuple(dict.fromkeys((*found.get(person, ()), relation)))
    return found


def _may_be(said: str, told: str) -> bool:
    """Her sister may be a sister-in-law of the customer's, or their own."""
    one, other = kind_of(said), kind_of(told.removeprefix("another's "))
    return one == other or (told.startswith("another") and one.removesuffix("-in-law") == other.removesuffix("-in-law"))


def person_of(name: str) -> str:
    return re.sub(r"['’]s$", "", name).casefold()


def kind_of(relation: str) -> str:
    plain = relation.casefold().replace(" ", "-")
    return _SAME.get(plain, plain)


def sex_of(relation: str, words: FactWords) -> Sex | None:
    man, woman = (re.fullmatch(either(some), relation, re.IGNORECASE) is not None for some in (words.men, words.women))
    return None if man == woman else "man" if man else "woman"
