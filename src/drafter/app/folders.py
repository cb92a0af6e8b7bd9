"""The folder for new post: what is put there is filed by itself while the window is open."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

from drafter.ports import OutsideError
from drafter.ui import wording as w
from drafter.ui.lane import Lane
from drafter.ui.saying import say

_SETTLED_MS = 1500
"""A file whose size and time have not changed for so long has been written to its end."""
_POLL_MS = 30_000
"""How often the folder is looked at unasked: network drives tell nobody what is put there, and no system tells that a
file in the folder goes on being written."""
Look = dict[Path, tuple[int, int]]
"""The files of a folder with their size and time."""


class NewFiles:
    """Which files of a folder have stopped changing and were not handed on as they are."""

    def __init__(self) -> None:
        self._seen: Look = {}
        self._taken: Look = {}

    def settled(self, now: Look) -> list[Path]:
        """Those that look as they did the last time. One that was taken too early is handed on again, whole."""
        done = [path for path, how in now.items() if self._seen.get(path) == how != self._taken.get(path)]
        self._seen = now
        self._taken |= {path: now[path] for path in done}
        return done

    @property
    def moving(self) -> bool:
        """Whether a file was seen that has yet to be looked at again."""
        return any(self._taken.get(path) != how for path, how in self._seen.items())


class PostFolder(QObject):
    """Hands new files on, each once; the store knows what was filed on an earlier day."""

    def __init__(
        self, take: Callable[[list[Path]], None], tell: Callable[[str], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._take, self._tell = take, tell
        self._folder: Path | None = None
        self._files = NewFiles()
        self._gone = False
        self._lane = Lane("post folder", self)  # a folder on the network may take its time to answer
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        self._watcher.directoryChanged.connect(lambda _: self._timer.start(_SETTLED_MS))

    def watch(self, folder: str) -> None:
        """Look after this folder from now on; after none when it is empty."""
        wanted = Path(folder).expanduser() if folder else None
        if wanted == self._folder:
            return
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        self._folder, self._files, self._gone = wanted, NewFiles(), False
        self._timer.stop()
        if wanted is not None:
            self._timer.start(0)

    def close(self) -> None:
        self._timer.stop()
        self._lane.close()

    def look(self) -> None:
        if folder := self._folder:
            self._lane.ask(lambda: look_into(folder), self._looked, self._missed, topic="look")

    def _looked(self, now: Look) -> None:
        if self._folder and not self._watcher.directories():
            self._watcher.addPath(str(self._folder))
        self._gone = False
        settled = self._files.settled(now)
        self._timer.start(_SETTLED_MS if self._files.moving else _POLL_MS)
        if settled:
            self._take(settled)

    def _missed(self, why: str) -> None:
        """Said once, until the folder is there again."""
        if not self._gone:
            self._gone = True
            self._tell(say(w.POST_FOLDER_GONE, path=self._folder, why=why))
        self._timer.start(_POLL_MS)


def look_into(folder: Path) -> Look:
    """What lies in the folder; a file that goes while we look is passed over. OutsideError where there is none."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise OutsideError(error.strerror or str(error)) from error
    return {path: how for path in entries if not path.name.startswith((".", "~")) and (how := _how(path))}


def _how(path: Path) -> tuple[int, int] | None:
    try:
        facts = path.stat()
    except OSError:
        return None
    return (facts.st_size, facts.st_mtime_ns) if path.is_file() else None
