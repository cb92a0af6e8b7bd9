"""Offers in words: a free flight, a lounge pass, an upgrade or a discount that the award does not hold."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.reading.reading import found_in, read_at
from drafter.steps.check.facts.known import known_texts
from drafter.steps.check.facts.remarks import not_in_case
from drafter.steps.check.facts.surroundings import Sentences

_THINGS = (
    r"lounge (?:pass(?:es)?|access|voucher)|upgrade(?:s)?(?: to [a-z]+)?|hamper|bouquet|bottle of [a-z]+|"
    r"gift (?:card|voucher)|priority boarding|extra (?:bag|baggage|luggage|legroom)|seat selection|fast[- ]track|"
    r"(?:free|complimentary) (?:\w+ )?(?:flight|night|ticket|stay|meal|bag|seat|upgrade|transfer|excursion|"
    r"weekend|drinks?|"
    r"parking|cancellation|changes?)|companion ticket|status (?:match|extension)|tier points"
)
_GIVEN = re.compile(
    r"\b(?:I|we)(?:[’'](?:ll|ve|m|re)| am| are| have| will| would)?(?: also| now| gladly| happily| like to|"
    r" pleased to| happy to)*"
    r" (?:add|adding|added|give|giving|given|offer|offering|offered|send|sending|sent|enclose|enclosing|"
    r"enclosed|arrange|"
    r"arranging|arranged|put|include|including|included|grant|granting|granted|credit|"
    r"credited)\b(?! (?:you|us) (?:did|do) not)"
    rf"(?:(?!\b(?:not|no|cannot|asked)\b)(?:[^.;?!\n]|\.\d)){{0,110}}?\b(?P<what>{_THINGS})\b"
    rf"|\b(?:you (?:can|may|will) (?:also )?(?:enjoy|have|use|travel with|receive|get)|comes with|carries|"
    rf"is yours:?)\b[^.;?!\n]{{0,40}}?\b(?P<also>{_THINGS})\b"
    r"|\b(?P<free>(?:rides?|fl(?:y|ies)|travels?|stays?|eats?) (?:for )?free)\b|"
    r"\b(?P<us>free of charge on us|on the house)\b",
    re.IGNORECASE,
)
_HAN = re.compile(
    r"(?<![打骨轉曲])(?P<off>[一二三四五六七八九]{1,2}五?折)|免費(?P<free>升級|升艙|機票|住宿|早餐|行李|"
    r"接送|使用貴賓室)|(?P<half>半價優惠)"
)
_REFUSED = re.compile(
    r"\b(?:cannot|can[’']t|(?:I|we) would (?!like)|unable|not able|asked|request)\b|未能|不能|"
    r"無法|要求",
    re.IGNORECASE,
)


def offer_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    """Only where an award is known, nothing of it is in kind, and neither the customer nor we wrote of it before."""
    if context.award is None or any(line.form == "in_kind" for line in context.award.lines):
        return
    told = " ".join([*known_texts(context), *(line.note or "" for line in context.award.lines)]).casefold()
    for found in (*found_in(_GIVEN, context.text), *found_in(_HAN, context.text)):
        name = found.lastgroup or "what"
        words = found[name]
        reading = read_at(context.text, found.start(name), found.end(name), words)
        around = sentences.around(reading)
        if words.casefold().split()[-1] in told or not around.asserted or _REFUSED.search(around.clause_before):
            continue
        yield not_in_case("RED-08", reading, "offer")
