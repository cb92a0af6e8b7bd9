"""Puts the screen's services together from the adapters; heavy ones are imported when first asked for."""

from __future__ import annotations

import datetime as dt
import linecache
from collections.abc import Generator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from drafter.adapters.case_store import CaseStore
from drafter.adapters.collecting import collect_as_usual
from drafter.adapters.record_keeping import (
    categorise,
    change_cases,
    earlier_letters,
    finish,
    id_of,
    lost_text,
    other_owners,
    put_entry,
    write_payments,
)
from drafter.adapters.report_files import put_report
from drafter.adapters.settings_file import write_settings
from drafter.adapters.shipped import shipped
from drafter.app import letter_paper, post_services
from drafter.app.engines import Engines
from drafter.model.case_question import question_in
from drafter.model.filed import Added, AnsweredMeanwhile, CaseConflict, CaseRow, Known, Saved, StoredCase
from drafter.ports import OutsideError
from drafter.settings import Settings
from drafter.ui.cases.case_table import PAGE
from drafter.ui.services import LikeCases, OpenedCase, Services

if TYPE_CHECKING:
    from drafter.model.case import Attachment, Case
    from drafter.model.checking import Foreign
    from drafter.model.draft import Draft, FinishedLetter
    from drafter.model.intake import Intaken, SortedCounted, SortedPost
    from drafter.model.meaning import Likeness, Line
    from drafter.model.shown_file import ShownFile
    from drafter.steps.flow import Comparison, Handbook, Outside, Seat


