"""What the goodwill of an answer is worth in cash: a voucher is offered for more than it costs."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from drafter.model.award import AwardLine
from drafter.model.policy import Policy
from drafter.model.practice import Answer, Practice


def with_its_worth(answer: Answer, practice: Practice, policy: Policy) -> Answer:
    """Goodwill is entered as the letter offers it; a voucher is worth less in cash, by the policy's uplift."""
    rules = {rule.form: rule for rule in policy.on(practice.today).forms}
    uplift = Decimal(rules["voucher"].uplift_percent if "voucher" in rules else 100)
    lines = tuple(_valued(line, uplift) for line in answer.award.lines)
    return replace(answer, award=replace(answer.award, lines=lines))


def _valued(line: AwardLine, uplift: Decimal) -> AwardLine:
    if line.kind != "goodwill" or line.form != "voucher" or not line.amount:
        return line
    return replace(line, value=(line.amount * (100 / uplift)).rounded())
