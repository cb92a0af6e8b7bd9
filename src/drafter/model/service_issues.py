"""What goodwill may be given for: the code of each service issue, and the words people read for it."""

from __future__ import annotations

from typing import Literal, get_args

ServiceIssue = Literal[
    "crew.attitude", "staff.attitude", "meal.missing", "meal.special_missing", "meal.quality", "ife.broken",
    "wifi.broken", "seat.broken", "seat.lie_flat", "seat.assignment_lost", "cabin.dirty", "cabin.climate",
    "clothes.soiled", "delay.no_statute", "information.none", "queue.long", "boarding.problem", "lounge.refused",
    "assistance.late", "miles.missing", "refund.late", "answer.late", "answer.poor", "website.failure", "other",
]  # fmt: skip
SERVICE_ISSUES: tuple[ServiceIssue, ...] = get_args(ServiceIssue)
IMPACTS = (1, 2, 3, 4)

_ISSUES_SAID = {
    "crew.attitude": "our crew's manner",
    "staff.attitude": "our staff's manner",
    "meal.missing": "missing meal",
    "meal.special_missing": "missing special meal",
    "meal.quality": "poor meal",
    "ife.broken": "broken entertainment screen",
    "wifi.broken": "broken Wi-Fi",
    "seat.broken": "broken seat",
    "seat.lie_flat": "seat that would not lie flat",
    "seat.assignment_lost": "chosen seat lost",
    "cabin.dirty": "dirty cabin",
    "cabin.climate": "too hot or too cold on board",
    "clothes.soiled": "soiled clothes",
    "delay.no_statute": "long delay",
    "information.none": "no information",
    "queue.long": "long queue",
    "boarding.problem": "trouble at boarding",
    "lounge.refused": "lounge refused",
    "assistance.late": "late assistance",
    "miles.missing": "missing miles",
    "refund.late": "late refund",
    "answer.late": "our late answer",
    "answer.poor": "our poor answer",
    "website.failure": "failed website",
    "other": "another failing",
}
_IMPACTS_SAID = {1: "slight", 2: "real", 3: "serious", 4: "severe"}


def impact_said(impact: int) -> str:
    """`real, 2 of 4`"""
    return f"{_IMPACTS_SAID[impact]}, {impact} of {len(IMPACTS)}"


def code_said(code: str) -> str:
    """A code in words: `our late answer`, `late inbound`, `price reduction`."""
    return _ISSUES_SAID.get(code) or code.replace("_", " ")
