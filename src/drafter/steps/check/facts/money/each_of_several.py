"""What each of several is said to have cost, where the award pays the sum once: "both cab rides at $48 each"."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model import lazy_re as re
from drafter.model.award import Award
from drafter.model.checking import CheckContext
from drafter.model.finding import Finding
from drafter.model.money import Money
from drafter.model.reading.amounts import amounts_in
from drafter.model.reading.numbers import number_of
from drafter.steps.check.facts.known import case_amounts
from drafter.steps.check.facts.money.known_sums import home_of, sums_of
from drafter.steps.check.facts.money.totals import EACH_ONE
from drafter.steps.check.facts.remarks import contradicts
from drafter.steps.check.facts.remembered import per_case
from drafter.steps.check.facts.surroundings import Sentences

_SEVERAL = re.compile(
    r"\b(?P<n>both|two|three|four|five|six|seven|eight|nine|ten) (?:of )?(?:the |your )?[a-z]+(?: [a-z]+)? "
    r"(?:at|for) $",
    re.IGNORECASE,
)
_BOTH = 2


def each_of_several_findings(context: CheckContext, sentences: Sentences) -> Iterator[Finding]:
    paid_once = _paid_once(context)
    for reading in amounts_in(context.text, home=home_of(context)) if paid_once else ():
        around = sentences.around(reading)
        several = _SEVERAL.search(around.before)
        if reading.value not in paid_once or several is None or not EACH_ONE.match(around.after):
            continue
        count = _BOTH if several["n"].casefold() == "both" else int(number_of(several["n"]) or 0)
        together = Money(reading.value.amount * count, reading.value.currency)
        if around.asserted and together not in sums_of(context).everything:
            message = f"{count} at {reading.text} each make {together}; the award pays {reading.value} once."
            yield contradicts("FAC-03", reading, [], message)


@per_case
def _paid_once(context: CheckContext) -> frozenset[Money]:
    """Lines in full that nobody shares, of a sum that the case tells of one thing only."""
    lines = (context.award or Award()).lines
    each = {line.per_passenger for line in lines}
    whole = [line.amount for line in lines if line.amount and (line.count or 1) == 1]
    told = case_amounts(context)
    return frozenset(one for one in whole if one not in each and whole.count(one) == 1 and told.count(one) <= 1)
