"""The history of the department's library: its folder is a git repository, each saved text one readable commit."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

import msgspec
from dulwich.errors import NotGitRepository, NotTreeError, ObjectFormatException
from dulwich.file import FileLocked
from dulwich.objects import Blob, Commit, Tree
from dulwich.repo import Repo

from drafter.adapters.git_faults import said
from drafter.adapters.library_exchange import write_whole
from drafter.adapters.shipped import department
from drafter.adapters.template_files import LAST_GOOD, template_from
from drafter.model.template import Rejected, Template
from drafter.ports import OutsideError

SAFE_PATH = re.compile(r"[a-z0-9][\w-]*(?:/[a-z0-9][\w.-]*)*\.md")
_MESSAGE_LINES = 200
_BRANCH = b"main"


class Version(msgspec.Struct, frozen=True, kw_only=True):
    """One saved state of a text: its id in the history, who saved it, when, and what they said."""

    id: str
    by: str
    at: dt.datetime
    message: str


class LibraryHistory:
    """The repository of one department's library; made on the first save. Close it when done."""

    def __init__(self, home: Path) -> None:
        self.root = department(home, "template_library")
        self._repo: Repo | None = None

    def save(self, text: str, path: str, by: str, message: str, at: dt.datetime) -> Version | Rejected:
        """Writes the template's file and commits it; Rejected, and nothing written, where the text cannot be used."""
        read = _usable(text, path)
        if isinstance(read, Rejected):
            return read
        return self._commit(path, text, by, message, at)

    def move(self, template: Template, by: str, message: str, at: dt.datetime) -> Version | Rejected:
        """Commits a template whose head has a new status or version; the rest of its file stays as it was written."""
        text = self._text_now(template.path)
        if text is None:
            return Rejected(where=template.path, what="not in the department's library; save a copy of it first")
        head = {"status": template.head.status, "version": str(template.head.version)}
        return self.save(with_head(text, head), template.path, by, message, at)

    def history(self, path: str, most: int = 100) -> tuple[Version, ...]:
        """The saved versions of one file, newest first."""
        if not self._exists:
            return ()
        try:
            walked = self.repo().get_walker(paths=[path.encode()], max_entries=most)
            return tuple(_version(entry.commit) for entry in walked)
        except KeyError:  # a repository without a commit has no head to walk from
            return ()

    def text_at(self, path: str, version: str) -> str | Rejected:
        """The file's text as it was saved in that version."""
        gone = Rejected(where=path, what=f"is not in version {version[:8] or 'without a name'}")
        repo = self.repo()
        try:
            commit = repo[version.encode()]
            tree = repo[commit.tree] if isinstance(commit, Commit) else None
            blob = repo[tree.lookup_path(repo.__getitem__, path.encode())[1]] if isinstance(tree, Tree) else None
        except (KeyError, ValueError, NotTreeError, ObjectFormatException):
            return gone
        return blob.data.decode("utf-8") if isinstance(blob, Blob) else gone

    def roll_back(self, path: str, version: str, by: str, at: dt.datetime) -> Version | Rejected:
        """The text of an earlier version, saved again as the newest: nothing in the history is lost."""
        text = self.text_at(path, version)
        if isinstance(text, Rejected):
            return text
        return self.save(text, path, by, f"Roll back {path} to version {version[:8]}", at)

    def author_of(self, path: str) -> str:
        """Who saved the newest version; nobody where there is none."""
        newest = self.history(path, most=1)
        return newest[0].by if newest else ""

    def close(self) -> None:
        if self._repo is not None:
            self._repo.close()
            self._repo = None

    @property
    def _exists(self) -> bool:
        return (self.root / ".git").is_dir()

    def repo(self) -> Repo:
        if self._repo is None:
            try:
                self.root.mkdir(parents=True, exist_ok=True)
                self._repo = Repo(str(self.root)) if self._exists else _new(self.root)
            except (OSError, NotGitRepository) as error:
                raise OutsideError(f"the history of the library in {self.root} cannot be opened: {error}") from error
        return self._repo

    def _text_now(self, path: str) -> str | None:
        try:
            return (self.root / path).read_text("utf-8")
        except (OSError, UnicodeDecodeError):
            return None

    def _commit(self, path: str, text: str, by: str, message: str, at: dt.datetime) -> Version:
        repo = self.repo()
        try:
            write_whole(self.root / path, text.encode("utf-8"))
            tree = repo.get_worktree()
            tree.stage([path])
            id = tree.commit(
                message=(message.strip() or f"Change {path}")[: 80 * _MESSAGE_LINES].encode(),
                **signature(by, at),
            )
        except (OSError, FileLocked) as error:
            raise OutsideError(f"{path} could not be saved in {self.root}: {said(error)}") from error
        return _version(repo[id])


class Signature(TypedDict):
    author: bytes
    committer: bytes
    author_timestamp: int
    commit_timestamp: int
    author_timezone: int
    commit_timezone: int


def signature(by: str, at: dt.datetime) -> Signature:
    """Who commits, and when, as a commit says it."""
    who = f"{_plain(by) or 'unknown'} <library@localhost>".encode()
    seconds, offset = int(at.timestamp()), int((at.utcoffset() or dt.timedelta()).total_seconds())
    return Signature(
        author=who,
        committer=who,
        author_timestamp=seconds,
        commit_timestamp=seconds,
        author_timezone=offset,
        commit_timezone=offset,
    )


def with_head(text: str, values: dict[str, str]) -> str:
    """The file's text with these lines of its head changed, or added at the head's end; nothing else moves."""
    before, head, body = re.split(r"^---[ \t]*\n", text.replace("\r\n", "\n"), maxsplit=2, flags=re.MULTILINE)
    for name, value in values.items():
        line = f"{name}: {value}"
        head, changed = re.subn(rf"^{name}:.*$", line, head, count=1, flags=re.MULTILINE)
        head = head if changed else f"{head.rstrip()}\n{line}\n"
    return f"{before}---\n{head}---\n{body}"


def _usable(text: str, path: str) -> Template | Rejected:
    if not SAFE_PATH.fullmatch(path):
        return Rejected(where=path, what="expected a path of small letters, digits, - and _ that ends in .md")
    return template_from(text, path, "department")


def _new(root: Path) -> Repo:
    repo = Repo.init(str(root), default_branch=_BRANCH)
    (root / ".git" / "info").mkdir(exist_ok=True)
    (root / ".git" / "info" / "exclude").write_text(f"{LAST_GOOD}/\n*.new\n", "utf-8")
    return repo


def _version(commit: object) -> Version:
    assert isinstance(commit, Commit)
    zone = dt.timezone(dt.timedelta(seconds=commit.commit_timezone))
    return Version(
        id=commit.id.decode(),
        by=commit.author.decode("utf-8", "replace").rsplit(" <", 1)[0],
        at=dt.datetime.fromtimestamp(commit.commit_time, zone),
        message=commit.message.decode("utf-8", "replace"),
    )


def _plain(name: str) -> str:
    """A name without the signs that a commit keeps for itself."""
    return " ".join(re.sub(r"[<>\n\r\0]", " ", name).split())


def changed_words(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The word-level difference of two texts, in order: ("same" | "gone" | "new", words)."""
    from difflib import SequenceMatcher

    old, new = (re.findall(r"\s+|[^\W_]+|.", text) for text in (before, after))
    for kind, i, j, m, n in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield "same", "".join(old[i:j])
            continue
        if j > i:
            yield "gone", "".join(old[i:j])
        if n > m:
            yield "new", "".join(new[m:n])
