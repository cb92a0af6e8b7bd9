"""Silencing a finding: here, in this letter, for me or for the team; each can be taken back from a list."""

from __future__ import annotations

from typing import Literal

from drafter.model.base import Value
from drafter.model.finding import Finding

Scope = Literal["here", "letter", "me", "team"]


class Silence(Value, frozen=True):
    """One silencing. `words` None means the whole rule; else only where the rule marks these words."""

    scope: Scope
    rule: str
    words: str | None = None
    letter: str | None = None
    """The case it holds for, with scope `here` or `letter`."""
    by: str | None = None
    """Who silenced it; with scope `me`, for whom it holds."""
    at: str | None = None

    @property
    def key(self) -> str:
        """What `CheckContext.silenced` holds: a finding's key, or the id of a rule."""
        return self.rule if self.words is None else f"{self.rule}|{self.words}"

    def holds(self, letter: str | None, person: str) -> bool:
        match self.scope:
            case "here" | "letter":
                return self.letter == letter
            case "me":
                return self.by == person
            case "team":
                return True


def silence_of(finding: Finding, scope: Scope, *, letter: str | None, by: str, at: str | None = None) -> Silence:
    """Here, the very words; in this letter, the rule; for me and the team, the rule, or the word an engine marked.

    An engine's rule covers every misspelling there is: silencing it whole for one name would silence too much.
    """
    of_words = scope == "here" or (scope != "letter" and finding.source == "grammar")
    return Silence(
        scope=scope,
        rule=finding.rule,
        words=(finding.about or finding.text) if of_words else None,
        letter=letter if scope in ("here", "letter") else None,
        by=by,
        at=at,
    )


class Silences(Value, frozen=True):
    """All silencings, oldest first. Replaced, never changed."""

    entries: tuple[Silence, ...] = ()

    def plus(self, silence: Silence) -> Silences:
        return Silences(entries=(*(entry for entry in self.entries if entry != silence), silence))

    def minus(self, silence: Silence) -> Silences:
        """Undo: the finding is heard again."""
        return Silences(entries=tuple(entry for entry in self.entries if entry != silence))

    def keys(self, letter: str | None, person: str) -> frozenset[str]:
        """What is silent in this letter for this person: the value of `CheckContext.silenced`."""
        return frozenset(entry.key for entry in self.entries if entry.holds(letter, person))
