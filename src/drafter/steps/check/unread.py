"""Tells a letter whose language we have no rules of wording for, and what the writer is then told."""

from __future__ import annotations

from functools import lru_cache

from drafter.model import lazy_re as re
from drafter.model.checking import CheckContext

NOTICE = (
    "This letter is not in English or Chinese: its wording and tone are not judged, nor whether it answers every "
    "concern. Have somebody read it who knows the language."
)
_JUDGED = ("en", "zh")
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    _WORD.findall(
        "the of and to you your our for that with have be it by this are not from which were had has my us sorry"
    )
)
_OTHER = frozenset(
    _WORD.findall(
        # French, Spanish, Portuguese, Italian
        "le les des vous nous votre vos et une du dans pour que qui avec cette nos sur ont été el los las usted "
        "sus por para una del nuestro esta não uma com seu sua nossa il che di della sono gentile le nostro nostra "
        # German, Dutch, Swedish, Danish, Norwegian
        "der das und sie wir ist nicht ein eine ihr ihre ihren ihnen dem mit für auf wurde het een van wij uw niet "
        "voor och att det är för inte vi er og ikke til på "
        # Polish, Czech, Turkish, Indonesian and Malay, Tagalog, Vietnamese
        "nie się jest że dla oraz jsme není ve bir için sizin değil yang dan untuk kami anda tidak ang ng mga sa và "
        "không của cho chúng quý"
    )
)
_ELSEWHERE = re.compile("[\u0370-\u1cff\u3040-\u30ff\uac00-\ud7af]")
"""Letters of Greek, Cyrillic, Hebrew, Arabic, the scripts of India and South-East Asia, Japanese and Korean."""
_FEW = 12
"""Fewer words do not show their language."""
_SHARE = 0.08
"""Of English words every third is one of the commonest; of another language hardly one in thirty."""


def is_unread(context: CheckContext) -> bool:
    """Whether the letter is said to be in another language than English or Chinese, or plainly is."""
    if not context.language.lower().startswith(_JUDGED):
        return True
    return is_elsewhere(context.text)


def is_elsewhere(text: str) -> bool:
    """Whether the words are plainly of a language that we do not read."""
    lines = [_counted(line) for line in text.split("\n")]
    words, letters, elsewhere, english, other = (sum(column) for column in zip(*lines, strict=True))
    if words < _FEW:
        return False
    return bool(4 * elsewhere > letters or english < _SHARE * words <= other)


@lru_cache(maxsize=1024)
def _counted(line: str) -> tuple[int, int, int, int, int]:
    """Words, their letters, letters of other scripts, common English words and common ones of other languages."""
    words = _WORD.findall(line.lower())
    english, other = sum(word in _ENGLISH for word in words), sum(word in _OTHER for word in words)
    return len(words), sum(map(len, words)), len(_ELSEWHERE.findall(line)), english, other
