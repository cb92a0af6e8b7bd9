"""The services of the library place, put together from the library's files, its drafts, its history and our checks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from drafter.adapters.guideline_files import guidelines_in_force
from drafter.adapters.library_drafts import LibraryDrafts
from drafter.adapters.library_history import LibraryHistory, Version, changed_words, with_head
from drafter.adapters.shipped import department, shipped
from drafter.adapters.template_files import template_from
from drafter.app.library_bench import TextBench
from drafter.app.library_texts import copied
from drafter.model.library import Library
from drafter.model.library_draft import LibraryDraft
from drafter.model.template import Rejected, Template
from drafter.oversight.library import Refused, moved_on
from drafter.ports import OutsideError
from drafter.steps.compose import names_offered
from drafter.steps.flow import Handbook, Seat
from drafter.ui.library import wording as w
from drafter.ui.library.services import Holding, LibraryServices, SavedVersion
from drafter.ui.saying import say

SHIPPED = "shipped"
"""Names the version that drafter brought, which no history of the department holds."""


class LibraryShop:
    """`book` and `seat` give what is in force at the moment of asking; `reread` has the handbook read again."""

    def __init__(
        self, home: Path, book: Callable[[], Handbook], seat: Callable[[], Seat], reread: Callable[[], None]
    ) -> None:
        self._home, self._book, self._seat, self._reread = home, book, seat, reread
        self._drafts = LibraryDrafts(home)
        self.history = LibraryHistory(home)
        self._bench = TextBench(book, seat, lambda: self.library)
        self._newer: dict[tuple[str, str], Template] = {}
        """What has gone live since the handbook was read."""

    def forget_newer(self) -> None:
        """The handbook was read again, and knows everything."""
        self._newer = {}

    def services(self) -> LibraryServices:
        return LibraryServices(
            holding=self._holding,
            drafts=lambda: (*self._drafts.all(), *self._broken()),
            text_of=self.text_of,
            look=self._bench.look,
            test=self._bench.test,
            keep=self._drafts.keep,
            give_up=self._drafts.drop,
            ask_review=self._ask_review,
            send_back=self._send_back,
            approve=self._approve,
            retire=self._retire,
            versions=self._versions,
            text_at=self._text_at,
            roll_back=self._roll_back,
            copied=copied,
            names=self._names,
            changed_words=lambda before, after: tuple(changed_words(before, after)),
            find=self._find,
            reread=self._reread,
        )

    def close(self) -> None:
        self.history.close()

    def _holding(self) -> Holding:
        return Holding(
            library=self.library,
            drafts=(*self._drafts.all(), *self._broken()),
            guidelines=guidelines_in_force(self._home)[0],
        )

    def _broken(self) -> Iterator[LibraryDraft]:
        """Files of the department that cannot be used, as drafts to be mended; nothing is written until they are."""
        root = department(self._home, "template_library")
        at_work = {draft.path for draft in self._drafts.all()} | {one.path for one in self._newer.values()}
        for path in dict.fromkeys(one.where for one in self._book().library.rejected):
            if path not in at_work and (root / path).is_file():
                yield LibraryDraft(path=path, text=_read(root / path), author=self.history.author_of(path))

    def text_of(self, template: Template) -> str:
        root = (
            department(self._home, "template_library")
            if template.layer == "department"
            else shipped("template_library")
        )
        return _read(root / template.path)

    def _ask_review(self, draft: LibraryDraft) -> LibraryDraft | Rejected:
        fault = self._fault(draft)
        if fault is not None:
            return fault
        asked = msgspec.structs.replace(draft, status="in_review", said="", at=_now().isoformat())
        self._drafts.keep(asked)
        return asked

    def _send_back(self, draft: LibraryDraft, reason: str) -> LibraryDraft | Rejected:
        moved = self._moved(draft, "draft", reason)
        if isinstance(moved, Rejected):
            return moved
        back = msgspec.structs.replace(draft, status="draft", said=f"{self._me}: {reason}", at=_now().isoformat())
        self._drafts.keep(back)
        return back

    def _approve(self, draft: LibraryDraft) -> Template | Rejected:
        """Live from now on: written to the department's library, and into its history under the author's name too."""
        fault = self._fault(draft)
        if fault is not None:
            return fault
        moved = self._moved(draft, "live", "")
        if isinstance(moved, Rejected):
            return moved
        text = with_head(draft.text, {"status": "live", "version": str(moved.head.version)})
        message = f"Version {moved.head.version}, approved by {self._me} ({moved.head.title})"
        message += f": {draft.why}" if draft.why else ""
        saved = self.history.save(text, draft.path, draft.author, message, _now())
        if isinstance(saved, Rejected):
            return saved
        self._drafts.drop(draft.path)
        return self._now_live(text, draft.path, moved)

    def _retire(self, template: Template, reason: str) -> Template | Rejected:
        moved = moved_on(template, "retired", self._me, self._me, reason)
        if isinstance(moved, Refused):
            return Rejected(where=template.path, what=moved.what)
        text = with_head(self.text_of(template), {"status": "retired"})
        saved = self.history.save(text, template.path, self._me, f"Retire {template.head.title}: {reason}", _now())
        return saved if isinstance(saved, Rejected) else self._now_live(text, template.path, moved)

    def _roll_back(self, path: str, version: str) -> LibraryDraft | Rejected:
        """The earlier text, in review as any other change: somebody else approves it. Where a text must not be sent for
        a minute longer, it is retired."""
        at_work = next((one for one in self._drafts.all() if one.path == path), None)
        if at_work is not None:
            who = at_work.author or say(w.SOMEBODY)
            return Rejected(where=path, what=say(w.BACK_AT_WORK, who=who))
        text = self._text_at(path, version)
        if isinstance(text, Rejected):
            return text
        now = max((one.head.version for one in self.library.templates.values() if one.path == path), default=0)
        text = with_head(text, {"status": "live", "version": str(now)})
        said = next((one.said for one in self._versions(path) if one.id == version), version[:8])
        why = say(w.BACK_TO, version=said)
        asked = self._ask_review(LibraryDraft(path=path, text=text, author=self._me, why=why))
        return msgspec.structs.replace(asked, line=None) if isinstance(asked, Rejected) else asked

    def _versions(self, path: str) -> tuple[SavedVersion, ...]:
        """What the department saved, newest first, and below it the text that drafter brought, where it brought one."""
        saved = tuple(_shown(one) for one in self.history.history(path))
        ours = SavedVersion(id=SHIPPED, by="drafter", at="", message=say(w.AS_SHIPPED))
        return (*saved, ours) if (shipped("template_library") / path).is_file() else saved

    def _text_at(self, path: str, version: str) -> str | Rejected:
        if version == SHIPPED:
            return _read(shipped("template_library") / path)
        return self.history.text_at(path, version)

    def _now_live(self, text: str, path: str, template: Template) -> Template:
        """The text as it lies in the department's library from now on."""
        read = template_from(text, path, "department")
        live = read if isinstance(read, Template) else template
        self._newer[live.id, live.head.language] = live
        return live

    def _moved(self, draft: LibraryDraft, to: str, reason: str) -> Template | Rejected:
        template = template_from(draft.text, draft.path, "department")
        if isinstance(template, Rejected):
            return template
        now = msgspec.structs.replace(template, head=msgspec.structs.replace(template.head, status=draft.status))
        moved = moved_on(now, to, self._me, draft.author, reason)  # type: ignore[arg-type]  # one of the four statuses
        return Rejected(where=draft.path, what=moved.what) if isinstance(moved, Refused) else moved

    def _fault(self, draft: LibraryDraft) -> Rejected | None:
        """What stops a text from being reviewed or going live: it cannot be used, or the lint calls it an error."""
        looked = self._bench.look(draft.text, draft.path, 0, None)
        if isinstance(looked.template, Rejected):
            return looked.template
        if isinstance(looked.letter, Rejected):
            return looked.letter
        wrong = next((one for one in looked.findings if one.severity == "error"), None)
        if wrong is not None:
            return Rejected(where=draft.path, what=wrong.message, line=wrong.line)
        return self._taken(looked.template, draft)

    def _taken(self, template: Template, draft: LibraryDraft) -> Rejected | None:
        """Another file that has this id in this language already."""
        other = self.library.templates.get((template.id, template.head.language))
        if other is None or other.path == draft.path:
            return None
        return Rejected(where=draft.path, what=f"{other.path} has the id {template.id} in {template.head.language}")

    @property
    def library(self) -> Library:
        library = self._book().library
        return msgspec.structs.replace(library, templates={**library.templates, **self._newer})

    def _names(self) -> tuple[str, ...]:
        book = self._book()
        fields = (field.in_language("en-GB") for field in book.catalogue.fields)
        return tuple(sorted(names_offered(fields, book.policy.quoted)))

    def _find(self, words: str) -> tuple[str, ...]:
        """In every language of the library: the place shows them all."""
        found = (self._book().find(words, language) for language in ("en-GB", "en-US", "zh-Hant-HK"))
        return tuple(dict.fromkeys(one.id for some in found for one in some))

    @property
    def _me(self) -> str:
        return self._seat().signatory.name


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise OutsideError(f"{path} cannot be read: {error}") from error


def _shown(version: Version) -> SavedVersion:
    message = version.message.strip().splitlines()
    return SavedVersion(
        id=version.id, by=version.by, at=f"{version.at:%d %b %Y %H:%M}", message=message[0] if message else ""
    )


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()
