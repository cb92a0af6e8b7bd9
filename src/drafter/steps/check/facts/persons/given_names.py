"""Somebody called by a given name whom the case does not know: a Maya where the customer's daughter is Mia."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.kinds_of_things import KindsOfThings
from drafter.model.reading.people_words import STAFF
from drafter.model.reading.reading import Reading, by_paragraph, matches_in, read_at
from drafter.steps.check.facts.known import known_texts, told_text
from drafter.steps.check.facts.letter_body import body_of
from drafter.steps.check.facts.persons.known_names import is_known, words_known
from drafter.steps.check.facts.persons.ours_to_tell import is_introduced
from drafter.steps.check.facts.persons.told_instead import told_instead
from drafter.steps.check.facts.proper_names import bare_word
from drafter.steps.check.facts.remarks import advice, contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_NAME = re.compile(
    r"(?<![\w’'@./&-])(?<![A-ZÀ-Ý]\. )(?P<name>[A-ZÀ-Ý][a-zà-ž’'][\w’'À-ž-]*[\wÀ-ž])(?![\w@])"
    r"(?! (?:& |d[eu] (?:la )?)?[A-ZÀ-Ý][a-zà-ž])"
)
_FULL_BEFORE = re.compile(r"(?:^|[^.!?:;\n] |[.!?:;\n] ?)(?P<word>[A-ZÀ-Ý][\w’'À-ž-]*\.?)[ \u00a0]$")
_INTRODUCED = re.compile(
    rf"\b(?:{STAFF}|called|named|ask for|asking for|asked for|call me|name is|our|my|nurse|chef|host|hostess|signed by|"
    r"saint|st|hotel|lake|port|mount|hurricane|storm|the|an?)[ ,]*$",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"\b(?:[Mm]y|[Oo]ur) (?:[\w-]+ ){0,2}?(?:daughters?|sons?|wife|husband|partner|kids|children|boys?|girls?|twins?|"
    r"baby|mother|father|mum|dad|mam|parents|sisters?|brothers?|friends?|grandchildren|grandson|granddaughter|nieces?|"
    r"nephews?)\b(?!,? (?:\(|called |and )?(?-i:[A-ZÀ-Ý]))|\btwin (?:girls|boys)\b"
)
_NEAR = 2
_SAME_STORY = 3
"""Words and figures in common from which the case tells the same of somebody else."""
_SAME_DEED = 4
_GONE_TO = re.compile(r"\b(?:in|at|to|from|on|off|via|near) $")
_EXPLAINED = re.compile(
    r"^(?:,? (?:in|at|from|of|on) (?:our|the)\b|, (?:our|my|the|who|whose|a)\b|[’']s (?:Day|Airport|Hotel)\b)"
)
"""Words after a name that say who of ours it is."""


def given_name_findings(context: CheckContext) -> Iterator[Finding]:
    """Only given names that are no town and no everyday word; those whom the letter introduces as ours stay free."""
    if context.case is None:
        return
    theirs = _given_told(context)
    body = body_of(context.text)
    full = _parts_of_full_names(context.text)
    for reading in _given_in(context.text, context.kinds):
        name, word = reading.value, bare_word(reading.value)
        if reading.start not in body or word in full:
            continue
        if is_known(word, words_known(context)):
            continue
        if _is_ours(context.text, reading):
            yield from _another_of_ours(context, reading, theirs)
            continue
        if name in context.places and not _owns_like(context, reading, theirs):
            continue
        gone = _GONE_TO.search(context.text[max(0, reading.start - 12) : reading.start])
        if not gone and _may_be_unnamed(context, name, theirs):
            sex = context.kinds.given[word]
            same = [one for one in theirs if context.kinds.given[bare_word(one)] == sex]
            sentence = Sentences(context.text).at(reading.start).text
            right = told_instead(context, sentence, name, same, _SAME_STORY)
            yield (
                contradicts("SAL-03", reading, right)
                if right
                else advice("SAL-03", reading, f"{name} is not in the case.")
            )
            continue
        near = sorted(theirs, key=lambda one: OSA.distance(one.casefold(), name.casefold()))
        yield contradicts("SAL-03", reading, near[:2]) if near else not_in_case("SAL-03", reading, "name")


def _another_of_ours(context: CheckContext, reading: Reading[str], theirs: tuple[str, ...]) -> Iterator[Finding]:
    """ "My colleague Jordan raised it", of what the case tells of a Jasmine who does not travel."""
    travel = {bare_word(word) for one in (context.case.passengers if context.case else ()) for word in one.name.split()}
    staff = [one for one in theirs if bare_word(one) not in travel]
    sentence = Sentences(context.text).at(reading.start).text
    right = told_instead(context, sentence, reading.value, staff, _SAME_DEED) if staff else []
    if right:
        yield contradicts("SAL-03", reading, right)


def _owns_like(context: CheckContext, reading: Reading[str], theirs: tuple[str, ...]) -> bool:
    """ "Beatrice's knee": a town as well, but the case has a Bernice."""
    name, given = bare_word(reading.value), context.kinds.given
    owns = context.text[reading.end : reading.end + 2] in ("'s", "’s")
    return owns and any(
        bare_word(one)[0] == name[0] and given[bare_word(one)] == given[name]
        for one in theirs
        if one not in context.text
    )


def _may_be_unnamed(context: CheckContext, name: str, theirs: tuple[str, ...]) -> bool:
    """A case without passengers tells of a daughter and not what she is called; nobody's name is near this one."""
    unnamed = not (context.case and context.case.passengers) and _UNNAMED.search(told_text(context)) is not None
    return unnamed and all(OSA.distance(one.casefold(), name.casefold()) > _NEAR for one in theirs)


