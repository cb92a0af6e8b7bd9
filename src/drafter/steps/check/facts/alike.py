"""Whether two sentences speak of the same thing: the words that carry meaning, and which of them they share."""

from __future__ import annotations

from functools import lru_cache

from drafter.model import lazy_re as re

_WORD = re.compile(r"[a-zà-ž]{3,}|[a-z]{2}\d{2,4}|[\u4e00-\u9fff]{2}")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_EVERYDAY = frozenset((
    "the", "and", "for", "you", "your", "our", "was", "were", "had", "has", "have", "that", "this", "with",
    "from", "not", "but", "are", "his", "her", "him", "she", "they", "them", "their", "its", "who", "which",
    "what", "when", "where", "why", "how", "all", "any", "one", "two", "three", "four", "five", "six", "seven",
    "eight", "nine", "ten", "eleven", "twelve", "half", "hour", "hours", "minute", "minutes", "day", "days",
    "night", "nights", "week", "weeks", "month", "months", "year", "years", "time", "times", "about", "after",
    "before", "then", "than", "there", "here", "also", "only", "just", "been", "being", "will", "would",
    "could", "should", "can", "may", "did", "does", "done", "out", "off", "over", "into", "again", "more",
    "most", "very", "too", "some", "such", "each", "every", "both", "said", "told", "wrote", "say", "says",
    "get", "got", "put", "went", "came", "come", "made", "make", "take", "took", "let", "now", "still", "ever",
    "never", "well", "dear", "mrs", "miss", "yours", "sincerely", "flight", "flights", "airport", "please",
    "sorry", "because", "first", "last", "next", "late", "later", "long", "between", "until", "while", "since",
))  # fmt: skip
_EVERYDAY_HAN = frozenset(("我們", "你們", "閣下", "航班", "當日", "時間", "小時", "分鐘", "因為", "沒有", "可以"))
_STEM = 6
_WEIGHTY = re.compile(r"[a-z]{5,}|[\u4e00-\u9fff]{2}")
_OF_EVERY_LETTER = frozenset((
    "flight", "flights", "about", "after", "again", "their", "there", "these", "those", "would", "could", "should",
    "which", "where", "while", "until", "every", "morning", "evening", "afternoon", "around", "airport", "departure",
    "arrival", "because", "before", "being", "other", "please", "since", "still", "today", "first",
))  # fmt: skip


@lru_cache(maxsize=1024)
def content_words(text: str) -> frozenset[str]:
    """Stems of the words that say what a sentence is about; in Chinese, every two characters."""
    folded = text.casefold()
    latin = {word[:_STEM] for word in _WORD.findall(folded) if word.isascii() and word not in _EVERYDAY}
    han = {run[at : at + 2] for run in _HAN.findall(folded) for at in range(len(run) - 1)}
    return frozenset(latin | (han - _EVERYDAY_HAN))


@lru_cache(maxsize=1024)
def weighty_words(text: str) -> frozenset[str]:
    """Stems of the longer words that not every letter has."""
    everyday = {word[:_STEM] for word in _OF_EVERY_LETTER}
    return frozenset(word[:_STEM] for word in _WEIGHTY.findall(text.casefold())) - everyday
