"""Approve: may this letter go? Every reason why not, each with what would lift it."""

from __future__ import annotations

from typing import Literal

from drafter.model.award import AwardFault
from drafter.model.base import Value
from drafter.model.draft import Draft
from drafter.model.finding import Finding

Lifts = Literal["edit", "reason", "sign", "choose_route"]


class Obstacle(Value, frozen=True, kw_only=True):
    """One thing that stops the letter: what, what to do about it, and the finding behind it where there is one."""

    what: str
    lifts: Lifts
    finding: Finding | None = None


def obstacles(
    draft: Draft, open_findings: tuple[Finding, ...], award_faults: tuple[AwardFault, ...]
) -> tuple[Obstacle, ...]:
    """Everything that stops this letter now; empty when it may be approved.

    `open_findings` are those that still block after overrides; `award_faults` say what in the award needs a reason and
    the name of who signs (outside the band, or above the giver's authority).
    """
    return (
        *_text_obstacles(draft),
        *(_of_finding(finding) for finding in open_findings),
        *(Obstacle(what=fault.what, lifts="edit" if fault.lifts == "edit" else "sign") for fault in award_faults),
    )


def _text_obstacles(draft: Draft) -> tuple[Obstacle, ...]:
    if not draft.letter.plain.strip():
        return (Obstacle(what="The letter is empty. Pick a template or write the answer.", lifts="edit"),)
    if draft.review is None or not draft.review.whole:
        return (Obstacle(what="This text has not been checked in full yet. Wait a moment.", lifts="edit"),)
    return ()


def _of_finding(finding: Finding) -> Obstacle:
    return Obstacle(what=finding.message, lifts="edit" if finding.blocks == "always" else "reason", finding=finding)
