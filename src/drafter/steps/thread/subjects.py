"""What a mail is headed: whether it answers an earlier one, and whether that heading is the earlier one's."""

from __future__ import annotations

from drafter.model import lazy_re as re

_BEGINS = re.compile(
    r"^(?:\s*(?:\[[^\]]{1,30}\]|【[^】]{1,30}】)?\s*"
    r"(?:re|aw|antw|sv|vs|odp|rif|ynt|res|fwd?|wg|tr|回[覆复應应]|答[覆复]|轉寄|转发|轉發)(?:\[\d+\]|\(\d+\))?\s*[:：])+\s*",
    re.IGNORECASE,
)
_TAG = re.compile(r"^\s*(?:\[[^\]]{1,30}\]|【[^】]{1,30}】)\s*")
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_]+")
_ENOUGH = 3
"""Words (or Chinese characters) from which a heading that goes on after them is still the same one."""


def answered_subject(subject: str | None) -> str | None:
    """The heading that `Re: Bag lost` answers; nothing where a mail opens a matter of its own."""
    answers = _BEGINS.match(subject or "")
    return (bare_subject(subject) or None) if answers else None


def bare_subject(subject: str | None) -> str:
    """Folded, without `Re:`, tags of mail programs, and marks."""
    kept = _TAG.sub("", _BEGINS.sub("", subject or ""))
    return " ".join(_WORD.findall(kept.casefold()))


def same_subject(answered: str, earlier: str) -> bool:
    """The same words, or the earlier ones with something added: `bag lost at gatwick` and `… second request`."""
    if not earlier or not answered:
        return False
    goes_on = f"{answered} ".startswith(f"{earlier} ")
    return answered == earlier or (goes_on and len(earlier.split()) >= _ENOUGH)
