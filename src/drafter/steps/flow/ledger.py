"""The concern ledger as a person arranges it: concerns added, joined, or struck out; the machine's own until then."""

from __future__ import annotations

import msgspec

from drafter.model import lazy_re as re
from drafter.model.classification import Aside, Concern, ConcernKind
from drafter.model.draft import Draft
from drafter.model.reading.sentences import sentences_in

_BREAK = re.compile(
    r"[;；]\s*|,\s+(?:and|but|so|then|while)\s+|，"
    r"|\s+and\s+(?=(?:the|your|my|our|nobody|no one|i|we|he|she|they|it|please)\b)",
    re.IGNORECASE,
)
_JOINED_BY = re.compile(r"^(?:[\s,;，；]|(?:and|but|so|then|while)\s)+", re.IGNORECASE)


def concerns_of(draft: Draft) -> tuple[Concern, ...]:
    """What the letter has to answer: as a person arranged it, else as it was found."""
    return draft.classification.concerns if draft.concerns is None else draft.concerns


def asides_of(draft: Draft) -> tuple[Aside, ...]:
    """What may be a complaint too and stands in no concern."""
    known = concerns_of(draft)
    return tuple(
        aside
        for aside in draft.classification.asides
        if not any(one.message == aside.message and one.start < aside.end and aside.start < one.end for one in known)
    )


def add_concern(draft: Draft, message: int, start: int, end: int, kind: ConcernKind = "complaint") -> Draft:
    """Some of the customer's words as a concern of their own; those that are one already stay one."""
    whole = next((one.text for number, one in draft.case.incoming if number == message), "")
    text = whole[start:end].strip()
    start = whole.find(text, start) if text else start
    found = Concern(kind=kind, text=text, message=message, start=start, end=start + len(text))
    if not text:
        return draft
    if any(_place(one) == _place(found) for one in concerns_of(draft)):
        return _arranged(draft, concerns_of(draft))
    ordered = sorted((*concerns_of(draft), found), key=lambda one: (one.message, one.start))
    return _arranged(draft, tuple(ordered))


def _place(concern: Concern) -> tuple[int, int, int]:
    return concern.message, concern.start, concern.end


def _words(draft: Draft, message: int) -> str:
    """A message of the case, theirs or ours: what we promised is theirs to ask for."""
    messages = draft.case.messages
    return messages[message].text if message < len(messages) else dict(draft.case.incoming)[message].text


def join_concerns(draft: Draft, first: str, second: str) -> Draft:
    """Two concerns of one message as one, over all the words between them."""
    pair = [one for one in concerns_of(draft) if one.text in (first, second)]
    if len(pair) != 2 or pair[0].message != pair[1].message:
        return draft
    start, end = min(one.start for one in pair), max(one.end for one in pair)
    text = _words(draft, pair[0].message)[start:end]
    joined = msgspec.structs.replace(pair[0], start=start, end=end, text=text)
    rest = tuple(one for one in concerns_of(draft) if one not in pair)
    return _arranged(draft, tuple(sorted((*rest, joined), key=lambda one: (one.message, one.start))))


def split_points(words: str) -> tuple[int, ...]:
    """Where a concern's words may come apart: before each further sentence, and where a sentence tells of a second."""
    starts = [sentence.start for sentence in sentences_in(words)[1:]]
    starts += [found.end() for found in _BREAK.finditer(words)]
    return tuple(at for at in sorted(set(starts)) if _says_enough(words[:at]) and _says_enough(words[at:]))


def _says_enough(words: str) -> bool:
    return len(words.split()) >= 3 or len(re.findall(r"[\u4e00-\u9fff]", words)) >= 4


def split_concern(draft: Draft, text: str, at: int) -> Draft:
    """One concern as two: its words before `at` (counted from its own start) and those from there."""
    concern = next((one for one in concerns_of(draft) if one.text == text), None)
    if concern is None or not 0 < at < concern.end - concern.start:
        return draft
    whole = _words(draft, concern.message)
    pieces = ((concern.start, concern.start + at), (concern.start + at, concern.end))
    parts = tuple(part for start, end in pieces if (part := _part(concern, whole, start, end)))
    if len(parts) < 2:
        return draft
    rest = tuple(one for one in concerns_of(draft) if one is not concern)
    kept = msgspec.structs.replace(draft, decisions=tuple(one for one in draft.decisions if one.text != text))
    return _arranged(kept, tuple(sorted((*rest, *parts), key=lambda one: (one.message, one.start))))


def _part(concern: Concern, whole: str, start: int, end: int) -> Concern | None:
    """The words between, bare of what joined them; a question mark makes a question."""
    words = whole[start:end]
    bare = _JOINED_BY.sub("", words.rstrip(" ,;，；\n\t"))
    if not bare.strip():
        return None
    first = start + len(words.rstrip(" ,;，；\n\t")) - len(bare)
    kind: ConcernKind = "question" if bare.rstrip().endswith(("?", "？")) else concern.kind
    return msgspec.structs.replace(concern, kind=kind, text=bare, start=first, end=first + len(bare))


def strike_concern(draft: Draft, text: str) -> Draft:
    """Not a concern after all."""
    return _arranged(draft, tuple(one for one in concerns_of(draft) if one.text != text))


def _arranged(draft: Draft, concerns: tuple[Concern, ...]) -> Draft:
    return msgspec.structs.replace(draft, concerns=concerns, review=None, approval=None)
