"""Who may move a text from draft to review, to live and to retired; the rules, without a clock or a file."""

from __future__ import annotations

import msgspec

from drafter.model.template import Status, Template


class Refused(msgspec.Struct, frozen=True):
    """Why the text may not be moved on."""

    what: str


_WAYS: dict[Status, tuple[Status, ...]] = {
    "draft": ("in_review", "retired"),
    "in_review": ("live", "draft"),
    "live": ("retired", "draft"),
    "retired": ("draft",),
}
_REASON_NEEDED: frozenset[tuple[Status, Status]] = frozenset(
    {("in_review", "draft"), ("live", "draft"), ("live", "retired")}
)


def moved_on(template: Template, to: Status, by: str, author: str, reason: str = "") -> Template | Refused:
    """The same text with its new status, a new version once it goes live; or why not."""
    refused = why_not(template.head.status, to, by, author, reason)
    if refused is not None:
        return refused
    version = template.head.version + (to == "live")
    return msgspec.structs.replace(template, head=msgspec.structs.replace(template.head, status=to, version=version))


def why_not(now: Status, to: Status, by: str, author: str, reason: str = "") -> Refused | None:
    """What keeps a text or a guideline from its new status.

    Nobody approves what they wrote. Sending back, and taking a live text away, needs a reason that the author can read.
    """
    if to not in _WAYS[now]:
        return Refused(f"{_NAMES[now]} cannot become {_NAMES[to]}; from here it goes to {_choices(now)}")
    if not by.strip():
        return Refused("say who you are: the history keeps a name with every change")
    if (now, to) == ("in_review", "live") and _same(by, author):
        return Refused("somebody other than the author approves a text")
    if (now, to) in _REASON_NEEDED and not reason.strip():
        return Refused(f"say why it goes back to {_NAMES[to]}" if to == "draft" else "say why it is retired")
    return None


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _choices(now: Status) -> str:
    return " or ".join(_NAMES[status] for status in _WAYS[now])


_NAMES: dict[Status, str] = {"draft": "draft", "in_review": "in review", "live": "live", "retired": "retired"}
