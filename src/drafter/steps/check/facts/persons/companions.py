"""First names in the letter against the people of the case: a son called Tony whose name is Toby."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.dates import MONTHS, WEEKDAYS
from drafter.model.reading.names import TITLES
from drafter.model.reading.people_words import KIN, STAFF
from drafter.model.reading.reading import Reading, by_paragraph, found_in, matches_in, read_at
from drafter.steps.check.facts.known import case_of, known_texts
from drafter.steps.check.facts.letter_body import body_of
from drafter.steps.check.facts.proper_names import bare_word
from drafter.steps.check.facts.remarks import contradicts, not_in_case
from drafter.steps.check.facts.remembered import per_case

_RELATION = rf"{KIN}|friend|child|baby|helper|twins?"
_YOURS = re.compile(
    rf"\byour (?:\w+ )?(?:{_RELATION}),? (?P<name>[A-ZÀ-Ý][\w’'À-ž-]+)"
    r"|\b(?:[Ll]ittle|[Bb]aby|[Pp]oor|[Yy]oung) (?P<young>[A-ZÀ-Ý][a-zà-ž][\w’'À-ž-]+)(?! [A-ZÀ-Ý])"
)
_PET = re.compile(
    r"\b(?:[Tt]he|[Yy]our|[Aa]nother|[Aa]) (?:\w+ )?(?:dog|cat|puppy|kitten|bulldog|spaniel|labrador|"
    r"terrier|poodle|beagle|collie|rabbit|"
    r"parrot|hamster|pet),? (?:called |named )?(?P<name>[A-ZÀ-Ý][\w’'À-ž-]+)"
)
_FULL_NAME = re.compile(
    r"(?<![\w’'-])(?!(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Captain|The|Dear|Your|Our|"
    r"My) )[A-ZÀ-Ý][a-zà-ž’'-]+ [A-ZÀ-Ý][\w’'À-ž-]+"
)
_NAME = re.compile(r"(?<![\w’'-])(?P<name>[A-ZÀ-Ý][a-zà-ž’'][\w’'À-ž-]+)")
_STAFF = re.compile(
    rf"\b(?:{STAFF}|lady|gentleman|man|woman),? (?:called |named )?(?P<name>[A-ZÀ-Ý][a-zà-ž][\w’'À-ž-]+)"
)
_OF_SOMEBODY = re.compile(
    r"\b(?:[Tt]ell|[Tt]hank|[Gg]ive|[Kk]iss|[Hh]ug|[Aa]sk|regards to|wishes to|love to|sorry (?:to|for)|and|with|for|"
    r"hope|that) $"
)
_TITLED = re.compile(rf"\b(?:{'|'.join(TITLES)})\.?\s+$", re.IGNORECASE)
_FULL = re.compile(r"[ \u00a0][A-ZÀ-Ý][a-zà-ž]")
_FAR = 3
"""How far a colleague's name may be from the one the customer wrote and still be meant for it."""
_OURS = re.compile(
    rf"\b(?:{STAFF}|our|doctor|hotel|flight|airport|street|road)\s*,?\s*$",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"(?:^|[.!?]\s+|\n)$")
_AFTER_A_NAME = re.compile(r"[A-ZÀ-Ý][\w’'-]+[ \u00a0]$")
_PART_OF_A_NAME = re.compile(r"[\w,;)’'-][ \u00a0][A-ZÀ-Ý][\w’'-]+[ \u00a0]$")
"""What stands before the Miles of "2,000 Vale Miles"; the first word of a sentence is no part of a name."""
_LONG_NAME = 5
_BEGINNINGS = frozenset((
    "there", "these", "those", "where", "while", "after", "since", "later", "earlier", "today", "please", "thank",
    "thanks", "yours", "their", "other", "every", "first", "second", "third", "least", "maybe", "about", "under",
    "above", "again", "still", "which", "whose", "would", "could", "should", "shall", "might", "never", "nobody",
    "nothing", "someone", "three", "seven", "eight", "between", "before", "because", "although", "however", "instead",
    "together", "having", "being", "given", "known", "sadly", "clearly", "finally", "rather", "either", "neither",
))  # fmt: skip
"""Words of five letters and more that begin sentences and come near to names."""
_NEVER = frozenset(word.casefold() for word in (*MONTHS, *WEEKDAYS, *TITLES))
_ANY_WORD = re.compile(r"[\w’'-]+")
_SMALL_WORD = re.compile(r"(?<![\w’'-])[a-zà-ž][\w’'-]+")
_SHORTENED = re.compile(r"[’'](?:ll|re|ve|d|m|t)$")
""" "It'll"."""
_SHORTEST = 4
_LONG = 6


