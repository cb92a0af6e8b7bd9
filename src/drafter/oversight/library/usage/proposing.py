"""Proposing: sentences that many changed the same way, and the wording to put into the library instead."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from drafter.model import lazy_re as re
from drafter.model.base import Value
from drafter.model.library import Library
from drafter.model.library_use import Sent
from drafter.model.template import Template
from drafter.oversight.library.usage.comparing import Edit, likeness
from drafter.steps.compose import TemplateFault, closure_of

_ENOUGH = 5
"""So many letters must agree before a wording is proposed."""
_ALIKE = 0.9
_MOST_WORDINGS = 5
_PLACEHOLDER = re.compile(r"\{\{ ([\w.]+) \}\}")
_ONLY_VALUES = re.compile(r"(?:\{\{ [\w.]+ \}\}|[\s.,;:!?])*")


class Wording(Value, frozen=True):
    """What so many letters said instead; an empty text: they took the sentence out."""

    text: str
    letters: int


class Proposal(Value, frozen=True):
    """The text of the library to change: in that file's body, `source` becomes `becomes`."""

    path: str
    id: str
    language: str
    source: str
    becomes: str


class Change(Value, frozen=True):
    """A sentence that stood in `of` letters and was changed in `changed`; `wordings`, the commonest first."""

    template: str
    language: str
    sentence: str
    of: int
    changed: int
    wordings: tuple[Wording, ...]
    proposal: Proposal | None = None


def changes_in(edits: Iterable[tuple[Sent, Edit]], library: Library) -> tuple[Change, ...]:
    """The sentences most often changed, first; a sentence that is nothing but values is nobody's wording."""
    stood: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for use, edit in edits:
        for one in edit.sentences:
            if not _ONLY_VALUES.fullmatch(one.before):
                stood[use.template, use.language, one.before][one.after] += 1
    found = [_change(key, afters, library) for key, afters in stood.items() if set(afters) != {key[2]}]
    return tuple(sorted(found, key=lambda change: (-change.changed, change.template, change.sentence)))


def _change(key: tuple[str, str, str], afters: Counter[str], library: Library) -> Change:
    template, language, sentence = key
    instead = Counter({after: count for after, count in afters.items() if after != sentence})
    wordings = clustered(instead)
    return Change(
        template=template,
        language=language,
        sentence=sentence,
        of=afters.total(),
        changed=instead.total(),
        wordings=wordings[:_MOST_WORDINGS],
        proposal=_proposal(library.get(template, language), library, sentence, wordings[0], instead.total()),
    )


def clustered(texts: Mapping[str, int]) -> tuple[Wording, ...]:
    """Texts that say the same in nearly the same words, together under the commonest of them; the largest first."""
    groups: list[tuple[str, int]] = []
    for text, count in sorted(texts.items(), key=lambda pair: (-pair[1], pair[0])):
        for number, (head, total) in enumerate(groups):
            if head and text and likeness(head.casefold(), text.casefold()) >= _ALIKE:
                groups[number] = (head, total + count)
                break
        else:
            groups.append((text, count))
    return tuple(Wording(text=head, letters=total) for head, total in sorted(groups, key=lambda pair: -pair[1]))


def _proposal(
    template: Template | None, library: Library, sentence: str, best: Wording, changed: int
) -> Proposal | None:
    """Only where enough letters agree, at least half of those that changed it, and the sentence is still there."""
    if template is None or best.letters < _ENOUGH or 2 * best.letters < changed or "{%" in best.text:
        return None
    try:
        parts = closure_of(template, library)
    except TemplateFault:
        return None
    places = [(part, found) for part in parts for found in re.finditer(_source_of(sentence), part.body)]
    if len(places) != 1:
        return None
    part, found = places[0]
    becomes = _with_expressions(best.text, sentence, found)
    return Proposal(path=part.path, id=part.id, language=part.head.language, source=found[0], becomes=becomes)


def _source_of(sentence: str) -> str:
    """The sentence as a body may write it: other spaces, Markdown's stars, filters behind a value."""
    pieces = _PLACEHOLDER.split(sentence)
    return "".join(
        rf"(\{{\{{\s*{re.escape(piece)}\b[^}}]*\}}\}})" if number % 2 else _words_of(piece)
        for number, piece in enumerate(pieces)
    )


def _words_of(text: str) -> str:
    return r"\s+".join(
        r"\**".join(re.escape(word) for word in re.split(r"\b", part)) for part in re.split(r"\s+", text)
    )


def _with_expressions(wording: str, sentence: str, found: re.Match[str]) -> str:
    """Values in the new wording as the body wrote them, filters and all."""
    written = dict(zip(_PLACEHOLDER.findall(sentence), found.groups(), strict=True))
    return _PLACEHOLDER.sub(lambda value: written.get(value[1], value[0]), wording)
