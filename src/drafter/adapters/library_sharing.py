"""Sharing the department's library through any git server: fetch, join text by text, send. Nothing is ever forced."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from dulwich import porcelain
from dulwich.client import get_transport_and_path
from dulwich.file import FileLocked
from dulwich.graph import find_merge_base
from dulwich.index import IndexEntry
from dulwich.object_store import commit_tree_changes, iter_tree_contents
from dulwich.objects import Blob, Commit, ObjectID, Tree
from dulwich.refs import Ref
from dulwich.repo import Repo

from drafter.adapters.git_faults import FAULTS, said, somebody_was_faster
from drafter.adapters.library_exchange import write_whole
from drafter.adapters.library_history import LibraryHistory, signature
from drafter.adapters.library_joining import Texts, chosen, files_to_share, is_shared, joined, texts_among
from drafter.model.library_share import Choice, Conflict, Shared
from drafter.model.template import Rejected
from drafter.ports import OutsideError

_BRANCH = Ref(b"refs/heads/main")
_SECTION = (b"remote", b"origin")
_FILE = 0o100644


class LibrarySharing:
    """Works on the repository of one department's library."""

    def __init__(self, home: Path, history: LibraryHistory) -> None:
        self._history = history
        self.root = history.root

    def address(self) -> str:
        """Where the library is shared; nothing until somebody has said."""
        if not (self.root / ".git").is_dir():
            return ""
        try:
            return self._repo.get_config().get(_SECTION, b"url").decode()
        except KeyError:
            return ""

    def settle_on(self, address: str) -> None:
        """From now on the library is shared there."""
        config = self._repo.get_config()
        config.set(_SECTION, b"url", address.strip().encode())
        config.write_to_path()

    def share(
        self, by: str, at: dt.datetime, choices: Mapping[str, Choice] | None = None, there: str = ""
    ) -> Shared | Rejected:
        """Brings in what others changed and sends what we did. Where both changed a text, nothing happens until
        `choices` says whose stands. `there`: a new address, kept once it has answered."""
        address = there.strip() or self.address()
        if not address:
            return Rejected(where="library", what="say first where the library is shared: a folder or a git server")
        theirs = self._fetched(address)
        if address != self.address():
            self.settle_on(address)
        mine = self._repo.refs.as_dict().get(_BRANCH)
        base = self._base(mine, theirs)
        changed = joined(self._texts(base), files_to_share(self.root), self._texts(theirs)) if theirs else {}
        open_ = tuple(one for one in changed.values() if isinstance(one, Conflict) and one.path not in (choices or {}))
        if open_:
            return Shared(conflicts=open_)
        came = {path: chosen(one, choices or {}) for path, one in changed.items()}
        before = files_to_share(self.root)
        try:
            self._bring_in(came, mine, theirs, by, at)
        except FileLocked as error:
            raise OutsideError(f"The history of the library is locked: {said(error)}. Then share again.") from error
        new = {path: text for path, text in came.items() if text != before.get(path)}
        return Shared(came=texts_among(new), went=self._send(address))

    @property
    def _repo(self) -> Repo:
        return self._history.repo()

    def _fetched(self, address: str) -> ObjectID | None:
        """The server's newest state, its objects in our repository; None where it is still empty."""
        try:
            client, path = get_transport_and_path(address)
            refs = client.fetch(path, self._repo).refs
        except FAULTS as error:
            raise OutsideError(
                f"The library could not be fetched from {address}: {said(error)}. Look at the address, share again."
            ) from error
        return refs.get(_BRANCH)

    def _send(self, address: str) -> bool:
        """Whether the server has our state now; it refuses where somebody was faster: share again then."""
        if self._repo.refs.as_dict().get(_BRANCH) is None:
            return False
        try:
            answer = porcelain.push(
                self._repo, address, b"%s:%s" % (_BRANCH, _BRANCH), outstream=BytesIO(), errstream=BytesIO()
            )
        except porcelain.DivergedBranches:
            return False
        except (*FAULTS, porcelain.Error) as error:
            raise _not_sent(address, said(error)) from error
        refusals = [why for why in (answer.ref_status or {}).values() if why]
        if not somebody_was_faster(refusals):
            raise _not_sent(address, f"the server refused it: {'; '.join(refusals)}")
        return not refusals

    def _base(self, mine: ObjectID | None, theirs: ObjectID | None) -> ObjectID | None:
        found = find_merge_base(self._repo, [mine, theirs]) if mine and theirs else []
        return found[0] if found else None

    def _texts(self, commit: ObjectID | None) -> dict[str, str]:
        """Every text of one state, by path; what is no template file is left where it is."""
        found = self._repo[commit] if commit else None
        return dict(self._walked(found.tree, "")) if isinstance(found, Commit) else {}

    def _walked(self, tree: ObjectID, above: str) -> Iterator[tuple[str, str]]:
        folder = self._repo[tree]
        assert isinstance(folder, Tree)
        for entry in folder.iteritems():
            path = f"{above}{entry.path.decode('utf-8', 'replace')}"
            held = self._repo[entry.sha] if entry.mode in (_FILE, 0o040000) else None
            if isinstance(held, Tree):
                yield from self._walked(entry.sha, f"{path}/")
            elif isinstance(held, Blob) and is_shared(path):
                yield path, held.data.decode("utf-8", "replace")

    def _bring_in(self, came: Texts, mine: ObjectID | None, theirs: ObjectID | None, by: str, at: dt.datetime) -> None:
        """The joined texts in the folder and in one commit; where only one side has changed, its state is taken."""
        for path, text in came.items():
            if text is None:
                (self.root / path).unlink(missing_ok=True)
            else:
                write_whole(self.root / path, text.encode("utf-8"))
        base = self._base(mine, theirs)
        onto = theirs if theirs and base != theirs else mine
        parents = [one for one in dict.fromkeys((mine, theirs)) if one and (one == onto or base not in (mine, theirs))]
        tree = self._tree_on(onto)
        held = self._repo[onto] if onto else None
        if len(parents) < 2 and isinstance(held, Commit) and held.tree == tree:
            self._repo.refs[_BRANCH] = held.id
        elif onto or tree != Tree().id:
            message = b"Join the library with what others changed" if theirs else b"Texts changed in the folder"
            self._repo.refs[_BRANCH] = self._committed(tree, parents, message, by, at)
        self._index(tree)

    def _tree_on(self, commit: ObjectID | None) -> ObjectID:
        """The state of that commit with every text as it lies in the folder; what is no text stays as it is."""
        store = self._repo.object_store
        held = self._repo[commit] if commit else None
        empty = Tree()
        store.add_object(empty)
        disk, before = files_to_share(self.root), self._texts(commit)
        changes: list[tuple[bytes, int | None, ObjectID | None]] = []
        for path in sorted({*disk, *before}):
            if path not in disk:
                changes.append((path.encode(), None, None))
            elif disk[path] != before.get(path):
                blob = Blob.from_string(disk[path].encode("utf-8"))
                store.add_object(blob)
                changes.append((path.encode(), _FILE, blob.id))
        root = held.tree if isinstance(held, Commit) else empty.id
        return commit_tree_changes(store, root, changes) if changes else root

    def _committed(self, tree: ObjectID, parents: list[ObjectID], message: bytes, by: str, at: dt.datetime) -> ObjectID:
        made, who = Commit(), signature(by, at)
        made.tree, made.parents, made.message, made.encoding = tree, parents, message, b"UTF-8"
        made.author, made.committer = who["author"], who["committer"]
        made.author_time, made.commit_time = who["author_timestamp"], who["commit_timestamp"]
        made.author_timezone, made.commit_timezone = who["author_timezone"], who["commit_timezone"]
        self._repo.object_store.add_object(made)
        return made.id

    def _index(self, tree: ObjectID) -> None:
        """The next saved text is committed on top of this state. No file is written: a server may hold anything."""
        index = self._repo.open_index()
        index.clear()
        for entry in iter_tree_contents(self._repo.object_store, tree):
            index[entry.path] = IndexEntry(0, 0, 0, 0, entry.mode, 0, 0, 0, entry.sha, 0, 0)
        index.write()


def _not_sent(address: str, why: str) -> OutsideError:
    return OutsideError(f"The library could not be sent to {address}: {why}. Nothing is lost here; share again later.")
