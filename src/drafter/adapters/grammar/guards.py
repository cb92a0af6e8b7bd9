"""What must not reach an engine, and what it may not remark on; replaced at the same length, so that offsets hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from drafter.model import lazy_re as re
from drafter.ports import GrammarHit

LONGEST_TOKEN = 45
"""harper aborts its process on one very long token, lingotweaker hangs on a long run of digits."""
PIECE = 600
"""Characters in one call; a longer sentence may have twice as many (at most 5 kB). Small enough for two seconds even
when a third of the words are unknown, at up to 40 ms each."""
SMALL_PIECE = 250
"""The same for lingotweaker, which takes up to 60 ms for each unknown word."""
LATIN_SHARE = 0.7
_TOKEN = re.compile(r"\S+")
_BEFORE = re.compile(r"\S+\Z")
_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ODD_SPACE = re.compile(r"[^\S \n]")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_CODE = re.compile(r"[A-Z]{2,5}(?:[/&-][A-Z]{2,5})*(?:['’]?s)?")
_REFERENCE = re.compile(r"(?<![^\s(])(?=[A-Z/#-]{0,20}\d)[A-Z\d][A-Z\d/#-]{2,30}(?![^\s.,;:!?)'’])")
_CAPITAL = re.compile(r"[A-Z]")
_ADDRESS = re.compile(
    r"://|@|^www\.|\.(?:com|org|net|gov|edu|info|aero|travel|example|uk|eu|hk|cn|tw|au|ca|ie|nz|za|sg|my|de|fr|es|nl|ch|pt|gr|se|dk|fi|pl|jp)(?:/|\W?$)"
    r"|^\W?[a-z]/[a-z]?\W?$",
    re.I,
)
_PLACEHOLDER = re.compile(r"⟦[^⟧\n]{0,200}⟧|\{\{?[^{}\n]{0,80}\}?\}")
_END_OF_SENTENCE = re.compile(r"[.!?][\"'”’)]*\s|\n")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
Span = tuple[int, int]


class Guarded(msgspec.Struct, frozen=True):
    """`text` is as long as what came in. `blanked` was taken out; in `skipped` no spelling is a mistake, and codes
    there stand as digits (an engine takes up to 40 ms to find words like X7K2QF, and seconds for the first)."""

    text: str
    blanked: tuple[Span, ...] = ()
    skipped: tuple[Span, ...] = ()


def guarded(text: str) -> Guarded:
    """The text an engine may see."""
    blanked = [match.span() for match in _UNFIT.finditer(text)]
    clean = _ODD_SPACE.sub(" ", _UNFIT.sub(" ", text))
    skipped = [match.span() for match in _PLACEHOLDER.finditer(clean)]
    for match in _TOKEN.finditer(clean):
        if match.end() - match.start() > LONGEST_TOKEN:
            blanked.append(match.span())
        elif _not_a_word(match.group()):
            skipped.append(match.span())
    safe = _REFERENCE.sub(lambda match: _CAPITAL.sub("0", match.group()), clean)
    return Guarded(_without(safe, blanked), tuple(blanked), tuple(skipped))


def _not_a_word(token: str) -> bool:
    """Codes, references, addresses, anything with a digit or an invisible character."""
    if any(character.isdigit() for character in token) or _ADDRESS.search(token) or _INVISIBLE.search(token):
        return True
    return _CODE.fullmatch(token.strip(".,;:!?()[]\"'“”‘’")) is not None


def _without(text: str, spans: Iterable[Span]) -> str:
    characters = list(text)
    for start, end in spans:
        characters[start:end] = " " * (end - start)
    return "".join(characters)


def checkable(text: str) -> bool:
    """Whether there is anything in it for an English engine."""
    return any(character.isalpha() for character in text) and mostly_latin(text)


def mostly_latin(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    latin = sum(character < "\u0250" or "\u1e00" <= character <= "\u1eff" for character in letters)
    return latin >= LATIN_SHARE * len(letters)


def pieces(text: str, longest: int = PIECE) -> Iterator[tuple[int, str]]:
    """Parts of about so many characters with their starts, cut behind a sentence; inside one only when it has more than
    twice as many."""
    start = 0
    while len(text) - start > longest:
        cut = _cut(text[start : start + 2 * longest], longest)
        yield start, text[start : start + cut]
        start += cut
    yield start, text[start:]


def _cut(window: str, longest: int) -> int:
    """The last end of a sentence within `longest`, else the first one after it, else a space, else the whole window."""
    ends = [match.end() for match in _END_OF_SENTENCE.finditer(window)]
    within = [end for end in ends if end <= longest]
    if ends:
        return within[-1] if within else ends[0]
    return window.rfind(" ") + 1 or len(window)


def known_words(words: Iterable[str]) -> frozenset[str]:
    """Every word of every name or phrase, in small letters."""
    return frozenset(part.casefold() for word in words for part in (*_WORD.findall(word), word))


def kept(hits: Iterable[GrammarHit], guard: Guarded, known: frozenset[str], phrases: Iterable[str]) -> list[GrammarHit]:
    """The hits that are not about what was blanked, skipped, known, or a turn of the trade; all inside the text."""
    right = [match.span() for phrase in phrases for match in _occurrences(phrase, guard.text)]
    inside = [hit for hit in (_seated(hit, len(guard.text)) for hit in hits) if hit is not None]
    return [
        _unspoilt(hit, guard)
        for hit in inside
        if not any(_touch(hit, span) for span in guard.blanked)
        and not any(_within(hit, span) or (hit.kind == "spelling" and _touch(hit, span)) for span in guard.skipped)
        and not any(_within(hit, span) for span in right)
        and not (hit.kind == "spelling" and _is_known(guard.text[hit.start : hit.end], known))
        and not (hit.kind == "spelling" and _joined_word(hit, guard.text).casefold() in known)
    ]


def _unspoilt(hit: GrammarHit, guard: Guarded) -> GrammarHit:
    """Without the fixes where they would write our digits into the letter."""
    return msgspec.structs.replace(hit, fixes=()) if any(_touch(hit, span) for span in guard.skipped) else hit


def _occurrences(phrase: str, text: str) -> Iterator[re.Match[str]]:
    return re.finditer(rf"\b{re.escape(phrase)}\b", text, re.IGNORECASE)


def _seated(hit: GrammarHit, length: int) -> GrammarHit | None:
    """A hit with at least one character under it: a mark between two characters moves onto a neighbour."""
    start, end = max(0, hit.start), min(hit.end, length)
    if start < end:
        return hit if (start, end) == (hit.start, hit.end) else msgspec.structs.replace(hit, start=start, end=end)
    if start != end or not length:
        return None
    place = min(start, length - 1)
    return msgspec.structs.replace(hit, start=place, end=place + 1, fixes=())


def _touch(hit: GrammarHit, span: Span) -> bool:
    return hit.start < span[1] and span[0] < hit.end


def _within(hit: GrammarHit, span: Span) -> bool:
    return span[0] <= hit.start and hit.end <= span[1]


def _joined_word(hit: GrammarHit, text: str) -> str:
    """With what stands before and behind it without a space: "Wi-Fi" for its "Wi"."""
    before, behind = _BEFORE.search(text, max(0, hit.start - LONGEST_TOKEN), hit.start), _TOKEN.match(text, hit.end)
    joined = (before.group() if before else "") + text[hit.start : hit.end] + (behind.group() if behind else "")
    return joined.strip(".,;:!?()[]\"'“”‘’")


_ENDINGS = ("s", "d", "ed", "ing", "er", "ers")


def _is_known(word: str, known: frozenset[str]) -> bool:
    small = word.casefold().removesuffix("'s").removesuffix("’s")
    return small in known or word.casefold() in known or any(small.removesuffix(end) in known for end in _ENDINGS)


_RANK = {"spelling": 0, "grammar": 1, "punctuation": 2}


def without_overlaps(hits: Iterable[GrammarHit]) -> tuple[GrammarHit, ...]:
    """One remark per place: spelling before grammar before punctuation before style, then the narrower one."""
    chosen: list[GrammarHit] = []
    for hit in sorted(hits, key=lambda hit: (_RANK.get(hit.kind, 3), hit.end - hit.start, hit.start, hit.rule)):
        if not any(_touch(hit, (other.start, other.end)) for other in chosen):
            chosen.append(hit)
    return tuple(sorted(chosen, key=lambda hit: hit.start))
