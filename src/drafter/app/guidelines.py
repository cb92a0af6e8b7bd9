"""Puts together what the guidelines need: files, drafts, history, and the one rule of review."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import msgspec

from drafter.adapters.guideline_files import guideline_from
from drafter.adapters.guideline_keeping import GuidelineDrafts, GuidelineHistory, text_in_force, text_shipped
from drafter.adapters.library_history import changed_words
from drafter.model.guideline import Guideline
from drafter.model.library_draft import LibraryDraft
from drafter.model.template import Rejected
from drafter.oversight.library import Refused, why_not
from drafter.ui.guidelines.services import GuidelineServices, OpenPage
from drafter.ui.library import wording as w
from drafter.ui.library.services import SavedVersion
from drafter.ui.saying import say

SHIPPED = "shipped"


class GuidelineShop:
    """A page goes live as a text of the library does: written, asked for review, approved by somebody else."""

    def __init__(self, home: Path, me: Callable[[], str]) -> None:
        self._home, self._me = home, me
        self._history, self._drafts = GuidelineHistory(home), GuidelineDrafts(home)

    def services(self) -> GuidelineServices:
        return GuidelineServices(
            open=self._open,
            keep=self._drafts.keep,
            give_up=self._drafts.drop,
            ask_review=self._ask_review,
            send_back=self._send_back,
            approve=self._approve,
            versions=self._versions,
            text_at=self._text_at,
            roll_back=self._roll_back,
            changed_words=lambda before, after: tuple(changed_words(before, after)),
        )

    def close(self) -> None:
        self._history.close()

    def _open(self, path: str) -> OpenPage:
        draft = next((one for one in self._drafts.all() if one.path == path), None)
        return OpenPage(path=path, text=draft.text if draft else text_in_force(self._home, path), draft=draft)

    def _ask_review(self, draft: LibraryDraft) -> LibraryDraft | Rejected:
        page = guideline_from(draft.text, draft.path)
        if isinstance(page, Rejected):
            return page
        return self._kept(draft, "in_review", "")

    def _send_back(self, draft: LibraryDraft, reason: str) -> LibraryDraft | Rejected:
        refused = why_not("in_review", "draft", self._me(), draft.author, reason)
        return _rejected(draft, refused) if refused else self._kept(draft, "draft", f"{self._me()}: {reason}")

    def _approve(self, draft: LibraryDraft) -> Guideline | Rejected:
        """In force from now on, and in the history under the name of who wrote it."""
        refused = why_not("in_review", "live", self._me(), draft.author)
        if refused is not None:
            return _rejected(draft, refused)
        saved = self._history.save(draft.text, draft.path, draft.author, f"Approved by {self._me()}", _now())
        if isinstance(saved, Rejected):
            return saved
        self._drafts.drop(draft.path)
        return guideline_from(draft.text, draft.path)

    def _kept(self, draft: LibraryDraft, status: str, said: str) -> LibraryDraft:
        moved = msgspec.structs.replace(draft, status=status, said=said, at=_now().isoformat())
        self._drafts.keep(moved)
        return moved

    def _versions(self, path: str) -> tuple[SavedVersion, ...]:
        """What went live here, newest first, and below it the page that drafter brought."""
        saved = tuple(
            SavedVersion(id=one.id, by=one.by, at=one.at.strftime("%Y-%m-%d %H:%M"), message=one.message)
            for one in self._history.history(path)
        )
        ours = SavedVersion(id=SHIPPED, by="drafter", at="", message="As it came with drafter")
        return (*saved, ours) if text_shipped(path) is not None else saved

    def _text_at(self, path: str, version: str) -> str | Rejected:
        if version == SHIPPED:
            return text_shipped(path) or Rejected(where=path, what="did not come with drafter")
        return self._history.text_at(path, version)

    def _roll_back(self, path: str, version: str) -> LibraryDraft | Rejected:
        """The earlier page, in review as any other change; unless somebody is writing there."""
        at_work = next((one for one in self._drafts.all() if one.path == path), None)
        if at_work is not None:
            who = at_work.author or say(w.SOMEBODY)
            return Rejected(where=path, what=say(w.BACK_AT_WORK, who=who))
        text = self._text_at(path, version)
        if isinstance(text, Rejected):
            return text
        said = next((one.said for one in self._versions(path) if one.id == version), version[:8])
        why = say(w.BACK_TO, version=said)
        return self._kept(LibraryDraft(path=path, text=text, author=self._me(), why=why), "in_review", "")


def _rejected(draft: LibraryDraft, refused: Refused) -> Rejected:
    return Rejected(where=draft.path, what=refused.what)


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()
