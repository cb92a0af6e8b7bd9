"""Somebody of the customer's story by another name: the account that they "gave Mr Hollis" and had told Mr Holloway,
Sardar Balbir Singh for Sardar Balwant Singh."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.names import name_words, titled_names_in
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.persons.known_names import Known, is_known, words_known
from drafter.steps.check.facts.persons.ours_to_tell import bears_our_role
from drafter.steps.check.facts.persons.told_instead import told_instead
from drafter.steps.check.facts.proper_names import bare_word, names_in
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_DEALT_WITH = re.compile(
    r"\byou(?: both| all)?(?: had| have| were| was|[’']d|[’']ve)? (?:first |also |then |already )?"
    r"(?:gave|given|told|handed|showed|shown|sent|met|saw|seen|spoke|spoken|talked|rang|rung|called|wrote|written|asked|"
    r"dealt|paid|explained|reported|complained|thanked|helped|served|promised|assured|offered)\b"
    r"(?:(?!\b(?:I|we|who|he|she|his|her|my|our|and)\b)[^.;]){0,50}$"
)
_DEALT_AFTER = re.compile(
    r"(?: [A-ZÀ-Ý][\w’'-]+)*,? (?:(?:to|with|from|by) whom you\b|whom you\b|who "
    r"(?:met|saw|helped|told|promised|assured|served|spoke to|took|rang|gave|sold|offered|refused) you\b)"
)
_OF_OURS = re.compile(
    r"\b(?:[Oo]ur|[Mm]y)(?! (?:\w+ )?(?:regards|apolog|thanks|best|greetings|wishes))(?: \w+){0,3},? $"
)
_SAME_STORY = 2
"""Words and figures in common from which two sentences tell of the same."""
_ROLE = (
    r"representative|rep|agent|supervisor|manager|guide|driver|steward(?:ess)?|purser|captain|receptionist|concierge|"
    r"waiter|waitress|host(?:ess)?|courier|escort|officer|colleague|assistant|nurse|instructor|chef|skipper"
)
_PLACE_HELD = re.compile(
    r"(?P<first>[A-ZÀ-Ý][a-zà-ÿ’'-]+), (?:our|your|the|their) (?:[a-z]+ )?(?P<of_first>" + _ROLE + r")(?=[,;.)])"
    r"|\b(?:[Oo]ur|[Yy]our|[Tt]he|[Tt]heir) (?:[a-z]+ )?(?P<of_last>" + _ROLE + r"),? (?P<last>[A-ZÀ-Ý][a-zà-ÿ’'-]+)\b"
)
_DEALT_BY = re.compile(
    r"\b(?:told|promised|assured|met|saw|helped|refused|answered|handed|gave|offered|took|sent|asked|showed|called|"
    r"served|left|charged) you\b"
)
HONORIFICS = frozenset((
    "sardar", "sardarni", "shri", "smt", "datuk", "datin", "dato", "sheikh", "sheikha", "haji", "hajji", "herr", "frau",
    "monsieur", "madame", "mademoiselle", "signor", "signora", "signorina", "señor", "señora", "senor", "senora",
    "senhor", "senhora", "sister", "father", "pastor", "imam", "bishop", "councillor", "sergeant", "inspector", "nurse",
    "auntie", "aunty", "nonna", "nonno", "oma", "opa", "tante", "granny", "grandma", "grandpa", "nana",
))  # fmt: skip
_LONG = 3
"""Words from which a name that differs in one of them is the same one, without such an address before it."""


def named_instead_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    if context.case is None:
        return
    known = words_known(context)
    yield from _titled(context, sentences, known)
    yield from _one_word_apart(context, sentences, known)
    yield from _in_that_place(context, sentences, known)


def _titled(context: CheckContext, sentences: Sentences, known: Known) -> Iterator[Finding]:
    told = _others_told(context)
    for reading in titled_names_in(context.text) if told else ():
        names = [name for title, name in told if title == reading.value.title]
        words = name_words(reading.value.name)
        if not names or not reading.text.isascii() or any(is_known(bare_word(word), known) for word in words):
            continue
        around = sentences.around(reading)
        dealt = _DEALT_WITH.search(around.before) or _DEALT_AFTER.match(around.after)
        if dealt is None or not around.asserted:
            continue
        right = told_instead(context, around.sentence, reading.text, names, _SAME_STORY)
        if right:
            yield contradicts("SAL-03", reading, [f"{reading.value.title} {one}" for one in right])


@per_case
def _others_told(context: CheckContext) -> tuple[tuple[str, str], ...]:
    """Title and family name of all whom they and we named, but for those who travelled and the customer."""
    case = case_of(context)
    own = name_words(" ".join((case.customer.family_name or "", *(one.name for one in case.passengers))))
    named = (one.value for text in known_texts(context) for one in titled_names_in(text))
    pairs = ((one.title or "", one.name.split()[-1]) for one in named if one.name.isascii() and one.name)
    return tuple(dict.fromkeys((title, name) for title, name in pairs if title and not name_words(name) & own))


def _one_word_apart(context: CheckContext, sentences: Sentences, known: Known) -> Iterator[Finding]:
    told = [one for one in known.names if len(one.value.words) > 1]
    for reading in names_in(context.text, context.kinds.no_names) if told else ():
        words = reading.value.words
        strange = [word for word in words if not is_known(word, known)]
        if len(words) < 2 or len(strange) != 1 or words[0] == strange[0]:
            continue
        right = [one.text for one in told if _apart_in(strange[0], words, one.value.words)]
        around = sentences.around(reading)
        if right and not (_OF_OURS.search(around.before) or bears_our_role(around)):
            yield contradicts("SAL-03", reading, right)


def _in_that_place(context: CheckContext, sentences: Sentences, known: Known) -> Iterator[Finding]:
    """ "Inés, our representative, told you", where the customer says "your representative, Inma, told us"."""
    held = _places_held(context)
    for found in found_in(_PLACE_HELD, context.text) if held else ():
        group = "first" if found["first"] else "last"
        reading = read_at(context.text, found.start(group), found.end(group), None)
        names = held.get(_place(found))
        if not names or is_known(bare_word(reading.text), known):
            continue
        around = sentences.around(reading)
        if around.asserted and not around.to_come and _DEALT_BY.search(around.sentence):
            right = told_instead(context, around.sentence, reading.text, names, _SAME_STORY)
            if right:
                yield contradicts("SAL-03", reading, right)


@per_case
def _places_held(context: CheckContext) -> dict[str, list[str]]:
    """Of each place that somebody of ours held in their story, by what name."""
    held: dict[str, list[str]] = {}
    for found in (one for text in known_texts(context) for one in matches_in(_PLACE_HELD, text)):
        held.setdefault(_place(found), []).append(found["first"] or found["last"])
    return held


def _place(found: re.Match[str]) -> str:
    return (found["of_first"] or found["of_last"]).casefold()


def _apart_in(strange: str, words: tuple[str, ...], told: tuple[str, ...]) -> bool:
    """The told name has all the others in the same places, from its beginning on."""
    if len(words) > len(told) or (len(words) < _LONG and words[0] not in HONORIFICS):
        return False
    return all(word in (strange, other) for word, other in zip(words, told, strict=False))
