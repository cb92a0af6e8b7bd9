"""The currency of a payment, named in words: one that the award, the case or the customer's own wish knows."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.currencies import NAMES, currencies_of
from drafter.model.reading.reading import found_in, matches_in, read_at
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.money.known_sums import home_of, sums_of
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_ALSO = {"francs": "CHF", "sterling": "GBP", "盧比": "INR"}
_DOLLARS = "dollars"
"""Told of a payment, not of a figure: two of something sterling may be spoons."""
_WORDS = sorted((*NAMES, *_ALSO, _DOLLARS, *dict.fromkeys(NAMES.values())), key=len, reverse=True)
_EACH = "|".join(re.escape(word) for word in _WORDS)
_PAID_IN = re.compile(
    r"(?:[$£€]\d[\d,.]*\d|\b(?:pay|paid|payments?|sums?|refund\w*|transfer\w*|credit(?:ed)?|send(?:ing)?|sent|"
    r"vouchers?|cheques?|checks?|money|reimburs\w*|settle\w*|repa(?:y|id)\w*|compensation|"
    r"(?:will|shall|to) (?:be (?:made|issued|drawn)|(?:arrive|come|follow|reach you|go out)))\b)"
    r"[^.;]{0,60}?\b(?:in|into) (?P<name>"
    + _EACH
    + r")(?![a-z])|(?:以|用)(?P<han>"
    + _EACH
    + r")[^，。；]{0,14}?(?:支票|本票|匯票|支付|付款|存入|退回|退還|轉帳|發放|匯)",
    re.IGNORECASE,
)
_WHICH = re.compile(r",? which (?:we|I) (?:are|am|will|shall|have) ", re.IGNORECASE)
_PUT_TO_IT = re.compile(r"(?: (?:altogether|in all|in total|together|all told))?", re.IGNORECASE)
_FAR = 80
"""Characters before such a clause in which its sum stands."""
_PAY_IT = re.compile(
    r"\b(?:pay|send|transfer|credit|refund|settle|make)(?:ing)? (?:it|that|this|both|them)\b", re.IGNORECASE
)
_VOUCHER = re.compile(r"voucher|credit|gift|禮券|代用券|餘額", re.IGNORECASE)


def paid_currency_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Promised in one that no line of the award is in, or in one where the award has several; unless the customer asks
    for it, or tells of a payment in it."""
    if context.case is None:
        return
    held = {one.currency for one in context.award.amounts} if context.award else set()
    for found in found_in(_PAID_IN, context.text):
        said = next((one for one in _may_say(found) if one in held), _may_say(found)[0])
        name = "name" if found["name"] else "han"
        reading = read_at(context.text, found.start(name), found.end(name), said)
        of_which = _of_which(found, context)
        if of_which and of_which != said and of_which in held and said not in _told(context):
            yield contradicts("FAC-04", reading, [of_which], f"You wrote {reading.text}; the sum is in {of_which}.")
            continue
        if of_which == said and said in held:
            continue
        owed = _owed_in(sentences.at(found.start()).text, held, context) or _known(context) or _told(context)
        if said in _told(context) or (said in owed and (held <= {said} or not _of_all(found, context))):
            continue
        apart = re.search(r", and |，", found.group())  # "the transfer, $212, and the taxi, in pounds"
        if said in held and apart and not _PAY_IT.search(found.group()):
            continue
        if owed:
            whose = "award" if held else "case"
            message = f"You wrote {reading.text}; the {whose} is in {' and '.join(sorted(owed))}."
            yield contradicts("FAC-04", reading, sorted(owed), message)


def _of_which(found: re.Match[str], context: CheckContext) -> str | None:
    """The currency of the sum to which "which we are sending in dollars" is put; None where it is put to several."""
    clause = _WHICH.search(found.group())
    if clause is None:
        return None
    before = context.text[max(0, found.start() - _FAR) : found.start() + clause.start()]
    own = re.split(r"[.;]\s", before)[-1]
    sums = amounts_in(own, home=home_of(context))
    behind = own[sums[-1].end :] if sums else ""
    return sums[-1].value.currency if sums and _PUT_TO_IT.fullmatch(behind) else None


def _may_say(found: re.Match[str]) -> tuple[str, ...]:
    """The likeliest first; mere dollars may be anybody's."""
    word = (found["name"] or found["han"]).casefold()
    also = _ALSO.get(word)
    told = currencies_of(found["name"] or found["han"])
    return (also,) if also else told if word == _DOLLARS else told[:1]


def _of_all(found: re.Match[str], context: CheckContext) -> bool:
    said_of = context.text[max(0, found.start() - 15) : found.end()]
    return re.search(r"\b(?:both|all|everything|each)\b", said_of, re.IGNORECASE) is not None


@per_case
def _told(context: CheckContext) -> frozenset[str]:
    """Currencies of payments of which they wrote in words: "please pay me in Hong Kong dollars"."""
    return frozenset(
        way for text in known_texts(context) for one in matches_in(_PAID_IN, text) for way in _may_say(one)
    )


@per_case
def _known(context: CheckContext) -> frozenset[str]:
    """Those of every sum of the case."""
    return frozenset(one.currency for one in sums_of(context).everything)


def _owed_in(sentence: str, held: set[str], context: CheckContext) -> set[str] | frozenset[str]:
    """The currencies of the sums of the award whose figures the sentence names; else those of what is paid out."""
    lines = context.award.lines if context.award else ()
    figures = {one.value.amount for one in amounts_in(sentence, home=home_of(context))}
    named = {line.amount.currency for line in lines if line.amount and line.amount.amount in figures}
    money = {line.amount.currency for line in lines if line.amount and line.form == "cash"}
    return named or (money if money and not _VOUCHER.search(sentence) else held)
