"""Opening and close: both there, matching each other, formal enough, and signed by a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from drafter.model.checking import CheckContext
from drafter.model.finding import Severity
from drafter.model.tone_rule import ToneRule
from drafter.steps.check.hit import Hit
from drafter.steps.check.prose import Passage, Prose, small, straight

_NAMELESS = re.compile(
    r"\b(?:sirs?|madams?|sir/madam|customers?|passengers?|guests?|travellers?|all|whom it may concern|valued \w+|friend)\b(?![ ]+[A-Z])",
    re.I,
)
_INFORMAL_OPENING = re.compile(
    r"^[ \t]*(?:hi|hiya|hey|hello|greetings|good (?:morning|afternoon|evening))\b[^\n]*", re.I
)
_INFORMAL_CLOSE = re.compile(r"^(?:cheers|ta|love|xx+|see ya|bye|laters|toodle\w*)\b", re.I)
_LIGHT_CLOSE = re.compile(r"^(?:thanks|best|all the best|many thanks|thank you|best wishes)[,.!]*$", re.I)
_FAITHFULLY = re.compile(r"faith", re.I)
_SINCERELY = re.compile(r"sincer", re.I)
_RIGHT_CLOSE = re.compile(
    r"(?:Yours (?:sincerely|faithfully|truly)|Sincerely(?: yours)?|(?:With )?(?:[Kk]ind|[Bb]est|[Ww]arm)(?:est)?(?: [a-z]+)? (?:regards|wishes)|Regards|Respectfully(?: yours)?|Many thanks|Thank you|Thanks|Cheers|Best|All the best)"
)
_PERSON = re.compile(
    r"^[ \t]*(?:(?:Mr|Mrs|Ms|Miss|Dr|Mx)\.? )?[^\W\d_][\w.'’-]*(?:[ ]+[^\W\d_][\w.'’-]*){1,4}[ \t]*(?:\([^)]*\))?[,]?[ \t]*$"
)
_OFFICE = re.compile(
    r"\b(?:customer|relations?|services?|team|department|airlines?|airways|executive|manager|officer|holidays|office|centre|center|desk|adviser|advisor|assistant|head|director|care|support|baggage)\b",
    re.I,
)


def salutation_missing(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    if prose.salutation is None:
        yield Hit(values={"what": "It opens without a salutation"})
    if prose.closing is None:
        yield Hit(values={"what": "It ends without a close"})


def pair_mismatch(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    """British form: Sir or Madam takes "faithfully", a name takes "sincerely"; American form knows no "faithfully"."""
    if prose.salutation is None or prose.closing is None:
        return
    close, nameless = straight(prose.closing.text), bool(_NAMELESS.search(straight(prose.salutation.text)))
    faithfully, sincerely = _FAITHFULLY.search(close), _SINCERELY.search(close)
    wanted = _wanted_close(context.language, nameless)
    if (faithfully and "faithfully" not in wanted) or (sincerely and "faithfully" in wanted):
        yield _close_hit(prose.closing, prose.salutation, wanted)


def _wanted_close(language: str, nameless: bool) -> str:
    if language in ("en-US", "en-CA"):
        return "Sincerely"
    return "Yours faithfully" if nameless else "Yours sincerely"


def _close_hit(closing: Passage, salutation: Passage, wanted: str) -> Hit:
    words = closing.text.rstrip(" \t,.")
    start = closing.start + len(closing.text) - len(closing.text.lstrip())
    values = {"opening": salutation.text.strip(" ,"), "close": words.strip(), "wanted": wanted}
    return Hit(start=start, end=closing.start + len(words), values=values, fixes=(wanted,))


def informal_opening(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    """ "Hi" and "Cheers"; a close that is only light ("Best,") is worth a word of advice and no more."""
    yield from _first_words(prose.salutation, _INFORMAL_OPENING)
    yield from _first_words(prose.closing, _INFORMAL_CLOSE, "Kind regards")
    for hit in _first_words(prose.closing, _LIGHT_CLOSE, "Kind regards"):
        yield msgspec.structs.replace(hit, severity="advice")


def _first_words(passage: Passage | None, pattern: re.Pattern[str], *fixes: str) -> Iterator[Hit]:
    words = passage.text.lstrip() if passage else ""
    match = pattern.search(words)
    if passage and match:
        start = passage.end - len(words)
        yield Hit(start=start, end=start + len(match.group().rstrip(" \t,.!")), fixes=fixes)


def nobody_signs(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    """Lines after the close carry a person's name: two to five words that are not an office. A blank is another rule's."""
    if prose.closing is None or (context.signatory.name and context.signatory.name in prose.text):
        return
    after = prose.text[prose.closing.end :]
    lines = [line for line in after.split("\n") if line.strip()]
    if "⟦" in after or "[" in after or any(_PERSON.match(line) and not _OFFICE.search(line) for line in lines):
        return
    yield Hit(start=prose.closing.start, end=prose.closing.end)


def close_misspelt(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    if prose.closing is None or not re.search(r"[a-z]", small(prose.closing.text)):
        return
    words = straight(prose.closing.text).strip(" \t,.!")
    if words.isascii() and not _RIGHT_CLOSE.fullmatch(words):
        start = prose.closing.start + prose.closing.text.index(prose.closing.text.strip(" \t,.!"))
        lesser: Severity | None = "advice" if _RIGHT_CLOSE.fullmatch(words.capitalize()) and "ours" not in words else None
        yield Hit(start=start, end=start + len(words), fixes=_corrected(words), severity=lesser)


def _corrected(words: str) -> tuple[str, ...]:
    if _FAITHFULLY.search(words):
        return ("Yours faithfully",)
    if _SINCERELY.search(words):
        return ("Yours sincerely",)
    return (words.capitalize(),) if "regards" in words.lower() else ()


def nameless_opening(prose: Prose, context: CheckContext, rule: ToneRule) -> Iterator[Hit]:
    """ "Dear Customer" always; "Dear Sir or Madam" only where the case knows a name."""
    opening = prose.salutation
    if opening is None or not (found := _NAMELESS.search(straight(opening.text))):
        return
    formal = re.search(r"sir|madam|whom it may", found.group(), re.I)
    if not formal or (context.case and context.case.customer.family_name):
        words = opening.text.rstrip(" ,:")
        yield Hit(start=opening.start, end=opening.start + len(words))
