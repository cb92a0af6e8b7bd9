"""What the library place asks about many texts at once: how they fare, what a change reaches, find and replace."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from drafter.adapters.case_store import CaseStore
from drafter.adapters.library_declined import Declined
from drafter.adapters.library_drafts import LibraryDrafts
from drafter.adapters.library_exchange import export_library
from drafter.adapters.library_history import LibraryHistory
from drafter.adapters.library_import import import_library
from drafter.adapters.library_sharing import LibrarySharing
from drafter.adapters.library_usage import A_YEAR, usage_report
from drafter.adapters.open_drafts import open_drafts
from drafter.adapters.rules_watched import rules_watched
from drafter.adapters.template_files import template_from
from drafter.model.library import Library
from drafter.model.library_draft import LibraryDraft
from drafter.model.library_share import Choice, Imported, Shared
from drafter.model.template import Rejected, Template
from drafter.model.tone_rule import RuleUse, rule_use
from drafter.oversight.library import Change, Rereading, blast_radius
from drafter.oversight.library.replacing import Replacement, Search, replacements
from drafter.oversight.library.usage import Change as Rewording
from drafter.oversight.library.usage import UsageReport
from drafter.steps.flow import Handbook, Seat
from drafter.ui.library import wording as w
from drafter.ui.library.services import LibraryFigures
from drafter.ui.saying import say


class FigureShop:
    """`library` gives the texts in force, with what went live a moment ago; `text_of` the file of one of them."""

    def __init__(
        self,
        home: Path,
        store: CaseStore | None,
        book: Callable[[], Handbook],
        seat: Callable[[], Seat],
        library: Callable[[], Library],
        text_of: Callable[[Template], str],
        history: LibraryHistory,
    ) -> None:
        self._store, self._book, self._seat, self._library, self._text_of = store, book, seat, library, text_of
        self._home = home
        self._drafts = LibraryDrafts(home)
        self._declined = Declined(home)
        self._sharing = LibrarySharing(home, history)
        self._undo: tuple[tuple[str, LibraryDraft | None], ...] = ()

    def services(self) -> LibraryFigures:
        home = self._home
        return LibraryFigures(
            usage=self._usage,
            rules=self._rules,
            propose=self._propose,
            decline=lambda change: self._declined.add(_key(change)),
            find_all=self._find_all,
            replace_all=self._replace_all,
            undo=self._take_back,
            reach=self._reach,
            address=self._sharing.address,
            share=self._share,
            export=lambda target: export_library(home, target),
            take_in=self._take_in,
        )

    def _take_in(self, source: Path) -> Imported:
        now = dt.datetime.now().astimezone()
        return import_library(self._home, source, self._seat().signatory.name, now, say(w.TAKEN_IN, file=source.name))

    def _share(self, address: str, choices: Mapping[str, Choice]) -> Shared | Rejected:
        now = dt.datetime.now().astimezone()
        return self._sharing.share(self._seat().signatory.name, now, choices, address)

    def _usage(self) -> UsageReport:
        """Without the wordings that somebody declined."""
        if self._store is None:
            return UsageReport(cases=0, letters=0)
        report = usage_report(self._store, self._library(), self._seat().today - A_YEAR)
        known = self._declined.all()
        changes = tuple(
            msgspec.structs.replace(one, proposal=None) if _key(one) in known else one for one in report.changes
        )
        return msgspec.structs.replace(report, changes=changes)

    def _rules(self) -> RuleUse:
        if self._store is None:
            return rule_use(self._book().tone, {})
        return rules_watched(self._store, self._book(), self._seat())

    def _propose(self, change: Rewording) -> LibraryDraft | Rejected:
        """The proposed wording in a draft of the text it belongs to: what somebody is writing there is kept."""
        proposal = change.proposal
        texts = self._files()
        if proposal is None or proposal.path not in texts:
            return Rejected(where=change.template, what="there is no such text any more")
        text = texts[proposal.path]
        if text.count(proposal.source) != 1:
            return Rejected(where=proposal.path, what="the sentence has been changed there meanwhile")
        return self._keep(proposal.path, text.replace(proposal.source, proposal.becomes))

    def _find_all(self, search: Search) -> tuple[Replacement, ...]:
        return replacements(self._files(), search)

    def _replace_all(self, chosen: tuple[Replacement, ...]) -> int:
        """All of them drafts; a file that has changed since it was shown is left alone."""
        before = {draft.path: draft for draft in self._drafts.all()}
        now = self._files()
        made = [one for one in chosen if now.get(one.path, "").replace("\r\n", "\n") == one.before]
        self._undo = tuple((one.path, before.get(one.path)) for one in made)
        for one in made:
            self._keep(one.path, one.after)
        return len(made)

    def _take_back(self) -> int:
        """Every draft of the last replacement as it was before."""
        undone, self._undo = self._undo, ()
        for path, draft in undone:
            self._drafts.drop(path) if draft is None else self._drafts.keep(draft)
        return len(undone)

    def _reach(self, draft: LibraryDraft) -> tuple[Rereading, ...]:
        template = template_from(draft.text, draft.path, "department")
        if self._store is None or isinstance(template, Rejected):
            return ()
        library, book = self._library(), self._book()
        live = msgspec.structs.replace(template, head=msgspec.structs.replace(template.head, status="live"))
        after = {**library.templates, (live.id, live.head.language): live}
        change = Change(before=library, after=msgspec.structs.replace(library, templates=after))
        return blast_radius(change, open_drafts(self._store, book, self._seat()))

    def _files(self) -> dict[str, str]:
        """Every text by its path: the draft where somebody is writing, else the file in force."""
        texts = {template.path: self._text_of(template) for template in self._library().templates.values()}
        return {**texts, **{draft.path: draft.text for draft in self._drafts.all()}}

    def _keep(self, path: str, text: str) -> LibraryDraft:
        at = dt.datetime.now().astimezone().isoformat(timespec="seconds")
        draft = LibraryDraft(path=path, text=text, author=self._seat().signatory.name, at=at)
        self._drafts.keep(draft)
        return draft


def _key(change: Rewording) -> str:
    return "\n".join((change.template, change.language, change.sentence, change.wordings[0].text))