@by_paragraph
def _given_in(text: str, kinds: KindsOfThings) -> tuple[Reading[str], ...]:
    """Without a possessive."""
    found = ((one.start(), one["name"].removesuffix("’s").removesuffix("'s")) for one in _NAME.finditer(text))
    return tuple(
        read_at(text, start, start + len(name), name) for start, name in found if bare_word(name) in kinds.given
    )


def _is_ours(text: str, reading: Reading[str]) -> bool:
    """Part of a longer name, or somebody whom the letter introduces."""
    before, after = text[max(0, reading.start - 40) : reading.start], text[reading.end : reading.end + 20]
    part = _FULL_BEFORE.search(before)
    if is_introduced(before.rpartition("\n")[2], text[reading.end : reading.end + 60].partition("\n")[0]):
        return True
    return bool(part and not _begins_only(before, part)) or bool(
        _INTRODUCED.search(before.rpartition("\n")[2]) or _EXPLAINED.search(after)
    )


def _begins_only(before: str, part: re.Match[str]) -> bool:
    """ "Poor Nora", "Will Nora": a capital because the sentence begins."""
    return re.search(r"(?:^|[.!?:;\n]\s*)$", before[: part.start("word")]) is not None and not re.match(
        r"(?:Mrs?|Ms|Miss|Mx|Dr|Prof|Sir|Lady|Captain|Master|Frau|Herr|Signora?|Señora?|Madame)\b", part["word"]
    )


def _parts_of_full_names(text: str) -> frozenset[str]:
    """Those whom the letter names in full are held against the case by their full names."""
    return frozenset(word for one in _full_names_in(text) for word in one.value)


@by_paragraph
def _full_names_in(text: str) -> tuple[Reading[tuple[str, ...]], ...]:
    found = ((one.span(), tuple(bare_word(word) for word in one.group().split())) for one in _FULL.finditer(text))
    return tuple(read_at(text, start, end, words) for (start, end), words in found)


_FULL = re.compile(r"(?<![\w’'-])(?:[A-ZÀ-Ý][a-zà-ž’'][\w’'À-ž-]+ )+[A-ZÀ-Ý][a-zà-ž’'][\w’'À-ž-]+")


@per_case
def _given_told(context: CheckContext) -> tuple[str, ...]:
    """Given names of the case, as it writes them."""
    found = [one.group() for text in known_texts(context) for one in matches_in(_NAME, text)]
    found += [one for passenger in (context.case.passengers if context.case else ()) for one in passenger.name.split()]
    plain = (one.removesuffix("’s").removesuffix("'s") for one in found)
    own = bare_word(context.signatory.name.split(" ")[0]) if context.signatory.name else ""
    return tuple(dict.fromkeys(one for one in plain if bare_word(one) in context.kinds.given and bare_word(one) != own))
