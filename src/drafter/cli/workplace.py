"""What the commands work with: the home, its settings and handbook, its store; each opened when first needed."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

import msgspec

from drafter.adapters.settings_file import read_settings
from drafter.adapters.values import value_from
from drafter.cli.case_faults import wrong_in
from drafter.cli.pointing import at_field
from drafter.model.case import Case
from drafter.model.draft import Draft
from drafter.model.rules_of_law import CompensationRules
from drafter.model.template import Rejected
from drafter.ports import Grammar, OutsideError
from drafter.settings import Settings

if TYPE_CHECKING:  # each is loaded by the command that needs it
    from drafter.adapters.case_store import CaseStore
    from drafter.adapters.meaning import MeaningChild
    from drafter.adapters.sorting_files import SortingOnFile
    from drafter.model.meaning import Compared, Likeness, Line
    from drafter.steps.flow import Comparison, Handbook, Outside, Seat


class Workplace:
    """One home, seen from the command line."""

    _without_meaning = False
    """True once the sentence encoder could not be had: it is not asked again."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.today = dt.date.today()

    @cached_property
    def settings(self) -> Settings:
        found = read_settings(self.home)
        if isinstance(found, Rejected):
            _warn(msgspec.structs.replace(found, what=f"{found.what}; the defaults are used"))
            return Settings()
        return found

    @cached_property
    def book(self) -> Handbook:
        """Everything in force; takes a second or two, so only for what needs more than `law`."""
        from drafter.adapters.handbook_files import read_handbook

        book = read_handbook(self.home, self.settings.office, self.today.year)
        for one in book.rejected:
            _warn(one)
        return book

    @cached_property
    def rules(self) -> Handbook:
        """The handbook where it has been read; else without the library, which takes as long as the rest."""
        if "book" in self.__dict__:
            return self.book
        from drafter.adapters.handbook_files import read_rules

        rules = read_rules(self.home, self.settings.office, self.today.year)
        for one in rules.rejected:
            _warn(one)
        return rules

    @cached_property
    def law(self) -> CompensationRules:
        """Law, airports and policy alone."""
        if "book" in self.__dict__:
            return self.book.compensation
        from drafter.adapters.compensation_files import compensation_on_file

        found = compensation_on_file(self.home)
        for one in found.rejected:
            _warn(one)
        return found.rules

    @cached_property
    def sorting(self) -> SortingOnFile:
        """What sorting the post needs, alone."""
        from drafter.adapters.airports import airports
        from drafter.adapters.sorting_files import sorting_on_file

        found = sorting_on_file(self.home, self.settings.office, self.today.year, airports(self.home))
        for one in found.rejected:
            _warn(one)
        return found

    @property
    def categories(self) -> frozenset[str]:
        """The known ids, from what has been read already."""
        if "sorting" in self.__dict__:
            return frozenset(self.sorting.rules.by_id)
        return frozenset((self.rules if "rules" in self.__dict__ else self.book).classify.by_id)

    @cached_property
    def store(self) -> CaseStore:
        from drafter.adapters.case_store import CaseStore

        try:
            self.home.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutsideError(
                f"{self.home} cannot be used: {error.strerror}. Name another folder with --home."
            ) from error
        return CaseStore.open(self.home / "cases.sqlite", person=self.settings.name)

    @property
    def has_store(self) -> bool:
        return (self.home / "cases.sqlite").exists()

    @cached_property
    def grammar(self) -> Grammar:
        from drafter.adapters.grammar.chosen import grammar_for

        settings = self.settings
        folder = Path(settings.languagetool_folder) if settings.languagetool_folder else None
        return grammar_for(
            settings.engine,
            home=self.home,
            address=settings.server,
            folder=folder,
            java=settings.java or None,
            settles=False,
        )

    @cached_property
    def meaning(self) -> MeaningChild:
        from drafter.adapters.meaning import MeaningChild

        return MeaningChild(folder=self.home / "kept")

    def start_engines(self, grammar: bool, meaning: bool) -> None:
        """Start their processes now, while the rules are read; without it each starts when it is first asked."""
        wanted = [self.grammar.prepare] if grammar else []
        wanted += [self.meaning.prepare] if meaning and self.settings.meaning else []
        for start in wanted:
            Thread(target=start, daemon=True).start()

    @property
    def seat(self) -> Seat:
        from drafter.steps.flow import Seat

        return Seat(signatory=self.settings.signatory, today=self.today)

    def case(self, raw: dict[str, Any]) -> Case | Rejected:
        """A case out of a JSON object: in full, or `{"id", "text"}`."""
        case: Case | Rejected = self.value(raw, Case)
        if isinstance(case, Rejected):
            return case
        if not case.messages and case.text is None and case.disruption is None:
            return Rejected(where="messages", what="a case needs `messages` or `text`")
        return wrong_in(case, self.categories) or case

    def outside(self, text: str, language: str, draft: Draft) -> Outside:
        """What grammar engine, store and meaning engine say about this letter."""
        from drafter.adapters.inspecting import Inspector, leaks_from, nothing_foreign

        leaks = leaks_from(self._known_by_keys()) if self.has_store else nothing_foreign
        similar, tell = (self._similar, self._tell) if self.settings.meaning else (None, None)
        return Inspector(self.grammar, leaks, similar, tell).answers(text, language, draft, self.rules, self.seat)

    def _similar(self, left: tuple[str, ...], right: tuple[str, ...]) -> Compared:
        """Concerns against passages by meaning; an encoder that cannot be had is said once and not asked again."""
        from drafter.adapters.inspecting import similar_by
        from drafter.model.meaning import Compared

        if self._without_meaning:
            return Compared()
        try:
            return similar_by(self.meaning)(left, right)
        except OutsideError as error:
            print(f"drafter: {error}", file=sys.stderr)
            self._without_meaning = True
            return Compared()

    def _tell(self, sentences: tuple[str, ...], line: Line) -> Mapping[str, Sequence[float]] | None:
        """What a line makes of each sentence; None where the encoder cannot be had, so that words judge alone."""
        from drafter.adapters.inspecting import tell_by

        if self._without_meaning:
            return None
        try:
            return tell_by(self.meaning)(sentences, line)
        except OutsideError as error:
            print(f"drafter: {error}", file=sys.stderr)
            self._without_meaning = True
            return None

    def _known_by_keys(self) -> CaseStore:
        """The store, where every case has the keys that this program looks for."""
        from drafter.adapters.filing import renew_leak_keys

        while renew_leak_keys(self.store):
            pass
        return self.store

    def heard(self, clauses: tuple[str, ...], line: Line | None) -> Mapping[str, Sequence[float]]:
        """What the sentence encoder makes of these clauses; nothing where it is switched off or cannot be had."""
        if not clauses or line is None or not self.settings.meaning:
            return {}
        return self._tell(clauses, line) or {}

    def with_concerns_heard(self, draft: Draft, book: Handbook) -> Draft:
        """The draft with its concerns found by meaning too."""
        from drafter.steps.flow import clauses_to_hear, concern_line, hear_concerns

        told = self.heard(clauses_to_hear(draft, book), concern_line(book))
        return hear_concerns(draft, told, book, self.seat) if told else draft

    def with_meaning(self, draft: Draft) -> Draft:
        """The draft sorted, and its letters ranked, by meaning too; where the sentence encoder cannot be had, by words
        alone."""
        from drafter.steps.flow import compare, compare_matters, rank_by_meaning, sort_by_meaning

        near = self.likeness(compare_matters(draft, self.book, self.seat))
        if near:
            draft = sort_by_meaning(draft, near, self.book, self.seat)
        answer = self.likeness(compare(draft, self.book, self.seat))
        return rank_by_meaning(draft, answer, self.book, self.seat) if answer else draft

    def likeness(self, asked: Comparison | None) -> Mapping[str, Likeness]:
        """What the sentence encoder says; nothing where it is not asked, switched off, or cannot be had."""
        if asked is None or not self.settings.meaning or self._without_meaning:
            return {}
        try:
            return self.meaning.likeness(asked.passages, asked.sayings, asked.caution, asked.line)
        except OutsideError as error:
            print(f"drafter: {error}", file=sys.stderr)
            self._without_meaning = True
            return {}

    def value(self, raw: dict[str, Any], kind: type[Any]) -> Any:
        """The value, or why not, with the path of the field it fails at."""
        answer = value_from(raw, kind, "$")
        return at_field(answer) if isinstance(answer, Rejected) else answer

    def close(self) -> None:
        for name in ("grammar", "meaning", "store"):
            if name in self.__dict__:
                self.__dict__[name].close()


def _warn(rejected: Rejected) -> None:
    """On standard error: the answer goes on."""
    line = f", line {rejected.line}" if rejected.line else ""
    print(f"drafter: {rejected.where}{line}: {rejected.what}", file=sys.stderr)


def now() -> str:
    """The moment, ISO 8601 with its offset."""
    return dt.datetime.now().astimezone().isoformat(timespec="seconds")


def plain(value: Any) -> Any:
    return msgspec.to_builtins(value)
