"""Puts the screen's services together from the adapters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from drafter.adapters.case_store import CaseStore
from drafter.adapters.filing import file_case, standing_of
from drafter.adapters.handbook_files import read_handbook
from drafter.adapters.inspecting import Inspector
from drafter.adapters.intake import own_domains_of, read_posts
from drafter.adapters.letter_files import paint_letter, write_letter
from drafter.adapters.letter_files.html import page_of
from drafter.adapters.settings_file import write_settings
from drafter.adapters.shipped import shipped
from drafter.model.case import Case
from drafter.model.draft import Draft, FinishedLetter
from drafter.model.filed import AnsweredMeanwhile, CaseRow, Saved
from drafter.model.intake import Counted
from drafter.model.letter_out import DRAFT_MARK, LetterOut
from drafter.ports import OutsideError
from drafter.settings import Settings
from drafter.steps.flow import Handbook, Outside, Seat
from drafter.ui.cases.case_table import PAGE
from drafter.ui.services import OpenedCase, Services


class Shop:
    """The adapters behind the window, with the settings in force; each method is one service."""

    def __init__(self, home: Path, settings: Settings, store: CaseStore, inspector: Inspector) -> None:
        self.home, self.settings, self.store, self._inspector = home, settings, store, inspector

    @property
    def seat(self) -> Seat:
        return Seat(signatory=self.settings.signatory, today=dt.date.today())

    def services(self) -> Services:
        return Services(
            read_handbook=lambda: read_handbook(self.home, self.settings.office, dt.date.today().year),
            rows=lambda wanted, offset: self.store.rows(wanted, limit=PAGE, offset=offset),
            counts=self.store.counts,
            search=self._search,
            open_case=self._open_case,
            save_case=self._save_case,
            save_draft=self.store.save_draft,
            inspect=self._inspect,
            finish=self._finish,
            mark_sent=self.store.mark_sent,
            take_back=self.store.take_back,
            read_post=self._read_post,
            file=lambda intaken, book: file_case(self.store, intaken, book, self.seat),
            remove_samples=self.store.remove_samples,
            samples=lambda: tuple(sorted((shipped("resources") / "samples").glob("*.eml"))),
            write_letter=_write,
            paint_letter=paint_letter,
            html_of=lambda out: page_of(out.paper, out.title, DRAFT_MARK if out.working_draft else ""),
            save_settings=self._save_settings,
            attachment=self.store.attachment,
        )

    def _read_post(self, paths: Sequence[Path], book: Handbook) -> Iterator[Counted]:
        return read_posts(paths, own_domains_of(book.company))

    def _search(self, words: str) -> tuple[CaseRow, ...]:
        return tuple(hit.row for hit in self.store.search(words))

    def _open_case(self, case_id: str) -> OpenedCase:
        stored = self.store.case(case_id)
        if stored is None:
            raise OutsideError("This case is no longer in the store; it may have been removed in another window.")
        return OpenedCase(
            stored=stored,
            draft=self.store.draft(case_id),
            letters=self.store.letters(case_id),
            entries=self.store.entries(case_id),
        )

    def _save_case(self, case_id: str, case: Case, draft: Draft) -> None:
        """The case as changed on the desk. Another window's change since then is kept among the revisions."""
        stored = self.store.case(case_id)
        if stored is not None:
            standing = standing_of(draft.classification, stored.standing)
            self.store.replace_case(case, standing, stored.version)

    def _inspect(self, draft: Draft, book: Handbook) -> Outside:
        earlier = tuple(one.letter.letter.plain for one in self.store.letters(draft.case.id or "") if one.letter)
        return self._inspector.answers(draft.letter.plain, draft.letter.language, draft, book, self.seat, earlier)

    def _finish(self, case_id: str, letter: FinishedLetter) -> Saved | AnsweredMeanwhile:
        answer = self.store.finish(case_id, letter)
        return answer if isinstance(answer, AnsweredMeanwhile) else Saved(version=answer.number)

    def _save_settings(self, settings: Settings) -> None:
        self.settings = settings
        write_settings(self.home, settings)


def _write(path: Path, out: LetterOut) -> None:
    write_letter(path, out)
