"""What the engines are told to leave alone, read from `resources/grammar.yaml`."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from drafter.adapters.shipped import resource, shipped
from drafter.adapters.values import value_from_yaml
from drafter.model.base import Value
from drafter.model.template import Rejected

HitKind = Literal["spelling", "grammar", "punctuation", "style"]


class EngineRules(Value, frozen=True):
    """`unwanted`: rules that are switched off. `kinds`: our names for the engine's categories; the rest is grammar."""

    unwanted: tuple[str, ...] = ()
    kinds: dict[str, HitKind] = {}


class GrammarRules(Value, frozen=True):
    dialects: dict[str, str]
    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    harper: EngineRules = EngineRules()
    languagetool: EngineRules = EngineRules()
    rejected: Rejected | None = None
    """Why the department's own file is not in force; set here, never in a file."""
    given: frozenset[str] = frozenset()
    """Given names in small letters, of given_names.yaml; set here, never in a file."""

    def dialect(self, language: str) -> str | None:
        """The variant to check by: the language's own, else that of its first part and region."""
        parts = language.split("-")
        names = [language, f"{parts[0]}-{parts[-1]}", parts[0]]
        return next((self.dialects[name] for name in names if name in self.dialects), None)


def grammar_rules(home: Path | None = None) -> GrammarRules:
    """The department's rules, else the shipped ones; a broken file of the department's is named in `rejected`."""
    rules = value_from_yaml(resource(home, "grammar.yaml"), GrammarRules)
    if not isinstance(rules, Rejected):
        return msgspec.structs.replace(rules, given=_given_names(home))
    own = value_from_yaml(shipped("resources") / "grammar.yaml", GrammarRules)
    if isinstance(own, Rejected):
        raise FileNotFoundError(f"drafter's own {own.where} is broken ({own.what}); install drafter again")
    return msgspec.structs.replace(own, rejected=rules, given=_given_names(home))


def _given_names(home: Path | None) -> frozenset[str]:
    """None where the file is broken: whoever needs the names for the facts says so."""
    names = value_from_yaml(resource(home, "given_names.yaml"), dict[str, str])
    if isinstance(names, Rejected):
        return frozenset()
    return frozenset(name.strip().casefold() for some in names.values() for name in some.split(","))