def companion_findings(context: CheckContext) -> Iterator[Finding]:
    if context.case is None:
        return
    people = first_names(context)
    told = _words_told(context)
    seen: set[int] = set()
    for found in (*found_in(_YOURS, context.text), *found_in(_PET, context.text)):
        reading = _reading(context.text, found)
        ours = f"{context.signatory.role} {context.signatory.name}".casefold()
        word = reading.value.casefold()
        if _is_known(reading.value, people, told) or word in TITLES or word in ours:
            continue
        seen.add(reading.start)
        right = sorted(people, key=lambda name: OSA.distance(name.casefold(), reading.value.casefold()))
        yield contradicts("SAL-03", reading, right[:2]) if right else not_in_case("SAL-03", reading, "name")
    staff = _staff_told(context)
    for found in found_in(_STAFF, context.text):
        reading = _reading(context.text, found)
        if not _is_known(reading.value, staff, told):
            near = [name for name in staff if OSA.distance(name.casefold(), reading.value.casefold()) <= _FAR]
            seen.add(reading.start)
            yield from (contradicts("SAL-03", reading, near),) if near else ()
    yield from _full_names(context, told)
    body = body_of(context.text)
    for reading in _lone_names(context.text):
        if reading.start not in body or reading.start in seen:
            continue
        if not _is_known(reading.value, people, told) or _is_a_word_only(context, reading):
            yield from _slip(context, reading, (*people, *staff, *_names_told(context)))


@per_case
def _staff_told(context: CheckContext) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found["name"] for text in known_texts(context) for found in matches_in(_STAFF, text)))


def _is_a_word_only(context: CheckContext, reading: Reading[str]) -> bool:
    """ "Please tell Will", where the customer has a Wilf and wrote "will" of nobody."""
    spoken_of = _OF_SOMEBODY.search(context.text[max(0, reading.start - 30) : reading.start]) is not None
    return spoken_of and bare_word(reading.value) not in _capitals_told(context)


@per_case
def _capitals_told(context: CheckContext) -> frozenset[str]:
    """Words with a capital that begin no sentence, as the customer wrote them."""
    case = case_of(context)
    told = "\n".join([case.text or "", *(one.text for one in case.messages if one.direction != "out")])
    found = (one for one in matches_in(_NAME, told) if not _BEGINS.search(told[max(0, one.start() - 4) : one.start()]))
    return frozenset(bare_word(_bare(one["name"])) for one in found)


def _full_names(context: CheckContext, told: frozenset[str]) -> Iterator[Finding]:
    """Anton Varga where the customer wrote of an Anton Vargas: one word as it was, the other a slip."""
    written = _full_names_told(context)
    for found in found_in(_FULL_NAME, context.text) if written else ():
        words = [_bare(word) for word in found.group().split()]
        if all(bare_word(word) in told for word in words) or words[0].casefold() in TITLES:
            continue
        near = [one for one in written if _one_slip(words, one.split())]
        if near:
            end = found.start() + len(" ".join(words))
            yield contradicts("SAL-03", read_at(context.text, found.start(), end, found.group()), near)


@per_case
def _full_names_told(context: CheckContext) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.group() for text in known_texts(context) for one in matches_in(_FULL_NAME, text)))


def _one_slip(words: list[str], other: list[str]) -> bool:
    apart = [OSA.distance(a.casefold(), b.casefold()) for a, b in zip(words, other, strict=True)]
    return 0 in apart and 0 < sum(apart) <= 1 + (max(map(len, words)) > _LONG)


@per_case
def _names_told(context: CheckContext) -> tuple[str, ...]:
    """Names by which the customer calls anybody: one capitalised word by itself, no place."""
    found = (
        one.value
        for text in known_texts(context)
        for one in _lone_names(text)
        if not _AFTER_A_NAME.search(text[max(0, one.start - 30) : one.start])
    )
    ordinary = _small_words_told(context)
    return tuple(dict.fromkeys(one for one in found if one not in context.places and one.casefold() not in ordinary))


