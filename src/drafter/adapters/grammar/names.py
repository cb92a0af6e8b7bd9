"""Names that a letter itself shows to be names, so that no engine calls them spelling mistakes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from drafter.adapters.grammar.slips import is_near_another
from drafter.model import lazy_re as re
from drafter.ports import GrammarHit

_NAME = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]*(?:['’-][^\W\d_]+)*"
_RUN = rf"{_NAME}(?:[ \u00a0]+{_NAME})*"
_TITLE = r"\b(?:Dear|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Capt|Captain|Sir|Lady|Lord|Rev|Messrs|Mesdames)\b\.?[ \u00a0]+"
_TITLED = re.compile(rf"(?:{_TITLE})+({_RUN})")
_PAIR = re.compile(rf"(?<=(?:[^\W\d_]|,)[ \u00a0])({_NAME}(?:[ \u00a0]+{_NAME})+)")
_RAISED = re.compile(rf"(?<=(?:[^\W\d_]|,)[ \u00a0])({_NAME})")
_NAME_BEHIND = re.compile(
    r"[ \u00a0](?!(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Lady|Lord|I|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February"
    r"|March|April|May|June|July|August|September|October|November|December)(?:day)?\b)[A-ZÀ-Ý][^\W\d_]+"
)
_JOINED = re.compile(rf"\b({_NAME}),? and {_NAME}")
_CLOSING = re.compile(
    r"[^.!?\n]{0,30}\b(?:sincerely|faithfully|truly|regards|wishes|thanks)\b[^.!?\n]{0,15}"
    r"|(?:all the )?best,?\s*|cheers,?\s*",
    re.IGNORECASE,
)
_WORD = re.compile(_NAME)
_BEHIND_INITIAL = re.compile(r"\b(?:[A-ZÀ-Ý]|St|Mt)\.[ \u00a0]\Z")
_LONG = 8
"""Letters from which a word at the beginning of a sentence that is a slip away from another is taken for one."""
_INITIAL = re.compile(r"[A-ZÀ-Ý]\.?")
_STARTS_SENTENCE = re.compile(r"(?:^|[.!?:\n][\"'”’)]*\s*|[-–—•*]\s*)[\"'“‘(]*$")


def names_in(paragraphs: Sequence[str]) -> frozenset[str]:
    """In small letters: names behind a title, two or more capitalised words in a row or joined by "and", and whatever
    stands below the closing ("Yours sincerely")."""
    words = (word.casefold() for run in _runs(paragraphs) for word in _WORD.findall(run))
    return frozenset(part for word in words for part in (word, *re.split("['’-]", word)))


def _runs(paragraphs: Sequence[str]) -> Iterator[str]:
    signing = False
    for paragraph in paragraphs:
        if signing:
            yield paragraph
        yield from _TITLED.findall(paragraph)
        yield from _PAIR.findall(paragraph)
        yield from _JOINED.findall(paragraph)
        first, _, rest = paragraph.partition("\n")
        if _CLOSING.fullmatch(first):
            signing = True
            yield rest


def raised_in(paragraphs: Sequence[str]) -> frozenset[str]:
    """In small letters: whatever has a capital inside a sentence."""
    return frozenset(_plain(word) for text in paragraphs for word in _RAISED.findall(text))


def without_names(
    hits: Iterable[GrammarHit], paragraph: str, names: frozenset[str], raised: frozenset[str] = frozenset()
) -> tuple[GrammarHit, ...]:
    """Names of the letter and initials are dropped; another unknown word with a capital inside a sentence is only asked
    about, and so is one at its beginning that has a capital elsewhere too (`raised`) or stands before a name."""
    return tuple(
        _asked(hit, paragraph, raised)
        for hit in hits
        if not (
            hit.kind == "spelling" and _capital(hit, paragraph) and _is_named(paragraph[hit.start : hit.end], names)
        )
    )


def _is_named(word: str, names: frozenset[str]) -> bool:
    """By the letter, or an initial ("J.")."""
    return _plain(word) in names or _INITIAL.fullmatch(word) is not None


def _asked(hit: GrammarHit, paragraph: str, raised: frozenset[str]) -> GrammarHit:
    word = paragraph[hit.start : hit.end]
    if hit.kind != "spelling" or not _capital(hit, paragraph):
        return hit
    if _STARTS_SENTENCE.search(paragraph[: hit.start][-8:]) and not _begins_a_name(hit, paragraph, word, raised):
        return hit
    return msgspec.structs.replace(
        hit, kind="name", message=f'"{word}" is not in the dictionary; if it is a name, check it against the case.'
    )


def _begins_a_name(hit: GrammarHit, paragraph: str, word: str, raised: frozenset[str]) -> bool:
    """ "Zosia was safe", where Zosia is named elsewhere; "Kirsty Lowell", but not "Definately Paris"."""
    if _plain(word) in raised:
        return True
    if _BEHIND_INITIAL.search(paragraph, max(0, hit.start - 8), hit.start):
        return True
    slip = len(word) >= _LONG and is_near_another(word, hit.fixes)
    return not slip and _NAME_BEHIND.match(paragraph, hit.end) is not None


def _capital(hit: GrammarHit, paragraph: str) -> bool:
    return paragraph[hit.start : hit.start + 1].isupper()


def _plain(word: str) -> str:
    return word.casefold().removesuffix("'s").removesuffix("’s")
