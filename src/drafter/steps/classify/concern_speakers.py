"""Lines of a letter that are not the customer's own: an agent's in a chat, a form's questions, a mail's small print."""

from __future__ import annotations

from drafter.model import lazy_re as re

_AGENT = (
    r"agent|adviser|advisor|assistant|operator|representative|chat ?bot|bot|support|客服(?:人員|員)?|"
    r"客戶服務(?:員|主任)?|職員|真人客服"
)
_CUSTOMER = r"customer|client|passenger|caller|me|you|visitor|客人|客戶|顧客|旅客|我"
_OURS = re.compile(
    rf"^[ \t]*(?:\[(?:{_AGENT})\b[^\]\n]{{0,30}}\][ \t]*[:：]?"
    rf"|(?:{_AGENT})(?: ?[(（][^()（）\n]{{1,30}}[)）])?[ \t]*[:：]"
    rf"|[A-Z][\w’' -]{{0,20}}[(（](?:{_AGENT})[)）][ \t]*[:：])[^\n]*",
    re.IGNORECASE | re.MULTILINE,
)
_THEIRS = re.compile(
    rf"^[ \t]*(?:\[(?:{_CUSTOMER})\b[^\]\n]{{0,30}}\][ \t]*[:：]?|(?:{_CUSTOMER})[ \t]*[:：])",
    re.IGNORECASE | re.MULTILINE,
)
_FORM = re.compile(
    r"^[ \t]*(?:(?:\(?\d{1,2}[.)]|Q(?:uestion)? ?\d{1,2}\b[.:)]?)[ \t]*)?"
    r"(?:what happened|what went wrong|what did we do (?:well|badly)|"
    r"any(?:thing| questions?)(?: else| further)?|"
    r"any (?:other|further) (?:questions?|comments?)|how (?:can|may|could) we help|"
    r"(?:what|who|which)(?: part)? (?:did|do) you (?:most |least |particularly )?(?:enjoy|like|dislike)[^?\n]{0,30}|"
    r"what (?:could|can|should) we (?:have )?(?:do|done|improve)[^?\n]{0,20}|"
    r"what would you like (?:us to do|to happen|from us)|what (?:outcome|solution) [^?\n]{0,30}|"
    r"(?:may|can|could) we (?:contact|call|ring|quote|write to) you[^?\n]{0,30}|"
    r"(?:would you (?:travel|fly|book|stay|recommend)|how (?:would you rate|was your|were (?:the|our)|did we do))"
    r"[^?\n]{0,40}|"
    r"發生(?:了)?(?:什麼|甚麼)事|(?:您|你)希望我們[^？?\n]{0,12}|還有(?:其他)?(?:意見|補充)(?:嗎)?|可否聯絡(?:您|你)(?:嗎)?)"
    r"[?？]",
    re.IGNORECASE | re.MULTILINE,
)
_SMALL_PRINT = re.compile(
    r"[^.\n]*\b(?:intended\s+recipients?|received\s+this\s+(?:e-?mail|message|communication)\s+in\s+error)\b[^.]*",
    re.IGNORECASE,
)
"""What a mail programme writes under every letter."""
_A_FORM = 2
"""So many of a form's questions at the head of their lines make a form; one alone may be the customer's own."""


def own_lines(text: str) -> str:
    """The same text with what others say blanked to line ends: every place stays, and nothing runs on over it. A chat
    has lines of both; a customer who only quotes an agent is telling."""
    if _OURS.search(text) and _THEIRS.search(text):
        text = _THEIRS.sub(_emptied, _OURS.sub(_emptied, text))
    text = _SMALL_PRINT.sub(_emptied, text)
    return _FORM.sub(_emptied, text) if len(_FORM.findall(text)) >= _A_FORM else text


def _emptied(hit: re.Match[str]) -> str:
    return "\n" * len(hit.group())