@per_case
def _small_words_told(context: CheckContext) -> frozenset[str]:
    """Words that the customer and we wrote without a capital: no names, wherever they have one."""
    return frozenset(one.group() for text in known_texts(context) for one in matches_in(_SMALL_WORD, text))


@per_case
def _words_told(context: CheckContext) -> frozenset[str]:
    return frozenset(bare_word(one.group()) for one in matches_in(_ANY_WORD, " ".join(known_texts(context))))


@per_case
def first_names(context: CheckContext) -> tuple[str, ...]:
    """Given names of the customer and the passengers, and those the customer gives to relations."""
    case = case_of(context)
    family = (case.customer.family_name or "").casefold()
    firsts = (next((word for word in one.name.split() if word.casefold() != family), "") for one in case.passengers)
    named = [case.customer.given_name or "", *firsts]
    theirs = re.compile(rf"\b(?:[Mm]y|[Oo]ur) (?:\w+ )?(?:{_RELATION}),? (?P<name>[A-ZÀ-Ý][\w’'À-ž-]+)")
    named += [found["name"] for text in known_texts(context) for found in matches_in(theirs, text)]
    return tuple(dict.fromkeys(name for name in named if name and not re.search(r"[\u4e00-\u9fff]", name)))


@by_paragraph
def _lone_names(text: str) -> tuple[Reading[str], ...]:
    """Capitalised words that may be a first name: not titled, not part of a full name, not the start of a sentence."""
    return tuple(reading for found in _NAME.finditer(text) if _is_lone(text, reading := _reading(text, found)))


def _is_lone(text: str, reading: Reading[str]) -> bool:
    word, before = reading.value.casefold(), text[max(0, reading.start - 30) : reading.start]
    if (
        len(word) < _SHORTEST
        or word in _NEVER
        or _SHORTENED.search(word)
        or _FULL.match(text[reading.end : reading.end + 20])
    ):
        return False  # a full name or a titled one is held against the people of the case elsewhere
    begins = _BEGINS.search(before) is not None and (len(word) < _LONG_NAME or word in _BEGINNINGS)
    return not (begins or _TITLED.search(before) or _OURS.search(before))


def _slip(context: CheckContext, reading: Reading[str], people: tuple[str, ...]) -> Iterator[Finding]:
    """A name that no one of the case has, near to one that somebody has."""
    word = reading.value.casefold()
    near = [name for name in people if len(name) >= _SHORTEST and _is_slip(word, name.casefold())]
    if _PART_OF_A_NAME.search(context.text[max(0, reading.start - 40) : reading.start]):
        return
    place = near and (reading.value in context.places or _in_a_place(context, reading))
    if near and not place and word not in context.signatory.name.casefold():
        yield contradicts("SAL-03", reading, near[:2])


def _in_a_place(context: CheckContext, reading: Reading[str]) -> bool:
    """The Kong of Hong Kong."""
    first = re.search(r"([\w’'-]+)[ \u00a0]$", context.text[max(0, reading.start - 30) : reading.start])
    return first is not None and f"{first[1]} {reading.value}" in context.places


def _is_slip(word: str, name: str) -> bool:
    """One letter wrong, or two of a longer name that begins or ends alike."""
    apart = OSA.distance(word, name)
    alike = word[0] == name[0] or word[-2:] == name[-2:]
    shared = sum((Counter(word) & Counter(name)).values()) >= max(len(word), len(name)) - 1
    return apart == 1 or (apart == 2 and (alike or shared) and min(len(word), len(name)) >= _SHORTEST)


def _is_known(name: str, people: tuple[str, ...], told: frozenset[str]) -> bool:
    word = bare_word(name)
    return word in told or any(word == one.casefold() for one in people)


def _reading(text: str, found: re.Match[str]) -> Reading[str]:
    name = "young" if found.groupdict().get("young") else "name"
    bare = _bare(found[name])
    return read_at(text, found.start(name), found.start(name) + len(bare), bare)


def _bare(name: str) -> str:
    """Without a possessive."""
    return name.removesuffix("'s").removesuffix("’s")
