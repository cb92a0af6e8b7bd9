"""Finds the Chinese for what a step has said in English: by the pattern it was made from, its values put in again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTranslator

from drafter.model import lazy_re as re

if TYPE_CHECKING:
    from drafter.steps.flow import Handbook

CONTEXT = "steps"
_HOLE = re.compile(r"\{(\w+)\}")
_NUMBERS = frozenset({"h", "m", "n", "count", "percent", "days", "km", "recent", "kept", "chosen", "people"})
_WORDS = frozenset({"form", "band", "tier", "cabin", "status", "id", "currency", "kind", "control", "step"})
_JOINS = (("\n", "\n"), ("; ", "；"), (", ", "，"))
_DEEPEST = 4
_REMEMBERED = 4096


class StepTranslator(QTranslator):
    """Asked for the context `steps` only; a sentence that it does not know stays as it is.

    Nothing it holds may refer back to it: Qt locks its translators while it asks one, so one that is collected as
    rubbish at that moment would wait for itself for ever."""

    def __init__(self, phrases: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._whole = {said: put for said, put in phrases.items() if "{" not in said}
        self._patterns = {said: put for said, put in phrases.items() if "{" in said}
        self._found: dict[str, str | None] = {}

    def isEmpty(self) -> bool:
        return False

    def learn(self, phrases: Mapping[str, str]) -> None:
        """Names and questions that the handbook has in both languages."""
        self._whole |= {said: put for said, put in phrases.items() if "{" not in said}
        patterns = {said: put for said, put in phrases.items() if "{" in said}
        if patterns:
            self._patterns |= patterns
            self.__dict__.pop("_compiled", None)
        self._found.clear()

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:  # None is Qt's null string: it asks the next translator, and at last keeps the text
        return self.said(text) if context == CONTEXT else None

    def said(self, text: str) -> str | None:
        """The Chinese for it, where the phrase book knows it."""
        if text not in self._found:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
            self._found[text] = self._said(text, 0)
        return self._found[text]

    @cached_property
    def _compiled(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        """Those that begin with words or a number first, and of these the one with the most words of its own."""
        weight = {said: (_begins_anyhow(said), -len(_HOLE.sub("", said))) for said in self._patterns}
        ordered = sorted(self._patterns.items(), key=lambda pair: weight[pair[0]])
        return tuple((_pattern(said), put) for said, put in ordered)

    def _said(self, text: str, depth: int) -> str | None:
        if text in self._whole:
            return self._whole[text]
        if depth > _DEEPEST:
            return None
        for pattern, put in self._compiled:
            if found := pattern.fullmatch(text):
                values = {
                    name: self._said(value.strip(), depth + 1) or value for name, value in found.groupdict().items()
                }
                return put.format(**values)
        return self._joined(text, depth)

    def _joined(self, text: str, depth: int) -> str | None:
        """Several reasons in one sentence: each is looked up by itself, and all of one kind must be known."""
        for mark, said in _JOINS:
            parts = text.split(mark)
            found = [self._said(part, depth + 1) for part in parts] if len(parts) > 1 else []
            if any(found) and (mark != ", " or all(found)):
                return said.join(one or part for one, part in zip(found, parts, strict=True))
        return None


def phrases_of(book: Handbook) -> dict[str, str]:
    """What the handbook has in both languages: the names of categories, the questions behind placeholders, and what
    the articles of law say."""
    names = {id: known.name["zh-Hant-HK"] for id, known in book.classify.by_id.items() if "zh-Hant-HK" in known.name}
    asked = (
        (one.in_language("en-GB").question, one.in_language("zh-Hant-HK").question) for one in book.catalogue.fields
    )
    articles = (row for section in book.compensation.law.articles for row in section.articles)
    names |= {row.says: row.zh for row in articles if row.zh}
    return names | {said.rstrip(" .?!"): put.rstrip("。？！") for said, put in asked if said != put}


def explanations_of(book: Handbook, said: Callable[[str], str | None]) -> dict[str, str]:
    """What a tone rule advises and what it stands on, said in one breath: each part as the phrase book has it."""
    rules = [(one.rule, language) for one in book.tone.rules for language in ("en", "zh")]
    parts = ((rule.explanation_in(one), (rule.advice_in(one), rule.because)) for rule, one in rules)
    return {whole: "".join(said(part) or part for part in both if part) for whole, both in parts if whole}


def _begins_anyhow(said: str) -> bool:
    first = _HOLE.match(said)
    return first is not None and first.group(1) not in _NUMBERS


def _pattern(said: str) -> re.Pattern[str]:
    """A hole named for a number takes digits only; one named for a code, one word."""
    made, seen, at = "", set[str](), 0
    for hole in _HOLE.finditer(said):
        name = hole.group(1)
        made += re.escape(said[at : hole.start()])
        what = r"[\d.,]+" if name in _NUMBERS else r"\S+" if name in _WORDS else ".*?"
        made += f"(?P={name})" if name in seen else f"(?P<{name}>{what})"
        seen.add(name)
        at = hole.end()
    return re.compile(made + re.escape(said[at:]), re.DOTALL)
