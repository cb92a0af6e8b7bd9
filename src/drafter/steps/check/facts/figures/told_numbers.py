"""How long, how many and how often in the letter against what the customer wrote of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.dates import MONTHS
from drafter.model.reading.numbers import WORDS, number_of
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.alike import weighty_words
from drafter.steps.check.facts.hours.explained_spans import explained_span
from drafter.steps.check.facts.hours.known_spans import BOTH, OUT_OF
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.surroundings import Sentences, Surroundings

_NUMBER = rf"(?:\d{{1,3}}|{WORDS})"
_MONTH = "|".join(MONTHS)
_KINDS = {
    "of days": rf"(?P<n>{_NUMBER}) of (?:your|the|our|my) (?:\w+ )?(?:days|nights)\b",
    "out of": rf"(?<!page )(?P<n>{_NUMBER})(?: (?:days|nights|mornings|afternoons|evenings),?)? (?:out )?"
    rf"of (?:your |the |our |my )?(?:{_NUMBER})(?: (?:days|nights|mornings|afternoons|evenings)\b)?",
    "times": rf"(?<![\d.,])(?<!at )(?<!only )(?<!comes )(?<!comes around )(?<!comes round )(?<!happens )\b"
    rf"(?P<n>once(?! (?:more|again|the|you|we|it|with|when|your|for|at|in|on|and for|every)\b)"
    rf"|twice|thrice|(?:{_NUMBER}) (?:times|(?:separate |different )?occasions))\b",
    "seats": rf"\b(?P<n>{_NUMBER}) seats\b",
    "guests": rf"\b(?P<n>{_NUMBER}) (?:guests|travellers)\b",
    "notice": rf"\b(?P<n>{_NUMBER}) (?:hours?|days?|weeks?)"
    r"(?:[’']? (?:of )?notice| before(?: (?:departure|take-?off|the flight|we)\b|(?=[,.;:])))",
    "minutes later": rf"\b(?P<n>{_NUMBER}) minutes later\b",
    "together": rf"\b(?:crew|party|group|team|family) of (?P<n>{_NUMBER})\b",
    "nights": rf"\b(?P<n>{_NUMBER}) nights\b",
    "calls": rf"\b(?P<n>{_NUMBER}) (?:phone |telephone )?calls\b",
}
_PATTERNS = {name: re.compile(words, re.IGNORECASE) for name, words in _KINDS.items()}
_FROM_TO = re.compile(
    rf"\b(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?: (?P<other>{_MONTH}))? ?(?:to|-|–|until) ?"
    rf"(?P<last>\d{{1,2}})(?:st|nd|rd|th)? "
    rf"(?P<month>{_MONTH})\b",
    re.IGNORECASE,
)
_ONCE = {"once": 1, "twice": 2, "thrice": 3}
_PAIR = 2
_OURS = re.compile(
    r"\b(?:we|I|our|my|rebook|hold|offer\w*|every|each|up to|per|other|any)\b[^.,;]{0,25}$", re.IGNORECASE
)


def told_number_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where the customer gave a figure for the same thing, and never this one."""
    if context.case is None:
        return
    texts = known_texts(context)
    for pattern in _PATTERNS.values():
        yield from _counts(context, sentences, pattern, texts)
    yield from _ranges(context, texts)


def _ranges(context: CheckContext, texts: tuple[str, ...]) -> Iterator[Finding]:
    """ "6 to 27 June" where the customer wrote "6 to 20 June"."""
    told = {_range(one): one.group() for text in texts for one in matches_in(_FROM_TO, text)}
    for found in found_in(_FROM_TO, context.text) if told else ():
        near = [words for (first, last, month), words in told.items() if month == _range(found)[2]
                and {first, last} & set(_range(found)[:2])]  # fmt: skip
        if _range(found) not in told and near:
            yield contradicts("FAC-02", read_at(context.text, found.start(), found.end(), found.group()), near)


def _range(found: re.Match[str]) -> tuple[int, int, str]:
    return int(found["first"]), int(found["last"]), (found["month"] or found["other"]).casefold()[:3]


def _counts(
    context: CheckContext, sentences: Sentences, pattern: re.Pattern[str], texts: tuple[str, ...]
) -> Iterator[Finding]:
    known = [(_number(one["n"]), one["n"]) for text in texts for one in matches_in(pattern, text)]
    for found in found_in(pattern, context.text) if known else ():
        reading = read_at(context.text, found.start(), found.end(), found["n"])
        around = sentences.around(reading)
        whole = {_number(one["n"]) for text in texts for one in matches_in(OUT_OF, text)}
        whole |= {_PAIR} if pattern is _PATTERNS["nights"] and any(BOTH.search(text) for text in texts) else set()
        if _number(found["n"]) in {number for number, _ in known} | whole or _OURS.search(around.before):
            continue
        if explained_span(reading, around, context):
            continue
        if around.asserted and not around.future and _about_the_same(around, texts, known):
            right = [found.group().replace(found["n"], word) for _, word in known]
            yield contradicts("FAC-11", reading, right)


def _about_the_same(around: Surroundings, texts: tuple[str, ...], known: list[tuple[int, str]]) -> bool:
    """The customer's sentence with the figure speaks of something that this one speaks of too."""
    own = weighty_words(around.sentence)
    said = [one.value for text in texts for one in sentences_in(text) if any(word in one.value for _, word in known)]
    return any(own & weighty_words(sentence) for sentence in said)


def _number(word: str) -> int:
    bare = re.sub(r" (?:times|(?:separate |different )?occasions)$", "", word.casefold())
    found = _ONCE.get(bare) or number_of(bare)
    return int(found or 0)
