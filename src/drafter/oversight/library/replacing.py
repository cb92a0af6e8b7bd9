"""Find and replace over the whole library: in bodies, titles and handling notes, never in names that code reads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from drafter.model.base import Value

_CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_PROSE_OF_HEAD = re.compile(r"^(title|handling_note): ?(.*)$", re.MULTILINE)
_HEAD = re.compile(r"\A---[ \t]*\n.*?^---[ \t]*\n", re.MULTILINE | re.DOTALL)


class Search(Value, frozen=True):
    """What to find, and what to put there. `words`: only where it stands as whole words."""

    find: str
    into: str
    match_case: bool = True
    words: bool = False


class Replacement(Value, frozen=True):
    """One file before and after, and in how many places it differs."""

    path: str
    before: str
    after: str
    count: int

    @property
    def passages(self) -> tuple[str, str]:
        """The lines that differ, before and after, without those that stay."""
        pairs = [pair for pair in zip(_lines(self.before), _lines(self.after), strict=False) if pair[0] != pair[1]]
        if len(_lines(self.before)) != len(_lines(self.after)):
            return self.before, self.after
        return "\n\n".join(before for before, _ in pairs), "\n\n".join(after for _, after in pairs)


def replacements(files: Mapping[str, str], search: Search) -> tuple[Replacement, ...]:
    """The files that would change, by path. Nothing inside `{{ }}` or `{% %}` is touched."""
    if not search.find.strip():
        return ()
    pattern = _pattern(search)
    found = (_replaced(path, text.replace("\r\n", "\n"), pattern, search.into) for path, text in sorted(files.items()))
    return tuple(one for one in found if one.count and one.after != one.before)


def _lines(text: str) -> list[str]:
    return text.split("\n")


def _pattern(search: Search) -> re.Pattern[str]:
    """A space finds any run of spaces within a paragraph: bodies may be wrapped."""
    escaped = r"\s+".join(re.escape(part) for part in re.split(r"\s+", search.find.strip()))
    around = rf"(?<!\w){escaped}(?!\w)" if search.words else escaped
    return re.compile(around, 0 if search.match_case else re.IGNORECASE)


def _replaced(path: str, text: str, pattern: re.Pattern[str], into: str) -> Replacement:
    head = _HEAD.match(text)
    above, body = (head[0], text[head.end() :]) if head else ("", text)
    counts: list[int] = []

    def swapped(prose: str) -> str:
        done, count = pattern.subn(lambda _: into, prose)
        counts.append(count)
        return done

    above = _PROSE_OF_HEAD.sub(lambda line: f"{line[1]}: {swapped(line[2])}", above)
    body = "".join(piece if code else swapped(piece) for piece, code in _pieces(body))
    return Replacement(path=path, before=text, after=above + body, count=sum(counts))


def _pieces(body: str) -> Iterator[tuple[str, bool]]:
    """Prose and code in turn."""
    at = 0
    for code in _CODE.finditer(body):
        yield body[at : code.start()], False
        yield code[0], True
        at = code.end()
    yield body[at:], False
