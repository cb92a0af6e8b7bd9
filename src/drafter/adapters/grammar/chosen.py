"""The grammar engine that the settings name; each is imported and started only when it is first needed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, get_args

import msgspec

from drafter.adapters.child import Child, Limits, command_for
from drafter.adapters.grammar import notices
from drafter.adapters.grammar.asked import Opening
from drafter.adapters.grammar.child_grammar import ChildGrammar
from drafter.adapters.grammar.guards import PIECE, SMALL_PIECE
from drafter.adapters.grammar.rules import GrammarRules, grammar_rules
from drafter.ports import Grammar, GrammarAnswer

Choice = Literal["harper", "lingotweaker", "languagetool-local", "languagetool-server", "none"]
CHOICES: tuple[Choice, ...] = get_args(Choice)
EMBEDDED = Limits()
SERVER = Limits(start=40.0, answer=35.0)
"""The client asks twice, 15 s each, and then says that the server does not answer."""
JAVA = Limits(start=120.0, answer=10.0, megabytes=0)
"""Java reserves far more addresses than it uses: its heap is limited by -Xmx instead."""


class NoGrammar:
    """Chosen when nobody wants an engine."""

    name = "none"

    def prepare(self) -> None:
        """Nothing to start."""

    def check(self, paragraphs: Sequence[str], language: str, words: frozenset[str]) -> GrammarAnswer:
        return GrammarAnswer(hits=((),) * len(paragraphs), notice=notices.NOT_CHOSEN)

    def close(self) -> None:
        """Nothing was started."""


def grammar_for(
    choice: Choice = "harper",
    *,
    home: Path | None = None,
    address: str | None = None,
    folder: Path | None = None,
    java: str | None = None,
    patience: float = 1.0,
    settles: bool = True,
) -> Grammar:
    """The engine for a choice. `address` belongs to languagetool-server; `folder` (with LanguageTool's jar files) and
    `java` (the program, when it is not on the path) to languagetool-local. `patience` stretches the watchdog's seconds
    for a slow machine. `settles`: whether the engine gets ready in its pauses for letters to come."""
    rules = grammar_rules(home)
    embedded = _patient(EMBEDDED, patience)
    match choice:
        case "harper":
            return _embedded("harper", rules, Opening(rules=rules.harper, settles=settles), embedded, piece=PIECE)
        case "lingotweaker":
            return _embedded("lingotweaker", rules, Opening(rules=rules.languagetool), embedded, piece=SMALL_PIECE)
        case "languagetool-local":
            opening = Opening(rules=rules.languagetool, folder=str(folder) if folder else "", java=java)
            return _embedded("languagetool", rules, opening, _patient(JAVA, patience), name=choice)
        case "languagetool-server":
            opening = Opening(rules=rules.languagetool, address=address or "")
            return _embedded("languagetool", rules, opening, _patient(SERVER, patience), name=choice)
        case "none":
            return NoGrammar()


def _patient(limits: Limits, factor: float) -> Limits:
    start, answer, unsettled = limits.start * factor, limits.answer * factor, limits.unsettled * factor
    return msgspec.structs.replace(limits, start=start, answer=answer, unsettled=unsettled)


def _embedded(
    service: str, rules: GrammarRules, opening: Opening, limits: Limits, *, name: str = "", piece: int = 0
) -> ChildGrammar:
    child = Child(command_for(service, limits.megabytes), msgspec.msgpack.encode(opening), limits)
    return ChildGrammar(name or service, child, rules, piece)
