"""Prepares text and questions for the search index, so that Chinese words of two characters are found too."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import cache

from drafter.model import lazy_re as re
from drafter.model.base import Value

# Han (with extensions and compatibility forms), kana, bopomofo: scripts written without spaces.
_CJK = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3100-\u312f\u31a0-\u31bf\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_ONE_CJK = f"([{_CJK}])"
_BEFORE_CJK = rf"(?<=[^\s{_CJK}])(?=[{_CJK}])"
_CLOSE = f"[{_CJK}⟦⟧。，、；：！？（）「」『』]"
_SPACE_BETWEEN_CJK = f"(?<={_CLOSE}) (?={_CLOSE})"
_ACCENTS = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]+")
_CHUNK = re.compile(r'(-?)"([^"]*)"?|(\S+)')
_MOST = 32
"""So many words of a question count; a letter pasted into the search box is cut there."""
_PREFIX_FROM = 2
"""A word still being typed is looked for by its beginning from this many letters on."""
_FULLWIDTH = {ord(sign): ord(sign) - 0xFEE0 for sign in "０１２３４５６７８９"}
_FULLWIDTH |= {0xFF21 + n: 0x41 + n for n in range(26)} | {0xFF41 + n: 0x61 + n for n in range(26)}


class Phrase(Value, frozen=True):
    """Words that must stand side by side; `unfinished`: the last may go on; `barred`: must not occur."""

    words: tuple[str, ...]
    unfinished: bool = False
    barred: bool = False


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """When first needed: sets of Chinese characters take milliseconds to compile, which a start would wait for."""
    return re.compile(pattern)


def spaced(text: str) -> str:
    """A space round every CJK character, full-width letters and digits made plain: as the index reads it."""
    if text.isascii():
        return text
    return _compiled(_ONE_CJK).sub(r"\1 ", _compiled(_BEFORE_CJK).sub(" ", text.translate(_FULLWIDTH)))


def unspaced(text: str) -> str:
    """For showing an excerpt: the spaces between CJK characters taken out again."""
    return _compiled(_SPACE_BETWEEN_CJK).sub("", re.sub(r" {2,}", " ", text))


def words_of(text: str) -> tuple[str, ...]:
    """The words as the index cuts them: letters and digits, folded, without accents; each CJK character by itself."""
    plain = spaced(text).lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", plain)))
    return tuple(_WORD.findall(plain))


def phrases_of(question: str) -> tuple[Phrase, ...]:
    """What somebody typed: words (all must occur), "side by side", -without. A reference is a phrase of its parts."""
    found: list[Phrase] = []
    for barred_quote, quoted, loose in _CHUNK.findall(question)[:_MOST]:
        barred = bool(barred_quote) or (len(loose) > 1 and loose.startswith("-"))
        words = words_of(quoted or loose)
        if words:
            found.append(Phrase(words=words[:_MOST], barred=barred))
    if found and not found[-1].barred and question[-1:].isalnum():
        found[-1] = _unfinished(found[-1])
    return tuple(found)


def _unfinished(phrase: Phrase) -> Phrase:
    last = phrase.words[-1]
    goes_on = len(last) >= _PREFIX_FROM and not _compiled(_ONE_CJK).search(last)
    return Phrase(words=phrase.words, unfinished=goes_on)


def match_of(phrases: Iterable[Phrase], tags: Iterable[str] = (), endings: Iterable[str] = ()) -> str | None:
    """The question in the index's own language (FTS5); None when nothing is asked for.

    `endings`: known words the unfinished one may become; without them the index looks for every one by itself.
    """
    known = tuple(endings)
    phrases = tuple(phrases)
    sought = [_quoted(phrase, known) for phrase in phrases if not phrase.barred]
    sought += [f'tags : "{tag}"' for tag in tags]
    barred = "".join(f" NOT {_quoted(phrase, ())}" for phrase in phrases if phrase.barred)
    return f"({' AND '.join(sought)}){barred}" if sought else None


def _quoted(phrase: Phrase, endings: tuple[str, ...]) -> str:
    if phrase.unfinished and endings:
        choices = (Phrase(words=(*phrase.words[:-1], word)) for word in (phrase.words[-1], *endings))
        return "(" + " OR ".join(_quoted(choice, ()) for choice in choices) + ")"
    return '"' + " ".join(phrase.words) + '"' + (" *" if phrase.unfinished else "")


def reference_start(question: str) -> str | None:
    """The question as the beginning of a case number, when it looks like one (CR-2026-0045…)."""
    found = re.fullmatch(r"\s*([A-Za-z]{2,4})-(\d{4})-(\d*)\s*", question)
    return "-".join(found.groups()).upper() if found else None


def tag(kind: str, value: str) -> str:
    """One index word for a category, flag or state: `category baggage.delayed` → `xcategoryxbaggagexdelayed`."""
    return "x" + "x".join(re.findall(r"[a-z0-9]+", f"{kind} {value}".casefold()))
