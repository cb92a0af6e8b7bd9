"""What was booked and what they were given, exchanged: "three nights in Tralee; you were put up in Killarney"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.sentences import sentences_in
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.proper_names import names_in
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

Role = Literal["due", "given"]
_WE = r"(?:you|I|we|they|us|me)"
_DUE = re.compile(
    r"\b(?:promis(?:ed|es?)|book(?:ed|ing)|reserv(?:ed|ation)|paid for|pay for|ordered|"
    r"(?:was|were) (?:due )?to (?:have|stay|sleep|spend)|"
    r"should have (?:had|stayed|slept|spent)|"
    r"ought to have (?:had|stayed)|(?:was|were) supposed to|instead of|rather than|in place of|brochure)\b"
)
_GIVEN = re.compile(
    rf"\b(?:put (?:{_WE} )?(?:up|into|in|down|on|onto|aboard)|w[oa]ke(?:s|n)? up|ended up|wound up|"
    rf"(?:was|were|got|been) (?:put|taken|sent|moved|lodged|dumped|bussed|dropped|driven|given|handed|shifted)|"
    rf"found (?:yourselves|yourself|ourselves|myself)|gave (?:{_WE})|"
    rf"(?:moved|sent|took|lodged|dumped|switched|shifted) {_WE})\b"
)
_DUE_AFTER = re.compile(
    rf"^ (?:that |which )?{_WE} (?:had |have |[’']d )?(?:paid|booked|been promised|were promised|was promised|ordered|"
    r"chose|chosen|wanted|asked for|reserved)\b"
)
_GIVEN_AFTER = re.compile(
    rf"^,? (?:is|was) (?:where|what|the one) {_WE} (?:were |was )?(?:got|ended|woke|put|given|sent|taken|slept)\b"
)
_INSTEAD = re.compile(r"\binstead\b|\brather than\b", re.IGNORECASE)
_INSTEAD_OF = re.compile(r"\b(?:instead of|rather than|in place of) (?:in |to |at )?(?:the )?$", re.IGNORECASE)
_STOP = re.compile(r"[,;:—–]")
_ANY = re.compile(r"\b(?:promis|book|reserv|paid for|pay for|ordered|to have|should have|supposed|instead|rather than)")
_NEAR = 90
_BY_US = re.compile(
    r"\b(?:we|I|they|(?:our|my) [\w’'-]+|colleagues?|staff) (?:had |have |then |also )?"
    r"(?:book|reserv|order|pa[iy])[^,;]*$",
    re.IGNORECASE,
)
"""What we booked for them was where they were put."""


def exchanged_place_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where they tell of one as booked alone and of another as given alone."""
    due, given = _told(context) if context.case else ({}, {})
    if not (due and given and _ANY.search(context.text)):
        return
    found = []
    for reading in names_in(context.text, context.kinds.no_names):
        around = sentences.around(reading)
        skipped = _BY_US.search(around.before) or (around.denied and not _INSTEAD_OF.search(around.before))
        role = None if skipped else _role(around.before, around.after)
        if role == "due" and reading.value.words in given:
            found.append((reading, due, True))
        elif role == "given" and reading.value.words in due:
            found.append((reading, given, _INSTEAD.search(around.sentence) is not None))
    sure = any(is_sure for _, _, is_sure in found)
    for reading, right, _ in found if sure else ():
        yield contradicts("FAC-08", reading, list(right.values()))


def _role(before: str, after: str) -> Role | None:
    """By what follows it, or else by the last word before it that tells."""
    if _DUE_AFTER.match(after):
        return "due"
    if _GIVEN_AFTER.match(after):
        return "given"
    near = _STOP.split(before[-_NEAR:])[-1]
    due = max((one.end() for one in _DUE.finditer(near)), default=0)
    given = max((one.end() for one in _GIVEN.finditer(near)), default=0)
    return None if due == given else "due" if due > given else "given"


@per_case
def _told(context: CheckContext) -> tuple[dict[tuple[str, ...], str], dict[tuple[str, ...], str]]:
    """Names that they tell of as booked and never as given, and the other way about."""
    roles: dict[tuple[str, ...], set[Role]] = {}
    written: dict[tuple[str, ...], str] = {}
    for text in known_texts(context):
        for sentence in sentences_in(text):
            for one in names_in(sentence.text, context.kinds.no_names):
                role = _role(sentence.text[: one.start], sentence.text[one.end :])
                if role:
                    roles.setdefault(one.value.words, set()).add(role)
                    written[one.value.words] = one.text
    return (
        {words: written[words] for words, some in roles.items() if some == {"due"}},
        {words: written[words] for words, some in roles.items() if some == {"given"}},
    )