class Shop:
    """The adapters behind the window, with the settings in force; each method is one service."""

    def __init__(self, home: Path, settings: Settings, store: CaseStore) -> None:
        self.home, self.settings, self.store = home, settings, store
        self._engines = Engines(home, lambda: self.settings, store)
        self.grammar, self.change_engine = self._engines.grammar, self._engines.change
        self.stop_comparing, self.close = self._engines.stop_comparing, self._engines.close

    @property
    def seat(self) -> Seat:
        from drafter.steps.flow import Seat

        return Seat(signatory=self.settings.signatory, today=dt.date.today())

    def services(self) -> Services:
        return Services(
            read_handbook=self._read_handbook,
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
            other_owners=partial(other_owners, self.store),
            like_cases=self._like_cases,
            write_payments=partial(write_payments, self.store),
            change_cases=partial(change_cases, self.store),
            categorise=partial(categorise, self.store),
            rerank=self._rerank,
            revisions=self.store.revisions,
            draft_of_revision=self.store.draft_of_revision,
            put_entry=partial(put_entry, self.store),
            put_report=partial(put_report, self.store),
            id_of=partial(id_of, self.store),
            renew_waiting=self._renew_waiting,
            renew_leak_keys=self._renew_leak_keys,
            sorted_post=self._sorted_post,
            file_sorted=self._file_sorted,
            look_at_table=partial(post_services.look_at_table, self.home),
            first_cases=post_services.first_cases,
            remember_columns=partial(post_services.remember_columns, self.home),
            file=self._file,
            remove_samples=self.store.remove_samples,
            samples=lambda: tuple(sorted((shipped("resources") / "samples").glob("*.eml"))),
            write_letter=letter_paper.write,
            html_of=letter_paper.page,
            paint_letter=letter_paper.paint,
            silence=self._silence,
            silenced=self._silenced,
            save_settings=self._save_settings,
            attachment=self.store.attachment,
            likeness=self._likeness,
            tell=self._tell,
            note_use=self.store.note_use,
            show_attachment=self._show_attachment,
            save_attachment=self._save_attachment,
        )

    def leaks(self, text: str, case: Case) -> tuple[Foreign, ...]:
        """What in a text belongs to another case of the store."""
        from drafter.adapters.inspecting import leaks_from

        return leaks_from(self.store)(text, case)

    def _read_handbook(self) -> Handbook:
        from drafter.adapters.handbook_files import read_handbook
        from drafter.adapters.library_usage import fared

        book = read_handbook(self.home, self.settings.office, dt.date.today().year)
        collect_as_usual()
        linecache.clearcache()  # PySide reads the source of whatever is imported after it, and Python keeps it: 20 MB
        return msgspec.structs.replace(book, use=fared(self.store, dt.date.today()))

    def _sorted_post(self, paths: Sequence[Path], book: Handbook) -> Generator[SortedCounted, None, None]:
        return post_services.sorted_post(paths, book, self.seat, self.home, self.store)

    def _file_sorted(self, posts: Sequence[SortedPost]) -> tuple[Added | Known, ...]:
        from drafter.adapters.filing import file_sorted

        return file_sorted(self.store, posts)

    def _file(self, post: Sequence[Intaken], book: Handbook) -> tuple[Added | Known, ...]:
        from drafter.adapters.filing import file_cases

        return file_cases(self.store, post, book, self.seat)

    def _renew_waiting(self, book: Handbook) -> int:
        from drafter.adapters.filing import renew_waiting

        return renew_waiting(self.store, book, self.seat)

    def _renew_leak_keys(self) -> bool:
        from drafter.adapters.filing import renew_leak_keys

        return renew_leak_keys(self.store)

    def _show_attachment(self, file: Attachment, number: int, width: int) -> ShownFile:
        return self._engines.attachments().show(self._bytes_of(file), file.name, number, width)

    def _save_attachment(self, file: Attachment, path: Path) -> None:
        from drafter.adapters.letter_files.saving import write_whole

        write_whole(path, self._bytes_of(file))

    def _bytes_of(self, file: Attachment) -> bytes:
        content = self.store.attachment(file.sha256)
        if content is None:
            raise OutsideError(f"{file.name} is not in the store: it was erased, or came without its bytes.")
        return content

    def _search(self, words: str) -> tuple[CaseRow, ...]:
        """Newest first, at once; the better ones come with `rerank`."""
        asked = question_in(words)
        return tuple(hit.row for hit in self.store.search(asked.words, asked.wanted))

    def _rerank(self, words: str) -> tuple[CaseRow, ...]:
        asked = question_in(words)
        if not asked.words:
            return tuple(hit.row for hit in self.store.search(asked.words, asked.wanted))
        return tuple(hit.row for hit in self.store.rerank(asked.words, asked.wanted))

    def _open_case(self, case_id: str) -> OpenedCase:
        stored = self.store.case(case_id)
        if stored is None:
            raise OutsideError("This case is no longer in the store; it may have been removed in another window.")
        return OpenedCase(
            stored=stored,
            draft=self.store.draft(case_id),
            letters=self.store.letters(case_id),
            entries=(entries := self.store.entries(case_id)),
            earlier=earlier_letters(self.store, stored.case, entries),
            lost=lost_text(self.store, case_id),
        )

    def _like_cases(self, draft: Draft) -> LikeCases:
        categories = [match.id for match in draft.classification.categories[:3]]
        if not categories:
            return LikeCases()
        similar = self.store.similar(draft.case, categories)
        return LikeCases(precedents=self.store.precedents_for(draft.case, categories[0]), similar=similar)

    def _save_case(self, case: Case, draft: Draft, stored: StoredCase) -> StoredCase | CaseConflict:
        """The case as changed on the desk, on the version it was opened with: another window's change since then
        stands, and this one is kept among the revisions."""
        from drafter.adapters.filing import standing_of

        standing = standing_of(draft.classification, stored.standing)
        answer = self.store.replace_case(case, standing, stored.version)
        if isinstance(answer, CaseConflict):
            return answer
        return msgspec.structs.replace(stored, case=case, standing=standing, version=answer.version)

    def _inspect(self, draft: Draft, book: Handbook, whole: bool) -> Outside:
        sent = (
            one.letter.letter.plain
            for one in self.store.letters(draft.case.id or "")
            if one.letter and not one.taken_back_at
        )
        earlier = tuple(text for text in sent if text != draft.letter.plain)  # a finished letter repeats no other
        inspector = self._engines.inspector()
        answers = inspector.answers(draft.letter.plain, draft.letter.language, draft, book, self.seat, earlier, whole)
        silenced = frozenset(key for key, _ in self._silenced())
        return msgspec.structs.replace(answers, silenced=silenced)

    def _silence(self, key: str, scope: str, silent: bool) -> None:
        """For me (under my name) or for the team."""
        where = "team" if scope == "team" else f"person:{self.settings.name}"
        (self.store.silence if silent else self.store.unsilence)(key, where)

    def _silenced(self) -> tuple[tuple[str, str], ...]:
        """Every key that is silent for me or for the team, with its scope."""
        mine = ((key, "me") for key in sorted(self.store.silenced(f"person:{self.settings.name}")))
        return (*mine, *((key, "team") for key in sorted(self.store.silenced("team"))))

    def _likeness(self, asked: Comparison) -> Mapping[str, Likeness]:
        """Nothing where meaning is switched off: the letters stay as facts and words rank them."""
        if not self.settings.meaning:
            return {}
        return self._engines.meaning().likeness(asked.passages, asked.sayings, asked.caution, asked.line)

    def _tell(self, sentences: tuple[str, ...], line: Line) -> Mapping[str, Sequence[float]] | None:
        """Nothing where meaning is switched off: tone is judged by words alone."""
        from drafter.adapters.inspecting import tell_by

        return tell_by(self._engines.meaning())(sentences, line) if self.settings.meaning else None

    def _finish(self, case_id: str, letter: FinishedLetter) -> Saved | AnsweredMeanwhile:
        return finish(self.store, case_id, letter, dt.date.today())

    def _save_settings(self, settings: Settings) -> None:
        self.settings = settings
        write_settings(self.home, settings)
