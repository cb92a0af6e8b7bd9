"""harper-py inside its child process: the default engine, with wheels for every platform."""

from __future__ import annotations

import re

import harper
import msgspec

from drafter.adapters.grammar.asked import Opening
from drafter.adapters.grammar.engine import GrammarService
from drafter.adapters.grammar.rules import EngineRules
from drafter.adapters.grammar.slips import steps
from drafter.ports import GrammarHit

DIALECTS = {
    "en-GB": harper.Dialect.BRITISH,
    "en-US": harper.Dialect.AMERICAN,
    "en-CA": harper.Dialect.CANADIAN,
    "en-AU": harper.Dialect.AUSTRALIAN,
    "en-IN": harper.Dialect.INDIAN,
}
SPELLING = "harper.SpellCheck"
DERIVED = re.compile(r"(?:un|re|mis|non|over|under|pre|de|anti|inter|sub|co)-?(?P<stem>[a-z]{5,})")


class Harper:
    """One linter: a second one takes a second and 90 MB, and a linter belongs to one thread."""

    def __init__(self, rules: EngineRules, settles: bool = True) -> None:
        self.settled = False
        self._settles = settles
        self._kinds = rules.kinds
        self._known: dict[str, bool] = {}
        self._off: dict[str, bool | None] = dict.fromkeys(rules.unwanted, False)
        self._linter = harper.Linter(harper.Dialect.BRITISH)
        self._set_up()

    def settle(self) -> None:
        """The first word without a near neighbour (most names) costs 2 to 3 s, once per thread: a table is built."""
        if self._settles:
            self.hits("the zzxyqq Szczepanowski")
            self.settled = True

    def use(self, dialect: str, words: tuple[str, ...]) -> None:
        if self._linter.dialect != DIALECTS[dialect]:
            self._linter.dialect = DIALECTS[dialect]
            self._set_up()
        self._linter.clear_words()
        self._linter.import_words(list(words))

    def hits(self, text: str) -> list[GrammarHit]:
        # plaintext: the default is Markdown. dedup=False: otherwise one long remark hides every mistake inside it.
        found = self._linter.organized_lints(text, language="plaintext", dedup=False)
        hits = [self._hit(text, rule, lint) for rule, lints in found.items() for lint in lints]
        return [hit for hit in hits if hit.rule != SPELLING or not self._is_derived(text[hit.start : hit.end], hit)]

    def _is_derived(self, word: str, hit: GrammarHit) -> bool:
        """ "Unstaffed", "misrouted": a word that the dictionary has, behind a syllable that goes before many; not where
        a letter more or less gives another word ("misstake")."""
        derived = DERIVED.fullmatch(word)
        if derived is None or any(len(fix) != len(word) and steps(word, fix, 1) == 1 for fix in hit.fixes):
            return False
        stem = derived["stem"]
        if stem not in self._known:
            self._known[stem] = not self._linter.organized_lints(stem, language="plaintext").get("SpellCheck")
        return self._known[stem]

    def surely_english(self, text: str) -> bool:
        return bool(self._linter.is_likely_english(text))

    def _set_up(self) -> None:
        self._linter.set_lint_config(self._linter.get_lint_config() | self._off)
        self.hits("This sentence warm the enggine up.")

    def _hit(self, text: str, rule: str, lint: harper.Lint) -> GrammarHit:
        start, end = lint.span.start, lint.span.end
        return GrammarHit(
            start=start,
            end=end,
            message=lint.message.replace("`", '"'),
            kind=self._kinds.get(lint.lint_kind, "grammar"),
            rule=f"harper.{rule}",
            fixes=tuple(_replacement(text[start:end], suggestion) for suggestion in lint.suggestions[:5]),
        )


def _replacement(wrong: str, suggestion: harper.Suggestion) -> str:
    """What stands in place of the flagged words; empty when they are to go."""
    if suggestion.kind == harper.SuggestionKind.INSERT_AFTER:
        return wrong + suggestion.replacement_text
    return suggestion.replacement_text


def service(opening: bytes) -> GrammarService:
    asked = msgspec.msgpack.decode(opening, type=Opening)
    return GrammarService(Harper(asked.rules, asked.settles))
