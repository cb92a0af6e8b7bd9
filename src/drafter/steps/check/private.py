"""What remarks on privacy share: the form of a finding, and what the customer has written themselves."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.model.checking import CheckContext
from drafter.model.finding import Blocks, Finding, Severity


def written_by_the_customer(context: CheckContext) -> Iterator[str]:
    case = context.case
    if case is None:
        return
    yield from (text for text in (case.text, *(message.text for message in case.messages)) if text)
    yield from (message.sender for message in case.messages if message.sender)
    yield from (str(fact.value) for fact in case.facts if not (fact.dropped or fact.is_answer))


def remark(
    rule: str,
    start: int,
    end: int,
    text: str,
    message: str,
    blocks: Blocks,
    severity: Severity = "error",
    fixes: tuple[str, ...] = (),
) -> Finding:
    return Finding(
        rule=rule,
        family="privacy",
        source="privacy",
        severity=severity,
        blocks=blocks,
        message=message,
        start=start,
        end=end,
        text=text,
        fixes=fixes,
        about=text,
    )
